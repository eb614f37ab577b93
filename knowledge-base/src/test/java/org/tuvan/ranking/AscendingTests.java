package org.tuvan.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AscendingTests {

    @Test
    void findsWhatHalvingFinds() {
        var random = new Random(7);
        for (int size = 0; size < 60; size++) {
            int[] numbers = random.ints(size, 0, 100).sorted().distinct().toArray();
            int[] asked = random.ints(30, 0, 110).sorted().distinct().toArray();
            int place = -1;
            for (int number : asked) {
                place = Ascending.find(numbers, number, Ascending.after(place));
                assertThat(place).isEqualTo(Arrays.binarySearch(numbers, number));
            }
        }
    }
}
