package org.tuvan.embedded;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import redis.embedded.core.ExecutableProvider;

/** A Redis server that writes nothing to disk, reachable from this machine only and by password. */
final class RedisServer {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Path folder;
    private final Path servers;
    private final Leftovers leftovers;
    private final String password = UUID.randomUUID().toString();
    private int port;

    RedisServer(DataDirectory data, Leftovers leftovers) {
        folder = data.redis();
        servers = data.servers();
        this.leftovers = leftovers;
    }

    void start() throws IOException {
        Files.createDirectories(folder);
        var executable =
                ExecutableProvider.newJarResourceProvider(servers.toFile()).get();
        port = PostgresServer.freePort();
        new ProcessBuilder(executable.getPath(), configuration().toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("redis.out").toFile())
                .start();
        awaitReady();
    }

    void stop() throws IOException {
        Path pidFile = folder.resolve("redis.pid");
        if (Files.exists(pidFile)) {
            long pid = Long.parseLong(Files.readString(pidFile).strip());
            leftovers.stop(leftovers.byPid(pid).stream().toList());
        }
    }

    String url() {
        return "redis://:%s@127.0.0.1:%d".formatted(password, port);
    }

    /** As a daemon it is out of the terminal's process group, where Ctrl-C would stop it before the application. */
    private Path configuration() throws IOException {
        Path file = folder.resolve("redis.conf");
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(
                file, """
                bind 127.0.0.1
                port %d
                requirepass %s
                daemonize yes
                dir "%s"
                pidfile "%s"
                logfile "%s"
                loglevel warning
                save ""
                appendonly no
                maxmemory 64mb
                maxmemory-policy volatile-lru
                """.formatted(port, password, folder, folder.resolve("redis.pid"), folder.resolve("redis.log")));
    }

    private void awaitReady() throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!ready()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("The embedded Redis does not start: "
                        + Files.readString(folder.resolve("redis.out")).strip());
            }
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }

    private boolean ready() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 500);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }
}
