package org.tuvan.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tuvan.editor.EditorFixtures;
import org.tuvan.editor.EditorTest;
import org.tuvan.faq.FaqEntries;

/** What an editor publishes on one replica is answered on every one after its next look at the database. */
@EditorTest
class PublishingTests {

    private static final String QUESTION = "Công ty hủy chuyến xe đưa rước ban đêm thì tôi tính sao?";
    private static final String VARIANT = "hủy chuyến xe đưa rước ban đêm";
    private static final String SLUG = "cong-ty-huy-chuyen-xe-dua-ruoc-ban-dem-thi-toi-tinh-sao";

    @LocalServerPort
    int port;

    @Autowired
    FaqEntries entries;

    @Autowired
    IndexRefresher here;

    @Test
    void answersFromAnEditOnEveryReplica() {
        var elsewhere = new IndexRefresher(entries);
        var editor = EditorFixtures.admin(port);
        assertThat(answer()).doesNotContain(SLUG);

        editor.post("/console/faq/new", EditorFixtures.newEntry(QUESTION, VARIANT, "PUBLISH"));
        assertThat(here.refresh()).isTrue();
        assertThat(elsewhere.refresh()).isTrue();
        assertThat(answer()).contains(SLUG);
        assertThat(best(elsewhere)).isEqualTo(SLUG);
        assertThat(elsewhere.refresh()).isFalse();

        editor.post("/console/faq/" + SLUG + "/withdraw", "version", "2");
        assertThat(here.refresh()).isTrue();
        assertThat(elsewhere.refresh()).isTrue();
        assertThat(answer()).doesNotContain(SLUG);
        assertThat(best(elsewhere)).isNotEqualTo(SLUG);
    }

    private static String best(IndexRefresher replica) {
        return replica.search().find(VARIANT, LocalDate.of(2026, 11, 21)).matches().stream()
                .findFirst()
                .map(match -> match.entry().slug())
                .orElse("");
    }

    private String answer() {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:%d/api/answers".formatted(port)))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"question\": \"%s\"}".formatted(VARIANT)))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
