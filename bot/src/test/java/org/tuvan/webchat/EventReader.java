package org.tuvan.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads events as a browser does. */
final class EventReader implements AutoCloseable {

    record Event(String name, long id, JsonNode data) {}

    private final HttpClient client;
    private final BufferedReader lines;

    private EventReader(HttpClient client, InputStream stream) {
        this.client = client;
        this.lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }

    static EventReader of(HttpRequest.Builder request, Map<String, String> headers)
            throws IOException, InterruptedException {
        request.header("Accept", "text/event-stream");
        headers.forEach(request::header);
        var client = HttpClient.newHttpClient();
        var answer = client.send(request.build(), BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
        return new EventReader(client, answer.body());
    }

    /** The next event that carries messages or state. */
    Event next() throws IOException {
        var event = read();
        return event.name().equals("message") ? event : next();
    }

    Event nextWithMessages() throws IOException {
        var event = next();
        return event.data().get("messages").isEmpty() ? nextWithMessages() : event;
    }

    Event read() throws IOException {
        var fields = new HashMap<String, String>();
        for (String line = lines.readLine(); line != null && !line.isEmpty(); line = lines.readLine()) {
            int colon = line.indexOf(':');
            fields.put(line.substring(0, colon), line.substring(colon + 1).strip());
        }
        return new Event(
                fields.getOrDefault("event", "message"),
                Long.parseLong(fields.getOrDefault("id", "0")),
                new JsonMapper().readTree(fields.getOrDefault("data", "{}")));
    }

    boolean ended() throws IOException {
        return lines.readLine() == null;
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
