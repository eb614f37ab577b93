package org.tuvan.evaluation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Brings features to one size, so that one strength of regularisation suits all of them. */
record Scale(double[] means, double[] deviations) {

    static Scale of(Collection<Sample> samples) {
        int size = samples.iterator().next().values().length;
        double[] means = new double[size];
        double[] deviations = new double[size];
        for (Sample sample : samples) {
            for (int j = 0; j < size; j++) {
                means[j] += sample.values()[j] / samples.size();
            }
        }
        for (Sample sample : samples) {
            for (int j = 0; j < size; j++) {
                deviations[j] += Math.pow(sample.values()[j] - means[j], 2) / samples.size();
            }
        }
        for (int j = 0; j < size; j++) {
            deviations[j] = Math.sqrt(deviations[j]) + 1e-9;
        }
        return new Scale(means, deviations);
    }

    double[] scaled(double[] values) {
        double[] scaled = new double[values.length];
        for (int j = 0; j < values.length; j++) {
            scaled[j] = (values[j] - means[j]) / deviations[j];
        }
        return scaled;
    }

    /** Weights for unscaled values, by name, rounded to what matters. */
    Map<String, Double> unscaled(double[] weights, List<String> names) {
        var unscaled = new LinkedHashMap<String, Double>();
        for (int j = 0; j < names.size(); j++) {
            unscaled.put(names.get(j), rounded(weights[j] / deviations[j]));
        }
        return unscaled;
    }

    /** What scaling moved into the bias. */
    double shift(double[] weights) {
        double shift = 0;
        for (int j = 0; j < means.length; j++) {
            shift += weights[j] * means[j] / deviations[j];
        }
        return shift;
    }

    static double rounded(double value) {
        return Math.round(value * 1e5) / 1e5;
    }
}
