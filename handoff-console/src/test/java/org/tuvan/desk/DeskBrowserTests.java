package org.tuvan.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tuvan.cases.Case;
import org.tuvan.cases.CaseFixtures;
import org.tuvan.cases.CaseFixtures.Worker;
import org.tuvan.cases.CaseTest;
import org.tuvan.conversation.Conversations.HandoffReason;
import org.tuvan.journey.OpenBrowser;

@CaseTest
class DeskBrowserTests {

    @RegisterExtension
    static final OpenBrowser browser = new OpenBrowser();

    @LocalServerPort
    int port;

    @Autowired
    CaseFixtures given;

    Page page;

    @BeforeEach
    void signInAtADesktop() {
        signIn(1280, 720, ColorScheme.LIGHT);
    }

    @Test
    void claimsRepliesNotesAndClosesWithTheKeyboardAlone() {
        var hanh = given.hanh();
        open(hanh);
        page.keyboard().press("n");
        assertThat(page.locator("#reply-text")).isVisible();
        page.keyboard().press("r");
        page.keyboard().type("Chào chị, tôi nghe đây. Nhắn gì cũng được.");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".message.advisor")).containsText("Nhắn gì cũng được.");
        page.locator("#reply-text").press("Escape");
        page.keyboard().press("g");
        page.keyboard().type("Gọi lại thứ Ba");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".messages > .note")).containsText("Gọi lại thứ Ba");
        page.locator("#thread-head button[popovertarget=resolve]").first().press("Enter");
        page.keyboard().press("Space");
        page.locator("#resolve button.primary").press("Enter");
        assertThat(page.locator("#thread-head")).containsText("đã xong: Đã tư vấn");
        assertThat(given.found(hanh).outcome()).isEqualTo(Case.Outcome.ADVISED);
    }

    @Test
    void showsNewMessagesWithoutLosingWhatIsBeingWritten() {
        var hanh = given.hanh();
        open(hanh);
        page.keyboard().press("n");
        page.locator("#reply-text").pressSequentially("Chào ");
        given.says(hanh, "<b>Chị ơi</b>");
        assertThat(page.locator("#messages")).containsText("<b>Chị ơi</b>");
        page.keyboard().type("chị");
        assertThat(page.locator("#reply-text")).hasValue("Chào chị");
        assertThat(page.locator("#reply-text")).isFocused();
    }

    @Test
    void keepsLettersThatAreTypedFromDoingAnything() {
        var hanh = given.hanh();
        open(hanh);
        page.locator("#note-text").pressSequentially("nrgjk?");
        assertThat(page.locator("#note-text")).hasValue("nrgjk?");
        assertThat(given.found(hanh).state()).isEqualTo(Case.State.OPEN);
    }

    @Test
    void worksOnASmallPhoneOnePaneAtATime() {
        var hanh = given.asks("Nguyễn Thị Hạnh Phúc Bình An Đồng Tháp", CaseFixtures.QUESTION, HandoffReason.EMERGENCY);
        signIn(360, 640, ColorScheme.DARK);
        page.navigate("/console?q=" + hanh.code());
        assertThat(page.locator("#panes")).isHidden();
        page.locator("#row-" + hanh.code() + " button").click();
        assertThat(page.locator("#list")).isHidden();
        page.locator("#reply-text").fill("Chị ra chỗ an toàn trước nhé");
        page.locator("#reply-form button.primary").click();
        assertThat(page.locator(".message.advisor")).isVisible();
        page.locator(".to-context").click();
        assertThat(page.locator("#context")).isInViewport();
        page.locator("#context-close a").click();
        page.locator(".to-list").click();
        assertThat(page.locator("#list")).isVisible();
        assertThat((boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isTrue();
    }

    @Test
    void hasNothingThatAxeObjectsTo() {
        var hanh = given.hanh();
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : List.of(360, 1440)) {
                signIn(width, 800, scheme);
                for (String path : List.of("/console?tab=ALL", "/console?tab=ENDED", "/console/cases/" + hanh.code())) {
                    page.navigate(path);
                    assertThat(new AxeBuilder(page).analyze().getViolations())
                            .as("%s at %d in %s", path, width, scheme)
                            .isEmpty();
                }
            }
        }
    }

    private void open(Worker worker) {
        page.navigate("/console/cases/" + worker.code());
        assertThat(page.locator("#talk")).containsText(CaseFixtures.QUESTION);
    }

    private void signIn(int width, int height, ColorScheme scheme) {
        var look = new NewContextOptions().setViewportSize(width, height).setColorScheme(scheme);
        page = browser.signIn(port, CaseTest.ADMIN_PASSWORD, look);
        page.setDefaultTimeout(20_000);
        assertThat(page.locator("#desk")).isVisible();
    }
}
