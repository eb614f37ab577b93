package org.tuvan.noise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoiseTests {

    private static final String QUESTION = "Nghỉ thai sản được bao nhiêu tháng, công ty không trả lương thì sao?";

    @ParameterizedTest
    @EnumSource
    void mistypesTheSameQuestionAlwaysInTheSameWay(Noise noise) {
        assertThat(noise.applied(QUESTION)).isEqualTo(noise.applied(QUESTION));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AS_WRITTEN")
    void changesTheQuestion(Noise noise) {
        assertThat(noise.applied(QUESTION)).isNotEqualTo(QUESTION).isNotBlank();
    }

    @Test
    void takesTheDiacriticsOfAllWordsOrOfHalfOfThem() {
        assertThat(Noise.NO_DIACRITICS.applied("Nghỉ đẻ mấy tháng")).isEqualTo("nghi de may thang");
        assertThat(Noise.SOME_DIACRITICS.applied("Nghỉ đẻ mấy tháng")).isEqualTo("nghi đẻ may tháng");
    }

    @Test
    void typesTelexKeysRaw() {
        var late = new Late();

        assertThat(RawKeys.telex("nghỉ", late)).isEqualTo("nghir");
        assertThat(RawKeys.telex("sản", late)).isEqualTo("sanr");
        assertThat(RawKeys.telex("Điều", late)).isEqualTo("Ddieeuf");
        assertThat(RawKeys.telex("được", late)).isEqualTo("dduowcj");
        assertThat(RawKeys.telex("tăng", late)).isEqualTo("tawng");
        assertThat(RawKeys.telex("thai", late)).isEqualTo("thai");
    }

    @Test
    void typesVniKeysRaw() {
        var late = new Late();

        assertThat(RawKeys.vni("nghỉ", late)).isEqualTo("nghi3");
        assertThat(RawKeys.vni("điều", late)).isEqualTo("d9ie6u2");
        assertThat(RawKeys.vni("được", late)).isEqualTo("d9uo7c5");
        assertThat(RawKeys.vni("tăng", late)).isEqualTo("ta8ng");
    }

    @Test
    void typesOnlySomeWordsRaw() {
        assertThat(Noise.SOME_TELEX.applied("bảo hiểm xã hội, đóng ở đâu"))
                .contains("hiểm xã")
                .contains("đóng ở")
                .doesNotContain("bảo")
                .doesNotContain("hội");
    }

    @Test
    void shortensWordsAsYoungPeopleDo() {
        String written = Noise.TEENCODE.applied(
                "Công ty không trả lương, người lao động làm sao? Bảo hiểm xã hội được bao nhiêu?");

        assertThat(written).containsPattern("\\b(cty|ct)\\b|\\bk[og]?\\b|bhxh|nl?đ|\\bd[ck]\\b|bn|lsao");
        assertThat(written).doesNotContain(" ,").doesNotContain(" ?");
    }

    @Test
    void aTypoIsOneMissingDoubledSwappedOrNeighbouringLetter() {
        var random = new Random(1);

        assertThat(IntStream.range(0, 200).mapToObj(_ -> Typos.typo("cong", random)))
                .contains("cng", "cog", "coong", "conng", "cnog", "cogn", "cpng", "cing", "comg", "cobg")
                .allSatisfy(typo -> assertThat(typo).startsWith("c").hasSizeBetween(3, 5));
    }

    @Test
    void aQuestionHasAtLeastOneTypo() {
        assertThat(IntStream.range(0, 100).mapToObj(i -> "luong thang " + i))
                .allSatisfy(text -> assertThat(Typos.in(text, new Random(1))).isNotEqualTo(text));
    }

    @Test
    void anyTextCanBeMistyped() {
        for (Noise noise : Noise.values()) {
            assertThat(noise.applied("")).isEmpty();
            assertThat(noise.applied("?")).isEqualTo("?");
            assertThat(noise.applied("$1 \\ 😀 ô")).contains("😀");
        }
    }

    /** Presses the tone key last and the short form of ươ. */
    private static final class Late extends Random {

        private static final long serialVersionUID = 1;

        @Override
        public int nextInt(int bound) {
            return 1;
        }

        @Override
        public boolean nextBoolean() {
            return true;
        }
    }
}
