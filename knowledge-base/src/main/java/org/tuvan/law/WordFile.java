package org.tuvan.law;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads the paragraphs of a DOCX file, which is XML in a ZIP; nothing in it is ever resolved from outside. */
final class WordFile {

    /** A law of 300 pages is 5 MB of XML; far more than that is a bomb. */
    private static final int MOST_UNPACKED = 60 * 1024 * 1024;

    private static final int MOST_FILES = 2_000;

    private final StringBuilder text = new StringBuilder();
    private int numberedByWord;
    private int fallbacks;

    private WordFile() {}

    static FileText read(byte[] content) {
        try {
            byte[] document = document(content);
            return document == null
                    ? new FileText.Unreadable(
                            "Tệp nén này không phải văn bản Word (.docx). Chọn tệp .txt, .html hoặc .docx.")
                    : new WordFile().paragraphs(document);
        } catch (IOException | XMLStreamException | IllegalArgumentException _) {
            return new FileText.Unreadable(
                    "Tệp Word hỏng hoặc giải nén ra quá lớn. Mở bằng Word, lưu lại rồi thử lần nữa.");
        }
    }

    private static byte @Nullable [] document(byte[] content) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            int left = MOST_UNPACKED;
            int files = 0;
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    byte[] document = zip.readNBytes(left + 1);
                    return within(left, document.length) ? document : null;
                }
                left -= skip(zip, left);
                if (++files > MOST_FILES) {
                    throw new IOException("too many files");
                }
            }
            return null;
        }
    }

    private static int skip(InputStream entry, int left) throws IOException {
        var buffer = new byte[64 * 1024];
        int skipped = 0;
        for (int read = entry.read(buffer); read >= 0; read = entry.read(buffer)) {
            skipped += read;
            within(left, skipped);
        }
        return skipped;
    }

    private static boolean within(int left, int size) throws IOException {
        if (size > left) {
            throw new IOException("unpacks to too much");
        }
        return true;
    }

    private FileText paragraphs(byte[] document) throws XMLStreamException {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        var xml = factory.createXMLStreamReader(new ByteArrayInputStream(document));
        boolean words = false;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> words = begin(xml);
                case XMLStreamConstants.END_ELEMENT -> {
                    end(xml.getLocalName());
                    words = false;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> append(xml, words);
                default -> {}
            }
        }
        return new FileText.Lines(FileText.lines(text.toString()), notes());
    }

    /** Whether what follows is text that is shown. */
    private boolean begin(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "tab" -> text.append(' ');
            case "br", "cr" -> text.append('\n');
            case "noBreakHyphen" -> text.append('-');
            case "numPr" -> numberedByWord++;
            case "Fallback" -> fallbacks++;
            default -> {}
        }
        return xml.getLocalName().equals("t");
    }

    private void end(String name) {
        if (name.equals("p")) {
            text.append('\n');
        } else if (name.equals("Fallback")) {
            fallbacks--;
        }
    }

    private void append(XMLStreamReader xml, boolean words) {
        if (words && fallbacks == 0) {
            text.append(xml.getText());
        }
    }

    private List<String> notes() {
        return numberedByWord == 0
                ? List.of()
                : List.of("%d đoạn dùng đánh số tự động của Word, số của các đoạn đó không đọc được. Xem lại các khoản."
                        .formatted(numberedByWord));
    }
}
