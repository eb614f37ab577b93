package org.tuvan.editor;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tuvan.faq.FaqEntry;
import org.tuvan.search.Match;
import org.tuvan.vietnamese.VietnameseText;

/**
 * Why an entry is near a question, in an editor's words.
 *
 * @param owner the entry whose variants lead here
 * @param asked whether the question is already among them
 * @param closest the wording of the entry that shares most words with the question
 */
record Explanation(
        Match match, FaqEntry owner, boolean asked, List<Word> words, String closest, List<Feature> features) {

    /** A word of the question as the search reads it. */
    record Word(String text, Found found) {}

    /** Where the entry has a word. */
    enum Found {
        ASKED,
        ANSWER,
        NOWHERE
    }

    /** One number that made the confidence. */
    record Feature(String label, String value) {}

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final int MOST_WORDS = 150;

    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("variant", "Giống nhất với một cách hỏi"),
            Map.entry("variantWhole", "Cả câu giống một cách hỏi"),
            Map.entry("variantContained", "Một cách hỏi nằm gọn trong câu"),
            Map.entry("variantsBestThree", "Giống ba cách hỏi gần nhất"),
            Map.entry("title", "Giống câu hỏi chính"),
            Map.entry("wording", "Từ có trong các cách hỏi"),
            Map.entry("wordingPairs", "Cụm hai tiếng có trong các cách hỏi"),
            Map.entry("wordingIdeas", "Ý (từ đồng nghĩa) có trong các cách hỏi"),
            Map.entry("answer", "Từ có trong câu trả lời"),
            Map.entry("answerPairs", "Cụm hai tiếng có trong câu trả lời"),
            Map.entry("centre", "Gần cách hỏi trung bình"),
            Map.entry("centreOfSentence", "Một ý trong câu gần cách hỏi trung bình"),
            Map.entry("likelihood", "Từ riêng của câu này so với câu khác"),
            Map.entry("likelihoodPairs", "Cụm từ riêng của câu này so với câu khác"),
            Map.entry("topic", "Hợp với chủ đề"),
            Map.entry("bm25", "Điểm tìm kiếm chữ"),
            Map.entry("same", "Gần như đúng từng chữ một cách hỏi"),
            Map.entry("strange", "Có ý thuộc lĩnh vực khác"),
            Map.entry("ideasMet", "Ý thường có khi hỏi câu này"),
            Map.entry("ideasMissed", "Ý không ai nói khi hỏi câu này"),
            Map.entry("meaning", "Gần nghĩa với các cách hỏi"),
            Map.entry("odds", "Khả năng đúng so với mọi câu khác cộng lại"),
            Map.entry("score", "Điểm xếp hạng"),
            Map.entry("lead", "Hơn câu đứng kế"),
            Map.entry("topicShare", "Phần của cả chủ đề"),
            Map.entry("likelihoodPerTerm", "Độ riêng tính theo từng từ"),
            Map.entry("length", "Độ dài câu hỏi"),
            Map.entry("unknown", "Phần từ chưa gặp bao giờ"));

    static Explanation of(String question, Match match, FaqEntry owner) {
        var wordings = Stream.of(List.of(match.entry().question()), List.of(owner.question()), owner.variants())
                .flatMap(List::stream)
                .toList();
        return new Explanation(
                match,
                owner,
                wordings.stream().anyMatch(question::equalsIgnoreCase),
                words(
                        question,
                        folded(String.join("\n", wordings)),
                        folded(match.entry().answer())),
                closest(question, wordings),
                features(match.features()));
    }

    public String percent() {
        return percent(match.confidence());
    }

    static String percent(double share) {
        return String.format(VIETNAMESE, "%.1f %%", 100 * share);
    }

    private static List<Word> words(String question, Set<String> asked, Set<String> answer) {
        return VietnameseText.syllables(question).stream()
                .limit(MOST_WORDS)
                .map(word -> new Word(word, found(VietnameseText.fold(word), asked, answer)))
                .toList();
    }

    private static Found found(String word, Set<String> asked, Set<String> answer) {
        if (asked.contains(word)) {
            return Found.ASKED;
        }
        return answer.contains(word) ? Found.ANSWER : Found.NOWHERE;
    }

    private static String closest(String question, List<String> wordings) {
        var asked = folded(question);
        return wordings.stream()
                .max(Comparator.comparingDouble(wording -> alike(asked, folded(wording))))
                .orElse("");
    }

    /** Twice the shared words over all words: 1 when both have the same ones. */
    private static double alike(Set<String> one, Set<String> other) {
        long shared = one.stream().filter(other::contains).count();
        return 2.0 * shared / Math.max(1, one.size() + other.size());
    }

    private static Set<String> folded(String text) {
        return VietnameseText.syllables(text).stream().map(VietnameseText::fold).collect(Collectors.toSet());
    }

    private static List<Feature> features(Map<String, Double> values) {
        return values.entrySet().stream()
                .filter(value -> !value.getKey().equals("bias"))
                .map(value -> new Feature(
                        LABELS.getOrDefault(value.getKey(), value.getKey()),
                        String.format(VIETNAMESE, "%.2f", value.getValue())))
                .toList();
    }
}
