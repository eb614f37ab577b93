package org.tuvan.answering;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.tuvan.cue.PhraseBook;
import org.tuvan.vietnamese.VietnameseText;

/**
 * Recognises what is no question for the FAQ: small talk, the wish for a person, emergencies. The patterns are data, in
 * {@code answering/small-talk.tsv} (without diacritics) and {@code answering/emergency.tsv} (a {@link PhraseBook}).
 */
@Component
class Phrases {

    private record Rule(String kind, Pattern pattern) {}

    private final List<Rule> smallTalk = rules("/answering/small-talk.tsv");
    private final PhraseBook emergencies = PhraseBook.read("/answering/emergency.tsv");

    Optional<Answer.SmallTalk.Kind> smallTalk(String text) {
        return first(smallTalk, text).map(Answer.SmallTalk.Kind::valueOf);
    }

    Optional<Answer.Emergency.Kind> emergency(String text) {
        return emergencies.hear(text).map(heard -> Answer.Emergency.Kind.valueOf(heard.kind()));
    }

    /** Rules are tried in the order of the file: the first that fits decides. */
    private static Optional<String> first(List<Rule> rules, String text) {
        String plain = plain(text);
        return rules.stream()
                .filter(rule -> rule.pattern().matcher(plain).find())
                .map(Rule::kind)
                .findFirst();
    }

    private static String plain(String text) {
        String folded = VietnameseText.fold(VietnameseText.clean(text)).toLowerCase(Locale.ROOT);
        return folded.replaceAll("[^a-z0-9?]+", " ").strip();
    }

    private static List<Rule> rules(String resource) {
        try (var lines = Phrases.class.getResourceAsStream(resource)) {
            var rules = new ArrayList<Rule>();
            for (String line : new String(lines.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    var columns = line.split("\t", 2);
                    rules.add(new Rule(columns[0], Pattern.compile(columns[1].strip())));
                }
            }
            return List.copyOf(rules);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
