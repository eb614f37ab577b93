package org.tuvan.meaning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tuvan.faq.FaqEntry;
import org.tuvan.vietnamese.Reading;

/**
 * Learns the direction of each word: a way to ask, as the sum of its words, is to point to its own entry rather than to
 * any other (softmax over cosines, by Adam). Words are left out at random, so that none is relied on alone. The same
 * entries give the same vectors.
 */
public final class WordTraining {

    private static final int SIZE = WordVectors.SIZE;
    private static final int LEAST_USES = 8;
    private static final int EPOCHS = 10;
    private static final int BATCH = 256;
    private static final double LEFT_OUT = 0.4;

    /** How sharply the nearest entry is told from the others. */
    private static final float SHARPNESS = 20;

    /** A way to ask: the numbers of its terms and of its entry. */
    private record Text(int[] terms, int entry) {}

    private final Random random = new Random(20261122);
    private final List<String> vocabulary;
    private final List<Text> texts;
    private final Parameters words;

    /** Logarithms, so that every word keeps a weight above 0. */
    private final Parameters weights;

    private final Parameters entries;

    private WordTraining(List<String> vocabulary, List<Text> texts, float[] rarities, int entries) {
        this.vocabulary = vocabulary;
        this.texts = texts;
        words = Parameters.random(vocabulary.size(), SIZE, 0.1, random);
        weights = Parameters.of(rarities);
        this.entries = Parameters.random(entries, SIZE, 1, random);
    }

    /** @param entries those of earlier law, which have no ways to ask of their own, teach nothing */
    public static WordVectors learnt(List<FaqEntry> entries) {
        var asked = new ArrayList<List<String>>();
        var entryOf = new ArrayList<Integer>();
        var uses = new TreeMap<String, Integer>();
        List<FaqEntry> current = entries.stream()
                .filter(entry -> entry.earlierVersionOf() == null)
                .toList();
        for (int i = 0; i < current.size(); i++) {
            FaqEntry entry = current.get(i);
            for (String text : Stream.concat(Stream.of(entry.question()), entry.variants().stream())
                    .toList()) {
                List<String> terms = WordVectors.terms(Reading.of(text)).toList();
                asked.add(terms);
                entryOf.add(i);
                terms.forEach(term -> uses.merge(term, 1, Integer::sum));
            }
        }
        uses.values().removeIf(count -> count < LEAST_USES);
        return of(asked, entryOf, uses, current.size()).learnt();
    }

    private static WordTraining of(
            List<List<String>> asked, List<Integer> entryOf, Map<String, Integer> uses, int entries) {
        List<String> vocabulary = List.copyOf(uses.keySet());
        var numbers = new HashMap<String, Integer>();
        float[] rarities = new float[vocabulary.size()];
        for (int i = 0; i < rarities.length; i++) {
            numbers.put(vocabulary.get(i), i);
            rarities[i] =
                    (float) Math.log(Math.log((double) asked.size() / uses.getOrDefault(vocabulary.get(i), 1)) + 0.1);
        }
        var texts = new ArrayList<Text>();
        for (int i = 0; i < asked.size(); i++) {
            int[] terms = asked.get(i).stream()
                    .filter(numbers::containsKey)
                    .mapToInt(numbers::get)
                    .toArray();
            texts.add(new Text(terms, entryOf.get(i)));
        }
        return new WordTraining(vocabulary, texts, rarities, entries);
    }

    private WordVectors learnt() {
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            Collections.shuffle(texts, random);
            for (int from = 0; from < texts.size(); from += BATCH) {
                double left = 1 - (epoch + (double) from / texts.size()) / EPOCHS;
                learn(texts.subList(from, Math.min(from + BATCH, texts.size())), left);
            }
        }
        var vectors = new HashMap<String, float[]>();
        for (int term = 0; term < vocabulary.size(); term++) {
            float[] vector = new float[SIZE];
            addWord(term, vector);
            vectors.put(vocabulary.get(term), vector);
        }
        return WordVectors.of(vectors);
    }

    private void learn(List<Text> batch, double left) {
        float[][] directions = new float[entries.rows()][];
        float[][] blame = new float[entries.rows()][SIZE];
        for (int entry = 0; entry < directions.length; entry++) {
            directions[entry] = Vectors.unit(entries.row(entry));
        }
        for (Text text : batch) {
            learn(text, directions, blame, 1f / batch.size());
        }
        for (int entry = 0; entry < directions.length; entry++) {
            entries.blame(
                    entry, Vectors.alongSphere(blame[entry], directions[entry], Vectors.length(entries.row(entry))));
        }
        entries.step(left);
        words.step(left);
        weights.step(left);
    }

    /** @param share of this text in its batch */
    private void learn(Text text, float[][] directions, float[][] blame, float share) {
        int[] terms = kept(text.terms());
        float[] sum = new float[SIZE];
        for (int term : terms) {
            addWord(term, sum);
        }
        float[] direction = Vectors.unit(sum);
        float[] errors = errors(text.entry(), direction, directions);
        float[] pull = new float[SIZE];
        for (int entry = 0; entry < errors.length; entry++) {
            float error = errors[entry] * SHARPNESS * share;
            for (int i = 0; i < SIZE; i++) {
                pull[i] += error * directions[entry][i];
                blame[entry][i] += error * direction[i];
            }
        }
        float[] onSum = Vectors.alongSphere(pull, direction, Vectors.length(sum));
        for (int term : terms) {
            float weight = (float) Math.exp(weights.row(term)[0]);
            float[] onWord = new float[SIZE];
            float onWeight = 0;
            for (int i = 0; i < SIZE; i++) {
                onWord[i] = weight * onSum[i];
                onWeight += onWord[i] * words.row(term)[i];
            }
            words.blame(term, onWord);
            weights.blame(term, new float[] {onWeight});
        }
    }

    /** For each entry how much too likely it is held to be. */
    private static float[] errors(int right, float[] direction, float[][] directions) {
        float[] errors = new float[directions.length];
        double total = 0;
        for (int entry = 0; entry < errors.length; entry++) {
            // Cosines are at most 1: this cannot overflow.
            errors[entry] = (float) Math.exp(SHARPNESS * (Vectors.product(direction, directions[entry]) - 1));
            total += errors[entry];
        }
        for (int entry = 0; entry < errors.length; entry++) {
            errors[entry] = (float) (errors[entry] / total) - (entry == right ? 1 : 0);
        }
        return errors;
    }

    private int[] kept(int[] terms) {
        int[] kept = Arrays.stream(terms)
                .filter(_ -> random.nextDouble() >= LEFT_OUT)
                .toArray();
        return kept.length == 0 ? terms : kept;
    }

    private void addWord(int term, float[] sum) {
        float weight = (float) Math.exp(weights.row(term)[0]);
        for (int i = 0; i < SIZE; i++) {
            sum[i] += weight * words.row(term)[i];
        }
    }
}
