package org.tuvan.webchat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks to the web chat over HTTP as the page does. */
final class BrowserStub {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();
    private static final String BOUNDARY = "----tuvan";

    final String server;
    final String token;

    private BrowserStub(String server, String token) {
        this.server = server;
        this.token = token;
    }

    static BrowserStub opening(int port) {
        String server = "http://localhost:" + port;
        var answer = exchange(HttpRequest.newBuilder(URI.create(server + "/api/conversations"))
                .POST(BodyPublishers.noBody())
                .build());
        return new BrowserStub(server, json(answer).get("token").asString());
    }

    BrowserStub withToken(String other) {
        return new BrowserStub(server, other);
    }

    HttpResponse<String> say(String id, String text) {
        return post(JSON.writeValueAsString(Map.of("id", id, "text", text)));
    }

    HttpResponse<String> post(String body) {
        return exchange(request("/messages")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    HttpResponse<String> upload(String id, String caption, Map<String, byte[]> files) {
        var parts = new ArrayList<byte[]>();
        parts.add(field("id", id));
        parts.add(field("text", caption));
        files.forEach((name, content) -> {
            parts.add(bytes("--%s\r\nContent-Disposition: form-data; name=\"files\"; filename=\"%s\"\r\n"
                    .formatted(BOUNDARY, name)));
            parts.add(bytes("Content-Type: image/jpeg\r\n\r\n"));
            parts.add(content);
            parts.add(bytes("\r\n"));
        });
        parts.add(bytes("--" + BOUNDARY + "--\r\n"));
        return exchange(request("/messages")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArrays(parts))
                .build());
    }

    JsonNode read(String query) {
        return json(get("/messages" + query));
    }

    List<JsonNode> said(String query) {
        return read(query).get("messages").values().stream().toList();
    }

    HttpResponse<String> get(String path) {
        return exchange(request(path).build());
    }

    HttpResponse<byte[]> download(String path) {
        try {
            return HTTP.send(HttpRequest.newBuilder(URI.create(server + path)).build(), BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server + "/api/conversations/" + token + path));
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    private static HttpResponse<String> exchange(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] field(String name, String value) {
        return bytes(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(BOUNDARY, name, value));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
