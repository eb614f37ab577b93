package org.tuvan.signal;

import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import redis.clients.jedis.JedisPubSub;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Carries signals to the other replicas: Redis channel {@code tuvan:signals}, message {@code <replica> <topic>}, never
 * stored. Without Redis each replica still tells its own watchers.
 */
@Component
class RedisSignals {

    private static final Logger log = LoggerFactory.getLogger(RedisSignals.class);
    private static final String CHANNEL = "tuvan:signals";

    private final RedisClient redis;
    private final String replica = UUID.randomUUID().toString();
    private final BlockingQueue<String> waiting = new ArrayBlockingQueue<>(10_000);
    private final Listener listener = new Listener();
    private volatile Consumer<String> target = _ -> {};
    private volatile boolean reachable = true;
    private volatile boolean stopping;

    RedisSignals(RedisClient redis) {
        this.redis = redis;
    }

    void onSignal(Consumer<String> target) {
        this.target = target;
    }

    /** Never waits: when Redis is away or the queue is full the signal is dropped, watchers look by themselves. */
    void publish(String topic) {
        if (reachable && !waiting.contains(topic)) {
            waiting.offer(topic);
        }
    }

    boolean publishNext() {
        try {
            String topic = waiting.poll(500, TimeUnit.MILLISECONDS);
            redis.publish(CHANNEL, topic == null ? replica : replica + ' ' + topic);
            noteReachable(true);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (JedisException e) {
            noteReachable(false);
            waiting.clear();
            return false;
        }
    }

    /** Listens until the connection breaks. */
    boolean listen() {
        if (stopping) {
            return false;
        }
        try {
            redis.subscribe(listener, CHANNEL);
            return true;
        } catch (JedisException e) {
            noteReachable(false);
            return false;
        }
    }

    void stopListening() {
        stopping = true;
        if (listener.isSubscribed()) {
            listener.unsubscribe();
        }
    }

    private void noteReachable(boolean now) {
        if (reachable != now) {
            log.info("Redis is {}", now ? "back" : "out of reach; live signals reach other replicas late");
        }
        reachable = now;
    }

    private final class Listener extends JedisPubSub {
        @Override
        public void onMessage(String channel, String message) {
            int space = message.indexOf(' ');
            if (space > 0 && !message.startsWith(replica)) {
                target.accept(message.substring(space + 1));
            }
        }
    }
}
