package org.tuvan.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One browser for the tests of a class, with one window at a time that starts without cookies and ends with its test. */
public final class OpenBrowser implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    private @Nullable Browser browser;
    private @Nullable BrowserContext window;

    /** Opens a window on the console in place of the one before. */
    public Page signIn(int port, String password, NewContextOptions look) {
        closeWindow();
        window = running().newContext(look.setBaseURL("http://localhost:" + port));
        var page = window.newPage();
        page.navigate("/console/login");
        signIn(page, password);
        return page;
    }

    /** Fills in the page that asks who it is. */
    public void signIn(Page page, String password) {
        page.fill("#username", "admin");
        page.fill("#password", password);
        page.click("button.primary");
    }

    @Override
    public void beforeAll(ExtensionContext tests) {
        browser = Chromium.launch();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        closeWindow();
    }

    @Override
    public void afterAll(ExtensionContext tests) {
        running().close();
    }

    private void closeWindow() {
        if (window != null) {
            window.close();
            window = null;
        }
    }

    private Browser running() {
        if (browser == null) {
            throw new IllegalStateException("register it in a static field");
        }
        return browser;
    }
}
