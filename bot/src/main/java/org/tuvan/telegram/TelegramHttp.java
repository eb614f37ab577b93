package org.tuvan.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/**
 * HTTP connections that tell a request which never left from one without an answer. No request is ever repeated
 * unseen, since the first one may have been obeyed.
 */
final class TelegramHttp {

    /** No connection came about. */
    static final class NeverSent extends IOException {
        NeverSent(IOException cause) {
            super(cause.getClass().getSimpleName(), cause);
        }
    }

    /** Something answered, but not in the words of the Bot API, or it said itself that it is broken. */
    static final class OddAnswer extends IOException {
        final int status;

        OddAnswer(int status) {
            super("HTTP " + status);
            this.status = status;
        }
    }

    /** The documented spelling, for servers stricter than Telegram's own. */
    private static final Map<String, String> SPELLING = Map.of(
            "getupdates", "getUpdates",
            "answercallbackquery", "answerCallbackQuery",
            "sendmessage", "sendMessage",
            "sendphoto", "sendPhoto",
            "senddocument", "sendDocument");

    private static final ObjectMapper JSON = new ObjectMapper();

    private TelegramHttp() {}

    /** For calls of the Bot API. */
    static OkHttpClient calls(Duration connect, Duration read) {
        return plain(connect, read)
                .addInterceptor(TelegramHttp::judged)
                .addNetworkInterceptor(TelegramHttp::begun)
                .build();
    }

    /** For files. */
    static OkHttpClient files(Duration connect, Duration read, Duration whole) {
        return plain(connect, read).callTimeout(whole).build();
    }

    private static OkHttpClient.Builder plain(Duration connect, Duration read) {
        var dispatcher = new Dispatcher(Executors.newVirtualThreadPerTaskExecutor());
        dispatcher.setMaxRequests(64);
        dispatcher.setMaxRequestsPerHost(64);
        return new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .protocols(List.of(Protocol.HTTP_1_1))
                .connectionPool(new ConnectionPool(16, 20, TimeUnit.SECONDS))
                .followRedirects(false)
                .connectTimeout(connect)
                .readTimeout(read)
                .writeTimeout(read);
    }

    private static Response judged(Interceptor.Chain chain) throws IOException {
        var begun = new AtomicBoolean();
        var request = chain.request();
        var body = request.body();
        var once = request.newBuilder()
                .url(spelled(request.url()))
                .tag(AtomicBoolean.class, begun)
                .method(request.method(), body == null ? null : once(body))
                .build();
        try {
            return checked(chain.proceed(once));
        } catch (OddAnswer e) {
            throw e;
        } catch (IOException e) {
            throw begun.get() ? e : new NeverSent(e);
        }
    }

    private static HttpUrl spelled(HttpUrl url) {
        int last = url.pathSize() - 1;
        String method = url.pathSegments().get(last);
        return url.newBuilder()
                .setPathSegment(last, SPELLING.getOrDefault(method, method))
                .build();
    }

    /** Runs only on an open connection. */
    private static Response begun(Interceptor.Chain chain) throws IOException {
        Request request = chain.request();
        var begun = request.tag(AtomicBoolean.class);
        if (begun != null) {
            begun.set(true);
        }
        return chain.proceed(request);
    }

    private static Response checked(Response response) throws IOException {
        try (response) {
            var body = response.body();
            byte[] bytes = body == null ? new byte[0] : body.bytes();
            if (response.code() >= 500 || !spokenByTheBotApi(bytes)) {
                throw new OddAnswer(response.code());
            }
            return response.newBuilder()
                    .body(ResponseBody.create(bytes, MediaType.get("application/json")))
                    .build();
        }
    }

    private static boolean spokenByTheBotApi(byte[] body) {
        try {
            JsonNode answer = JSON.readTree(new String(body, StandardCharsets.UTF_8));
            return answer.path("ok").isBoolean()
                    && (answer.path("ok").booleanValue()
                            || answer.path("error_code").isInt());
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    /** A body that may be written only once keeps OkHttp from sending it again on a second connection. */
    private static RequestBody once(RequestBody body) {
        return new RequestBody() {
            @Override
            public @Nullable MediaType contentType() {
                return body.contentType();
            }

            @Override
            public long contentLength() throws IOException {
                return body.contentLength();
            }

            @Override
            public boolean isOneShot() {
                return true;
            }

            @Override
            public void writeTo(BufferedSink sink) throws IOException {
                body.writeTo(sink);
            }
        };
    }
}
