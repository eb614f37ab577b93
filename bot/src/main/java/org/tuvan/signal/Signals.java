package org.tuvan.signal;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArraySet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells whoever watches, on every replica, that something changed. A signal says only what changed, never how: the
 * watcher reads the state again. Signals may be lost, so watchers also look by themselves every few seconds.
 */
@Component
public class Signals {

    /** Topic that fires when any conversation changed, for lists. */
    public static final String ANY_CONVERSATION = "conversations";

    /** What is to happen when a topic fires; must be quick. */
    public interface Watcher {
        void changed();
    }

    /** Ends a watch when closed. */
    public interface Watch extends AutoCloseable {
        @Override
        void close();
    }

    private final ConcurrentHashMap<String, Set<Watcher>> watchers = new ConcurrentHashMap<>();
    private final RedisSignals redis;

    Signals(RedisSignals redis) {
        this.redis = redis;
        redis.onSignal(this::fireHere);
    }

    public static String conversation(long id) {
        return "conversation:" + id;
    }

    public Watch watch(String topic, Watcher watcher) {
        watchers.compute(topic, (_, set) -> {
            var grown = set == null ? new CopyOnWriteArraySet<Watcher>() : set;
            grown.add(watcher);
            return grown;
        });
        return () -> watchers.computeIfPresent(topic, (_, set) -> {
            set.remove(watcher);
            return set.isEmpty() ? null : set;
        });
    }

    public void conversationChanged(long id) {
        changed(conversation(id));
        changed(ANY_CONVERSATION);
    }

    /** Fires after the commit of the running transaction, or at once when there is none. */
    public void changed(String topic) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            fire(topic);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                fire(topic);
            }
        });
    }

    private void fire(String topic) {
        fireHere(topic);
        redis.publish(topic);
    }

    private void fireHere(String topic) {
        watchers.getOrDefault(topic, Set.of()).forEach(Watcher::changed);
    }
}
