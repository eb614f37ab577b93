package org.tuvan.journey;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The application in a process of its own, as it is run for real, so that it can be killed. */
public final class TuvanProcess implements AutoCloseable {

    public static final String ADMIN_PASSWORD = "mat-khau-cua-quan-tri";

    private final Process process;
    private final String url;

    private TuvanProcess(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    /**
     * Starts it and waits until it answers.
     *
     * @param environment what is set besides port and the administrator's password
     */
    public static TuvanProcess start(Map<String, String> environment) {
        int port = freePort();
        var builder = new ProcessBuilder(command());
        builder.environment().putAll(Map.of("SERVER_PORT", "" + port, "TUVAN_ADMIN_PASSWORD", ADMIN_PASSWORD));
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true).redirectOutput(log(port));
        try {
            var started = new TuvanProcess(builder.start(), "http://127.0.0.1:" + port);
            await().atMost(Duration.ofSeconds(120))
                    .pollInterval(Duration.ofMillis(200))
                    .until(started::healthy);
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For a database that lives outside the process. */
    public static Map<String, String> on(String databaseUrl) {
        var environment = new HashMap<String, String>();
        environment.put("SPRING_DATASOURCE_URL", databaseUrl);
        environment.put("SPRING_DATASOURCE_USERNAME", "postgres");
        environment.put("SPRING_DATASOURCE_PASSWORD", "");
        return environment;
    }

    public String url() {
        return url;
    }

    public long pid() {
        return process.pid();
    }

    /** {@code kill -9}. */
    public void kill() {
        process.destroyForcibly();
        waitForEnd();
    }

    @Override
    public void close() {
        process.destroy();
        waitForEnd();
    }

    private void waitForEnd() {
        try {
            if (!process.waitFor(40, SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean healthy() {
        if (!process.isAlive()) {
            throw new IllegalStateException("the application ended at its start: see "
                    + log(URI.create(url).getPort()));
        }
        var request = HttpRequest.newBuilder(URI.create(url + "/actuator/health/readiness"))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static List<String> command() {
        String classPath = Arrays.stream(
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                                .split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return List.of(
                java,
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath,
                "org.tuvan.Application");
    }

    private static File log(int port) {
        return new File("target", "tuvan-" + port + ".log");
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
