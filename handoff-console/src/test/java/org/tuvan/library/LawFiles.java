package org.tuvan.library;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.tuvan.law.LawFixtures;

/** Files as editors have them. */
final class LawFiles {

    private LawFiles() {}

    static byte[] changed(String old, String fresh) {
        return LawFixtures.MADE_UP.replace(old, fresh).getBytes(StandardCharsets.UTF_8);
    }

    static byte[] word(String text) throws IOException {
        String paragraphs = text.replace("&", "&amp;").replace("\n", "</w:t></w:r></w:p><w:p><w:r><w:t>");
        return zip("word/document.xml", """
                <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>\
                <w:p><w:r><w:t>%s</w:t></w:r></w:p></w:body></w:document>""".formatted(paragraphs).getBytes(StandardCharsets.UTF_8));
    }

    static byte[] zip(String name, byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }
}
