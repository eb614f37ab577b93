package org.tuvan.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.tuvan.ranking.RankingModel;

/** Fits weights by gradient descent with a penalty on their size; always from zero, so always to the same result. */
final class Regression {

    private static final int STEPS = 500;

    private Regression() {}

    /** Weights that put the right one of each group first. */
    static Map<String, Double> ranking(List<List<Sample>> groups, List<String> names, double penalty) {
        Scale scale = Scale.of(groups.stream().flatMap(List::stream).toList());
        List<List<Sample>> scaled =
                groups.stream().map(group -> scaled(group, scale)).toList();
        double[] weights = descend(names.size(), penalty, current -> {
            double[] slope = new double[names.size()];
            scaled.forEach(group -> addRankingSlope(group, current, slope));
            return slope;
        });
        return scale.unscaled(weights, names);
    }

    /** Weights of the log-odds that a sample is right. */
    static Map<String, Double> odds(List<Sample> samples, List<String> names, double penalty) {
        Scale scale = Scale.of(samples);
        List<Sample> scaled = scaled(samples, scale);
        int bias = names.size();
        double[] weights = descend(bias + 1, penalty, current -> {
            double[] slope = new double[bias + 1];
            for (Sample sample : scaled) {
                double odds = current[bias] + dot(current, sample.values());
                double error = 1 / (1 + Math.exp(-odds)) - (sample.right() ? 1 : 0);
                add(slope, sample.values(), error);
                slope[bias] += error;
            }
            return slope;
        });
        var named = new LinkedHashMap<String, Double>();
        named.put(RankingModel.BIAS, Scale.rounded(weights[bias] - scale.shift(weights)));
        named.putAll(scale.unscaled(weights, names));
        return named;
    }

    private static void addRankingSlope(List<Sample> group, double[] weights, double[] slope) {
        double[] shares = new double[group.size()];
        double total = 0;
        for (int i = 0; i < shares.length; i++) {
            shares[i] = Math.exp(dot(weights, group.get(i).values()));
            total += shares[i];
        }
        for (int i = 0; i < shares.length; i++) {
            Sample sample = group.get(i);
            add(slope, sample.values(), shares[i] / total - (sample.right() ? 1 : 0));
        }
    }

    /** Steps of the size of their own recent slopes, shrinking towards the end. */
    private static double[] descend(int size, double penalty, Function<double[], double[]> slopes) {
        double[] weights = new double[size];
        double[] recent = new double[size];
        for (int step = 0; step < STEPS; step++) {
            double[] slope = slopes.apply(weights);
            double stride = 0.06 * (1 - (double) step / STEPS) + 0.001;
            for (int j = 0; j < size; j++) {
                double down = slope[j] + penalty * weights[j];
                recent[j] = 0.9 * recent[j] + 0.1 * down * down;
                weights[j] -= stride * down / (Math.sqrt(recent[j]) + 1e-6);
            }
        }
        return weights;
    }

    private static List<Sample> scaled(List<Sample> samples, Scale scale) {
        var scaled = new ArrayList<Sample>();
        samples.forEach(sample -> scaled.add(new Sample(scale.scaled(sample.values()), sample.right())));
        return scaled;
    }

    private static double dot(double[] weights, double[] values) {
        double sum = 0;
        for (int j = 0; j < values.length; j++) {
            sum += weights[j] * values[j];
        }
        return sum;
    }

    private static void add(double[] sum, double[] values, double times) {
        for (int j = 0; j < values.length; j++) {
            sum[j] += times * values[j];
        }
    }
}
