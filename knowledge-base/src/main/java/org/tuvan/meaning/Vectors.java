package org.tuvan.meaning;

/** What {@link WordTraining} does with arrays of numbers. */
final class Vectors {

    private Vectors() {}

    /** The gradient before a vector was brought to length 1: what would only lengthen it falls away. */
    static float[] alongSphere(float[] gradient, float[] direction, float length) {
        float along = product(gradient, direction);
        float[] result = new float[gradient.length];
        for (int i = 0; i < gradient.length && length > 0; i++) {
            result[i] = (gradient[i] - along * direction[i]) / length;
        }
        return result;
    }

    static float[] unit(float[] vector) {
        float length = length(vector);
        float[] unit = new float[vector.length];
        for (int i = 0; i < vector.length && length > 0; i++) {
            unit[i] = vector[i] / length;
        }
        return unit;
    }

    static float length(float[] vector) {
        return (float) Math.sqrt(product(vector, vector));
    }

    static float product(float[] one, float[] other) {
        float product = 0;
        for (int i = 0; i < one.length; i++) {
            product += one[i] * other[i];
        }
        return product;
    }
}
