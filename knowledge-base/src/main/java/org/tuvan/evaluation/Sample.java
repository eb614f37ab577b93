package org.tuvan.evaluation;

import java.util.List;
import java.util.Map;

/**
 * One set of feature values and whether it belongs to the right entry.
 */
record Sample(double[] values, boolean right) {

    static Sample of(Map<String, Double> features, List<String> names, boolean right) {
        return new Sample(names.stream().mapToDouble(features::get).toArray(), right);
    }
}
