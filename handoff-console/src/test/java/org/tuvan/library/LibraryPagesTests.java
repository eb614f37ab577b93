package org.tuvan.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tuvan.cases.CaseFixtures;
import org.tuvan.cases.CaseTest;
import org.tuvan.law.LawFixtures;
import org.tuvan.law.LawTexts;

@CaseTest
class LibraryPagesTests {

    private static final Charset WESTERN = Charset.forName("windows-1252");

    @Autowired
    MockMvcTester web;

    @Autowired
    CaseFixtures given;

    @Autowired
    LawTexts library;

    @Autowired
    DataSource database;

    @BeforeEach
    void anEditor() {
        given.thao();
    }

    @AfterEach
    void emptyTheLibrary() {
        library.all().forEach(text -> library.remove(text.id()));
    }

    @Test
    void listsTheRegistryAndTheForm() {
        assertThat(page(""))
                .hasStatusOk()
                .bodyText()
                .contains("Bộ luật Lao động 2019", "Chưa có", "Nhập vào thư viện", "type=\"file\"")
                .doesNotContain("Đối chiếu điều khoản đã dẫn");
    }

    @Test
    void opensOnlyToEditors() {
        given.lan();
        assertThat(web.get().uri("/console/faq/law").with(user("lan"))).hasStatus(403);
        assertThat(web.get().uri("/console/faq/law").accept(MediaType.TEXT_HTML))
                .hasStatus3xxRedirection();
    }

    @Test
    void importsTextPageAndWordFileToTheSameArticles() throws IOException {
        String html = "<html><body><p>"
                + LawFixtures.MADE_UP.replace("# Bản bịa ra để thử", "").replace("\n", "</p><p>")
                + "</p></body></html>";
        importsFourArticles("luat.txt", LawFixtures.MADE_UP.getBytes(StandardCharsets.UTF_8));
        importsFourArticles("luat.html", html.getBytes(StandardCharsets.UTF_8));
        importsFourArticles("luat.docx", LawFiles.word(LawFixtures.MADE_UP));
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
        assertThat(send("a.txt", content, "1/1999/QH9", "2021-01-01", ""))
                .hasStatus(422)
                .bodyText()
                .contains("1/1999/QH9 chưa có trong danh mục luật");
        assertThat(send("a.txt", content, LawFixtures.CODE, "hôm qua", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Chọn văn bản, tệp và ngày bắt đầu áp dụng", "selected=\"selected\"");
        assertThat(send("a.txt", content, LawFixtures.CODE, "2021-01-01", "31/12"))
                .hasStatus(422)
                .bodyText()
                .contains("Ngày cuối không đọc được", "value=\"2021-01-01\"");
        assertThat(send("", new byte[0], LawFixtures.CODE, "2021-01-01", "")).hasStatus(422);
        assertThat(send("a.txt", content, LawFixtures.CODE, "2020-12-31", ""))
                .hasStatus(422)
                .bodyText()
                .contains("có hiệu lực từ 01/01/2021");
        nothingIsStored();
    }

    @Test
    void refusesAHugeFile() {
        assertThat(send("a.txt", new byte[11 * 1024 * 1024], LawFixtures.CODE, "2021-01-01", ""))
                .hasStatus(HttpStatus.CONTENT_TOO_LARGE)
                .bodyText()
                .contains("Tệp lớn quá 10 MB", "Chưa nhập gì");
        nothingIsStored();
    }

    @Test
    void refusesAVersionThatOverlapsAnotherAndKeepsTheFirst() {
        importsFourArticles();
        assertThat(send("b.txt", LawFiles.changed("Ấm mượn", "Ấm thuê"), LawFixtures.CODE, "2024-01-01", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Trùng thời gian với bản đã nhập", "xóa bản đó trước");
        assertThat(stored("law_text")).isOne();
        assertThat(stored("law_article")).isEqualTo(4);
    }

    @Test
    void showsAnImportedTextAndRemovesIt() {
        importsFourArticles();
        long id = library.all().getFirst().id();
        assertThat(page("/" + id))
                .hasStatusOk()
                .bodyText()
                .contains("Điều 2a. Trà sen", "id=\"dieu-2a\"", "Xóa bản này");
        assertThat(page("")).bodyText().contains("4 điều, từ 01/01/2021");
        assertThat(web.post()
                        .uri("/console/faq/law/" + id + "/remove")
                        .with(user("thao"))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        nothingIsStored();
        assertThat(page("/" + id)).hasStatus(404);
    }

    @Test
    void namesCitationsOfPublishedEntriesThatTheTextDoesNotHave() {
        importsFourArticles();
        assertThat(page(""))
                .bodyText()
                .contains("Đối chiếu điều khoản đã dẫn", "Không có khoản", "áp dụng từ 01/01/2021");
    }

    private void importsFourArticles() {
        assertThat(send("a.txt", LawFiles.changed("", ""), LawFixtures.CODE, "2021-01-01", ""))
                .hasStatus3xxRedirection();
    }

    private void importsFourArticles(String name, byte[] content) {
        assertThat(send(name, content, LawFixtures.CODE, "2021-01-01", ""))
                .as(name)
                .hasStatus3xxRedirection();
        var text = library.all().getFirst();
        assertThat(text.articles()).as(name).isEqualTo(4);
        assertThat(library.article(text.id(), "2").orElseThrow().body())
                .as(name)
                .contains("1. Mỗi tổ có một ấm trà:\na) Ấm nhỏ", "2a. Hết nước thì xin đội bên.");
        library.remove(text.id());
    }

    private void refuses(String name, byte[] content, String reason) {
        assertThat(send(name, content, LawFixtures.CODE, "2021-01-01", ""))
                .as(reason)
                .hasStatus(422)
                .bodyText()
                .contains("Chưa nhập gì", reason);
        nothingIsStored();
    }

    private void nothingIsStored() {
        assertThat(stored("law_text")).isZero();
        assertThat(stored("law_article")).isZero();
    }

    private long stored(String table) {
        return JdbcClient.create(database)
                .sql("select count(*) from knowledge." + table)
                .query(Long.class)
                .single();
    }

    private MvcTestResult page(String path) {
        return web.get().uri("/console/faq/law" + path).with(user("thao")).exchange();
    }

    private MvcTestResult send(String name, byte[] content, String law, String from, String to) {
        return web.post()
                .uri("/console/faq/law")
                .multipart()
                .file(new MockMultipartFile("file", name, null, content))
                .param("law", law)
                .param("from", from)
                .param("to", to)
                .with(user("thao"))
                .with(csrf())
                .exchange();
    }
}
