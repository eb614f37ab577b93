package org.tuvan.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tuvan.cases.CaseFixtures;
import org.tuvan.law.LawFixtures;

@LibraryTest
class LawRefusalTests {

    private static final Charset WESTERN = Charset.forName("windows-1252");

    @Autowired
    MockMvcTester web;

    @Autowired
    CaseFixtures given;

    LibraryRequests shelf;

    @Autowired
    void connect(DataSource database) {
        shelf = new LibraryRequests(web, database);
    }

    @BeforeEach
    void anEditor() {
        given.thao();
    }

    @Test
    void refusesWhatIsNotTheTextOfALawAndStoresNothing() throws IOException {
        refuses("a.txt", "Không có điều nào".getBytes(StandardCharsets.UTF_8), "Không tìm thấy điều nào");
        refuses("a.txt", new byte[0], "Tệp trống");
        refuses("a.docx", new byte[] {'P', 'K', 3, 4, 9, 9, 9}, "Word");
        refuses("a.docx", LawFiles.zip("word/document.xml", "<w:p".getBytes(StandardCharsets.UTF_8)), "Tệp Word hỏng");
        refuses("a.docx", LawFiles.zip("word/document.xml", new byte[70 * 1024 * 1024]), "quá lớn");
        refuses("a.pdf", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII), "PDF");
        refuses("a.txt", new byte[] {1, 0, 2, 3, 0, 0, 7}, "ký tự số 0");
    }

    @Test
    void refusesOtherEncodingsByNameAndStoresNothing() {
        refuses("a.txt", LawFixtures.MADE_UP.getBytes(StandardCharsets.UTF_16LE), "UTF-16");
        refuses("a.txt", "Đi\u00ea\u0300u 1. Tra\u0300".getBytes(Charset.forName("windows-1258")), "Windows-1258");
        refuses("a.txt", "§iÒu 1. Giê nghØ".getBytes(WESTERN), "TCVN3");
        refuses("a.txt", "caf\u00e9".getBytes(WESTERN), "UTF-8");
    }

    @Test
    void refusesArticlesThatComeTwiceOrAreLeftOutAndStoresNothing() {
        refuses("a.txt", LawFiles.changed("Điều 3.", "Điều 2."), "Dòng 20: Điều 2 đã có ở dòng 9.");
        refuses("a.txt", LawFiles.changed("Điều 3.", "Điều 6."), "Thiếu Điều 3 đến Điều 5");
        refuses("a.txt", LawFiles.changed("Điều 3.", "Điều 250."), "chọn nhầm văn bản");
    }

    @Test
    void refusesWrongFieldsAndKeepsWhatWasTyped() {
        byte[] content = LawFixtures.MADE_UP.getBytes(StandardCharsets.UTF_8);
        assertThat(shelf.send("a.txt", content, "1/1999/QH9", "2021-01-01", ""))
                .hasStatus(422)
                .bodyText()
                .contains("1/1999/QH9 chưa có trong danh mục luật");
        assertThat(shelf.send("a.txt", content, LawFixtures.CODE, "hôm qua", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Chọn văn bản, tệp và ngày bắt đầu áp dụng", "selected=\"selected\"");
        assertThat(shelf.send("a.txt", content, LawFixtures.CODE, "2021-01-01", "31/12"))
                .hasStatus(422)
                .bodyText()
                .contains("Ngày cuối không đọc được", "value=\"2021-01-01\"");
        assertThat(shelf.send("", new byte[0], LawFixtures.CODE, "2021-01-01", ""))
                .hasStatus(422);
        assertThat(shelf.send("a.txt", content, LawFixtures.CODE, "2020-12-31", ""))
                .hasStatus(422)
                .bodyText()
                .contains("có hiệu lực từ 01/01/2021");
        shelf.nothingIsStored();
    }

    @Test
    void refusesAHugeFile() {
        assertThat(shelf.send("a.txt", new byte[11 * 1024 * 1024], LawFixtures.CODE, "2021-01-01", ""))
                .hasStatus(HttpStatus.CONTENT_TOO_LARGE)
                .bodyText()
                .contains("Tệp lớn quá 10 MB", "Chưa nhập gì");
        shelf.nothingIsStored();
    }

    @Test
    void refusesAVersionThatOverlapsAnotherAndKeepsTheFirst() {
        assertThat(shelf.send("a.txt", LawFiles.changed("", ""), LawFixtures.CODE, "2021-01-01", ""))
                .hasStatus3xxRedirection();
        assertThat(shelf.send("b.txt", LawFiles.changed("Ấm mượn", "Ấm thuê"), LawFixtures.CODE, "2024-01-01", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Trùng thời gian với bản đã nhập", "xóa bản đó trước");
        assertThat(shelf.stored("law_text")).isOne();
        assertThat(shelf.stored("law_article")).isEqualTo(4);
    }

    private void refuses(String name, byte[] content, String reason) {
        assertThat(shelf.send(name, content, LawFixtures.CODE, "2021-01-01", ""))
                .as(reason)
                .hasStatus(422)
                .bodyText()
                .contains("Chưa nhập gì", reason);
        shelf.nothingIsStored();
    }
}
