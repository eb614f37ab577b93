package org.tuvan.search;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.tuvan.vietnamese.VietnameseText;

/** Turns text into what Lucene indexes: syllables and pairs of neighbours, written in one way, or everyday ideas. */
final class VietnameseAnalyzer extends Analyzer {

    /** What of a text becomes terms. */
    enum View {
        ACCENTED,
        BARE,
        IDEAS
    }

    private final View view;

    VietnameseAnalyzer(View view) {
        this.view = view;
    }

    static Collection<String> terms(List<String> syllables, View view) {
        return switch (view) {
            case ACCENTED -> withPairs(syllables);
            case BARE -> withPairs(syllables.stream().map(VietnameseText::fold).toList());
            case IDEAS -> VietnameseText.concepts(syllables);
        };
    }

    private static List<String> withPairs(List<String> syllables) {
        var terms = new ArrayList<>(syllables);
        for (int i = 1; i < syllables.size(); i++) {
            terms.add(syllables.get(i - 1) + "_" + syllables.get(i));
        }
        return terms;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        return new TokenStreamComponents(new WholeText());
    }

    /** Reads the whole field at once: abbreviations and typing keys need more than one character of context. */
    private final class WholeText extends Tokenizer {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private Iterator<String> terms = List.<String>of().iterator();

        @Override
        public void reset() throws IOException {
            super.reset();
            var all = new ArrayList<String>();
            text(input).lines().forEach(line -> all.addAll(terms(VietnameseText.syllables(line), view)));
            terms = all.iterator();
        }

        @Override
        public boolean incrementToken() {
            clearAttributes();
            if (!terms.hasNext()) {
                return false;
            }
            term.append(terms.next());
            return true;
        }

        private static String text(Reader input) throws IOException {
            var text = new StringWriter();
            input.transferTo(text);
            return text.toString();
        }
    }
}
