package org.tuvan.webchat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/**
 * The page at {@code /}: a few files, packed once at the start. Its parts carry a hash of their content in their
 * address, so that browsers keep them for ever and still get a new version at once.
 */
@Controller
@ConditionalOnProperty(name = "web-chat.enabled", matchIfMissing = true)
class ChatPage {

    private record File(MediaType type, byte[] plain, byte[] packed, String hash) {}

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
    ResponseEntity<byte[]> chat(@RequestHeader(name = "Accept-Encoding", defaultValue = "") String encodings) {
        return answer(chat, encodings, CacheControl.noCache());
    }

    @GetMapping("/privacy")
    ResponseEntity<byte[]> privacy(@RequestHeader(name = "Accept-Encoding", defaultValue = "") String encodings) {
        return answer(privacy, encodings, CacheControl.noCache());
    }

    @GetMapping("/chat/{hash}/{name}")
    ResponseEntity<byte[]> part(
            @PathVariable String hash,
            @PathVariable String name,
            @RequestHeader(name = "Accept-Encoding", defaultValue = "") String encodings) {
        var file = parts.get(name);
        if (file == null) {
            return ResponseEntity.notFound().build();
        }
        // An old page that asks for its old part gets the new one, but only for now.
        var forEver = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
        return answer(file, encodings, hash.equals(file.hash()) ? forEver : CacheControl.noCache());
    }

    private static ResponseEntity<byte[]> answer(File file, String encodings, CacheControl caching) {
        boolean packed = encodings.contains("gzip");
        var answer = ResponseEntity.ok()
                .contentType(file.type())
                .cacheControl(caching)
                .eTag("W/\"" + file.hash() + "\"")
                .varyBy(HttpHeaders.ACCEPT_ENCODING)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer");
        return packed
                ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(file.packed())
                : answer.body(file.plain());
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
        var plain = text.getBytes(StandardCharsets.UTF_8);
        var check = new CRC32();
        check.update(plain);
        return new File(type, plain, packed(plain), Long.toHexString(check.getValue()));
    }

    private static byte[] packed(byte[] plain) {
        var bytes = new ByteArrayOutputStream();
        try (var packing = new GZIPOutputStream(bytes)) {
            packing.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
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
