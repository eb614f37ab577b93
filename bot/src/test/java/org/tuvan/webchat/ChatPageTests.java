package org.tuvan.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

class ChatPageTests {

    private static final int LARGEST_FIRST_LOAD = 150_000;
    private static final Pattern PART = Pattern.compile("(?:href|src)=\"(/chat/[^\"]+)\"");

    private final MockMvcTester server = MockMvcTester.of(new ChatPage());

    @Test
    void loadsInTimeOnASlowNetwork() {
        int size = bytes("/");
        var parts = PART.matcher(text("/"));
        while (parts.find()) {
            size += bytes(parts.group(1));
        }
        assertThat(size).isGreaterThan(20_000).isLessThan(LARGEST_FIRST_LOAD);
    }

    @Test
    void keepsPartsForEverAndAsksForThePageEachTime() {
        var parts = PART.matcher(text("/"));
        assertThat(parts.find()).isTrue();
        String address = parts.group(1);
        assertThat(server.get().uri(address).exchange().getResponse().getHeader("Cache-Control"))
                .contains("immutable");
        assertThat(server.get().uri(address.replaceFirst("/chat/[^/]+", "/chat/old")))
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-cache");
        var mark = Objects.requireNonNull(
                server.get().uri("/").exchange().getResponse().getHeader("ETag"));
        assertThat(server.get().uri("/").header("If-None-Match", mark)).hasStatus(304);
    }

    @Test
    void runsAndStylesNothingFromWithinThePage() {
        for (String address : new String[] {"/", "/privacy"}) {
            assertThat(text(address))
                    .contains("lang=\"vi\"")
                    .doesNotContainPattern(" style=| on[a-z]+=|<style|<script>");
        }
        assertThat(text("/chat/now/chat.js")).doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "eval(");
    }

    @Test
    void servesNothingElse() {
        assertThat(server.get().uri("/chat/now/chat.html")).hasStatus(404);
    }

    private String text(String address) {
        return new String(content(address), StandardCharsets.UTF_8);
    }

    private int bytes(String address) {
        return content(address).length;
    }

    private byte[] content(String address) {
        var answer = server.get().uri(address).exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }
}
