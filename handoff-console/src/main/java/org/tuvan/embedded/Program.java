package org.tuvan.embedded;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs one of PostgreSQL's programs to its end. */
final class Program {

    private static final int LIMIT_IN_SECONDS = 90;

    private Program() {}

    /** What the program said when it failed; empty when it succeeded. */
    static String complaint(Path program, List<String> arguments, Path output) throws IOException {
        var process = new ProcessBuilder(command(program, arguments))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (ended(process) && process.exitValue() == 0) {
            return "";
        }
        process.destroyForcibly();
        return "%s: %s"
                .formatted(program.getFileName(), Files.readString(output).strip());
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own it does not see that it does. */
    private static List<String> command(Path program, List<String> arguments) {
        var command = new ArrayList<String>();
        if (LinuxUtils.isUnshareAvailable()) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(program.toString());
        command.addAll(arguments);
        return command;
    }

    private static boolean ended(Process process) {
        try {
            return process.waitFor(LIMIT_IN_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
