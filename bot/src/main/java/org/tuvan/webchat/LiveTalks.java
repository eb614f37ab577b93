package org.tuvan.webchat;

import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.tuvan.signal.Signals;

/** The open event streams of this replica. None of them holds a thread while nothing happens. */
@Component
class LiveTalks {

    private final WebTalks talks;
    private final Signals signals;
    private final Clock clock;
    private final Set<EventStream> streams = ConcurrentHashMap.newKeySet();
    private volatile boolean closing;

    LiveTalks(WebTalks talks, Signals signals, Clock clock) {
        this.talks = talks;
        this.signals = signals;
        this.clock = clock;
    }

    SseEmitter open(OpenTalk talk, long afterId) {
        var stream = new EventStream(talks, talk, afterId, clock);
        var watch = signals.watch(Signals.conversation(talk.conversationId()), stream::changed);
        streams.add(stream);
        stream.onEnd(() -> {
            watch.close();
            streams.remove(stream);
        });
        stream.changed();
        if (closing) {
            stream.end();
        }
        return stream.emitter();
    }

    /** Looks at all watched talks in one query, since signals may be lost, and keeps quiet connections open. */
    boolean look() {
        streams.forEach(EventStream::beatIfQuiet);
        var ids = streams.stream().map(EventStream::conversationId).collect(Collectors.toSet());
        if (!ids.isEmpty()) {
            var statuses = talks.statuses(ids).stream()
                    .collect(Collectors.toMap(Talk.Status::conversationId, Function.identity()));
            streams.forEach(stream -> stream.compare(statuses.get(stream.conversationId())));
        }
        return false;
    }

    /** Sends every browser to look for another replica, before the web server waits for open requests to end. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        closing = true;
        streams.forEach(EventStream::end);
    }

    int size() {
        return streams.size();
    }
}
