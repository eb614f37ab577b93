package org.tuvan.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tuvan.conversation.Drafted;
import org.tuvan.conversation.Erasure;
import org.tuvan.conversation.Replies;
import org.tuvan.testing.SettableClock;

@WebChatTest
@Timeout(60)
class WebChatEventsTests {

    @LocalServerPort
    int port;

    @Autowired
    WebTalks talks;

    @Autowired
    LiveTalks live;

    @Autowired
    Replies replies;

    @Autowired
    Erasure erasure;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    BrowserStub browser;
    long conversation;

    @BeforeEach
    void open() {
        browser = BrowserStub.opening(port);
        conversation = talks.find(browser.token).conversationId();
    }

    @Test
    void sendsWhatIsThereAndThenWhatComes() throws Exception {
        try (var events = listen("/events", Map.of())) {
            var first = events.next();
            assertThat(texts(first)).singleElement().asString().contains("trợ lý");
            browser.say("m1", "lương tháng 13");
            var second = events.next();
            assertThat(second.id()).isGreaterThan(first.id());
            assertThat(second.data().get("messages").get(0).get("clientId").asString())
                    .isEqualTo("m1");
            replies.say(conversation, Drafted.text("**Có** nếu hai bên thỏa thuận.", List.of()));
            var third = events.nextWithMessages();
            assertThat(third.data().get("messages").get(0).get("blocks").toString())
                    .contains("{\"text\":\"Có\",\"bold\":true}");
        }
    }

    @Test
    void goesOnWhereTheBrowserStopped() throws Exception {
        browser.say("m1", "một");
        browser.say("m2", "hai");
        long one = browser.said("?after=0").get(1).get("id").asLong();
        try (var events = listen("/events?after=0", Map.of("Last-Event-ID", String.valueOf(one)))) {
            assertThat(texts(events.next())).containsExactly("hai");
        }
        try (var events = listen("/events?after=" + one, Map.of())) {
            assertThat(texts(events.next())).containsExactly("hai");
        }
    }

    @Test
    void tellsTheStateEvenWhenThereIsNothingNew() throws Exception {
        long last = browser.said("").getLast().get("id").asLong();
        try (var events = listen("/events?after=" + last, Map.of())) {
            var event = events.next();
            assertThat(texts(event)).isEmpty();
            assertThat(event.id()).isEqualTo(last);
            assertThat(event.data().get("state").get("owner").asString()).isEqualTo("BOT");
        }
    }

    @Test
    void sendsAThousandMissedMessagesWithoutAGap() throws Exception {
        jdbc.sql("""
                insert into bot.message (conversation_id, channel, direction, author, kind, text, created_at)
                select :id, 'WEB', 'INCOMING', 'WORKER', 'TEXT', 'tin ' || n, now() from generate_series(1, 1000) n
                """).param("id", conversation).update();
        try (var events = listen("/events", Map.of())) {
            int messages = 0;
            while (messages < 1001) {
                messages += texts(events.next()).size();
            }
            assertThat(messages).isEqualTo(1001);
        }
    }

    @Test
    void seesWhatAnotherReplicaStoredEvenWithoutASignal() throws Exception {
        try (var events = listen("/events", Map.of())) {
            events.next();
            jdbc.sql("""
                    insert into bot.message (conversation_id, channel, direction, author, kind, text, created_at)
                    values (:id, 'WEB', 'INCOMING', 'WORKER', 'TEXT', 'từ máy khác', now())
                    """).param("id", conversation).update();
            live.look();
            assertThat(texts(events.next())).containsExactly("từ máy khác");
            jdbc.sql("""
                    update bot.conversation set owner = 'PERSON', advisor_id = 1, advisor_name = 'Lan' where id = :id
                    """).param("id", conversation).update();
            live.look();
            assertThat(events.next().data().get("state").get("advisorName").asString())
                    .isEqualTo("Lan");
        }
    }

    @Test
    void keepsAQuietLineAlive() throws Exception {
        try (var events = listen("/events", Map.of())) {
            events.next();
            clock.turn(Duration.ofSeconds(20));
            live.look();
            assertThat(events.read().name()).isEqualTo("beat");
        }
    }

    @Test
    void saysThatAnErasedTalkIsGone() throws Exception {
        try (var events = listen("/events", Map.of())) {
            events.next();
            erasure.erase(conversation, Drafted.notice("Đã xóa.", List.of()));
            assertThat(events.read().name()).isEqualTo("gone");
            assertThat(events.ended()).isTrue();
        }
        assertThat(browser.get("/messages").statusCode()).isEqualTo(404);
        assertThat(browser.say("x", "còn đó không").statusCode()).isEqualTo(404);
    }

    @Test
    void forgetsBrowsersThatWentAway() throws Exception {
        int before = live.size();
        var events = listen("/events", Map.of());
        events.next();
        assertThat(live.size()).isEqualTo(before + 1);
        events.close();
        for (int i = 0; i < 500 && live.size() > before; i++) {
            browser.say("n" + i, "tin " + i);
        }
        assertThat(live.size()).isEqualTo(before);
    }

    private static List<String> texts(EventReader.Event event) {
        return event.data().get("messages").values().stream()
                .map(said -> said.has("text")
                        ? said.get("text").asString()
                        : said.get("blocks").toString())
                .toList();
    }

    private EventReader listen(String path, Map<String, String> headers) throws Exception {
        return EventReader.of(browser.request(path), headers);
    }
}
