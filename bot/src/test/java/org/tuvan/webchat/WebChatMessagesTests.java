package org.tuvan.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@WebChatTest
class WebChatMessagesTests {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    BrowserStub browser;

    @BeforeEach
    void open() {
        browser = BrowserStub.opening(port);
    }

    @Test
    void keepsOnlyTheHashOfTheSecret() {
        assertThat(browser.token).hasSize(43);
        var addresses = jdbc.sql("select address from bot.worker where channel = 'WEB'")
                .query(String.class)
                .list();
        assertThat(addresses).contains(OpenTalk.address(browser.token)).doesNotContain(browser.token);
    }

    @Test
    void greetsBeforeTheWorkerHasSaidAnything() {
        var said = browser.said("");
        assertThat(said).hasSize(1);
        assertThat(said.getFirst().get("author").asString()).isEqualTo("BOT");
        assertThat(said.getFirst().get("blocks").get(0).get("type").asString()).isEqualTo("paragraph");
        assertThat(said.getFirst().get("buttons").size()).isGreaterThan(5);
    }

    @Test
    void storesAMessageOnceHoweverOftenItIsSent() {
        var first = browser.say("m1", "nghỉ việc báo trước mấy ngày");
        var again = browser.say("m1", "nghỉ việc báo trước mấy ngày");
        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(again.statusCode()).isEqualTo(202);
        assertThat(again.body()).isEqualTo(first.body());
        var mine = mine();
        assertThat(mine).hasSize(1);
        assertThat(mine.getFirst().get("clientId").asString()).isEqualTo("m1");
        assertThat(browser.read("").get("state").get("thinking").asBoolean()).isTrue();
    }

    @Test
    void keepsTheSameClientIdOfTwoWorkersApart() {
        var other = BrowserStub.opening(port);
        browser.say("m1", "của tôi");
        other.say("m1", "của người khác");
        assertThat(other.said("").getLast().get("text").asString()).isEqualTo("của người khác");
        assertThat(mine().getFirst().get("text").asString()).isEqualTo("của tôi");
    }

    @Test
    void opensNothingToAStranger() {
        for (String token : List.of("khong-co", "A".repeat(43), OpenTalk.address(browser.token))) {
            var stranger = browser.withToken(token);
            assertThat(stranger.say("x", "chào").statusCode()).isEqualTo(404);
            assertThat(stranger.get("/messages").statusCode()).isEqualTo(404);
            assertThat(stranger.get("/events").statusCode()).isEqualTo(404);
        }
        var answer = browser.withToken("A".repeat(43)).get("/messages");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(BrowserStub.json(answer).get("detail").asString()).contains("không còn");
    }

    @Test
    void saysWhatIsWrongWithAMessage() {
        assertThat(problem(browser.post("{\"text\": \" \\u0000 \"}"))).contains("còn trống");
        assertThat(problem(browser.post("{}"))).contains("còn trống");
        assertThat(problem(browser.say("a", "x".repeat(10_001)))).contains("10.001", "10.000");
        assertThat(problem(browser.post("{\"text\": "))).contains("hỏng");
        assertThat(problem(browser.say("mã có dấu", "chào"))).contains("Mã");
        assertThat(problem(browser.post("{\"press\": \"%s\"}".formatted("x".repeat(65)))))
                .contains("Nút");
        assertThat(mine()).isEmpty();
    }

    @Test
    void takesTheLongestMessageAllowed() {
        assertThat(browser.say("long", "ở".repeat(10_000)).statusCode()).isEqualTo(202);
    }

    @Test
    void givesHostileTextBackAsText() {
        browser.post("{\"id\": \"h\", \"text\": \"<script>alert(1)</script> \\u0000\\ud800 \\u202e& **x** ế\"}");
        var mine = mine().getFirst();
        assertThat(mine.get("text").asString())
                .startsWith("<script>alert(1)</script>")
                .endsWith("& **x** ế");
        assertThat(mine.get("text").asString()).doesNotContain("\0", "\u202e").doesNotContainPattern("[\ud800-\udfff]");
        assertThat(mine.has("blocks")).isFalse();
        assertThat(browser.get("/messages").headers().firstValue("Content-Type"))
                .hasValue("application/json");
    }

    @Test
    void keepsAPressedButtonWithItsWords() {
        assertThat(browser.post("{\"press\": \"topics\", \"label\": \"Chủ đề khác\"}")
                        .statusCode())
                .isEqualTo(202);
        var mine = mine().getFirst();
        assertThat(mine.get("kind").asString()).isEqualTo("PRESS");
        assertThat(mine.get("press").asString()).isEqualTo("topics");
        assertThat(mine.get("text").asString()).isEqualTo("Chủ đề khác");
    }

    @Test
    void losesNoneOfAHundredMessagesSentAtOnce() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 100)
                    .mapToObj(i -> threads.submit(
                            () -> browser.say("b" + i, "câu " + i).statusCode()))
                    .toList();
            answers.forEach(answer ->
                    assertThat(answer).succeedsWithin(Duration.ofSeconds(60)).isEqualTo(202));
        }
        assertThat(mine())
                .extracting(said -> said.get("clientId").asString())
                .hasSize(100)
                .doesNotHaveDuplicates();
    }

    @Test
    void readsALongTalkInPages() {
        IntStream.rangeClosed(1, 105).forEach(i -> browser.say("p" + i, "tin " + i));
        var newest = browser.read("");
        assertThat(newest.get("messages").size()).isEqualTo(100);
        assertThat(newest.get("earlier").asBoolean()).isTrue();
        long first = newest.get("messages").get(0).get("id").asLong();
        var earlier = browser.read("?before=" + first);
        assertThat(earlier.get("messages").size()).isEqualTo(6);
        assertThat(earlier.get("earlier").asBoolean()).isFalse();
        var fromTheStart = browser.read("?after=0");
        assertThat(fromTheStart.get("more").asBoolean()).isTrue();
        assertThat(browser.said("?after=" + first)).hasSize(99);
    }

    @Test
    void tellsWhoOwnsTheTalkAndWhatWasPromised() {
        jdbc.sql("""
                update bot.conversation set owner = 'PERSON', advisor_id = 7, advisor_name = 'Lan', case_code = 'TV-26-000001',
                       case_promised_at = '2026-11-23T02:30:00Z', read_up_to = 5
                where worker_id = (select id from bot.worker where address = :address)
                """).param("address", OpenTalk.address(browser.token)).update();
        var state = browser.read("").get("state");
        assertThat(state.toString()).isEqualTo("""
                        {"owner":"PERSON","advisorName":"Lan","thinking":false,"caseCode":"TV-26-000001",\
                        "promisedAt":"2026-11-23T02:30:00Z","advisorReadUpTo":5}""");
    }

    private List<JsonNode> mine() {
        var mine = new ArrayList<JsonNode>();
        long after = 0;
        JsonNode page;
        do {
            page = browser.read("?after=" + after);
            for (var said : page.get("messages")) {
                after = said.get("id").asLong();
                if (said.get("author").asString().equals("WORKER")) {
                    mine.add(said);
                }
            }
        } while (page.get("more").asBoolean());
        return mine;
    }

    private static String problem(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(400);
        return BrowserStub.json(answer).get("detail").asString();
    }
}
