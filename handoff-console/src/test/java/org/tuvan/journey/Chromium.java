package org.tuvan.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The browser for browser tests: Debian's Chromium, installed when it is missing and this process may do so. */
public final class Chromium {

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private Chromium() {}

    /** @throws IllegalStateException when there is no Chromium and it cannot be installed; the test fails with it */
    public static Browser launch() {
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        // Its driver ends with this process; closing it while the browser disconnects breaks the closing.
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(path())
                        .setArgs(ARGUMENTS));
    }

    private static synchronized Path path() {
        return installed()
                .or(() -> {
                    install();
                    return installed();
                })
                .orElseThrow(() -> new IllegalStateException(
                        "Browser tests need Chromium: install Debian's package chromium, or set TUVAN_TEST_CHROMIUM"));
    }

    private static Optional<Path> installed() {
        @Nullable String chosen = System.getenv("TUVAN_TEST_CHROMIUM");
        return Stream.of(chosen == null ? "" : chosen, "/usr/bin/chromium", "/usr/bin/chromium-browser")
                .filter(name -> !name.isEmpty())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static void install() {
        run("apt-get", "update", "-qq");
        run("apt-get", "install", "-y", "-qq", "chromium", "fonts-noto-core");
    }

    private static void run(String... command) {
        try {
            var builder = new ProcessBuilder(command).inheritIO();
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            builder.start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("Chromium is missing and apt-get cannot install it", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
