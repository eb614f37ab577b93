package org.tuvan.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.tuvan.vietnamese.Reading;
import org.tuvan.vietnamese.VietnameseText;

/**
 * A question as the ranking sees it: the whole, and for a story also its sentences and each two neighbours, since the
 * point may be in any of them. These are its windows, the whole first.
 *
 * @param windowsOfTerm for each term of the whole the windows that have it
 * @param weights of each window: all its words, half for those that nobody else has used
 * @param lightest the smallest weight of a window
 * @param norms of each window
 */
record Question(Phrase whole, int[][] windowsOfTerm, double[] weights, double lightest, double[] norms) {

    private static final int MOST_PIECES = 60;
    private static final int MOST_WINDOWS = 16;
    private static final int SHORT = 60;

    /** A set of pieces, one bit each, and how much is in it. */
    private record Window(long pieces, double weight, double norm) {}

    /** @param reading of the text */
    static Question read(String text, Reading reading, Terms terms) {
        Phrase whole = terms.read(reading);
        List<String> parts = pieces(VietnameseText.sentences(text));
        List<Phrase> pieces = parts.size() < 2
                ? List.of()
                : parts.stream()
                        .limit(MOST_PIECES)
                        .map(piece -> terms.read(terms.meant(piece)))
                        .toList();
        long[] places = new long[whole.terms().length];
        for (int piece = 0; piece < pieces.size(); piece++) {
            for (int term : pieces.get(piece).terms()) {
                int at = Arrays.binarySearch(whole.terms(), term);
                if (at >= 0) {
                    places[at] |= 1L << piece;
                }
            }
        }
        return of(whole, places, windows(whole, places, pieces, terms));
    }

    private static Question of(Phrase whole, long[] places, List<Window> windows) {
        int[][] windowsOfTerm = new int[places.length][];
        for (int i = 0; i < places.length; i++) {
            long pieces = places[i];
            windowsOfTerm[i] = IntStream.range(0, windows.size())
                    .filter(w -> w == 0 || (windows.get(w).pieces() & pieces) != 0)
                    .toArray();
        }
        double[] weights = windows.stream().mapToDouble(Window::weight).toArray();
        return new Question(
                whole,
                windowsOfTerm,
                weights,
                Arrays.stream(weights).min().orElse(0),
                windows.stream().mapToDouble(Window::norm).toArray());
    }

    private static List<Window> windows(Phrase whole, long[] places, List<Phrase> pieces, Terms terms) {
        var windows = new ArrayList<Window>();
        for (int i = 0; i < pieces.size() && pieces.size() > 1; i++) {
            windows.add(window(1L << i, pieces.get(i).unknown(), whole, places, terms));
            if (i > 0) {
                int unknown = pieces.get(i - 1).unknown() + pieces.get(i).unknown();
                windows.add(window(3L << (i - 1), unknown, whole, places, terms));
            }
        }
        windows.sort(Comparator.comparingDouble(Window::weight).reversed());
        windows.addFirst(window(0, whole.unknown(), whole, places, terms));
        return windows.subList(0, Math.min(windows.size(), MOST_WINDOWS));
    }

    /** @param pieces none for the whole */
    private static Window window(long pieces, int unknown, Phrase whole, long[] places, Terms terms) {
        double weight = 0.5 * unknown * terms.unknownWeight();
        double norm = weight * terms.unknownWeight();
        for (int i = 0; i < places.length; i++) {
            if (pieces == 0 || (places[i] & pieces) != 0) {
                double term = terms.weight(whole.terms()[i]);
                weight += term;
                norm += term * term;
            }
        }
        return new Window(pieces, weight + 0.01, Math.sqrt(norm) + 0.01);
    }

    /** Sentences, the long ones cut at commas. */
    private static List<String> pieces(List<String> sentences) {
        var pieces = new ArrayList<String>();
        for (String sentence : sentences) {
            var piece = new StringBuilder();
            for (String part : sentence.length() <= 2 * SHORT ? new String[] {sentence} : sentence.split("(?<=,)")) {
                piece.append(part);
                if (piece.length() > SHORT) {
                    pieces.add(piece.toString());
                    piece.setLength(0);
                }
            }
            if (!piece.isEmpty()) {
                pieces.add(piece.toString());
            }
        }
        return pieces;
    }
}
