package org.tuvan.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tuvan.testing.SettableClock;
import org.tuvan.testing.StepByHand;
import redis.clients.jedis.RedisClient;
import redis.embedded.RedisServer;

class RedisSendRateTests {

    private static final int PORT = freePort();
    private static final RedisServer SERVER = server();
    private static final RedisClient REDIS =
            RedisClient.builder().hostAndPort("localhost", PORT).build();

    private final SettableClock clock = new SettableClock(StepByHand.START);
    private final RedisSendRate one = new RedisSendRate(REDIS, clock);
    private final RedisSendRate other = new RedisSendRate(REDIS, clock);

    @AfterAll
    static void stop() throws IOException {
        REDIS.close();
        SERVER.stop();
    }

    @BeforeEach
    void flush() {
        REDIS.flushAll();
    }

    @Test
    void countsTheSendingsOfAllReplicasToAChat() {
        assertThat(one.claim("77")).isZero();
        assertThat(other.claim("77")).isZero();
        assertThat(one.claim("77")).isZero();
        assertThat(other.claim("77")).isEqualTo(Duration.ofSeconds(1));
        clock.turn(Duration.ofSeconds(1));
        assertThat(other.claim("77")).isZero();
        assertThat(one.claim("77")).isPositive();
    }

    @Test
    void letsTwentyFiveASecondThroughInAll() {
        assertThat(IntStream.range(0, 40)
                        .filter(i -> one.claim("c" + i).isZero())
                        .count())
                .isEqualTo(25);
        clock.turn(Duration.ofSeconds(1));
        assertThat(IntStream.range(100, 140)
                        .filter(i -> other.claim("c" + i).isZero())
                        .count())
                .isEqualTo(25);
    }

    @Test
    void pausesOnEveryReplica() {
        one.pause("77", Duration.ofSeconds(30));
        assertThat(other.claim("77")).isEqualTo(Duration.ofSeconds(30));
        assertThat(other.claim("78")).isZero();
        one.pause("79", Duration.ofSeconds(10));
        assertThat(other.claim("78")).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void keepsNothingForLong() {
        one.claim("77");
        assertThat(REDIS.pttl("tuvan:telegram:rate:77")).isBetween(1L, 1000L);
        assertThat(REDIS.pttl("tuvan:telegram:rate")).isLessThanOrEqualTo(40L);
    }

    @Test
    void keepsTheSameLimitsByItselfWithoutRedis() {
        try (var away = RedisClient.builder().hostAndPort("localhost", 1).build()) {
            var alone = new RedisSendRate(away, clock);
            assertThat(IntStream.range(0, 5)
                            .filter(_ -> alone.claim("77").isZero())
                            .count())
                    .isEqualTo(3);
            assertThat(IntStream.range(0, 40)
                            .filter(i -> alone.claim("c" + i).isZero())
                            .count())
                    .isEqualTo(22);
            clock.turn(Duration.ofSeconds(3));
            assertThat(alone.claim("77")).isZero();
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RedisServer server() {
        try {
            var server = new RedisServer(PORT);
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
