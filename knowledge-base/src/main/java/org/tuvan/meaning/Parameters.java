package org.tuvan.meaning;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;

/**
 * Rows of numbers that are learnt by Adam (Kingma and Ba, arXiv 1412.6980); rows without blame stay as they are.
 * Gradients are called blame: how much the error grows with a number.
 */
final class Parameters {

    private static final double RATE = 0.015;
    private static final float KEEP_MEAN = 0.9f;
    private static final float KEEP_SQUARE = 0.999f;
    private static final float TINY = 1e-8f;

    private final float[][] rows;
    private final float[][] blame;
    private final float[][] means;
    private final float[][] squares;
    private final BitSet blamed = new BitSet();
    private int steps;

    private Parameters(float[][] rows) {
        this.rows = rows;
        int size = rows.length == 0 ? 0 : rows[0].length;
        blame = new float[rows.length][size];
        means = new float[rows.length][size];
        squares = new float[rows.length][size];
    }

    /** One number a row. */
    static Parameters of(float[] numbers) {
        float[][] rows = new float[numbers.length][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new float[] {numbers[i]};
        }
        return new Parameters(rows);
    }

    /** @param deviation of the normal distribution around 0 that they are drawn from */
    static Parameters random(int count, int size, double deviation, Random random) {
        float[][] rows = new float[count][size];
        for (float[] row : rows) {
            for (int i = 0; i < size; i++) {
                row[i] = (float) (deviation * random.nextGaussian());
            }
        }
        return new Parameters(rows);
    }

    int rows() {
        return rows.length;
    }

    float[] row(int number) {
        return rows[number];
    }

    void blame(int number, float[] gradient) {
        blamed.set(number);
        for (int i = 0; i < gradient.length; i++) {
            blame[number][i] += gradient[i];
        }
    }

    /**
     * Moves every blamed row a little against its blame.
     *
     * @param left how much of the way is left, 1 to 0: the steps get shorter, so that chance decides less where it ends
     */
    void step(double left) {
        steps++;
        double rate = left * RATE * Math.sqrt(1 - Math.pow(KEEP_SQUARE, steps)) / (1 - Math.pow(KEEP_MEAN, steps));
        blamed.stream().forEach(number -> move(number, (float) rate));
        blamed.clear();
    }

    private void move(int number, float rate) {
        float[] gradient = blame[number];
        float[] mean = means[number];
        float[] square = squares[number];
        for (int i = 0; i < gradient.length; i++) {
            mean[i] = KEEP_MEAN * mean[i] + (1 - KEEP_MEAN) * gradient[i];
            square[i] = KEEP_SQUARE * square[i] + (1 - KEEP_SQUARE) * gradient[i] * gradient[i];
            rows[number][i] -= rate * mean[i] / ((float) Math.sqrt(square[i]) + TINY);
        }
        Arrays.fill(gradient, 0);
    }
}
