package org.tuvan.faq;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tuvan.faq.EditResult.Problem;
import org.tuvan.law.Statutes;

/** What an entry must fulfil before it is stored, by itself and among the others. */
@Component
class EntryRules {

    private final Statutes statutes;

    EntryRules(Statutes statutes) {
        this.statutes = statutes;
    }

    /** @param all the entries stored now; an older version of the entry itself among them does not matter */
    List<Problem> problems(FaqEntry entry, Collection<FaqEntry> all) {
        List<Problem> problems = new ArrayList<>();
        Map<String, FaqEntry> others = new HashMap<>();
        all.stream()
                .filter(other -> !other.slug().equals(entry.slug()))
                .forEach(other -> others.put(other.slug(), other));
        checkNames(entry, problems);
        checkVariants(entry, problems);
        checkAnswer(entry, problems);
        checkFact(entry, problems);
        checkCitations(entry, problems);
        checkDates(entry, problems);
        checkNeighbours(entry, others, problems);
        checkUniqueness(entry, others.values(), problems);
        return problems;
    }

    private static void checkNames(FaqEntry entry, List<Problem> problems) {
        if (!entry.slug().matches("[a-z0-9]+(-[a-z0-9]+)*") || entry.slug().length() > 60) {
            problems.add(new Problem("slug", "Mã chỉ gồm chữ thường không dấu, số và gạch nối, tối đa 60 ký tự."));
        }
        if (!Topics.contains(entry.topic())) {
            problems.add(new Problem("topic", "Hãy chọn một chủ đề trong danh sách."));
        }
        if (!entry.question().endsWith("?")) {
            problems.add(new Problem("question", "Câu hỏi phải kết thúc bằng dấu hỏi (?)."));
        }
        int length = entry.question().length();
        if (length < 10 || length > 120) {
            problems.add(new Problem("question", "Câu hỏi dài từ 10 đến 120 ký tự, hiện có %d.".formatted(length)));
        }
    }

    private static void checkVariants(FaqEntry entry, List<Problem> problems) {
        if (entry.variants().size() > 200) {
            problems.add(new Problem(
                    "variants",
                    "Tối đa 200 cách hỏi, hiện có %d."
                            .formatted(entry.variants().size())));
        }
        entry.variants().stream()
                .filter(variant ->
                        variant.length() > 200 || EntryCleaning.words(variant).split(" ").length < 2)
                .map(variant -> new Problem(
                        "variants", "Mỗi cách hỏi có ít nhất 2 từ và tối đa 200 ký tự: “%s”.".formatted(variant)))
                .forEach(problems::add);
    }

    private static void checkAnswer(FaqEntry entry, List<Problem> problems) {
        int length = entry.answer().length();
        if (length < 50 || length > 900) {
            problems.add(new Problem("answer", "Câu trả lời dài từ 50 đến 900 ký tự, hiện có %d.".formatted(length)));
        }
        AnswerText.unsupported(entry.answer()).stream()
                .map(message -> new Problem("answer", message))
                .forEach(problems::add);
    }

    private static void checkFact(FaqEntry entry, List<Problem> problems) {
        if (entry.asks() != null) {
            Stream<String> markdown =
                    entry.asks().options().stream().flatMap(option -> AnswerText.unsupported(option.answer()).stream());
            Stream.concat(entry.asks().problems().stream(), markdown)
                    .distinct()
                    .map(message -> new Problem("asks", message))
                    .forEach(problems::add);
        }
    }

    private void checkCitations(FaqEntry entry, List<Problem> problems) {
        int count = entry.citations().size();
        if (count < 1 || count > 5) {
            problems.add(new Problem("citations", "Cần từ 1 đến 5 căn cứ pháp luật, hiện có %d.".formatted(count)));
        }
        entry.citations().stream()
                .flatMap(citation -> statutes.problem(citation, entry.appliesFrom(), entry.appliesTo()).stream())
                .distinct()
                .map(message -> new Problem("citations", message))
                .forEach(problems::add);
    }

    private static void checkDates(FaqEntry entry, List<Problem> problems) {
        if (entry.appliesTo() != null && entry.appliesTo().isBefore(entry.appliesFrom())) {
            problems.add(new Problem("appliesTo", "Ngày hết áp dụng phải sau ngày bắt đầu áp dụng."));
        }
        if (!entry.reviewBy().isAfter(entry.appliesFrom())) {
            problems.add(new Problem("reviewBy", "Hạn rà soát phải sau ngày bắt đầu áp dụng."));
        }
    }

    private static void checkNeighbours(FaqEntry entry, Map<String, FaqEntry> others, List<Problem> problems) {
        if (entry.related().size() > 3) {
            problems.add(new Problem("related", "Tối đa 3 câu hỏi liên quan."));
        }
        entry.related().stream()
                .filter(slug -> !others.containsKey(slug))
                .map(slug -> new Problem("related", "Không có câu hỏi liên quan nào mang mã “%s”.".formatted(slug)))
                .forEach(problems::add);
        if (entry.earlierVersionOf() != null) {
            checkEarlierVersion(entry, others.get(entry.earlierVersionOf()), problems);
        }
    }

    private static void checkEarlierVersion(FaqEntry entry, @Nullable FaqEntry current, List<Problem> problems) {
        if (current == null || current.earlierVersionOf() != null) {
            problems.add(new Problem("earlierVersionOf", "Không có câu hỏi hiện hành nào mang mã này."));
        } else if (entry.appliesTo() == null || !entry.appliesTo().isBefore(current.appliesFrom())) {
            problems.add(
                    new Problem("appliesTo", "Bản theo luật cũ phải hết áp dụng trước khi bản hiện hành bắt đầu."));
        }
        if (!entry.variants().isEmpty()) {
            problems.add(
                    new Problem("variants", "Bản theo luật cũ dùng chung cách hỏi của bản hiện hành, hãy để trống."));
        }
    }

    private static void checkUniqueness(FaqEntry entry, Collection<FaqEntry> others, List<Problem> problems) {
        Map<String, String> own = new LinkedHashMap<>();
        phrases(entry).forEach(phrase -> {
            if (own.putIfAbsent(EntryCleaning.words(phrase), phrase) != null) {
                problems.add(new Problem("variants", "Cách hỏi “%s” đã có ở “%s”.".formatted(phrase, entry.slug())));
            }
        });
        Map<String, String> owners = new HashMap<>();
        others.stream()
                .filter(other -> other.status() != FaqEntry.Status.WITHDRAWN && !sameQuestion(entry, other))
                .forEach(other -> phrases(other)
                        .map(EntryCleaning::words)
                        .filter(own::containsKey)
                        .forEach(words -> owners.put(words, other.slug())));
        own.forEach((words, phrase) -> {
            if (owners.containsKey(words)) {
                problems.add(
                        new Problem("variants", "Cách hỏi “%s” đã có ở “%s”.".formatted(phrase, owners.get(words))));
            }
        });
    }

    private static boolean sameQuestion(FaqEntry one, FaqEntry other) {
        return Objects.equals(one.earlierVersionOf(), other.slug())
                || one.slug().equals(other.earlierVersionOf());
    }

    private static Stream<String> phrases(FaqEntry entry) {
        return Stream.concat(Stream.of(entry.question()), entry.variants().stream());
    }
}
