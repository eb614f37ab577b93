package org.tuvan.law;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads the shipped {@code law/statutes.yaml}. */
final class StatuteFile {

    private StatuteFile() {}

    static List<Statute> read() {
        try (InputStream file = Objects.requireNonNull(StatuteFile.class.getResourceAsStream("/law/statutes.yaml"))) {
            List<Map<String, Object>> rows = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            return rows.stream().map(StatuteFile::statute).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Statute statute(Map<String, Object> row) {
        return new Statute(
                text(row, "number"),
                text(row, "name"),
                text(row, "subject"),
                LocalDate.parse(text(row, "from")),
                lastDay(row.get("to")),
                (int) row.getOrDefault("articles", 0),
                ((List<?>) row.getOrDefault("inserted", List.of()))
                        .stream().map(Object::toString).toList());
    }

    private static @Nullable LocalDate lastDay(@Nullable Object value) {
        return value == null ? null : LocalDate.parse(value.toString());
    }

    private static String text(Map<String, Object> row, String key) {
        return Objects.requireNonNull(row.get(key), key).toString();
    }
}
