package org.tuvan.noise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** Slips of the finger: in every fifth longer word, at least in one, a letter is missing, doubled, swapped or another. */
final class Typos {

    private static final int ONE_IN = 5;
    private static final int SHORTEST = 4;
    private static final String[] KEYBOARD = {"qwertyuiop", "asdfghjkl", "zxcvbnm"};

    private Typos() {}

    static String in(String text, Random random) {
        List<String> words = new ArrayList<>(List.of(text.split(" ")));
        boolean any = false;
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).length() >= SHORTEST && random.nextInt(ONE_IN) == 0) {
                words.set(i, typo(words.get(i), random));
                any = true;
            }
        }
        if (!any) {
            longest(words).ifPresent(i -> words.set(i, typo(words.get(i), random)));
        }
        return String.join(" ", words);
    }

    private static Optional<Integer> longest(List<String> words) {
        return IntStream.range(0, words.size())
                .boxed()
                .filter(i -> words.get(i).length() >= SHORTEST)
                .max(Comparator.comparingInt(i -> words.get(i).length()));
    }

    /** The first letter stays, as it mostly does. */
    static String typo(String word, Random random) {
        int at = 1 + random.nextInt(word.length() - 2);
        String before = word.substring(0, at);
        String behind = word.substring(at + 1);
        char letter = word.charAt(at);
        return switch (random.nextInt(4)) {
            case 0 -> before + behind;
            case 1 -> before + letter + letter + behind;
            case 2 -> before + behind.charAt(0) + letter + behind.substring(1);
            default -> before + neighbour(letter, random) + behind;
        };
    }

    /** A key beside the one meant; letters with diacritics take several keys, of which the wrong one shows as two. */
    private static String neighbour(char letter, Random random) {
        for (String row : KEYBOARD) {
            int at = row.indexOf(letter);
            if (at >= 0) {
                int beside = at == 0 || (at + 1 < row.length() && random.nextBoolean()) ? at + 1 : at - 1;
                return String.valueOf(row.charAt(beside));
            }
        }
        return String.valueOf(letter) + letter;
    }
}
