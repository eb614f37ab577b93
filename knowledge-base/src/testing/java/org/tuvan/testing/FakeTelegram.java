package org.tuvan.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A Bot API server over HTTP: hands out updates until they are confirmed, records every call, fails as scripted. */
public final class FakeTelegram implements AutoCloseable {

    public static final String TOKEN = "4242:fake-token";

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    /** Escapes what is not ASCII, as Telegram does; so lone surrogates survive. */
    static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final HttpServer server;
    private final List<TelegramCall> calls = new CopyOnWriteArrayList<>();
    private final Map<String, Deque<TelegramAnswer>> scripts = new ConcurrentHashMap<>();
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final TreeMap<Integer, ObjectNode> updates = new TreeMap<>();
    private final AtomicInteger ids = new AtomicInteger(1000);
    private final CountDownLatch closed = new CountDownLatch(1);

    private FakeTelegram(HttpServer server) {
        this.server = server;
    }

    public static FakeTelegram start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var fake = new FakeTelegram(server);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/bot" + TOKEN + "/", fake::call);
            server.createContext("/file/bot" + TOKEN + "/", fake::file);
            server.start();
            return fake;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For {@code TUVAN_TELEGRAM_API_URL}. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public TelegramWorker worker(long chat, String name) {
        return new TelegramWorker(this, chat, name);
    }

    /** The next calls of this method are answered so, one after the other; those after them as usual. */
    public void script(String method, TelegramAnswer... answers) {
        scripts.computeIfAbsent(method, _ -> new ArrayDeque<>()).addAll(List.of(answers));
    }

    public List<TelegramCall> calls(String method) {
        return calls.stream().filter(call -> call.method().equals(method)).toList();
    }

    /** The calls of this method once there are so many of them, for what happens beside the test. */
    public synchronized List<TelegramCall> await(String method, int count) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (calls(method).size() < count) {
            long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
            if (left <= 0) {
                throw new AssertionError(count + " times " + method + " expected, got " + calls(method));
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
        return calls(method);
    }

    /** Texts that were sent to this chat and not refused, in order; captions too. */
    public List<String> textsTo(long chat) {
        return calls.stream()
                .filter(call -> call.accepted() && call.method().startsWith("send") && call.to(chat))
                .map(TelegramCall::words)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Adds an update; returns it as Telegram would bring it to a web hook. */
    public synchronized String add(ObjectNode update) {
        int id = ids.incrementAndGet();
        update.put("update_id", id);
        updates.put(id, update);
        return JSON.writeValueAsString(update);
    }

    public synchronized int unconfirmed() {
        return updates.size();
    }

    /** A file to be fetched; returns its id. */
    public String addFile(byte[] content) {
        String id = "file" + nextId();
        files.put(id, content);
        return id;
    }

    int nextId() {
        return ids.incrementAndGet();
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }

    private void call(HttpExchange exchange) throws IOException {
        var call = TelegramCall.read(exchange);
        var script = scripts.get(call.method());
        TelegramAnswer answer;
        synchronized (this) {
            answer = script == null || script.isEmpty() ? usual(call) : script.poll();
            calls.add(call.answered(answer));
            notifyAll();
        }
        switch (answer) {
            case TelegramAnswer.Body(int status, String body) ->
                respond(exchange, status, body.getBytes(StandardCharsets.UTF_8));
            case TelegramAnswer.Hang _ -> hang(exchange);
            case TelegramAnswer.Cut _ -> exchange.close();
        }
    }

    private void hang(HttpExchange exchange) {
        try (exchange) {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private TelegramAnswer usual(TelegramCall call) {
        return switch (call.method()) {
            case "getUpdates" -> TelegramAnswer.ok(JSON.writeValueAsString(pending(call.number("offset"))));
            case "getFile" -> getFile(call.fields().getOrDefault("file_id", ""));
            case "sendMessage", "sendPhoto", "sendDocument" ->
                TelegramAnswer.ok("""
                    {"message_id":%d,"date":1767225600,"chat":{"id":%s,"type":"private"}}
                    """.formatted(nextId(), call.fields().get("chat_id")));
            default -> TelegramAnswer.ok("true");
        };
    }

    private List<ObjectNode> pending(int offset) {
        updates.headMap(offset).clear();
        return updates.values().stream().limit(100).toList();
    }

    private TelegramAnswer getFile(String id) {
        byte[] content = files.get(id);
        if (content == null) {
            return TelegramAnswer.error(400, "Bad Request: invalid file_id");
        }
        return content.length > 20 * 1024 * 1024
                ? TelegramAnswer.error(400, "Bad Request: file is too big")
                : TelegramAnswer.ok("{\"file_id\":\"%s\",\"file_path\":\"files/%s\"}".formatted(id, id));
    }

    private void file(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        byte[] content = files.get(path.substring(path.lastIndexOf('/') + 1));
        calls.add(new TelegramCall("file", Map.of("path", path), Map.of(), true));
        respond(exchange, content == null ? 404 : 200, content == null ? new byte[0] : content);
    }

    private static void respond(HttpExchange exchange, int status, byte[] body) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
