package org.tuvan.ranking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tuvan.vietnamese.Reading;
import org.tuvan.vietnamese.Spelling;
import org.tuvan.vietnamese.VietnameseText;

/**
 * The vocabulary of one index: folded syllables, pairs of neighbours and ideas, each with a number and a weight that is
 * the higher the fewer entries use it.
 */
final class Terms {

    static final int UNKNOWN = -1;

    static final byte SYLLABLE = 0;
    static final byte PAIR = 1;
    static final byte IDEA = 2;

    /** What is wanted to know: how much, how long, where. */
    static final byte ASKING = 3;

    /** An idea of another field of law or of life. */
    static final byte STRANGER = 4;

    static final int KINDS = 5;

    private static final double[] KIND_WEIGHTS = {1, 0.7, 0.8, 0.8, 0.8};

    /** Syllables by themselves, ideas behind an {@code @}. */
    private final Map<String, Integer> ids = new HashMap<>();

    /** By the numbers of both syllables: far quicker than by their text. */
    private final Map<Long, Integer> pairs = new HashMap<>();

    private final Map<String, Integer> accents = new HashMap<>();
    private final Map<Long, Integer> accentsOfPairs = new HashMap<>();

    /** Of every term: a syllable, two with a line between them, or an idea. */
    private final List<String> names = new ArrayList<>();

    private float[] weights = {};
    private byte[] kinds = {};
    private float unknownWeight;
    private Spelling spelling = new Spelling(Map.of());

    /** A text as terms; what the vocabulary does not know yet is added. */
    Phrase learn(Reading text) {
        return read(text, true);
    }

    /** A text as terms; unknown words count, but match nothing. */
    Phrase read(Reading text) {
        return read(text, false);
    }

    /** Weighs every term by the number of entries that use it. */
    void weigh(List<int[]> termsOfEntries) {
        int[] uses = new int[names.size()];
        for (int[] terms : termsOfEntries) {
            for (int term : terms) {
                uses[term]++;
            }
        }
        weights = new float[names.size()];
        kinds = new byte[names.size()];
        for (int i = 0; i < weights.length; i++) {
            kinds[i] = kind(names.get(i));
            weights[i] = (float) (KIND_WEIGHTS[kinds[i]] * rarity(uses[i], termsOfEntries.size()));
        }
        var syllables = new HashMap<String, Integer>();
        for (int i = 0; i < kinds.length; i++) {
            if (kinds[i] == SYLLABLE) {
                syllables.put(names.get(i), uses[i]);
            }
        }
        spelling = new Spelling(syllables);
        unknownWeight = (float) rarity(0, termsOfEntries.size());
    }

    float weight(int term) {
        return weights[term];
    }

    float unknownWeight() {
        return unknownWeight;
    }

    /** As in {@link org.tuvan.meaning.WordVectors}. */
    String name(int term) {
        return names.get(term);
    }

    /** One of the kinds above. */
    int kind(int term) {
        return kinds[term];
    }

    int size() {
        return names.size();
    }

    private static double rarity(int uses, int entries) {
        return Math.log(1 + (entries - uses + 0.5) / (uses + 0.5));
    }

    private static byte kind(String name) {
        if (name.charAt(0) == '@') {
            return name.startsWith("@ask-") ? ASKING : name.startsWith("@other-") ? STRANGER : IDEA;
        }
        return name.indexOf('_') > 0 ? PAIR : SYLLABLE;
    }

    /** A question with slips of the keyboard undone. */
    Reading meant(String text) {
        var meant = new ArrayList<String>();
        for (String syllable : VietnameseText.syllables(text)) {
            String bare = VietnameseText.fold(syllable);
            String known = spelling.meant(bare);
            meant.add(known.equals(bare) ? syllable : known);
        }
        return Reading.of(meant, VietnameseText.accented(text));
    }

    private Phrase read(Reading text, boolean learn) {
        var builder = new Phrase.Builder();
        int previous = UNKNOWN;
        int previousAccent = UNKNOWN;
        for (int i = 0; i < text.syllables().size(); i++) {
            String syllable = text.syllables().get(i);
            String bare = text.bare().get(i);
            boolean sure = text.accented() || !bare.equals(syllable);
            int id = named(bare, learn);
            int accent = number(accents, syllable, nextAccent(), learn);
            builder.addWord(id, sure ? accent : 0);
            if (previous != UNKNOWN && id != UNKNOWN) {
                int pair = number(pairs, pair(previous, id), names.size(), learn);
                if (pair == names.size()) {
                    names.add(text.bare().get(i - 1) + "_" + bare);
                }
                builder.add(pair, sure ? accentOfPair(previousAccent, accent, learn) : 0);
            }
            previous = id;
            previousAccent = accent;
        }
        addIdeas(builder, text.ideas(), learn);
        return builder.build();
    }

    private void addIdeas(Phrase.Builder builder, List<String> ideas, boolean learn) {
        for (String idea : ideas) {
            int term = named("@" + idea, learn);
            if (term == UNKNOWN && stranger(idea)) {
                builder.addStranger();
            } else {
                builder.add(term, 0);
            }
        }
    }

    private static boolean stranger(String idea) {
        return idea.startsWith("other-");
    }

    private int named(String name, boolean learn) {
        int id = number(ids, name, names.size(), learn);
        if (id == names.size()) {
            names.add(name);
        }
        return id;
    }

    private int accentOfPair(int first, int second, boolean learn) {
        return first == UNKNOWN || second == UNKNOWN
                ? UNKNOWN
                : number(accentsOfPairs, pair(first, second), nextAccent(), learn);
    }

    private int nextAccent() {
        return accents.size() + accentsOfPairs.size() + 1;
    }

    /** One number for both; an odd factor keeps it unique and spreads its hash code, which is short of bits otherwise. */
    private static long pair(int first, int second) {
        return (((long) first << 32) | second) * 0x9E3779B97F4A7C15L;
    }

    private static <K> int number(Map<K, Integer> numbers, K key, int next, boolean learn) {
        Integer known = numbers.get(key);
        if (known != null || !learn) {
            return known == null ? UNKNOWN : known;
        }
        numbers.put(key, next);
        return next;
    }
}
