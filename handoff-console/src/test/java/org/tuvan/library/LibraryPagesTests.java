package org.tuvan.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tuvan.cases.CaseFixtures;
import org.tuvan.law.LawFixtures;
import org.tuvan.law.LawTexts;

@LibraryTest
class LibraryPagesTests {

    @Autowired
    MockMvcTester web;

    @Autowired
    CaseFixtures given;

    @Autowired
    LawTexts library;

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
    void listsTheRegistryAndTheForm() {
        assertThat(shelf.page(""))
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
    void showsAnImportedTextAndRemovesIt() {
        importsFourArticles();
        long id = library.all().getFirst().id();
        assertThat(shelf.page("/" + id))
                .hasStatusOk()
                .bodyText()
                .contains("Điều 2a. Trà sen", "id=\"dieu-2a\"", "Xóa bản này");
        assertThat(shelf.page("")).bodyText().contains("4 điều, từ 01/01/2021");
        assertThat(web.post()
                        .uri("/console/faq/law/" + id + "/remove")
                        .with(user("thao"))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        shelf.nothingIsStored();
        assertThat(shelf.page("/" + id)).hasStatus(404);
    }

    @Test
    void namesCitationsOfPublishedEntriesThatTheTextDoesNotHave() {
        importsFourArticles();
        assertThat(shelf.page(""))
                .bodyText()
                .contains("Đối chiếu điều khoản đã dẫn", "Không có khoản", "áp dụng từ 01/01/2021");
    }

    private void importsFourArticles() {
        assertThat(shelf.send("a.txt", LawFiles.changed("", ""), LawFixtures.CODE, "2021-01-01", ""))
                .hasStatus3xxRedirection();
    }

    private void importsFourArticles(String name, byte[] content) {
        assertThat(shelf.send(name, content, LawFixtures.CODE, "2021-01-01", ""))
                .as(name)
                .hasStatus3xxRedirection();
        var text = library.all().getFirst();
        assertThat(text.articles()).as(name).isEqualTo(4);
        assertThat(library.article(text.id(), "2").orElseThrow().body())
                .as(name)
                .contains("1. Mỗi tổ có một ấm trà:\na) Ấm nhỏ", "2a. Hết nước thì xin đội bên.");
        library.remove(text.id());
    }
}
