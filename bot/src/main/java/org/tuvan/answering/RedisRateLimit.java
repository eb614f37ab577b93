package org.tuvan.answering;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Counts calls of an address: Redis string {@code tuvan:calls:<address>:<minute>}, a number that lives one minute. Without
 * Redis each replica counts for itself.
 */
@Component
class RedisRateLimit {

    private static final long MINUTE_MILLIS = 60_000;

    private final RedisClient redis;
    private final String script = script();
    private final ConcurrentHashMap<String, AtomicInteger> here = new ConcurrentHashMap<>();
    private volatile long hereMinute;

    RedisRateLimit(RedisClient redis) {
        this.redis = redis;
    }

    /** Calls of this address in the minute of the moment, this one included. */
    long count(String address, long epochMillis) {
        long minute = epochMillis / MINUTE_MILLIS;
        try {
            String key = "tuvan:calls:%s:%d".formatted(address, minute);
            return (Long) redis.eval(script, List.of(key), List.of(String.valueOf(MINUTE_MILLIS)));
        } catch (JedisException e) {
            return countHere(address, minute);
        }
    }

    private long countHere(String address, long minute) {
        if (hereMinute != minute) {
            hereMinute = minute;
            here.clear();
        }
        return here.computeIfAbsent(address, _ -> new AtomicInteger()).incrementAndGet();
    }

    private static String script() {
        try (var stream = RedisRateLimit.class.getResourceAsStream("/lua/rate_limit.lua")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
