package org.tuvan.noise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.springframework.core.io.ClassPathResource;
import org.tuvan.vietnamese.VietnameseText;

/** Short and playful spellings, from {@code evaluation/teencode.tsv}; not the list that the search reads them by. */
final class Teencode {

    static final Teencode SHIPPED = new Teencode(lines());

    /** Nobody shortens every word: of three that could be, two are. */
    private static final int KEPT_ONE_IN = 3;

    private record Short(String meant, List<String> forms) {}

    private final List<Short> shorts;

    private Teencode(List<String> lines) {
        shorts = lines.stream()
                .map(line -> line.split("\t"))
                .map(fields -> new Short(fields[0], Arrays.asList(fields[1].split(" "))))
                .sorted((a, b) -> words(b.meant()) - words(a.meant()))
                .toList();
    }

    String written(String text, Random random) {
        String written = " " + VietnameseText.canonical(text).replaceAll("([,.?!;:])", " $1 ") + " ";
        for (Short known : shorts) {
            int at = written.indexOf(" " + known.meant() + " ");
            while (at >= 0) {
                String form = random.nextInt(KEPT_ONE_IN) == 0
                        ? known.meant()
                        : known.forms().get(random.nextInt(known.forms().size()));
                int end = at + 1 + known.meant().length();
                written = written.substring(0, at + 1) + form + written.substring(end);
                at = written.indexOf(" " + known.meant() + " ", at + 1 + form.length());
            }
        }
        return written.replaceAll(" +([,.?!;:])", "$1").replaceAll(" +", " ").strip();
    }

    private static int words(String phrase) {
        return phrase.split(" ").length;
    }

    private static List<String> lines() {
        try {
            return new ClassPathResource("evaluation/teencode.tsv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
