package org.tuvan.meaning;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tuvan.vietnamese.Reading;

/**
 * A direction for each word: words that people use for the same entries point the same way, so that a question in words
 * of its own still lies near its entry. Learnt from the ways to ask by {@link WordTraining}.
 */
public final class WordVectors {

    /** Where the learnt vectors live on the class path. */
    public static final String PLACE = "/ranking/words.bin";

    /** Numbers of one vector. */
    public static final int SIZE = 48;

    /** Coarse numbers and what to multiply them by: a quarter of the room, and no difference to the order. */
    private record Vector(float scale, byte[] parts) {

        static Vector of(float[] exact) {
            float most = Float.MIN_NORMAL;
            for (float part : exact) {
                most = Math.max(most, Math.abs(part));
            }
            byte[] parts = new byte[SIZE];
            for (int i = 0; i < SIZE; i++) {
                parts[i] = (byte) Math.round(exact[i] / most * Byte.MAX_VALUE);
            }
            return new Vector(most / Byte.MAX_VALUE, parts);
        }
    }

    private static final class Shipped {
        static final WordVectors WORDS = read();
    }

    private final Map<String, Vector> vectors;

    private WordVectors(Map<String, Vector> vectors) {
        this.vectors = vectors;
    }

    /** @param vectors of {@link #SIZE} numbers each, by term; the longer, the more the word says */
    public static WordVectors of(Map<String, float[]> vectors) {
        var coarse = new TreeMap<String, Vector>();
        vectors.forEach((term, exact) -> coarse.put(term, Vector.of(exact)));
        return new WordVectors(coarse);
    }

    /** Nothing learnt yet. */
    public static WordVectors none() {
        return new WordVectors(Map.of());
    }

    public static WordVectors shipped() {
        return Shipped.WORDS;
    }

    /** What has a vector in a text: syllables, each two neighbours, and ideas, each once. */
    public static Stream<String> terms(Reading text) {
        return Stream.concat(text.bareTerms(), text.ideas().stream().map(idea -> "@" + idea))
                .distinct();
    }

    /** The same vectors give the same bytes. */
    public void write(OutputStream file) throws IOException {
        var out = new DataOutputStream(file);
        out.writeInt(vectors.size());
        for (var entry : vectors.entrySet()) {
            out.writeUTF(entry.getKey());
            out.writeFloat(entry.getValue().scale());
            out.write(entry.getValue().parts());
        }
        out.flush();
    }

    /** Writes the vector of a term into that array, if it has one. */
    public boolean fill(String term, float[] exact) {
        Vector vector = vectors.get(term);
        for (int i = 0; i < SIZE && vector != null; i++) {
            exact[i] = vector.scale() * vector.parts()[i];
        }
        return vector != null;
    }

    private static WordVectors read() {
        var vectors = new TreeMap<String, Vector>();
        try (var in = new DataInputStream(
                new BufferedInputStream(Objects.requireNonNull(WordVectors.class.getResourceAsStream(PLACE), PLACE)))) {
            for (int left = in.readInt(); left > 0; left--) {
                vectors.put(in.readUTF(), new Vector(in.readFloat(), in.readNBytes(SIZE)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new WordVectors(vectors);
    }
}
