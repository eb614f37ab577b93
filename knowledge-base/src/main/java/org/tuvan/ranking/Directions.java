package org.tuvan.ranking;

import java.util.List;
import org.tuvan.meaning.WordVectors;

/** Where texts point: the sum of the vectors of their terms, of length 1; all zeros if none of them has one. */
final class Directions {

    /** By number of the term. */
    private final float[][] vectors;

    Directions(WordVectors words, Terms terms) {
        vectors = new float[terms.size()][];
        for (int term = 0; term < vectors.length; term++) {
            float[] vector = new float[WordVectors.SIZE];
            vectors[term] = words.fill(terms.name(term), vector) ? vector : new float[0];
        }
    }

    float[] of(Phrase text) {
        float[] sum = new float[WordVectors.SIZE];
        for (int term : text.terms()) {
            for (int i = 0; i < vectors[term].length; i++) {
                sum[i] += vectors[term][i];
            }
        }
        return unit(sum);
    }

    /** The middle of several texts. */
    float[] middle(List<Phrase> texts) {
        float[] sum = new float[WordVectors.SIZE];
        for (Phrase text : texts) {
            float[] one = of(text);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += one[i];
            }
        }
        return unit(sum);
    }

    /** -1 to 1; 0 if one of them points nowhere. */
    static double likeness(float[] one, float[] other) {
        double product = 0;
        for (int i = 0; i < one.length; i++) {
            product += one[i] * other[i];
        }
        return product;
    }

    private static float[] unit(float[] vector) {
        double length = Math.sqrt(likeness(vector, vector));
        for (int i = 0; i < vector.length && length > 0; i++) {
            vector[i] = (float) (vector[i] / length);
        }
        return vector;
    }
}
