package org.tuvan.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tuvan.signal.Signals;
import org.tuvan.staff.Role;
import org.tuvan.staff.StaffAccounts;
import org.tuvan.staff.StaffMember;
import org.tuvan.testing.SettableClock;
import redis.clients.jedis.RedisClient;
import redis.embedded.RedisServer;

class RedisPresenceTests {

    private static final int PORT = 20_000 + (int) (ProcessHandle.current().pid() % 20_000);
    private static final StaffMember LAN = member(1, "chị Lan");
    private static final StaffMember MINH = member(2, "anh Minh");

    private static RedisServer server;

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-23T01:00:00Z"));
    private final StaffAccounts staff = mock(StaffAccounts.class);

    @BeforeAll
    static void start() throws IOException {
        server = new RedisServer(PORT);
        server.start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.stop();
    }

    @Test
    void showsEverybodyElseWhoLooks() {
        try (var redis = RedisClient.create("localhost", PORT)) {
            var presence = presence(redis);
            presence.seen("TV-26-000001", LAN);
            presence.seen("TV-26-000001", MINH);
            assertThat(presence.others("TV-26-000001", LAN)).containsExactly("anh Minh");
            assertThat(presence.others("TV-26-000002", LAN)).isEmpty();
            presence.left("TV-26-000001", MINH);
            assertThat(presence.others("TV-26-000001", LAN)).isEmpty();
        }
    }

    @Test
    void forgetsWhoHasNotBeenSeenForAWhile() {
        try (var redis = RedisClient.create("localhost", PORT)) {
            var presence = presence(redis);
            presence.seen("TV-26-000003", MINH);
            clock.turn(Duration.ofMinutes(1));
            assertThat(presence.others("TV-26-000003", LAN)).isEmpty();
        }
    }

    @Test
    void showsNobodyWithoutRedis() {
        try (var redis = RedisClient.create("localhost", 1)) {
            var presence = presence(redis);
            presence.seen("TV-26-000001", LAN);
            assertThat(presence.others("TV-26-000001", MINH)).isEmpty();
        }
    }

    private RedisPresence presence(RedisClient redis) {
        when(staff.byId(1)).thenReturn(Optional.of(LAN));
        when(staff.byId(2)).thenReturn(Optional.of(MINH));
        return new RedisPresence(redis, mock(Signals.class), staff, clock);
    }

    private static StaffMember member(long id, String name) {
        return new StaffMember(id, "u" + id, name, Set.of(Role.ADVISOR), true);
    }
}
