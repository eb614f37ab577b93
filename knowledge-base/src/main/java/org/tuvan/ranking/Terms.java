package org.tuvan.ranking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.tuvan.vietnamese.Reading;
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

    private final Map<String, Integer> ids = new HashMap<>();
    private final Map<String, Integer> accents = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private float[] weights = {};
    private byte[] kinds = {};
    private float unknownWeight;
    private Spelling spelling = new Spelling(Map.of());

    /** A text as terms; what the vocabulary does not know yet is added. */
    Phrase learn(Reading text) {
        return read(text, this::idOf, this::accentOf);
    }

    /** A text as terms; unknown words count, but match nothing. */
    Phrase read(Reading text) {
        return read(text, name -> ids.getOrDefault(name, UNKNOWN), name -> accents.getOrDefault(name, UNKNOWN));
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

    private static Phrase read(Reading text, ToIntFunction<String> id, ToIntFunction<String> accent) {
        var builder = new Phrase.Builder();
        String previous = "";
        String previousBare = "";
        for (int i = 0; i < text.syllables().size(); i++) {
            String syllable = text.syllables().get(i);
            String bare = text.bare().get(i);
            boolean sure = text.accented() || !bare.equals(syllable);
            builder.addWord(id.applyAsInt(bare), sure ? accent.applyAsInt(syllable) : 0);
            if (!previous.isEmpty()) {
                int pair = id.applyAsInt(previousBare + "_" + bare);
                builder.add(pair, sure ? accent.applyAsInt(previous + "_" + syllable) : 0);
            }
            previous = syllable;
            previousBare = bare;
        }
        addIdeas(builder, text.ideas(), id);
        return builder.build();
    }

    private static void addIdeas(Phrase.Builder builder, List<String> ideas, ToIntFunction<String> id) {
        ideas.stream().filter(idea -> !stranger(idea)).forEach(idea -> builder.add(id.applyAsInt("@" + idea), 0));
        ideas.stream().filter(Terms::stranger).forEach(idea -> {
            int term = id.applyAsInt("@" + idea);
            if (term == UNKNOWN) {
                builder.addStranger();
            } else {
                builder.add(term, 0);
            }
        });
    }

    private static boolean stranger(String idea) {
        return idea.startsWith("other-");
    }

    private int idOf(String name) {
        Integer known = ids.get(name);
        if (known != null) {
            return known;
        }
        names.add(name);
        ids.put(name, names.size() - 1);
        return names.size() - 1;
    }

    private int accentOf(String name) {
        return accents.computeIfAbsent(name, _ -> accents.size() + 1);
    }
}
