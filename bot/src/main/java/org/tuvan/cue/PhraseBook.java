package org.tuvan.cue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tuvan.vietnamese.VietnameseText;

/**
 * Phrases to listen for, as data: lines of {@code =name, list} and of {@code kind, pattern, unless}, separated by tabs.
 * See {@link PhrasePattern} for the patterns. A pattern counts only in a sentence where no "unless" of its line is found;
 * with a star behind the kind, only in a message where none is found.
 */
public final class PhraseBook {

    /**
     * What was heard.
     *
     * @param kind as the book names it
     * @param words the words of the message that fit
     */
    public record Heard(String kind, String words) {}

    private record Rule(String kind, boolean inWholeMessage, PhrasePattern pattern, List<PhrasePattern> unless) {}

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?;…\\n]+(?=\\s|$)|\\n+");

    /** Who types so large a part of the words with marks means those without as they stand. */
    private static final double ACCENTED = 0.45;

    /** What is shorter is no word to look for misspelled. */
    private static final int SHORTEST = 3;

    private final Map<String, String> lists = new HashMap<>();
    private final List<Rule> rules = new ArrayList<>();
    private final Set<String> vocabulary = new LinkedHashSet<>();

    /** Numbers of the rules that a word gives a chance; nearly all rules have none in an ordinary message. */
    private final Map<String, BitSet> chances = new HashMap<>();

    private final BitSet always = new BitSet();

    private PhraseBook(List<String> lines) {
        List<String[]> table = lines.stream().map(line -> line.split("\t")).toList();
        table.stream().filter(PhraseBook::isList).forEach(columns -> lists.put(columns[0].substring(1), columns[1]));
        table.stream().filter(columns -> !isList(columns)).forEach(columns -> rules.add(rule(columns)));
        table.forEach(columns -> vocabulary.addAll(PhrasePattern.words(columns[1])));
        for (int number = 0; number < rules.size(); number++) {
            index(number, rules.get(number).pattern().needed());
        }
        vocabulary.addAll(vocabulary.stream().map(VietnameseText::fold).toList());
        vocabulary.removeIf(word -> word.length() < SHORTEST);
    }

    public static PhraseBook read(String resource) {
        try (var in = Objects.requireNonNull(PhraseBook.class.getResourceAsStream(resource), resource)) {
            return new PhraseBook(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first rule of the book that fits a sentence of the message. */
    public Optional<Heard> hear(String message) {
        List<String> sentences = sentences(message);
        boolean bare = typedBare(sentences);
        return chances(sentences).stream()
                .mapToObj(rules::get)
                .flatMap(rule -> hear(rule, sentences, bare).stream())
                .findFirst();
    }

    private BitSet chances(List<String> sentences) {
        var numbers = new BitSet();
        numbers.or(always);
        for (String sentence : sentences) {
            for (String word : sentence.split(" ")) {
                numbers.or(chances.getOrDefault(word, always));
            }
        }
        return numbers;
    }

    private void index(int number, Set<String> needed) {
        needed.forEach(word -> chances.computeIfAbsent(word, _ -> new BitSet()).set(number));
        always.set(number, needed.isEmpty());
    }

    private static Optional<Heard> hear(Rule rule, List<String> sentences, boolean bare) {
        for (String sentence : sentences) {
            String words = rule.pattern().find(sentence, bare);
            if (!words.isEmpty()) {
                Stream<String> around = rule.inWholeMessage() ? sentences.stream() : Stream.of(sentence);
                if (around.noneMatch(text -> isOther(rule, text, bare))) {
                    return Optional.of(new Heard(rule.kind(), words));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isOther(Rule rule, String text, boolean bare) {
        return rule.unless().stream()
                .anyMatch(unless -> !unless.find(text, bare).isEmpty());
    }

    /** Each word followed by a space; short forms written out, Telex and VNI keys and slips of the finger read. */
    private List<String> sentences(String message) {
        var sentences = new ArrayList<String>();
        for (String sentence : SENTENCE_END.split(VietnameseText.clean(message))) {
            String words = VietnameseText.syllables(sentence).stream()
                    .map(word -> Typo.mend(word, vocabulary) + " ")
                    .collect(Collectors.joining());
            if (!words.isBlank()) {
                sentences.add(words);
            }
        }
        return sentences;
    }

    private static boolean typedBare(List<String> sentences) {
        String[] words = String.join("", sentences).split(" ");
        long marked = List.of(words).stream()
                .filter(word -> !VietnameseText.fold(word).equals(word))
                .count();
        return marked < ACCENTED * words.length;
    }

    private static boolean isList(String[] columns) {
        return columns[0].startsWith("=");
    }

    private Rule rule(String[] columns) {
        var unless = new ArrayList<PhrasePattern>();
        for (int i = 2; i < columns.length; i++) {
            unless.add(new PhrasePattern(columns[i], lists));
        }
        boolean whole = columns[0].endsWith("*");
        String kind = columns[0].replace("*", "");
        return new Rule(kind, whole, new PhrasePattern(columns[1], lists), unless);
    }
}
