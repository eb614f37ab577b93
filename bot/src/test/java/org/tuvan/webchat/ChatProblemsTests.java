package org.tuvan.webchat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mockito.Mock;
import org.mockito.junit.jupiter.MockitoExtension;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.CannotCreateTransactionException;
import org.tuvan.attachment.Attachments;

@ExtendWith(MockitoExtension.class)
class ChatProblemsTests {

    @Mock
    WebTalks talks;

    @Mock
    LiveTalks live;

    @Mock
    Attachments attachments;

    @Test
    void asksToComeBackWhenThereIsNoDatabase() {
        when(talks.find(any())).thenThrow(new DataAccessResourceFailureException("down"));
        assertThat(server(60)
                        .post()
                        .uri("/api/conversations/abc/messages")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"text\": \"chào\"}"))
                .hasStatus(503)
                .hasHeader("Retry-After", "5")
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .contains("tự gửi lại")
                .doesNotContain("down");
    }

    @Test
    void opensNoTalkWithoutADatabase() {
        when(talks.open()).thenThrow(new CannotCreateTransactionException("down"));
        assertThat(server(60).post().uri("/api/conversations")).hasStatus(503).hasHeader("Retry-After", "5");
    }

    @Test
    void boundsNewTalksOfOneAddress() {
        when(talks.open()).thenThrow(ChatProblem.unknownTalk());
        var server = server(2);
        assertThat(server.post().uri("/api/conversations")).hasStatus(404);
        assertThat(server.post().uri("/api/conversations")).hasStatus(404);
        assertThat(server.post().uri("/api/conversations")).hasStatus(429).hasHeader("Retry-After", "20");
    }

    private MockMvcTester server(int talksPerMinute) {
        var clock = Clock.fixed(Instant.parse("2026-11-21T03:00:40Z"), ZoneOffset.UTC);
        var controller =
                new TalkController(talks, live, attachments, new Uploads(), new NewTalkLimit(talksPerMinute, clock));
        return MockMvcTester.create(MockMvcBuilders.standaloneSetup(controller)
                .setControllerAdvice(new ChatProblems())
                .build());
    }
}
