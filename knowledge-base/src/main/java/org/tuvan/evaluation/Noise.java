package org.tuvan.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.tuvan.vietnamese.VietnameseText;

/** Ways in which people mistype a question; the same question is always mistyped in the same way. */
enum Noise {
    AS_WRITTEN(text -> text),
    NO_DIACRITICS(VietnameseText::fold),
    TEENCODE(Noise::teencode),
    TYPOS(Noise::typos);

    private static final Map<String, String> SHORT = Map.ofEntries(
            Map.entry("không", "ko"),
            Map.entry("được", "dc"),
            Map.entry("gì", "j"),
            Map.entry("vậy", "z"),
            Map.entry("rồi", "r"),
            Map.entry("tôi", "t"),
            Map.entry("mình", "mk"),
            Map.entry("người", "ng"),
            Map.entry("trước", "trc"),
            Map.entry("nhưng", "nhg"),
            Map.entry("công ty", "cty"),
            Map.entry("bảo hiểm", "bh"),
            Map.entry("hợp đồng", "hđ"),
            Map.entry("nhân viên", "nv"),
            Map.entry("như thế nào", "ntn"),
            Map.entry("bao nhiêu", "bn"),
            Map.entry("làm sao", "lsao"));

    private final UnaryOperator<String> form;

    Noise(UnaryOperator<String> form) {
        this.form = form;
    }

    GoldQuestion applied(GoldQuestion question) {
        return question.written(form.apply(question.text()));
    }

    private static String teencode(String text) {
        String lower = VietnameseText.canonical(text);
        for (var entry : SHORT.entrySet()) {
            lower = (" " + lower + " ")
                    .replace(" " + entry.getKey() + " ", " " + entry.getValue() + " ")
                    .strip();
        }
        return lower;
    }

    /** In every fifth longer word a letter is missing, doubled or swapped with the next. */
    private static String typos(String text) {
        var random = new Random(text.hashCode());
        List<String> words = new ArrayList<>(List.of(text.split(" ")));
        words.replaceAll(word -> word.length() > 3 && random.nextInt(5) == 0 ? typo(word, random) : word);
        return String.join(" ", words);
    }

    private static String typo(String word, Random random) {
        int at = 1 + random.nextInt(word.length() - 2);
        return switch (random.nextInt(3)) {
            case 0 -> word.substring(0, at) + word.substring(at + 1);
            case 1 -> word.substring(0, at) + word.charAt(at) + word.substring(at);
            default -> word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
        };
    }
}
