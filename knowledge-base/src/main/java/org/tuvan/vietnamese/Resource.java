package org.tuvan.vietnamese;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Word lists on the class path. */
final class Resource {

    private Resource() {}

    /** The lines of a list, without blank ones and comments. */
    static List<String> lines(String path) {
        try (var in = Objects.requireNonNull(Resource.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("//"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
