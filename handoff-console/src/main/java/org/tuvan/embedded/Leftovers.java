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

    void stop() {
        var found = ProcessHandle.allProcesses().filter(this::ours).toList();
        if (!found.isEmpty()) {
            log.info("Stopping servers left over from a killed run: {}", found);
            stop(found);
        }
    }

    /** Asks them to stop, and kills those that do not. */
    void stop(List<ProcessHandle> processes) {
        processes.forEach(ProcessHandle::destroy);
        if (!gone(processes)) {
            processes.forEach(ProcessHandle::destroyForcibly);
            gone(processes);
        }
    }

    private boolean ours(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> Path.of(command).startsWith(servers))
                .isPresent();
    }

    /** A zombie that nobody collects counts as alive, but it has no executable any more. */
    private boolean gone(List<ProcessHandle> processes) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            if (processes.stream().noneMatch(this::ours)) {
                return true;
            }
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
        return false;
    }
}
