package org.tuvan.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** A person of the centre at the console, in a browser. */
record Desk(Page page, String url) {

    static Desk signedIn(BrowserContext browser, String url, String username, String password) {
        var page = browser.newPage();
        page.navigate(url + "/console");
        page.getByLabel("Tên đăng nhập").fill(username);
        page.getByLabel("Mật khẩu").fill(password);
        page.getByRole(AriaRole.BUTTON, named("Đăng nhập")).click();
        return new Desk(page, url);
    }

    /** Makes an account and returns its first password. */
    String hires(String username, String displayName, String... roles) {
        page.navigate(url + "/console/staff/new");
        page.getByLabel("Tên đăng nhập").fill(username);
        page.getByLabel("Tên người lao động thấy").fill(displayName);
        for (String role : roles) {
            page.locator("input[name=roles][value=" + role + "]").check();
        }
        page.getByRole(AriaRole.BUTTON, named("Thêm và xem mật khẩu")).click();
        return page.locator("#password").innerText();
    }

    /** Opens the case of this worker from the list, which shows it without a reload. */
    void opensCaseOf(String worker) {
        page.locator(".case-row", new Page.LocatorOptions().setHasText(worker))
                .getByRole(AriaRole.LINK)
                .first()
                .click();
    }

    void claims() {
        page.getByRole(AriaRole.BUTTON, named("Nhận vụ này")).click();
        assertThat(page.locator("#reply-text")).isVisible();
    }

    void replies(String text) {
        page.locator("label", new Page.LocatorOptions().setHasText("Trả lời"))
                .first()
                .click();
        page.locator("#reply-text").fill(text);
        page.getByRole(AriaRole.BUTTON, named("Gửi")).last().click();
        sees(text);
    }

    void notes(String text) {
        page.locator("#composer-kinds label", new Page.LocatorOptions().setHasText("Ghi chú"))
                .click();
        page.locator("#note-text").fill(text);
        page.getByRole(AriaRole.BUTTON, named("Lưu ghi chú")).click();
        sees(text);
    }

    void closes(String outcome, String summary) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Kết thúc").setExact(true))
                .first()
                .click();
        var sheet = page.locator("#resolve");
        sheet.locator("label.outcome", new Locator.LocatorOptions().setHasText(outcome))
                .first()
                .click();
        sheet.locator("#summary").fill(summary);
        sheet.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Kết thúc"))
                .click();
        assertThat(page.locator("#thread-head")).containsText("đã xong");
    }

    void sees(String text) {
        assertThat(page.locator("#talk")).containsText(text);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
