package org.tuvan.desk;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.net.URI;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.tuvan.cases.CaseFixtures.Worker;

/**
 * What people who are signed in ask of the desk.
 *
 * @param place where all paths begin
 */
record DeskRequests(MockMvcTester web, String place) {

    static DeskRequests anywhere(MockMvcTester web) {
        return new DeskRequests(web, "/console");
    }

    static DeskRequests about(Worker worker, MockMvcTester web) {
        return new DeskRequests(web, "/console/cases/" + worker.code());
    }

    MvcTestResult get(String who, String path) {
        return web.get()
                .uri(URI.create(place + path))
                .accept(MediaType.TEXT_HTML, MediaType.ALL)
                .with(user(who))
                .exchange();
    }

    MvcTestResult post(String who, String path, String... namesAndValues) {
        return web.post()
                .uri(place + path)
                .params(fields(namesAndValues))
                .with(user(who))
                .with(csrf())
                .exchange();
    }

    MvcTestResult upload(String who, String path, MockMultipartFile file, String... namesAndValues) {
        return web.post()
                .uri(place + path)
                .multipart()
                .file(file)
                .params(fields(namesAndValues))
                .with(user(who))
                .with(csrf())
                .exchange();
    }

    private static MultiValueMap<String, String> fields(String... namesAndValues) {
        var fields = new LinkedMultiValueMap<String, String>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.add(namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }
}
