package org.tuvan.testing;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One call that reached the fake Bot API.
 *
 * @param fields parameters; objects and lists as JSON
 * @param files uploaded files by name of their field
 * @param accepted whether it was answered with success
 */
public record TelegramCall(String method, Map<String, String> fields, Map<String, byte[]> files, boolean accepted) {

    private static final String ATTACHED = "attach://";
    private static final Pattern NAME = Pattern.compile("name=\"([^\"]*)\"");

    public boolean to(long chat) {
        return String.valueOf(chat).equals(fields.get("chat_id"));
    }

    public Optional<String> words() {
        return Optional.ofNullable(fields.getOrDefault("text", fields.get("caption")));
    }

    int number(String field) {
        return Integer.parseInt(fields.getOrDefault(field, "0"));
    }

    TelegramCall answered(TelegramAnswer answer) {
        boolean success = answer instanceof TelegramAnswer.Body body && body.status() == 200;
        return new TelegramCall(method, fields, files, success);
    }

    static TelegramCall read(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        byte[] body = exchange.getRequestBody().readAllBytes();
        var call = new TelegramCall(path.substring(path.lastIndexOf('/') + 1), new HashMap<>(), new HashMap<>(), false);
        if (type != null && type.startsWith("multipart/")) {
            call.readParts(body, type.substring(type.indexOf("boundary=") + 9));
        } else if (body.length > 0) {
            FakeTelegram.JSON
                    .readTree(body)
                    .properties()
                    .forEach(field -> call.fields.put(
                            field.getKey(),
                            field.getValue().isString()
                                    ? field.getValue().stringValue()
                                    : field.getValue().toString()));
        }
        return call;
    }

    private void readParts(byte[] body, String boundary) {
        String text = new String(body, StandardCharsets.ISO_8859_1);
        for (String part : text.split(Pattern.quote("--" + boundary))) {
            int end = part.indexOf("\r\n\r\n");
            var name = NAME.matcher(new String(part.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
            if (end < 0 || !name.find()) {
                continue;
            }
            byte[] content = part.substring(end + 4, part.length() - 2).getBytes(StandardCharsets.ISO_8859_1);
            if (part.substring(0, end).contains("filename=")) {
                files.put(name.group(1), content);
            } else {
                fields.put(name.group(1), new String(content, StandardCharsets.UTF_8));
            }
        }
        List.copyOf(fields.entrySet()).stream()
                .filter(field -> field.getValue().startsWith(ATTACHED))
                .forEach(field -> attach(field.getKey(), field.getValue().substring(ATTACHED.length())));
    }

    /** The file may come as a part of another name. */
    private void attach(String field, String part) {
        var content = files.remove(part);
        if (content != null) {
            fields.remove(field);
            files.put(field, content);
        }
    }
}
