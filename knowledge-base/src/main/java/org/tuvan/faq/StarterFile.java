package org.tuvan.faq;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.tuvan.fact.FactQuestion;
import org.tuvan.law.Citation;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** One shipped {@code faq/<topic>/<slug>.md}: YAML front matter and the answer's Markdown. */
record StarterFile(String slug, String text) {

    /** Leaves every value the text it is: an article "10" or a date must not become something else. */
    private static final class TextResolver extends Resolver {
        @Override
        protected void addImplicitResolvers() {}
    }

    static StarterFile of(Resource resource) {
        try {
            String name = Objects.requireNonNull(resource.getFilename());
            String text = resource.getContentAsString(StandardCharsets.UTF_8).replace("\r\n", "\n");
            return new StarterFile(name.substring(0, name.length() - ".md".length()), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Published, version 1. */
    FaqEntry entry() {
        String[] parts = text.split("(?m)^---\n", 3);
        if (parts.length != 3 || !parts[0].isEmpty()) {
            throw new IllegalArgumentException(slug + " has no front matter");
        }
        try {
            Map<String, Object> front = yaml().load(parts[1]);
            return EntryCleaning.clean(entry(front, parts[2]));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(slug + " cannot be read", e);
        }
    }

    private FaqEntry entry(Map<String, Object> front, String answer) {
        return new FaqEntry(
                slug,
                text(front, "topic"),
                text(front, "question"),
                texts(front, "variants"),
                answer,
                citations(front),
                LocalDate.parse(text(front, "applies_from")),
                optional(front, "applies_to") instanceof String day ? LocalDate.parse(day) : null,
                FaqEntry.Audience.valueOf(text(front, "audience")),
                LocalDate.parse(text(front, "review_by")),
                FaqEntry.Status.PUBLISHED,
                1,
                texts(front, "related"),
                optional(front, "earlier_version_of"),
                front.get("asks") instanceof Map<?, ?> asks ? fact(asks) : null);
    }

    private static FactQuestion fact(Map<?, ?> asks) {
        return new FactQuestion(
                text(asks, "question"),
                list(asks, "options").stream()
                        .map(Map.class::cast)
                        .map(option -> new FactQuestion.Option(
                                text(option, "label"), texts(option, "words"), text(option, "answer")))
                        .toList());
    }

    private static List<Citation> citations(Map<String, Object> front) {
        return list(front, "citations").stream()
                .map(Map.class::cast)
                .map(StarterFile::citation)
                .toList();
    }

    private static Citation citation(Map<?, ?> place) {
        return new Citation(
                text(place, "law"), text(place, "article"), optional(place, "clause"), optional(place, "point"));
    }

    private static List<String> texts(Map<?, ?> front, String key) {
        return list(front, key).stream().map(Object::toString).toList();
    }

    private static List<?> list(Map<?, ?> front, String key) {
        return front.get(key) instanceof List<?> values ? values : List.of();
    }

    private static String text(Map<?, ?> values, String key) {
        return Objects.requireNonNull(optional(values, key), key);
    }

    private static @Nullable String optional(Map<?, ?> values, String key) {
        return values.get(key) instanceof String value && !value.isEmpty() ? value : null;
    }

    private static Yaml yaml() {
        LoaderOptions loading = new LoaderOptions();
        loading.setAllowDuplicateKeys(false);
        DumperOptions dumping = new DumperOptions();
        return new Yaml(new SafeConstructor(loading), new Representer(dumping), dumping, loading, new TextResolver());
    }
}
