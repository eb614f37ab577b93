package org.tuvan.faq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tuvan.faq.FaqFixtures.entry;

import org.junit.jupiter.api.Test;

class EntryCleaningTests {

    @Test
    void cleansWhatAnEditorPastes() {
        FaqEntry pasted =
                entry("bao-truoc ", "  Tôi nghỉ\u00a0việc\u200b thì ba\u0301o mấy\n ngày? ", "a  b\u0000c", " ");

        FaqEntry clean = EntryCleaning.clean(pasted);

        assertThat(clean.slug()).isEqualTo("bao-truoc");
        assertThat(clean.question()).isEqualTo("Tôi nghỉ việc thì báo mấy ngày?");
        assertThat(clean.variants()).containsExactly("a bc");
    }

    @Test
    void comparesPhrasesByTheirWordsOnly() {
        assertThat(EntryCleaning.words(" Nghỉ ĐẺ, được  mấy tháng?!")).isEqualTo("nghỉ đẻ được mấy tháng");
        assertThat(EntryCleaning.folded("Nghỉ ĐẺ ở Thuận An")).isEqualTo("nghi de o thuan an");
    }
}
