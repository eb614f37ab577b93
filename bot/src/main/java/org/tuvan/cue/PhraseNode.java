package org.tuvan.cue;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A part of a phrase pattern. */
sealed interface PhraseNode {

    /** For text in which each word is followed by a space. */
    String regex(boolean typedBare);

    /** Spellings of which one must occur; empty when the part fits without any of them. */
    Set<String> needed();

    /** @param exact whether it counts only with its marks typed */
    record Word(String word, boolean exact) implements PhraseNode {

        private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
        private static final Pattern TONES = Pattern.compile("[\\u0300\\u0301\\u0303\\u0309\\u0323]");

        @Override
        public String regex(boolean typedBare) {
            return "(?:" + String.join("|", typedBare ? needed() : Set.of(word)) + ") ";
        }

        /** As it is spelled, and as it looks when some or all of its marks were not typed. */
        @Override
        public Set<String> needed() {
            var spellings = new LinkedHashSet<String>(List.of(word));
            if (!exact) {
                String parts = Normalizer.normalize(word, Normalizer.Form.NFD);
                spellings.add(MARKS.matcher(parts).replaceAll("").replace('đ', 'd'));
                spellings.add(Normalizer.normalize(TONES.matcher(parts).replaceAll(""), Normalizer.Form.NFC));
                spellings.add(word.replace('đ', 'd'));
            }
            return spellings;
        }
    }

    /** A few words of any kind, or an end of the sentence. */
    record Any(String regex) implements PhraseNode {
        @Override
        public String regex(boolean typedBare) {
            return regex;
        }

        @Override
        public Set<String> needed() {
            return Set.of();
        }
    }

    /** One after the other. */
    record Sequence(List<PhraseNode> parts) implements PhraseNode {

        /** Words that nearly every message has tell nothing about where to look. */
        private static final Set<String> COMMON = Set.of(
                "em", "tôi", "toi", "không", "khong", "có", "co", "là", "la", "bị", "bi", "cho", "được", "duoc", "làm",
                "lam", "công", "cong", "ty", "người", "nguoi", "đi", "di", "về", "ve", "ra", "vào", "vao", "nghỉ",
                "nghi", "thì", "thi", "mà", "ma", "anh", "chị", "chi", "con", "đang", "dang", "ngày", "ngay", "nay");

        @Override
        public String regex(boolean typedBare) {
            return parts.stream().map(part -> part.regex(typedBare)).collect(Collectors.joining());
        }

        @Override
        public Set<String> needed() {
            return parts.stream()
                    .map(PhraseNode::needed)
                    .filter(needed -> !needed.isEmpty())
                    .min(Comparator.comparingLong(Sequence::cost))
                    .orElse(Set.of());
        }

        private static long cost(Set<String> needed) {
            return needed.size()
                    + 100 * needed.stream().filter(COMMON::contains).count();
        }
    }

    /** One of several. */
    record Choice(List<PhraseNode> parts, boolean mayBeMissing) implements PhraseNode {
        @Override
        public String regex(boolean typedBare) {
            return parts.stream()
                    .map(part -> part.regex(typedBare))
                    .collect(Collectors.joining("|", "(?:", mayBeMissing ? ")?" : ")"));
        }

        @Override
        public Set<String> needed() {
            if (mayBeMissing || parts.stream().anyMatch(part -> part.needed().isEmpty())) {
                return Set.of();
            }
            return parts.stream().flatMap(part -> part.needed().stream()).collect(Collectors.toSet());
        }
    }
}
