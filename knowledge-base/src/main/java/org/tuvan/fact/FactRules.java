package org.tuvan.fact;

import java.util.ArrayList;
import java.util.List;
import org.tuvan.fact.FactQuestion.Option;
import org.tuvan.fact.FactQuestion.Reading;

/** What a question for a fact must fulfil so that workers can answer it and their words lead to one case only. */
final class FactRules {

    private static final int LONGEST_QUESTION = 100;
    private static final int LONGEST_LABEL = 24;
    private static final int MOST_WORDS = 30;
    private static final int LONGEST_ANSWER = 450;

    private FactRules() {}

    static List<String> problems(FactQuestion fact) {
        var problems = new ArrayList<String>();
        int length = fact.question().length();
        if (length < 8 || length > LONGEST_QUESTION || !fact.question().endsWith("?")) {
            problems.add("Câu hỏi lại dài từ 8 đến %d ký tự và kết thúc bằng dấu hỏi (?).".formatted(LONGEST_QUESTION));
        }
        int options = fact.options().size();
        if (options < 2 || options > 5) {
            problems.add("Cần từ 2 đến 5 lựa chọn, hiện có %d.".formatted(options));
        }
        long labels = fact.options().stream().map(Option::label).distinct().count();
        if (labels < options) {
            problems.add("Hai lựa chọn không được mang cùng một nhãn.");
        }
        fact.options().forEach(option -> check(option, problems));
        if (problems.isEmpty()) {
            var reader = FactReader.of(fact);
            fact.options().forEach(option -> checkWords(reader, option, problems));
        }
        return problems;
    }

    private static void check(Option option, List<String> problems) {
        if (option.label().isEmpty() || option.label().length() > LONGEST_LABEL) {
            problems.add("Nhãn nút dài từ 1 đến %d ký tự: “%s”.".formatted(LONGEST_LABEL, option.label()));
        }
        int length = option.answer().length();
        if (length < 30 || length > LONGEST_ANSWER) {
            problems.add("Câu trả lời của “%s” dài từ 30 đến %d ký tự, hiện có %d."
                    .formatted(option.label(), LONGEST_ANSWER, length));
        }
        int words = option.words().size();
        if (words < 1 || words > MOST_WORDS) {
            problems.add("“%s” cần từ 1 đến %d cách nói, hiện có %d.".formatted(option.label(), MOST_WORDS, words));
        }
    }

    private static void checkWords(FactReader reader, Option option, List<String> problems) {
        for (String line : option.words()) {
            boolean own = switch (reader.question(line)) {
                case Reading.Told(var told) -> told.equals(option);
                case Reading.Whole _ -> false;
                case Reading.Untold _ -> !line.contains(" "); // "nam" is heard only among other words
            };
            if (!own) {
                problems.add("Cách nói “%s” của “%s” không chỉ riêng lựa chọn này, hãy viết rõ hơn."
                        .formatted(line, option.label()));
            }
        }
    }
}
