package org.tuvan.telegram;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.params.SetParams;

/**
 * How fast we may send, all replicas together: Redis strings {@code tuvan:telegram:rate} (in all) and
 * {@code tuvan:telegram:rate:<chat>}, each the moment (ms) up to which its limit is used, gone once that is past.
 * Without Redis each replica keeps the same limits for itself.
 */
@Component
class RedisSendRate {

    /** @param used by one sending; @param ahead what may be used in advance, for a short burst */
    private record Limit(String key, long used, long ahead) {}

    private static final Logger log = LoggerFactory.getLogger(RedisSendRate.class);
    private static final String ALL = "tuvan:telegram:rate";
    private static final Duration WITHOUT_REDIS = Duration.ofSeconds(5);
    private static final int MANY = 10_000;

    private final RedisClient redis;
    private final Clock clock;
    private final String script;
    private final Map<String, Long> here = new HashMap<>();
    private volatile Instant redisAgain = Instant.MIN;
    private String pausedChat = "";
    private Instant pausedUntil = Instant.MIN;

    RedisSendRate(RedisClient redis, Clock clock) {
        this.redis = redis;
        this.clock = clock;
        try {
            script = new ClassPathResource("lua/telegram_send_rate.lua").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes the right to send one message to this chat now; otherwise says how long to wait. */
    Duration claim(String chat) {
        var limits = List.of(all(), one(chat));
        long now = clock.millis();
        if (!clock.instant().isBefore(redisAgain)) {
            try {
                return Duration.ofMillis(claimInRedis(limits, now));
            } catch (JedisException e) {
                withoutRedis();
            }
        }
        return Duration.ofMillis(claimHere(limits, now));
    }

    /** Telegram asked for a pause in this chat; a second chat in the same pause means that it asks it of all of us. */
    synchronized void pause(String chat, Duration pause) {
        var now = clock.instant();
        boolean everywhere = now.isBefore(pausedUntil) && !chat.equals(pausedChat);
        pausedChat = chat;
        pausedUntil = now.plus(pause);
        hold(everywhere ? all() : one(chat), now.plus(pause));
    }

    private static Limit all() {
        return new Limit(ALL, 40, 960);
    }

    private static Limit one(String chat) {
        return new Limit(ALL + ":" + chat, 1000, 2000);
    }

    private long claimInRedis(List<Limit> limits, long now) {
        var keys = limits.stream().map(Limit::key).toList();
        var arguments = List.of(
                Long.toString(now),
                Long.toString(limits.get(0).used()),
                Long.toString(limits.get(0).ahead()),
                Long.toString(limits.get(1).used()),
                Long.toString(limits.get(1).ahead()));
        return (Long) redis.eval(script, keys, arguments);
    }

    private synchronized long claimHere(List<Limit> limits, long now) {
        if (here.size() > MANY) {
            here.values().removeIf(upTo -> upTo < now);
        }
        long wait = 0;
        for (Limit limit : limits) {
            wait = Math.max(wait, upTo(limit, now) - now - limit.ahead());
        }
        if (wait <= 0) {
            limits.forEach(limit -> here.put(limit.key(), upTo(limit, now) + limit.used()));
        }
        return Math.max(wait, 0);
    }

    private long upTo(Limit limit, long now) {
        return Math.max(here.getOrDefault(limit.key(), 0L), now);
    }

    private void hold(Limit limit, Instant until) {
        long upTo = until.toEpochMilli() + limit.ahead();
        here.merge(limit.key(), upTo, Math::max);
        try {
            redis.set(limit.key(), Long.toString(upTo), SetParams.setParams().px(upTo - clock.millis()));
        } catch (JedisException e) {
            withoutRedis();
        }
    }

    private void withoutRedis() {
        log.info("Redis is out of reach: this replica limits its sending to Telegram by itself");
        redisAgain = clock.instant().plus(WITHOUT_REDIS);
    }
}
