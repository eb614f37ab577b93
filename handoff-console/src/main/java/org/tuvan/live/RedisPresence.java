package org.tuvan.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.tuvan.signal.Signals;
import org.tuvan.staff.StaffAccounts;
import org.tuvan.staff.StaffMember;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.params.ZRangeParams;

/**
 * Who looks at a case now: Redis sorted set {@code tuvan:viewing:<code>} of staff ids with the second they were last
 * seen, gone a minute after the last of them. Without Redis simply nobody is shown.
 */
@Component
public class RedisPresence {

    static final Duration SEEN_EVERY = Duration.ofSeconds(20);

    private static final Duration COUNTS_FOR = Duration.ofSeconds(45);
    private static final Duration SPARED = Duration.ofSeconds(10);
    private static final int KEY_LIFE_IN_SECONDS = 60;

    private final RedisClient redis;
    private final Signals signals;
    private final StaffAccounts staff;
    private final Clock clock;
    private volatile Instant retryAt = Instant.MIN;

    RedisPresence(RedisClient redis, Signals signals, StaffAccounts staff, Clock clock) {
        this.redis = redis;
        this.signals = signals;
        this.staff = staff;
        this.clock = clock;
    }

    static String topic(String code) {
        return "viewing:" + code;
    }

    /** Everybody who looks at the case except this one, by the name workers know. */
    public List<String> others(String code, StaffMember me) {
        double since = clock.instant().minus(COUNTS_FOR).getEpochSecond();
        return ask(
                        there -> there.zrange(
                                key(code), ZRangeParams.zrangeByScoreParams(since, Double.POSITIVE_INFINITY)),
                        List.<String>of())
                .stream()
                .filter(id -> !id.equals(Long.toString(me.id())))
                .flatMap(id -> staff.byId(Long.parseLong(id)).stream())
                .map(StaffMember::displayName)
                .toList();
    }

    void seen(String code, StaffMember by) {
        boolean came = ask(
                there -> {
                    long added = there.zadd(key(code), clock.instant().getEpochSecond(), Long.toString(by.id()));
                    there.expire(key(code), KEY_LIFE_IN_SECONDS);
                    return added > 0;
                },
                false);
        if (came) {
            signals.changed(topic(code));
        }
    }

    void left(String code, StaffMember by) {
        if (ask(there -> there.zrem(key(code), Long.toString(by.id())) > 0, false)) {
            signals.changed(topic(code));
        }
    }

    /** While Redis is away it is asked only now and then, so that no page waits for it. */
    private <T> T ask(Function<RedisClient, T> question, T otherwise) {
        var now = clock.instant();
        if (now.isBefore(retryAt)) {
            return otherwise;
        }
        try {
            return question.apply(redis);
        } catch (JedisException e) {
            retryAt = now.plus(SPARED);
            return otherwise;
        }
    }

    private static String key(String code) {
        return "tuvan:viewing:" + code;
    }
}
