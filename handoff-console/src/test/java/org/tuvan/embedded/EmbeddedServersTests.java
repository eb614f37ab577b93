package org.tuvan.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServersTests {

    @TempDir
    Path data;

    @AfterEach
    void stopWhatRuns() throws IOException {
        new Leftovers(data.toRealPath().resolve("servers")).stop();
    }

    @Test
    void keepsItsDataThroughKillsAndStopsWithTheProgram() throws Exception {
        assertThat(said(EmbeddedProgram.run(data), true)).isEqualTo("rows 1");
        assertThat(said(EmbeddedProgram.run(data), true)).isEqualTo("rows 2");
        assertThat(servers()).as("servers left over from the second kill").isEqualTo(2);
        assertThat(said(EmbeddedProgram.run(data), false)).isEqualTo("rows 3");
        assertThat(servers()).as("servers after a normal end").isZero();
        assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();
        pretendAnotherProcessIsTheServer();
        assertThat(said(EmbeddedProgram.run(data), false)).isEqualTo("rows 4");
    }

    @Test
    void startsAfterAFirstStartThatWasKilledAtAnyMoment() throws Exception {
        for (int moment : new int[] {500, 1500, 2500, 3500}) {
            var program = EmbeddedProgram.run(data);
            program.waitFor(moment, TimeUnit.MILLISECONDS);
            program.destroyForcibly().waitFor();
        }
        assertThat(said(EmbeddedProgram.run(data), false)).startsWith("rows ");
    }

    @Test
    void refusesASecondProgramOnTheSameData() throws Exception {
        var first = EmbeddedProgram.run(data);
        read(first);
        assertThatThrownBy(() -> DataDirectory.open(data))
                .isInstanceOf(DataDirectoryInUseException.class)
                .hasMessageContaining("process %d".formatted(first.pid()))
                .hasMessageContaining(data.getFileName().toString());
        first.destroyForcibly().waitFor();
        DataDirectory.open(data).close();
    }

    private void pretendAnotherProcessIsTheServer() throws IOException {
        long pid = ProcessHandle.current().pid();
        Files.writeString(data.resolve("postgres/postmaster.pid"), pid + "\n" + data.resolve("postgres") + "\n");
    }

    private static String said(Process program, boolean killed) throws Exception {
        String line = read(program);
        if (killed) {
            program.destroyForcibly();
        } else {
            program.outputWriter().close();
        }
        program.waitFor();
        return line;
    }

    private static String read(Process program) throws IOException {
        BufferedReader output = program.inputReader();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("rows ")) {
                return line;
            }
        }
        return "nothing";
    }

    /** Postmasters and Redis servers, without their children. */
    private long servers() throws IOException {
        Path servers = data.toRealPath().resolve("servers");
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .command()
                        .filter(command -> command.startsWith(servers.toString()))
                        .isPresent())
                .filter(process -> process.parent()
                        .flatMap(parent -> parent.info().command())
                        .filter(command -> command.startsWith(servers.toString()))
                        .isEmpty())
                .count();
    }
}
