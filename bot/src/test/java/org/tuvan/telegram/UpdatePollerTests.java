package org.tuvan.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tuvan.testing.TelegramCall;
import org.tuvan.testing.TelegramWorker;

class UpdatePollerTests {

    private final TelegramDesk desk = new TelegramDesk();
    private final UpdatePoller poller = desk.poller();
    private final TelegramWorker hanh = desk.telegram.worker(77, "Hạnh");

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void confirmsUpdatesOnlyAfterTheyAreStored() {
        hanh.writes("công ty nợ lương");
        hanh.writes("phải làm sao?");
        assertThat(poller.step()).isTrue();
        assertThat(desk.texts(77)).containsExactly("công ty nợ lương", "phải làm sao?");
        assertThat(desk.telegram.unconfirmed()).isEqualTo(2);
        assertThat(poller.step()).isFalse();
        assertThat(desk.telegram.unconfirmed()).isZero();
    }

    @Test
    void asksForTheKindsOfUpdateWeReadAndWaitsLong() {
        poller.step();
        var asked = desk.telegram.calls("getUpdates").getFirst().fields();
        assertThat(asked).containsEntry("timeout", "25");
        assertThat(asked.get("allowed_updates"))
                .isEqualTo("[\"message\",\"edited_message\",\"callback_query\",\"my_chat_member\"]");
    }

    @Test
    void asksAgainFromTheSameUpdateWhenTheDatabaseWasAway() {
        hanh.writes("một");
        poller.step();
        hanh.writes("hai");
        hanh.writes("ba");
        desk.database.away = true;
        assertThat(poller.step()).isFalse();
        desk.clock.turn(Duration.ofSeconds(10));
        assertThat(poller.step()).isFalse();
        desk.database.away = false;
        desk.clock.turn(Duration.ofSeconds(10));
        assertThat(poller.step()).isTrue();
        assertThat(desk.texts(77)).containsExactly("một", "hai", "ba");
    }

    @Test
    void stopsTheBatchAtTheUpdateThatCouldNotBeStored() {
        hanh.writes("một");
        hanh.writes("hai");
        jdbc("alter table bot.message add constraint no_two check (text <> 'hai') not valid");
        poller.step();
        assertThat(desk.texts(77)).containsExactly("một");
        jdbc("alter table bot.message drop constraint no_two");
        desk.clock.turn(Duration.ofSeconds(30));
        poller.step();
        assertThat(desk.texts(77)).containsExactly("một", "hai");
    }

    @Test
    void leavesOutAnUpdateThatFailsOverAndOver() {
        hanh.writes("độc");
        hanh.writes("lành");
        jdbc("alter table bot.message add constraint no_poison check (text <> 'độc')");
        for (int i = 0; i < 3; i++) {
            poller.step();
            desk.clock.turn(Duration.ofSeconds(30));
        }
        assertThat(desk.texts(77)).containsExactly("lành");
    }

    @Test
    void storesAReplayedUpdateOnce() {
        hanh.writes("một");
        hanh.presses("Gặp tư vấn viên", "advisor");
        poller.step();
        desk.poller().step();
        desk.clock.turn(Duration.ofMinutes(1));
        desk.poller().step();
        assertThat(desk.telegram.calls("getUpdates")).hasSizeGreaterThan(1);
        assertThat(desk.texts(77)).containsExactly("một", "Gặp tư vấn viên");
    }

    @Test
    void letsOneReplicaPollAtATimeAndAnotherTakeOverWithinHalfAMinute() {
        var second = desk.poller();
        poller.step();
        second.step();
        assertThat(polls()).isEqualTo(1);
        hanh.writes("ai nghe?");
        desk.clock.turn(Duration.ofSeconds(29));
        assertThat(second.step()).isTrue();
        assertThat(poller.step()).isFalse();
        assertThat(desk.texts(77)).containsExactly("ai nghe?");
    }

    @Test
    void handsOverAtOnceWhenItStops() {
        poller.step();
        poller.stop();
        poller.release();
        desk.poller().step();
        assertThat(polls()).isEqualTo(2);
        assertThat(poller.step()).isFalse();
    }

    @Test
    void asksFromTheStartAfterAQuietTimeSinceTelegramMayCountAnew() {
        hanh.writes("trước Tết");
        poller.step();
        poller.step();
        assertThat(lastOffset()).isNotEqualTo("0");
        desk.clock.turn(Duration.ofDays(4));
        poller.step();
        assertThat(lastOffset()).isEqualTo("0");
    }

    private int polls() {
        return desk.telegram.calls("getUpdates").size();
    }

    private String lastOffset() {
        return desk.telegram.calls("getUpdates").stream()
                .map(TelegramCall::fields)
                .toList()
                .getLast()
                .getOrDefault("offset", "0");
    }

    private void jdbc(String sql) {
        desk.the(JdbcClient.class).sql(sql).update();
    }
}
