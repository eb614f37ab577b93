package org.tuvan.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A fresh, migrated database on the one PostgreSQL server of this test run. */
public final class TestDatabase {

    private static final EmbeddedPostgres SERVER = start();
    private static final String TEMPLATE = migratedTemplate();

    private TestDatabase() {}

    public static DataSource fresh() {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        JdbcClient.create(SERVER.getPostgresDatabase())
                .sql("create database %s template %s".formatted(name, TEMPLATE))
                .update();
        return SERVER.getDatabase("postgres", name);
    }

    /** Without any table, to migrate step by step. */
    public static DataSource empty() {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        JdbcClient.create(SERVER.getPostgresDatabase())
                .sql("create database " + name)
                .update();
        return SERVER.getDatabase("postgres", name);
    }

    /** JDBC address of a fresh, migrated database, for a whole application. */
    public static String freshUrl() {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        JdbcClient.create(SERVER.getPostgresDatabase())
                .sql("create database %s template %s".formatted(name, TEMPLATE))
                .update();
        return SERVER.getJdbcUrl("postgres", name);
    }

    private static String migratedTemplate() {
        JdbcClient.create(SERVER.getPostgresDatabase())
                .sql("create database migrated")
                .update();
        Flyway.configure()
                .dataSource(SERVER.getDatabase("postgres", "migrated"))
                .outOfOrder(true)
                .load()
                .migrate();
        return "migrated";
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "300")
                    .setServerConfig("fsync", "off")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
