package org.tuvan.editor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tuvan.faq.FaqEntries;
import org.tuvan.faq.FaqEntry;
import org.tuvan.journey.Chromium;

@EditorTest
class EditorBrowserTests {

    private static Browser browser;

    @LocalServerPort
    int port;

    @Autowired
    FaqEntries entries;

    BrowserContext context;
    Page page;

    @BeforeAll
    static void launch() {
        browser = Chromium.launch();
    }

    @AfterAll
    static void quit() {
        browser.close();
    }

    @BeforeEach
    void signIn() {
        context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL("http://localhost:" + port)
                .setViewportSize(360, 640));
        page = context.newPage();
        page.onDialog(dialog -> dialog.accept());
        page.navigate("/console/login");
        page.fill("#username", "admin");
        page.fill("#password", EditorTest.ADMIN_PASSWORD);
        page.click("button.primary");
    }

    @AfterEach
    void leave() {
        context.close();
    }

    @Test
    void showsTheWorkersScreenWhileTyping() {
        page.navigate("/console/faq/new");
        page.fill("#question", "Mưa bão không đi làm được thì có lương không?");
        page.fill("#answer", "Được trả **lương ngừng việc**.\n\n1. Báo quản lý\n2. Giữ tin nhắn");
        page.fill("#law-0", "45/2019/QH14");
        page.fill("#article-0", "99");
        page.fill("#clause-0", "3");

        assertThat(page.locator("#preview .bubble strong").first()).hasText("lương ngừng việc");
        assertThat(page.locator("#preview .bubble li")).hasCount(2);
        assertThat(page.locator("#preview .basis")).containsText("khoản 3 Điều 99 Bộ luật Lao động 2019");
        assertThat(page.locator("#place-0")).hasText("khoản 3 Điều 99 Bộ luật Lao động 2019");
        assertThat(page.locator("#answer-hint")).containsText("/ 900 ký tự");
        assertThat(page.locator(".citation:visible")).hasCount(1);
        page.click("text=Thêm căn cứ");
        assertThat(page.locator(".citation:visible")).hasCount(2);
    }

    @Test
    void keepsUnsavedWorkWhenThePageIsLost() {
        var slug = entry(0).slug();
        page.navigate("/console/faq/" + slug);
        page.fill("#answer", "Chữ đang viết dở, chưa lưu.");
        context.clearCookies(new BrowserContext.ClearCookiesOptions().setName("TUVAN"));
        page.fill("#question", "Câu đang viết dở?");
        page.click("text=Đăng nhập lại và viết tiếp");
        page.fill("#username", "admin");
        page.fill("#password", EditorTest.ADMIN_PASSWORD);
        page.click("button.primary");

        assertThat(page.locator("#question")).not().hasValue("Câu đang viết dở?");
        page.click("text=Lấy lại phần đang viết");
        assertThat(page.locator("#answer")).hasValue("Chữ đang viết dở, chưa lưu.");
        assertThat(page.locator("#preview .bubble")).containsText("Chữ đang viết dở");
        page.navigate("/console/faq");
        page.click("#drafts a");
        assertThat(page.locator("#restore-offer")).isVisible();
    }

    @Test
    void forgetsTheCopyOnceSaved() {
        var entry = entry(1);
        page.navigate("/console/faq/" + entry.slug());
        page.fill("#answer", entry.answer() + "\n\nGặp tư vấn viên.");
        page.click("text=Lưu và đăng ngay");
        assertThat(page.locator(".notice.good")).containsText("Đã lưu và đăng");
        assertThat(page.locator("#restore-offer")).isHidden();
        assertThat(page.evaluate("Object.keys(localStorage).length")).isEqualTo(0);
    }

    @Test
    void takesTheOtherEditorsTextWithOnePress() {
        var entry = entry(2);
        page.navigate("/console/faq/" + entry.slug());
        EditorFixtures.admin(port)
                .post(
                        "/console/faq/" + entry.slug(),
                        EditorFixtures.fields(entry, "SAVE", "question", "Câu hỏi của người kia là gì?"));
        page.fill("#question", "Câu hỏi của tôi là gì?");
        page.click("text=Lưu và đăng ngay");
        assertThat(page.locator("#question")).hasValue("Câu hỏi của tôi là gì?");
        page.locator("text=Lấy bản này").first().click();
        assertThat(page.locator("#question")).hasValue("Câu hỏi của người kia là gì?");
        page.click("text=Lưu và đăng ngay");
        assertThat(page.locator("h1")).hasText("Câu hỏi của người kia là gì?");
    }

    @Test
    void isUsableByEveryoneOnPhoneAndDesktop() {
        var slug = entry(3).slug();
        for (var path : List.of(
                "",
                "?q=khong+co+cau+nao",
                "/new",
                "/" + slug,
                "/" + slug + "/history",
                "/try",
                "/try?q=nghi+thai+san+may+thang")) {
            check(path, 360, ColorScheme.LIGHT);
            check(path, 1440, ColorScheme.DARK);
        }
    }

    private void check(String path, int width, ColorScheme scheme) {
        page.setViewportSize(width, 800);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.navigate("/console/faq" + path);
        assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .as(path)
                .isEqualTo(0);
        var serious = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .map(rule ->
                                rule.getId() + " " + rule.getNodes().getFirst().getHtml())
                        .toList();
        assertThat(serious).as(path).isEmpty();
    }

    /** Tests share a database: each takes an entry of its own. */
    private FaqEntry entry(int number) {
        return entries.list(new FaqEntries.Filter("", "cong-doan", FaqEntry.Status.PUBLISHED)).stream()
                .filter(entry -> !entry.variants().isEmpty())
                .sorted(Comparator.comparing(FaqEntry::slug))
                .skip(number)
                .findFirst()
                .orElseThrow();
    }
}
