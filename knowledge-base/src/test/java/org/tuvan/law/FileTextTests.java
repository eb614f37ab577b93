package org.tuvan.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class FileTextTests {

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    @Test
    void readsUnicodeInItsCommonEncodingsAndComposesLetters() {
        String decomposed = Normalizer.normalize("Điều 1. Giờ nghỉ", Normalizer.Form.NFD);

        assertThat(lines(decomposed.getBytes(StandardCharsets.UTF_8))).containsExactly("Điều 1. Giờ nghỉ");
        assertThat(lines("\ufeffĐiều 1.\u00a0Trà\r\nA.".getBytes(StandardCharsets.UTF_8)))
                .containsExactly("Điều 1. Trà", "A.");
        assertThat(lines("\ufeffĐiều 1. Trà".getBytes(StandardCharsets.UTF_16LE)))
                .containsExactly("Điều 1. Trà");
        assertThat(lines("\ufeffĐiều 1. Trà".getBytes(StandardCharsets.UTF_16BE)))
                .containsExactly("Điều 1. Trà");
    }

    @Test
    void refusesOtherEncodingsWithTheirName() {
        var western = Charset.forName("windows-1252");

        assertThat(refusal("§iÒu 1. Giê nghØ".getBytes(western))).contains("TCVN3");
        assertThat(refusal("Ñieàu 1. Giôø nghæ".getBytes(western))).contains("VNI");
        assertThat(refusal("§iÒu 1. Giê nghØ".getBytes(StandardCharsets.UTF_8))).contains("TCVN3");
        assertThat(refusal(new String("Điều 1".getBytes(StandardCharsets.UTF_8), western)
                        .getBytes(StandardCharsets.UTF_8)))
                .contains("đọc nhầm");
        assertThat(refusal("caf\u00e9".getBytes(western))).contains("UTF-8");
        assertThat(refusal("Điều 1. Trà".getBytes(StandardCharsets.UTF_16LE))).contains("UTF-16 không có dấu BOM");
        assertThat(refusal("Điều 1. Trà".getBytes(StandardCharsets.UTF_16BE))).contains("UTF-16 không có dấu BOM");
        assertThat(refusal("Đi\u00ea\u0300u 1. Tra\u0300".getBytes(Charset.forName("windows-1258"))))
                .contains("Windows-1258");
        assertThat(refusal("AB\0\0".getBytes(StandardCharsets.UTF_8))).contains("ký tự số 0");
    }

    @Test
    void refusesOtherKindsOfFilesAndHugeOnes() {
        assertThat(refusal("%PDF-1.7".getBytes(StandardCharsets.US_ASCII))).contains("PDF");
        assertThat(refusal(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}))
                .contains(".doc");
        assertThat(refusal(new byte[0])).contains("trống");
        assertThat(refusal(new byte[FileText.LARGEST_FILE + 1])).contains("10 MB");
    }

    @Test
    void readsAPageAsABrowserShowsIt() {
        String page = """
                <html><head><title>Điều 9. Không phải</title><style>p {}</style></head><body>
                <p><b>Điều 1.</b>
                   Giờ&nbsp;nghỉ</p><p>1. Một<br>2. Hai &lt;3</p><table><tr><td>3.</td><td>Ba</td></tr></table>
                <script>var x = "Điều 2. Không";</script></body></html>
                """;

        assertThat(FileText.read("luat.html", page.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        FileText.Lines.class,
                        text -> assertThat(text.lines())
                                .filteredOn(line -> !line.isBlank())
                                .containsExactly("Điều 1. Giờ nghỉ", "1. Một", "2. Hai <3", "3. Ba"));
    }

    @Test
    void readsTheParagraphsOfAWordFile() throws IOException {
        byte[] file = zip("word/document.xml", """
                <w:document xmlns:w="%s"><w:body><w:p><w:r><w:t>Điều 1. </w:t></w:r><w:r><w:t>Giờ nghỉ</w:t></w:r></w:p>
                <w:p><w:r><w:t>1. Một</w:t><w:br/><w:t>2. Hai</w:t></w:r><w:del><w:r><w:delText>3.</w:delText></w:r></w:del></w:p>
                </w:body></w:document>""".formatted(WORD).getBytes(StandardCharsets.UTF_8));

        assertThat(lines(file)).containsExactly("Điều 1. Giờ nghỉ", "1. Một", "2. Hai");
    }

    @Test
    void saysThatNumbersMadeByWordAreNotRead() throws IOException {
        byte[] file = zip("word/document.xml", """
                <w:document xmlns:w="%s"><w:body><w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>Một</w:t></w:r></w:p></w:body>\
                </w:document>""".formatted(WORD).getBytes(StandardCharsets.UTF_8));

        assertThat(FileText.read("a.docx", file))
                .isInstanceOfSatisfying(
                        FileText.Lines.class, text -> assertThat(text.notes()).hasSize(1));
    }

    @Test
    void refusesArchivesThatAreBrokenBombsOrSomethingElse() throws IOException {
        byte[] bomb = zip("word/document.xml", new byte[70 * 1024 * 1024]);
        byte[] besideIt = zip("word/media/image1.png", new byte[70 * 1024 * 1024]);
        byte[] entities = zip("word/document.xml", """
                <!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><w:document xmlns:w="%s"><w:t>&e;</w:t></w:document>
                """.formatted(WORD).getBytes(StandardCharsets.UTF_8));

        assertThat(bomb.length).isLessThan(FileText.LARGEST_FILE);
        assertThat(refusal(bomb)).contains("quá lớn");
        assertThat(refusal(besideIt)).contains("quá lớn");
        assertThat(FileText.read("a.docx", entities).toString()).doesNotContain("root:");
        assertThat(refusal(zip("readme.txt", new byte[3]))).contains("không phải văn bản Word");
        assertThat(refusal(zip("word/document.xml", "<w:p".getBytes(StandardCharsets.UTF_8))))
                .contains("hỏng");
    }

    private static List<String> lines(byte[] content) {
        return ((FileText.Lines) FileText.read("luat.txt", content))
                .lines().stream().filter(line -> !line.isBlank()).toList();
    }

    private static String refusal(byte[] content) {
        return ((FileText.Unreadable) FileText.read("luat.txt", content)).message();
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }
}
