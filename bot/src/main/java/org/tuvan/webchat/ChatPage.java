package org.tuvan.webchat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.zip.CRC32;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The page at {@code /}: a few files. Its parts carry a hash of their content in their
 * address, so that browsers keep them for ever and still get a new version at once.
 */
@Controller
@ConditionalOnProperty(name = "web-chat.enabled", matchIfMissing = true)
class ChatPage {

    private record File(MediaType type, byte[] content, String hash) {}

    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);
    private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);
    private static final MediaType SCRIPT = new MediaType("text", "javascript", StandardCharsets.UTF_8);
    private static final MediaType ICON = new MediaType("image", "svg+xml");

    private final Map<String, File> parts = Map.of(
            "chat.css", file(CSS, text("chat.css")),
            "chat.js", file(SCRIPT, text("chat.js")),
            "icon.svg", file(ICON, text("icon.svg")));
    private final File chat = file(HTML, linked(text("chat.html")));
    private final File privacy = file(HTML, linked(text("privacy.html")));

    @GetMapping("/")
    ResponseEntity<byte[]> chat() {
        return answer(chat, CacheControl.noCache());
    }

    @GetMapping("/privacy")
    ResponseEntity<byte[]> privacy() {
        return answer(privacy, CacheControl.noCache());
    }

    @GetMapping("/chat/{hash}/{name}")
    ResponseEntity<byte[]> part(@PathVariable String hash, @PathVariable String name) {
        var file = parts.get(name);
        if (file == null) {
            return ResponseEntity.notFound().build();
        }
        // An old page that asks for its old part gets the new one, but only for now.
        var forEver = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
        return answer(file, hash.equals(file.hash()) ? forEver : CacheControl.noCache());
    }

    /** The mark is a weak one, so that the server may still compress what carries it. */
    private static ResponseEntity<byte[]> answer(File file, CacheControl caching) {
        return ResponseEntity.ok()
                .contentType(file.type())
                .cacheControl(caching)
                .eTag("W/\"" + file.hash() + "\"")
                .body(file.content());
    }

    private String linked(String html) {
        String result = html;
        for (var part : parts.entrySet()) {
            String address = "/chat/" + part.getValue().hash() + "/" + part.getKey();
            result = result.replace("/chat/" + part.getKey(), address);
        }
        return result;
    }

    private static File file(MediaType type, String text) {
        var content = text.getBytes(StandardCharsets.UTF_8);
        var check = new CRC32();
        check.update(content);
        return new File(type, content, Long.toHexString(check.getValue()));
    }

    private static String text(String name) {
        try (var stream = ChatPage.class.getResourceAsStream("/chat/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("no resource chat/" + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
