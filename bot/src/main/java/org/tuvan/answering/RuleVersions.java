package org.tuvan.answering;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tuvan.cue.AskedPeriod;
import org.tuvan.faq.FaqEntry;
import org.tuvan.search.FaqSearch;
import org.tuvan.search.Match;

/** Turns what answers a question today into what answered it in the period asked about. */
final class RuleVersions {

    private static final int MOST_SUGGESTIONS = 3;
    private static final double LIKELY = 0.5;

    /** Slugs of entries that tell what to do now, by the law of now, whenever the matter happened. */
    private static final Set<String> DONE_TODAY = read("/answering/done-today.txt");

    private final FaqSearch search;
    private final String question;
    private final AskedPeriod asked;

    RuleVersions(FaqSearch search, String question, AskedPeriod asked) {
        this.search = search;
        this.question = question;
        this.asked = asked;
    }

    Answer of(Answer.Answered now) {
        return then(now.entry(), now.confidence()).orElseGet(() -> new Answer.OtherLaw(now.entry(), now.confidence()));
    }

    /** With an unsure match the worker chooses first, unless a rule that changed has to be asked about anyway. */
    Answer of(Answer.Suggested now) {
        var best = now.matches().getFirst();
        var then = then(best.entry(), best.confidence());
        if (then.isEmpty()) {
            return new Answer.OtherLaw(best.entry(), best.confidence());
        }
        if (then.get() instanceof Answer.Changed changed && best.confidence() >= LIKELY) {
            return changed;
        }
        return new Answer.Suggested(now.matches().stream()
                .flatMap(match ->
                        inPeriod(match.entry()).map(entry -> new Match(entry, match.confidence(), match.features())))
                .limit(MOST_SUGGESTIONS)
                .toList());
    }

    /** None where we do not know the law of that time. */
    private Optional<Answer> then(FaqEntry now, double confidence) {
        if (DONE_TODAY.contains(now.slug()) || isNamed(now)) {
            return Optional.of(new Answer.Answered(now, confidence));
        }
        var versions = versions(now);
        if (versions.isEmpty() || asked.from().isAfter(now.reviewBy())) {
            return Optional.empty();
        }
        boolean unknownBefore = asked.from().isBefore(versions.getFirst().appliesFrom());
        return Optional.of(
                versions.size() == 1 && !unknownBefore
                        ? new Answer.Answered(versions.getFirst(), confidence)
                        : new Answer.Changed(versions, unknownBefore, confidence));
    }

    /** "Lương hưu tăng 8% từ 01/7/2026": the time is what the rule is about. */
    private boolean isNamed(FaqEntry now) {
        return now.inForceOn(asked.to())
                && now.question().contains(String.valueOf(asked.from().getYear()))
                && asked.from().getYear() == asked.to().getYear()
                && versions(now).size() == 1;
    }

    private Stream<FaqEntry> inPeriod(FaqEntry now) {
        return DONE_TODAY.contains(now.slug()) ? Stream.of(now) : versions(now).stream();
    }

    /** Without a gap up to the end of the period, oldest first. */
    private List<FaqEntry> versions(FaqEntry now) {
        var versions = new LinkedList<FaqEntry>();
        var version = version(now, asked.to());
        while (version.isPresent()) {
            versions.addFirst(version.get());
            var dayBefore = version.get().appliesFrom().minusDays(1);
            version = dayBefore.isBefore(asked.from()) ? Optional.empty() : version(now, dayBefore);
        }
        return versions;
    }

    private Optional<FaqEntry> version(FaqEntry now, LocalDate date) {
        if (now.inForceOn(date)) {
            return Optional.of(now);
        }
        return search.find(question, date).matches().stream()
                .map(Match::entry)
                .filter(entry -> now.slug().equals(entry.earlierVersionOf()))
                .findFirst();
    }

    private static Set<String> read(String list) {
        try (var in = Objects.requireNonNull(RuleVersions.class.getResourceAsStream(list), list)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
