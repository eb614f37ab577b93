package org.tuvan.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
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
        assertThat(said()).contains("Chưa nhập gì", "Ngày “hom-qua” (--from) không đọc được", "Cách gọi");
        assertThat(library.all()).isEmpty();
    }

    @Test
    void takesNoFileForOpenEndedBecauseItsLastDayCannotBeRead() throws IOException {
        assertThat(run(LawFixtures.MADE_UP, "--from=2021-01-01", "--to=31/12/2025"))
                .isOne();
        assertThat(said()).contains("Ngày “31/12/2025” (--to) không đọc được");
        assertThat(library.all()).isEmpty();
    }

    @Test
    void saysWhatIsMissingAndWhatCannotBeRead() throws IOException {
        assertThat(call("--import-law=")).isOne();
        assertThat(said()).contains("Thiếu tệp", "Thiếu số hiệu", "Thiếu ngày bắt đầu");
        assertThat(call("--import-law=" + folder.resolve("khong-co.txt"), "--law=45/2019/QH14", "--from=2021-01-01"))
                .isOne();
        assertThat(said()).contains("Không đọc được tệp", "khong-co.txt");
        var empty = Files.createFile(folder.resolve("trong.txt"));
        assertThat(call("--import-law=" + empty, "--law=45/2019/QH14", "--from=2021-01-01"))
                .isOne();
        assertThat(said()).contains("Tệp trống");
    }

    @Test
    void readsNoMoreOfAHugeFileThanIsAllowed() throws IOException {
        var huge = folder.resolve("lon.txt");
        try (var file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(5_000_000_000L);
        }
        assertThat(call("--import-law=" + huge, "--law=45/2019/QH14", "--from=2021-01-01"))
                .isOne();
        assertThat(said()).contains("Tệp lớn quá 10 MB");
    }

    @Test
    void leavesPortAndChannelsToTheApplicationBesideIt() {
        assertThat(LawImport.alone(new String[] {"--x"})).containsExactly("--x");
        assertThat(LawImport.alone(new String[] {"--import-law=a.txt"}))
                .contains("--server.port=-1", "--telegram.enabled=false", "--import-law=a.txt");
    }

    private int run(String text, String... days) throws IOException {
        var file = Files.writeString(folder.resolve("luat.txt"), text);
        return call(Stream.concat(Stream.of("--import-law=" + file, "--law=" + LawFixtures.CODE), Stream.of(days))
                .toArray(String[]::new));
    }

    private int call(String... arguments) {
        return new LawImport(library, new StaticApplicationContext())
                .run(
                        new DefaultApplicationArguments(arguments),
                        new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    private String said() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
