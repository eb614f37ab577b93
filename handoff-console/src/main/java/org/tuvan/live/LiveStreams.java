package org.tuvan.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.tuvan.live.LiveStream.News;
import org.tuvan.signal.Signals;
import org.tuvan.signal.Signals.Watch;

/** All browsers that listen to this replica; they are let go before the server waits for its requests to end. */
@Component
class LiveStreams implements SmartLifecycle {

    /** What one browser watches; no case when only its list is open. */
    record Watching(
            LiveStream stream,
            @Nullable Long conversationId,
            @Nullable String code) {}

    private final Signals signals;
    private final LiveRepository repository;
    private final Set<Watching> watching = ConcurrentHashMap.newKeySet();
    private Map<Long, String> marks = Map.of();
    private String markOfAll = "";
    private volatile boolean running;
    private volatile boolean stopping;

    LiveStreams(Signals signals, LiveRepository repository) {
        this.signals = signals;
        this.repository = repository;
    }

    /** Tells the stream what happens for as long as the work takes. */
    void during(Watching browser, Runnable work) {
        watching.add(browser);
        if (stopping) {
            browser.stream().end(); // it came while the program ends
        }
        var watches = watches(browser);
        try {
            work.run();
        } finally {
            watches.forEach(Watch::close);
            watching.remove(browser);
        }
    }

    private List<Watch> watches(Watching browser) {
        var stream = browser.stream();
        var watches = new ArrayList<Watch>();
        watches.add(signals.watch(Signals.ANY_CONVERSATION, () -> stream.tell(News.LIST)));
        if (browser.conversationId() != null) {
            watches.add(signals.watch(Signals.conversation(browser.conversationId()), () -> stream.tell(News.CASE)));
        }
        if (browser.code() != null) {
            watches.add(signals.watch(RedisPresence.topic(browser.code()), () -> stream.tell(News.CASE)));
        }
        return watches;
    }

    /** Looks at the database itself, in case a signal of another replica was lost. */
    boolean look() {
        if (watching.isEmpty()) {
            return false;
        }
        String all = repository.markOfAll();
        if (!all.equals(markOfAll)) {
            markOfAll = all;
            watching.forEach(browser -> browser.stream().tell(News.LIST));
        }
        var ids = watching.stream()
                .map(Watching::conversationId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var now = ids.isEmpty() ? new HashMap<Long, String>() : repository.marks(ids);
        for (var browser : watching) {
            Long id = browser.conversationId();
            if (id != null && marks.containsKey(id) && !Objects.equals(marks.get(id), now.get(id))) {
                browser.stream().tell(News.CASE);
            }
        }
        marks = now;
        return false;
    }

    int size() {
        return watching.size();
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        stopping = true;
        watching.forEach(browser -> browser.stream().end());
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
