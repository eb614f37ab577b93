package org.tuvan.law;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Reads the lines that a browser would show. */
final class HtmlFile {

    private HtmlFile() {}

    static List<String> lines(String html) {
        var document = Jsoup.parse(html);
        document.select("script, style, head, noscript, template").remove();
        var text = new StringBuilder();
        document.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode words) {
                    text.append(words.getWholeText().replaceAll("\\s+", " "));
                } else {
                    breakAround(node, text);
                }
            }

            @Override
            public void tail(Node node, int depth) {
                breakAround(node, text);
            }
        });
        return FileText.lines(text.toString()).stream()
                .map(line -> line.replaceAll(" {2,}", " "))
                .toList();
    }

    private static void breakAround(Node node, StringBuilder text) {
        if (node instanceof Element element) {
            boolean cell =
                    element.normalName().equals("td") || element.normalName().equals("th");
            if (cell) {
                text.append(' ');
            } else if (element.isBlock() || element.normalName().equals("br")) {
                text.append('\n');
            }
        }
    }
}
