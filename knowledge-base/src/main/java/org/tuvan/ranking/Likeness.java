package org.tuvan.ranking;

/** How alike a question and the ways to ask for one entry are: each window of the question beside each way to ask. */
final class Likeness {

    private final Question question;
    private final Terms terms;
    private final Wording wording;

    /** What a window and a way to ask have in common, the windows of one way to ask side by side. */
    private final double[] shared;

    private final double[] best = new double[3];
    private double title;
    private double whole;
    private double contained;

    Likeness(Question question, Terms terms, Wording wording) {
        this.question = question;
        this.terms = terms;
        this.wording = wording;
        shared = new double[wording.texts() * question.weights().length];
    }

    /**
     * Adds a term of the question to what each window shares with the ways to ask that use it.
     *
     * @param place of the term in the wording
     * @return how well its diacritics agree at best, 0…1
     */
    float share(int i, int place) {
        int[] windows = question.windowsOfTerm()[i];
        int accent = question.whole().accents()[i];
        double weight = terms.weight(question.whole().terms()[i]);
        float agreement = 0;
        for (int use = wording.starts()[place]; use < wording.starts()[place + 1]; use++) {
            int other = wording.accents()[use];
            double common = weight * Phrase.agreement(accent, other);
            agreement = Math.max(agreement, Wording.agreement(accent, other));
            int row = wording.askedOf()[use] * question.weights().length;
            for (int window : windows) {
                shared[row + window] += common;
            }
        }
        return agreement;
    }

    /** Looks at all ways to ask but those that cannot be among the best three. */
    void compare() {
        int windows = question.weights().length;
        for (int a = 0; a < wording.texts(); a++) {
            double weight = wording.weights()[a];
            double common = shared[a * windows];
            whole = Math.max(whole, 2 * common / (question.weights()[0] + weight));
            contained = Math.max(contained, common / (weight + 2));
            if (a == 0 || 2 * common > best[2] * (question.lightest() + weight)) {
                keep(alike(a * windows, weight));
            }
            title = a == 0 ? best[0] : title;
        }
    }

    /** Of the way to ask that is most like any window. */
    double best() {
        return best[0];
    }

    double meanOfBestThree() {
        return (best[0] + best[1] + best[2]) / best.length;
    }

    double title() {
        return title;
    }

    /** Of the way to ask that is most like the whole question. */
    double whole() {
        return whole;
    }

    /** How much of a way to ask the question has, at most. */
    double contained() {
        return contained;
    }

    private double alike(int row, double weight) {
        double alike = 0;
        for (int w = 0; w < question.weights().length; w++) {
            double common = shared[row + w];
            if (common > 0) {
                alike = Math.max(alike, 2 * common / (question.weights()[w] + weight));
            }
        }
        return alike;
    }

    private void keep(double alike) {
        double left = alike;
        for (int i = 0; i < best.length; i++) {
            if (left > best[i]) {
                double less = best[i];
                best[i] = left;
                left = less;
            }
        }
    }
}
