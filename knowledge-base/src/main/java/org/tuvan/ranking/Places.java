package org.tuvan.ranking;

import java.util.Arrays;

/** Where each term of a question stands in it: a small hash table, since this is asked thousands of times. */
final class Places {

    private static final int FREE = -1;

    private final int[] keys;
    private final int[] places;
    private final int mask;

    Places(int[] terms) {
        int size = Math.max(16, Integer.highestOneBit(terms.length) * 4);
        mask = size - 1;
        keys = new int[size];
        places = new int[size];
        Arrays.fill(keys, FREE);
        for (int i = 0; i < terms.length; i++) {
            int slot = slot(terms[i]);
            keys[slot] = terms[i];
            places[slot] = i;
        }
    }

    /** -1 if the question does not have the term. */
    int of(int term) {
        int slot = slot(term);
        return keys[slot] == FREE ? FREE : places[slot];
    }

    private int slot(int term) {
        int slot = (term * 0x9E3779B9 >>> 8) & mask;
        while (keys[slot] != FREE && keys[slot] != term) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
