package org.tuvan.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** A PostgreSQL server on its folder of the data directory, reachable from this machine only and by password. */
final class PostgresServer {

    static final String USER = "postgres";

    private static final Logger log = LoggerFactory.getLogger(PostgresServer.class);
    private static final int TRIES = 5;
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("max_connections", "100"),
            Map.entry("shared_buffers", "96MB"),
            Map.entry("max_wal_size", "512MB"),
            Map.entry("jit", "off"),
            Map.entry("timezone", "UTC"),
            Map.entry("log_timezone", "UTC"),
            Map.entry("log_min_messages", "warning"),
            Map.entry("log_min_error_statement", "panic"));

    private final Path cluster;
    private final Path bin;
    private final Path output;
    private final Leftovers leftovers;
    private int port;

    PostgresServer(DataDirectory data, Leftovers leftovers) throws IOException {
        cluster = data.postgres();
        bin = PostgresBinaries.unpackedIn(data.servers());
        output = data.servers().resolve("postgres.out");
        this.leftovers = leftovers;
    }

    void start() throws IOException {
        if (!Files.exists(cluster.resolve("PG_VERSION"))) {
            create();
        }
        // A pg_ctl that outlived a killed Tuvan may bring its server up between our look and our start: look again.
        String complaint = "";
        for (int tries = 0; tries < TRIES; tries++) {
            stopLeftover();
            port = freePort();
            complaint = control("start", "-l", log().toString(), "-o", options());
            if (complaint.isEmpty()) {
                return;
            }
            log.warn("PostgreSQL did not start: {}", complaint);
        }
        throw new IllegalStateException("The embedded PostgreSQL does not start on " + cluster + ": " + complaint);
    }

    void stop() throws IOException {
        if (!control("stop", "-m", "fast").isEmpty()) {
            control("stop", "-m", "immediate");
        }
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port);
    }

    String password() throws IOException {
        return Files.readString(passwordFile(cluster)).strip();
    }

    /** Made aside and renamed when whole, so that a process killed meanwhile leaves no half of a database. */
    private void create() throws IOException {
        Path unfinished = cluster.resolveSibling("postgres.unfinished");
        leftovers.stop();
        FileSystemUtils.deleteRecursively(unfinished);
        Path secret = Files.createFile(
                bin.resolveSibling("secret-" + UUID.randomUUID()),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(secret, UUID.randomUUID() + "\n");
        fail(Program.complaint(bin.resolve("initdb"), clusterOptions(unfinished, secret), output));
        Files.move(secret, passwordFile(unfinished));
        FileSystemUtils.deleteRecursively(cluster);
        Files.move(unfinished, cluster, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Text is compared by code point with Unicode's letters known, the same on every machine. */
    private static List<String> clusterOptions(Path folder, Path secret) {
        return List.of(
                "--pgdata=" + folder,
                "--username=" + USER,
                "--pwfile=" + secret,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-instructions");
    }

    private void stopLeftover() throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (Files.exists(pidFile) && leftovers.byPid(pid(pidFile)).isPresent()) {
            log.info("Stopping the PostgreSQL left over from a killed run");
            stop();
        }
        leftovers.stop();
        Files.deleteIfExists(pidFile);
    }

    private static long pid(Path pidFile) throws IOException {
        var lines = Files.readAllLines(pidFile);
        return !lines.isEmpty() && lines.getFirst().strip().matches("\\d{1,18}")
                ? Long.parseLong(lines.getFirst().strip())
                : -1;
    }

    private String control(String action, String... more) throws IOException {
        var arguments = new ArrayList<>(List.of("-D", cluster.toString(), "-w", "-t", "60", action));
        arguments.addAll(List.of(more));
        return Program.complaint(bin.resolve("pg_ctl"), arguments, output);
    }

    private String options() {
        return SETTINGS.entrySet().stream()
                .map(setting -> "-c %s='%s'".formatted(setting.getKey(), setting.getValue()))
                .collect(Collectors.joining(" ", "-p " + port + " ", ""));
    }

    private Path log() throws IOException {
        Path log = cluster.resolveSibling("postgres.log");
        if (Files.exists(log) && Files.size(log) > 5_000_000) {
            Files.move(log, cluster.resolveSibling("postgres.log.old"), StandardCopyOption.REPLACE_EXISTING);
        }
        return log;
    }

    private static Path passwordFile(Path cluster) {
        return cluster.resolve("tuvan.password");
    }

    private static void fail(String complaint) {
        if (!complaint.isEmpty()) {
            throw new IllegalStateException(complaint);
        }
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
