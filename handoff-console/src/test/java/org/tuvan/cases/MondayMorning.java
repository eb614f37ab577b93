package org.tuvan.cases;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.tuvan.testing.SettableClock;

/** Begins every test at the same moment: the clock is shared, and any test before may have turned it. */
final class MondayMorning implements BeforeEachCallback {

    @Override
    public void beforeEach(ExtensionContext test) {
        SpringExtension.getApplicationContext(test).getBean(SettableClock.class).set(CaseFixtures.MONDAY);
    }
}
