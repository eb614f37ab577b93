package org.tuvan.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.support.StaticApplicationContext;
import org.tuvan.law.LawFixtures;
import org.tuvan.law.LawTexts;
import org.tuvan.testing.TestDatabase;

class LawImportTests {

    private final LawTexts library = LawFixtures.emptyIn(TestDatabase.fresh());
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void importsAFileAndSaysSo() throws IOException {
        assertThat(run(LawFixtures.MADE_UP, "--from=2021-01-01")).isZero();
        assertThat(said()).contains("Đã nhập 4 điều", "tệp chỉ có 3");
        assertThat(library.all()).hasSize(1);
    }

    @Test
    void failsWithTheLineOfTheMistake() throws IOException {
        assertThat(run(LawFixtures.MADE_UP.replace("Điều 3.", "Điều 2."), "--from=2021-01-01"))
                .isOne();
        assertThat(said()).contains("Dòng 20: Điều 2 đã có ở dòng 9.");
        assertThat(run(LawFixtures.MADE_UP, "--from=hom-qua")).isOne();
        assertThat(said()).contains("Usage");
        assertThat(library.all()).isEmpty();
    }

    @Test
    void leavesPortAndChannelsToTheApplicationBesideIt() {
        assertThat(LawImport.alone(new String[] {"--x"})).containsExactly("--x");
        assertThat(LawImport.alone(new String[] {"--import-law=a.txt"}))
                .contains("--server.port=-1", "--telegram.enabled=false", "--import-law=a.txt");
    }

    private int run(String text, String from) throws IOException {
        var file = Files.writeString(folder.resolve("luat.txt"), text);
        return new LawImport(library, new StaticApplicationContext())
                .run(
                        new DefaultApplicationArguments("--import-law=" + file, "--law=" + LawFixtures.CODE, from),
                        new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    private String said() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
