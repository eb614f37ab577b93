package org.tuvan.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/**
 * Starts PostgreSQL and Redis before the application when it is told of none, and stops them after it. It is given to
 * the application in {@code main} and not found by itself, so that a test never starts it by accident.
 */
public final class EmbeddedServers
        implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedServers.class);

    private @Nullable DataDirectory data;
    private @Nullable PostgresServer postgres;
    private @Nullable RedisServer redis;

    /** After the configuration files are read and the log is set up. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 100;
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        start(event.getEnvironment());
    }

    void start(ConfigurableEnvironment environment) {
        boolean withPostgres = missing(environment, "spring.datasource.url");
        boolean withRedis = missing(environment, "tuvan.redis.url");
        if (!withPostgres && !withRedis) {
            return;
        }
        // Spring runs these handlers after it has closed the application contexts.
        SpringApplication.getShutdownHandlers().add(this::close);
        try {
            start(environment, withPostgres, withRedis);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void start(ConfigurableEnvironment environment, boolean withPostgres, boolean withRedis)
            throws IOException {
        long began = System.nanoTime();
        data = DataDirectory.open(Path.of(environment.getProperty("tuvan.data-dir", "data")));
        var leftovers = new Leftovers(data.servers());
        Map<String, Object> addresses = new LinkedHashMap<>();
        if (withPostgres) {
            addresses.putAll(startPostgres(data, leftovers));
        } else {
            leftovers.stop();
        }
        if (withRedis) {
            addresses.put("tuvan.redis.url", startRedis(data, leftovers));
        }
        environment.getPropertySources().addFirst(new MapPropertySource("embedded", addresses));
        log.info("Embedded servers are up after {} ms", (System.nanoTime() - began) / 1_000_000);
    }

    private Map<String, String> startPostgres(DataDirectory directory, Leftovers leftovers) throws IOException {
        var server = new PostgresServer(directory, leftovers);
        server.start();
        postgres = server;
        return Map.of(
                "spring.datasource.url", server.url(),
                "spring.datasource.username", PostgresServer.USER,
                "spring.datasource.password", server.password());
    }

    private String startRedis(DataDirectory directory, Leftovers leftovers) throws IOException {
        var server = new RedisServer(directory, leftovers);
        server.start();
        redis = server;
        return server.url();
    }

    /** For who ends the application but not the process; else it happens by itself. */
    @Override
    public synchronized void close() {
        try {
            if (redis != null) {
                redis.stop();
                redis = null;
            }
            if (postgres != null) {
                postgres.stop();
                postgres = null;
            }
            if (data != null) {
                data.close();
                data = null;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean missing(Environment environment, String property) {
        return !StringUtils.hasText(environment.getProperty(property));
    }
}
