package org.tuvan.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A browser without a screen: keeps cookies, sends forms with the token of the page, follows nothing by itself. */
public final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String site;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private String token = "";

    public Visitor(int port) {
        site = "http://localhost:" + port;
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(HttpRequest.newBuilder().GET(), path, headers);
    }

    /** @param fields names and values by turns */
    public HttpResponse<String> post(String path, String... fields) {
        var body = Stream.concat(Stream.of("_csrf", token), Stream.of(fields))
                .map(text -> URLEncoder.encode(text, StandardCharsets.UTF_8))
                .toList();
        var form = new StringBuilder();
        for (int i = 0; i < body.size(); i += 2) {
            form.append(i == 0 ? "" : "&").append(body.get(i)).append('=').append(body.get(i + 1));
        }
        return send(
                HttpRequest.newBuilder().POST(HttpRequest.BodyPublishers.ofString(form.toString())),
                path,
                "Content-Type",
                "application/x-www-form-urlencoded");
    }

    /** Where the answer to the sign-in leads. */
    public String signIn(String username, String password) {
        get("/console/login");
        return leadsTo(post("/console/login", "username", username, "password", password));
    }

    public void forgetToken() {
        token = "";
    }

    public static String leadsTo(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .map(location -> location.replaceFirst("^https?://[^/]+", ""))
                .orElse("nowhere, " + answer.statusCode());
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String path, String... headers) {
        request.uri(URI.create(site + path)).header("Accept", "text/html,*/*;q=0.8");
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        try {
            var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            TOKEN.matcher(answer.body()).results().findFirst().ifPresent(found -> token = found.group(1));
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
