package org.tuvan.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.tuvan.testing.FakeTelegram;
import org.tuvan.testing.TelegramAnswer;
import org.tuvan.testing.TelegramWorker;

class WebhookControllerTests {

    private final TelegramDesk desk = new TelegramDesk();
    private final TelegramSettings settings = hook("https://tuvan.example/tg/9f");
    private final MockMvcTester web = MockMvcTester.create(
            MockMvcBuilders.routerFunctions(new WebhookController(desk.receiver(), settings).routes())
                    .build());
    private final TelegramWorker hanh = desk.telegram.worker(77, "Hạnh");

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void acknowledgesWhatIsStored() {
        String update = hanh.writes("nghỉ phép mấy ngày?");
        assertThat(post(settings.secret(), update)).isEqualTo(HttpStatus.OK.value());
        assertThat(post(settings.secret(), update)).isEqualTo(HttpStatus.OK.value());
        assertThat(desk.texts(77)).containsExactly("nghỉ phép mấy ngày?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"forged", ""})
    void refusesWhoDoesNotShowTheSecret(String secret) {
        assertThat(post(secret, hanh.writes("giả"))).isEqualTo(HttpStatus.FORBIDDEN.value());
        assertThat(web.post().uri("/tg/9f").content(hanh.writes("giả"))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(desk.knows(77)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "<html>", "[]", "{}", "{\"update_id\":\"x\"}", "null"})
    void refusesWhatIsNoUpdate(String body) {
        assertThat(post(settings.secret(), body)).isEqualTo(HttpStatus.BAD_REQUEST.value());
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThat(post(settings.secret(), "x".repeat(1024 * 1024 + 1)))
                .isEqualTo(HttpStatus.CONTENT_TOO_LARGE.value());
    }

    @Test
    void letsTelegramComeAgainWhenTheDatabaseIsAway() {
        String update = hanh.writes("đừng làm mất");
        desk.database.away = true;
        assertThat(post(settings.secret(), update)).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE.value());
        desk.database.away = false;
        assertThat(post(settings.secret(), update)).isEqualTo(HttpStatus.OK.value());
        assertThat(desk.texts(77)).containsExactly("đừng làm mất");
    }

    @Test
    void leavesOutAnUpdateThatFailsOverAndOver() {
        desk.the(JdbcClient.class)
                .sql("alter table bot.message add constraint no_poison check (text <> 'độc')")
                .update();
        String update = hanh.writes("độc");
        assertThat(post(settings.secret(), update)).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE.value());
        assertThat(post(settings.secret(), update)).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE.value());
        assertThat(post(settings.secret(), update)).isEqualTo(HttpStatus.OK.value());
    }

    @Test
    void tellsTelegramWhereWeAreUntilItKnows() {
        var setup = new TelegramSetup(desk.api, settings, desk.clock);
        desk.telegram.script("setWebhook", TelegramAnswer.error(500, "not now"));
        setup.run();
        assertThat(setup.run()).isFalse();
        desk.clock.turn(Duration.ofSeconds(31));
        setup.run();
        assertThat(setup.run()).isFalse();
        assertThat(desk.telegram.calls("setWebhook")).hasSize(2);
        assertThat(desk.telegram.calls("setWebhook").getLast().fields())
                .containsEntry("url", "https://tuvan.example/tg/9f")
                .containsEntry("secret_token", settings.secret());
        assertThat(desk.telegram.calls("setMyCommands")).hasSize(1);
    }

    @Test
    void derivesASecretThatTelegramAcceptsAndThatDoesNotShowTheToken() {
        assertThat(settings.secret()).matches("[A-Za-z0-9_-]{1,256}").doesNotContain("fake");
    }

    @Test
    void listensAtTheUsualPathWhenTheConfiguredAddressHasNone() {
        for (String url : new String[] {"https://tuvan.example", "https://tuvan.example/"}) {
            assertThat(hook(url).webhookPath()).isEqualTo("/telegram/webhook");
            assertThat(hook(url).fullWebhookUrl()).isEqualTo("https://tuvan.example/telegram/webhook");
        }
    }

    private static TelegramSettings hook(String url) {
        return new TelegramSettings(FakeTelegram.TOKEN, "", url, "", Duration.ofSeconds(1), Duration.ofSeconds(1));
    }

    private int post(String secret, String body) {
        return web.post()
                .uri("/tg/9f")
                .header(WebhookController.SECRET_HEADER, secret)
                .content(body)
                .exchange()
                .getResponse()
                .getStatus();
    }
}
