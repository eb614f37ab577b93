package org.tuvan.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordDiffTests {

    @Test
    void tellsTheWordsThatCameAndWent() {
        assertThat(marked("Báo trước 30 ngày.\n\n1. Viết đơn", "Báo trước ít nhất 45 ngày.\n\n1. Viết đơn"))
                .isEqualTo("Báo trước [-30 ][+ít nhất 45 ]ngày.\n\n1. Viết đơn");
    }

    @Test
    void leavesEqualTextsWhole() {
        assertThat(marked("Không đổi gì", "Không đổi gì")).isEqualTo("Không đổi gì");
        assertThat(marked("", "Mới")).isEqualTo("[+Mới]");
        assertThat(marked("Cũ", "")).isEqualTo("[-Cũ]");
    }

    private static String marked(String before, String after) {
        return WordDiff.between(before, after).stream()
                .map(part -> switch (part.kind()) {
                    case SAME -> part.text();
                    case REMOVED -> "[-" + part.text() + "]";
                    case ADDED -> "[+" + part.text() + "]";
                })
                .collect(Collectors.joining());
    }
}
