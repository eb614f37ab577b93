package org.tuvan.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.regex.Pattern;

/** A worker with the web chat on a phone. */
record Phone(Page page) {

    static Phone open(Browser browser, String url) {
        var context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(390, 844)
                .setHasTouch(true)
                .setIsMobile(true)
                .setLocale("vi-VN"));
        var page = context.newPage();
        page.navigate(url + "/");
        return new Phone(page);
    }

    void asks(String text) {
        page.locator("#text").fill(text);
        page.locator("#send").click();
    }

    void presses(String label) {
        page.locator("#log")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(label).setExact(true))
                .last()
                .click();
    }

    void sendsPhoto(byte[] png) {
        page.locator("#files").setInputFiles(new FilePayload("hop-dong.png", "image/png", png));
        page.locator("#send").click();
    }

    void sees(String text) {
        assertThat(page.locator("#log")).containsText(text);
    }

    /** The code of the case, as the worker reads it above the talk. */
    String caseCode() {
        assertThat(page.locator("#waiting")).containsText("TV-");
        var code =
                Pattern.compile("TV-\\d+-\\d+").matcher(page.locator("#waiting").innerText());
        return code.results().findFirst().orElseThrow().group();
    }

    Locator answers() {
        return page.locator("#log");
    }
}
