package org.tuvan.library;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import org.tuvan.law.ImportResult;
import org.tuvan.law.LawTexts;
import org.tuvan.law.LawTexts.Upload;

/**
 * {@code --import-law=FILE --law=45/2019/QH14 --from=2021-01-01 [--to=…]}: imports, says what became of it and ends
 * with 0 or 1.
 */
@Component
@ConditionalOnProperty(LawImport.OPTION)
public class LawImport implements ApplicationRunner {

    static final String OPTION = "import-law";

    private final LawTexts library;
    private final ApplicationContext context;

    LawImport(LawTexts library, ApplicationContext context) {
        this.library = library;
        this.context = context;
    }

    /** An import may run beside an application that has the port and the channels. */
    public static String[] alone(String[] arguments) {
        return Stream.of(arguments).noneMatch(argument -> argument.startsWith("--" + OPTION))
                ? arguments
                : Stream.concat(
                                Stream.of(
                                        "--server.port=-1", "--telegram.enabled=false", "--outbox.relay.enabled=false"),
                                Stream.of(arguments))
                        .toArray(String[]::new);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        int code = run(arguments, System.out);
        System.exit(SpringApplication.exit(context, () -> code));
    }

    int run(ApplicationArguments arguments, PrintStream out) {
        String law = option(arguments, "law");
        LocalDate from = day(option(arguments, "from"));
        LocalDate to = day(option(arguments, "to"));
        var file = Path.of(option(arguments, OPTION));
        if (law.isEmpty() || from == null || !Files.isRegularFile(file)) {
            out.println("Usage: --import-law=FILE --law=45/2019/QH14 --from=2021-01-01 [--to=2025-12-31]");
            return 1;
        }
        return switch (library.add(new Upload(law, from, to, name(file), content(file), "dòng lệnh"))) {
            case ImportResult.Imported(var text, var notes) -> {
                out.printf("Đã nhập %d điều của %s, áp dụng từ %s.%n", text.articles(), law, text.from());
                notes.forEach(out::println);
                yield 0;
            }
            case ImportResult.Rejected(var problems) -> {
                problems.forEach(problem -> out.println(problem.written()));
                yield 1;
            }
        };
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String option(ApplicationArguments arguments, String name) {
        List<String> values = arguments.getOptionValues(name);
        return values == null || values.isEmpty() ? "" : values.getLast();
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            return null;
        }
    }
}
