package org.tuvan.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.tuvan.cases.CaseFixtures;
import org.tuvan.cases.CaseTest;
import org.tuvan.live.LiveStream.News;
import org.tuvan.live.LiveStreams.Watching;
import org.tuvan.signal.Signals;

@CaseTest
class LiveStreamsTests {

    @Autowired
    MockMvcTester web;

    @Autowired
    LiveRepository repository;

    @Autowired
    Signals signals;

    @Autowired
    CaseFixtures given;

    @Test
    void tellsTheListAndTheOpenCaseWhatChanged() {
        var streams = new LiveStreams(signals, repository);
        var hanh = given.hanh();
        var stream = new LiveStream();
        streams.during(new Watching(stream, hanh.conversationId(), hanh.code()), () -> {
            given.says(hanh, "Chị ơi");
            assertThat(stream.told()).containsExactlyInAnyOrder(News.CASE, News.LIST);
        });
        assertThat(streams.size()).isZero();
    }

    @Test
    void leavesTheOpenCaseAloneWhenAnotherChanges() {
        var streams = new LiveStreams(signals, repository);
        var hanh = given.hanh();
        var other = given.hanh();
        var stream = new LiveStream();
        streams.during(new Watching(stream, hanh.conversationId(), hanh.code()), () -> {
            given.says(other, "Chị ơi");
            assertThat(stream.told()).containsExactly(News.LIST);
        });
    }

    @Test
    void seesInTheDatabaseWhatNoSignalTold() {
        var silent = mock(Signals.class);
        when(silent.watch(any(), any())).thenReturn(() -> {});
        var streams = new LiveStreams(silent, repository);
        var hanh = given.hanh();
        var stream = new LiveStream();
        streams.during(new Watching(stream, hanh.conversationId(), hanh.code()), () -> {
            streams.look();
            assertThat(stream.told()).doesNotContain(News.CASE);
            given.says(hanh, "Chị ơi");
            streams.look();
            assertThat(stream.told()).containsExactlyInAnyOrder(News.CASE, News.LIST);
        });
    }

    @Test
    void endsWithTheProgram() {
        var streams = new LiveStreams(signals, repository);
        var stream = new LiveStream();
        streams.during(new Watching(stream, null, null), () -> {
            streams.stop();
            stream.run(Duration.ofHours(1), () -> true);
        });
        assertThat(streams.size()).isZero();
        var late = new LiveStream();
        streams.during(new Watching(late, null, null), () -> late.run(Duration.ofHours(1), () -> true));
        assertThat(streams.size()).isZero();
    }

    @Test
    void endsForWhoIsNoLongerWelcome() {
        var stream = new LiveStream();
        var asked = new AtomicBoolean();
        stream.run(Duration.ofHours(1), () -> {
            asked.set(true);
            return false;
        });
        assertThat(asked).isTrue();
        assertThat(stream.emitter()).isInstanceOf(SseEmitter.class);
    }

    @Test
    void opensALineForStaff() {
        given.lan();
        assertThat(web.get().uri("/console/events").with(user("lan")).asyncExchange())
                .hasStatusOk()
                .headers()
                .hasValue("X-Accel-Buffering", "no");
    }
}
