package org.tuvan.library;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

    private static final String USAGE =
            "Cách gọi: --import-law=TỆP --law=45/2019/QH14 --from=2021-01-01 [--to=2025-12-31]";

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
        int code =
                run(arguments, new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
        System.exit(SpringApplication.exit(context, () -> code));
    }

    int run(ApplicationArguments arguments, PrintStream out) {
        var wrong = Stream.of(
                        option(arguments, OPTION).isEmpty() ? "Thiếu tệp." : "",
                        option(arguments, "law").isEmpty() ? "Thiếu số hiệu văn bản (--law)." : "",
                        option(arguments, "from").isEmpty() ? "Thiếu ngày bắt đầu áp dụng (--from)." : "",
                        wrongDay(arguments, "from"),
                        wrongDay(arguments, "to"))
                .filter(problem -> !problem.isEmpty())
                .toList();
        if (!wrong.isEmpty()) {
            wrong.forEach(out::println);
            out.println(USAGE);
            return 1;
        }
        var file = Path.of(option(arguments, OPTION));
        try {
            return add(arguments, file, out);
        } catch (IOException _) {
            out.println("Không đọc được tệp %s. Xem lại đường dẫn và quyền đọc.".formatted(file));
            return 1;
        }
    }

    private int add(ApplicationArguments arguments, Path file, PrintStream out) throws IOException {
        String law = option(arguments, "law");
        var from = LocalDate.parse(option(arguments, "from"));
        var to = Optional.of(option(arguments, "to"))
                .filter(day -> !day.isEmpty())
                .map(LocalDate::parse)
                .orElse(null);
        String name = String.valueOf(file.getFileName());
        return switch (library.add(new Upload(law, from, to, name, content(file), "dòng lệnh"))) {
            case ImportResult.Imported(var text, var notes) -> {
                out.printf("Đã nhập %d điều của %s, áp dụng từ %s.%n", text.articles(), law, text.from());
                notes.forEach(out::println);
                yield 0;
            }
            case ImportResult.Rejected(var problems) -> {
                out.println("Chưa nhập gì. Sửa rồi nhập lại:");
                problems.forEach(problem -> out.println(problem.written()));
                yield 1;
            }
        };
    }

    /** One byte more than is allowed is enough to be refused. */
    private static byte[] content(Path file) throws IOException {
        try (var stream = Files.newInputStream(file)) {
            return stream.readNBytes(LawTexts.LARGEST_FILE + 1);
        }
    }

    private static String wrongDay(ApplicationArguments arguments, String name) {
        String typed = option(arguments, name);
        try {
            return typed.isEmpty() || LocalDate.parse(typed) != null ? "" : typed;
        } catch (DateTimeParseException _) {
            return "Ngày “%s” (--%s) không đọc được, viết như 2021-01-31.".formatted(typed, name);
        }
    }

    private static String option(ApplicationArguments arguments, String name) {
        List<String> values = arguments.getOptionValues(name);
        return values == null || values.isEmpty() ? "" : values.getLast();
    }
}
