package org.tuvan.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.tuvan.law.LawFixtures;
import org.tuvan.law.Statutes;
import org.tuvan.testing.SettableClock;
import org.tuvan.testing.StepByHand;
import org.tuvan.testing.TestDatabase;
import redis.clients.jedis.RedisClient;

class ApiLimitTests {

    private static final String ARTICLE = "/api/law/45-2019-QH14/articles/2";

    private final SettableClock clock = new SettableClock(StepByHand.START);
    private final RedisRateLimit calls = new RedisRateLimit(RedisClient.create(URI.create("redis://localhost:1")));

    @Test
    void limitsTheArticlesOfTheLawLibraryAsItLimitsAnswers() {
        var server = server(2);
        assertThat(server.get().uri("/api/law/places").param("basis", "Điều 2 Bộ luật Lao động 2019"))
                .hasStatusOk();
        assertThat(server.get().uri(ARTICLE)).hasStatus(404);
        assertThat(server.get().uri(ARTICLE))
                .hasStatus(429)
                .containsHeader("Retry-After")
                .bodyText()
                .contains("Đợi một chút rồi thử lại");
        clock.turn(Duration.ofMinutes(1));
        assertThat(server.get().uri(ARTICLE)).hasStatus(404);
    }

    private MockMvcTester server(int perMinute) {
        var limit = new ApiLimit(calls, perMinute, clock);
        var library = LawFixtures.emptyIn(TestDatabase.fresh());
        return MockMvcTester.create(MockMvcBuilders.standaloneSetup(
                        new LawController(library, new Statutes(), LawFixtures.questions(), clock))
                .addMappedInterceptors(new String[] {"/api/answers", "/api/law/**"}, limit)
                .build());
    }
}
