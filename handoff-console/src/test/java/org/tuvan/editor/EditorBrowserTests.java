package org.tuvan.editor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tuvan.editor.EditorFixtures.untouched;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tuvan.faq.FaqEntries;
import org.tuvan.journey.OpenBrowser;

@EditorTest
class EditorBrowserTests {

    @RegisterExtension
    static final OpenBrowser browser = new OpenBrowser();

    @LocalServerPort
    int port;

    @Autowired
    FaqEntries entries;

    Page page;

    @BeforeEach
    void signInOnAPhone() {
        page = browser.signIn(port, EditorTest.ADMIN_PASSWORD, new NewContextOptions().setViewportSize(360, 640));
        page.onDialog(dialog -> dialog.accept());
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
        var slug = untouched(entries, 0).slug();
        page.navigate("/console/faq/" + slug);
        page.fill("#answer", "Chữ đang viết dở, chưa lưu.");
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("TUVAN"));
        page.fill("#question", "Câu đang viết dở?");
        page.click("text=Đăng nhập lại và viết tiếp");
        browser.signIn(page, EditorTest.ADMIN_PASSWORD);

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
        var entry = untouched(entries, 1);
        page.navigate("/console/faq/" + entry.slug());
        page.fill("#answer", entry.answer() + "\n\nGặp tư vấn viên.");
        page.click("text=Lưu và đăng ngay");
        assertThat(page.locator(".notice.good")).containsText("Đã lưu và đăng");
        assertThat(page.locator("#restore-offer")).isHidden();
        assertThat(page.evaluate("Object.keys(localStorage).length")).isEqualTo(0);
    }

    @Test
    void takesTheOtherEditorsTextWithOnePress() {
        var entry = untouched(entries, 2);
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
        var slug = untouched(entries, 3).slug();
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
}
