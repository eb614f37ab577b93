package org.tuvan.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Server processes that outlived a killed Tuvan. They are told from all others by their executable, which lies in the
 * data folder itself; a process id read from a file proves nothing, it may have been given to another program since.
 */
final class Leftovers {

    private static final Logger log = LoggerFactory.getLogger(Leftovers.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Path servers;

    Leftovers(Path servers) {
        this.servers = servers;
    }

    Optional<ProcessHandle> byPid(long pid) {
        return ProcessHandle.of(pid).filter(this::ours);
    }

    /** Asks all of them to stop and kills those that do not. */
    void stop() {
        var found = running();
        if (found.isEmpty()) {
            return;
        }
        log.info("Stopping servers left over from a killed run: {}", found);
        found.forEach(ProcessHandle::destroy);
        if (!gone(found)) {
            found.forEach(ProcessHandle::destroyForcibly);
            gone(found);
        }
    }

    private List<ProcessHandle> running() {
        return ProcessHandle.allProcesses().filter(this::ours).toList();
    }

    private boolean ours(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> Path.of(command).startsWith(servers))
                .isPresent();
    }

    private static boolean gone(List<ProcessHandle> processes) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            if (processes.stream().noneMatch(ProcessHandle::isAlive)) {
                return true;
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        return false;
    }
}
