package org.tuvan.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tuvan.testing.FakeTelegram;
import org.tuvan.testing.TestDatabase;

class StoryTests {

    private static final String QUESTION = "công ty cho nghỉ việc không báo trước thì được bồi thường gì?";

    @TempDir
    static Path data;

    private static FakeTelegram telegram;
    private static TuvanProcess tuvan;
    private static Browser browser;
    private static Desk advisor;

    @BeforeAll
    static void openTheCentre() {
        PlaywrightAssertions.setDefaultAssertionTimeout(15_000);
        telegram = FakeTelegram.start();
        var environment = TuvanProcess.on(TestDatabase.freshUrl());
        environment.put("TUVAN_DATA_DIR", data.toString());
        environment.put("TUVAN_TELEGRAM_TOKEN", FakeTelegram.TOKEN);
        environment.put("TUVAN_TELEGRAM_API_URL", telegram.url());
        tuvan = TuvanProcess.start(environment);
        browser = Chromium.launch();
        var admin = Desk.signedIn(browser.newContext(), tuvan.url(), "admin", TuvanProcess.ADMIN_PASSWORD);
        String password = admin.hires("lan", "Chị Lan", "ADVISOR");
        advisor = Desk.signedIn(browser.newContext(), tuvan.url(), "lan", password);
    }

    @AfterAll
    static void closeTheCentre() {
        browser.close();
        tuvan.close();
        telegram.close();
    }

    @Test
    void aWorkerOnAPhoneGetsAnAnswerThenAPersonThenAResult() throws IOException {
        var worker = Phone.open(browser, tuvan.url());
        worker.asks(QUESTION);
        worker.sees("Điều 41");
        worker.sees("Bộ luật Lao động 2019, áp dụng từ");
        nothingSerious(worker.page());
        worker.presses("Gặp tư vấn viên");
        worker.sees("TV-");
        worker.presses("Bỏ qua tất cả");
        worker.sendsPhoto(photo());

        advisor.page().navigate(tuvan.url() + "/console");
        advisor.opensCaseOf(worker.caseCode());
        advisor.sees(QUESTION);
        assertThat(advisor.page().locator("#talk img")).hasCount(1);
        advisor.claims();
        worker.sees("Chị Lan");
        worker.asks("chị xem giúp em với <b>nhé</b>");
        advisor.sees("chị xem giúp em với <b>nhé</b>");
        advisor.replies("Chị đã xem ảnh, em gửi thêm ngày nhận quyết định.");
        worker.sees("Chị đã xem ảnh, em gửi thêm ngày nhận quyết định.");
        advisor.notes("Gọi lại sáng thứ Hai.");
        nothingSerious(advisor.page());
        advisor.closes("Đã tư vấn", "Hướng dẫn đòi bồi thường.");

        worker.sees("Anh/chị thấy việc tư vấn thế nào?");
        assertThat(worker.answers()).not().containsText("Gọi lại sáng thứ Hai.");
        worker.presses("Hài lòng");
        worker.sees("Cảm ơn anh/chị đã cho biết");
        worker.page().reload();
        worker.sees("Chị đã xem ảnh");
    }

    @Test
    void theSameThroughTelegram() throws IOException {
        var worker = telegram.worker(77, "Hạnh <script>alert(1)</script>");
        worker.writes(QUESTION);
        hears(77, "Căn cứ: ");
        worker.presses("Gặp tư vấn viên");
        hears(77, "TV-");
        worker.sendsPhoto(photo(), "");

        advisor.page().navigate(tuvan.url() + "/console");
        advisor.opensCaseOf("Hạnh <script>");
        advisor.claims();
        assertThat(advisor.page().locator("#talk img")).hasCount(1);
        hears(77, "Chị Lan");
        advisor.replies("Chào em, chị Lan đây.");
        hears(77, "Chào em, chị Lan đây.");
        worker.writes("dạ em cảm ơn chị");
        advisor.sees("dạ em cảm ơn chị");
        advisor.closes("Đã tư vấn", "Xong.");
        hears(77, "Anh/chị thấy việc tư vấn thế nào?");
        worker.presses("Chưa hài lòng");
        hears(77, "Cảm ơn anh/chị đã nói thẳng");
    }

    private static void hears(long chat, String words) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> telegram.textsTo(chat).stream().anyMatch(text -> text.contains(words)));
    }

    private static void nothingSerious(Page page) {
        var found = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .map(rule -> rule.getId() + " " + rule.getNodes())
                        .toList();
        assertThat(found).isEmpty();
    }

    private static byte[] photo() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
