package org.tuvan.library;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.tuvan.law.LawTexts;

/** Removes every text of a law, so that a test neither finds nor leaves any. */
final class EmptyLibrary implements BeforeEachCallback, AfterEachCallback {

    @Override
    public void beforeEach(ExtensionContext test) {
        empty(test);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        empty(test);
    }

    private static void empty(ExtensionContext test) {
        var library = SpringExtension.getApplicationContext(test).getBean(LawTexts.class);
        library.all().forEach(text -> library.remove(text.id()));
    }
}
