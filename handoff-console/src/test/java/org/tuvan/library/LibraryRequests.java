package org.tuvan.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What an editor asks of the pages of the library, and what is stored then. */
record LibraryRequests(MockMvcTester web, DataSource database) {

    MvcTestResult page(String path) {
        return web.get().uri("/console/faq/law" + path).with(user("thao")).exchange();
    }

    MvcTestResult send(String name, byte[] content, String law, String from, String to) {
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

    void nothingIsStored() {
        assertThat(stored("law_text")).isZero();
        assertThat(stored("law_article")).isZero();
    }

    long stored(String table) {
        return JdbcClient.create(database)
                .sql("select count(*) from knowledge." + table)
                .query(Long.class)
                .single();
    }
}
