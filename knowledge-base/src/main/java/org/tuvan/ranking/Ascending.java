package org.tuvan.ranking;

import java.util.Arrays;

/** Ascending numbers, searched for one ascending number after the other. */
final class Ascending {

    private Ascending() {}

    /**
     * Where a number stands, or {@code -place - 1} with the place where it would stand; near {@code from} it is found in
     * few steps, far from it in twice as many as by halving.
     *
     * @param from all numbers before are smaller
     */
    static int find(int[] numbers, int number, int from) {
        int low = from;
        int step = 1;
        while (low + step < numbers.length && numbers[low + step] < number) {
            low += step;
            step *= 2;
        }
        return Arrays.binarySearch(numbers, low, Math.min(numbers.length, low + step + 1), number);
    }

    /** Where to go on after a search. */
    static int after(int place) {
        return place < 0 ? -place - 1 : place + 1;
    }
}
