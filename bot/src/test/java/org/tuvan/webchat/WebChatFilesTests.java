package org.tuvan.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@WebChatTest
class WebChatFilesTests {

    private static final int MEGABYTE = 1024 * 1024;

    @LocalServerPort
    int port;

    BrowserStub browser;

    @BeforeEach
    void open() {
        browser = BrowserStub.opening(port);
    }

    @Test
    void storesAPhotoWithItsWordsOnce() {
        var photos = Map.of("quyết định <1>.jpg", photo(3000));
        assertThat(browser.upload("u1", "quyết định đây", photos).statusCode()).isEqualTo(202);
        assertThat(browser.upload("u1", "quyết định đây", photos).statusCode()).isEqualTo(202);
        var said = browser.said("?after=0");
        assertThat(said).hasSize(2);
        assertThat(said.getLast().get("text").asString()).isEqualTo("quyết định đây");
        var file = said.getLast().get("files").get(0);
        assertThat(file.get("kind").asString()).isEqualTo("PHOTO");
        assertThat(file.get("name").asString()).startsWith("quyết định").doesNotContain("<");

        var content = browser.download(file.get("url").asString());
        assertThat(content.body()).isEqualTo(photo(3000));
        assertThat(content.headers().firstValue("Content-Type")).hasValue("image/jpeg");
        assertThat(content.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("inline");
        assertThat(content.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    void letsABrowserRunNothingThatWasSent() {
        browser.upload("u1", "", Map.of("don.pdf", starting("%PDF-1.7 <script>", 100)));
        var content = browser.download(lastFile().get("url").asString());
        assertThat(content.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        assertThat(content.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("sandbox");
    }

    @Test
    void hidesAFileFromEveryOtherWorker() {
        browser.upload("u1", "", Map.of("a.jpg", photo(100)));
        String url = lastFile().get("url").asString();
        var stranger = BrowserStub.opening(port);
        assertThat(stranger.download(url.replace(browser.token, stranger.token)).statusCode())
                .isEqualTo(404);
        assertThat(browser.download(url.replaceAll("\\d+$", "999999")).statusCode())
                .isEqualTo(404);
        assertThat(browser.download(url.replaceAll("\\d+$", "x")).statusCode()).isEqualTo(400);
    }

    @Test
    void takesFiveFilesAndRefusesSix() {
        assertThat(browser.upload("u5", "", photos(5)).statusCode()).isEqualTo(202);
        var refused = browser.upload("u6", "", photos(6));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(BrowserStub.json(refused).get("detail").asString()).contains("tối đa 5 tệp");
    }

    @Test
    void refusesAWrongTypeWhateverItIsCalled() {
        var refused = browser.upload("u1", "", Map.of("anh.jpg", starting("<html><script>", 100)));
        assertThat(refused.statusCode()).isEqualTo(415);
        assertThat(BrowserStub.json(refused).get("detail").asString()).contains("anh.jpg", "PDF");
        assertThat(browser.said("?after=0")).hasSize(1);
    }

    @Test
    void saysClearlyThatThirtyMegabytesAreTooMuch() {
        var refused = browser.upload("u1", "", Map.of("phim.mp4", photo(30 * MEGABYTE)));
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(BrowserStub.json(refused).get("detail").asString()).contains("20 MB");
    }

    @Test
    void takesTwentyMegabytes() {
        assertThat(browser.upload("u1", "", Map.of("a.jpg", photo(20 * MEGABYTE)))
                        .statusCode())
                .isEqualTo(202);
        assertThat(lastFile().get("state").asString()).isEqualTo("STORED");
    }

    @Test
    void refusesAnEmptyFileAndAFormWithoutAnything() {
        assertThat(browser.upload("u1", "", Map.of("a.jpg", new byte[0])).statusCode())
                .isEqualTo(400);
        assertThat(browser.upload("u2", "", Map.of()).statusCode()).isEqualTo(400);
    }

    private JsonNode lastFile() {
        return browser.said("?after=0").getLast().get("files").get(0);
    }

    private static Map<String, byte[]> photos(int count) {
        var photos = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < count; i++) {
            photos.put("anh" + i + ".jpg", photo(500));
        }
        return photos;
    }

    private static byte[] photo(int size) {
        var bytes = new byte[size];
        bytes[0] = (byte) 0xff;
        bytes[1] = (byte) 0xd8;
        bytes[2] = (byte) 0xff;
        return bytes;
    }

    private static byte[] starting(String start, int size) {
        var bytes = new byte[size];
        System.arraycopy(start.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1), 0, bytes, 0, start.length());
        return bytes;
    }
}
