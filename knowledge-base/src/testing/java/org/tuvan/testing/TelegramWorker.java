package org.tuvan.testing;

import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** A worker who talks with the bot on the fake Telegram; each act adds one update and returns it. */
public final class TelegramWorker {

    private static final int DAY = 1767225600;

    private final FakeTelegram telegram;
    private final long chat;
    private final String name;

    TelegramWorker(FakeTelegram telegram, long chat, String name) {
        this.telegram = telegram;
        this.chat = chat;
        this.name = name;
    }

    public long chat() {
        return chat;
    }

    public String writes(String text) {
        return sends(message -> message.put("text", text));
    }

    public String sendsPhoto(byte[] content, String caption) {
        String id = telegram.addFile(content);
        return sends(message -> {
            message.put("caption", caption);
            var sizes = message.putArray("photo");
            size(sizes.addObject(), "small", 90, 1000);
            size(sizes.addObject(), id, 1280, content.length);
        });
    }

    public String sendsDocument(byte[] content, String fileName) {
        String id = telegram.addFile(content);
        return sends(message -> message.putObject("document")
                .put("file_id", id)
                .put("file_unique_id", id)
                .put("file_name", fileName)
                .put("mime_type", "application/octet-stream")
                .put("file_size", content.length));
    }

    /** Any message; the rest of it is filled in. */
    public String sends(Consumer<ObjectNode> content) {
        return sendsAs(telegram.nextId(), content);
    }

    public String sendsAs(int messageId, Consumer<ObjectNode> content) {
        var update = FakeTelegram.JSON.createObjectNode();
        content.accept(head(update.putObject("message"), messageId));
        return telegram.add(update);
    }

    public String edits(int messageId, String text, int secondsLater) {
        var update = FakeTelegram.JSON.createObjectNode();
        head(update.putObject("edited_message"), messageId)
                .put("edit_date", DAY + secondsLater)
                .put("text", text);
        return telegram.add(update);
    }

    /** Presses the newest button that was sent to this worker with this label, or says that there is none. */
    public String presses(String label) {
        for (var call : telegram.calls("sendMessage").reversed()) {
            var keyboard = call.fields().get("reply_markup");
            if (call.to(chat) && keyboard != null) {
                for (var row : FakeTelegram.JSON.readTree(keyboard).path("inline_keyboard")) {
                    for (var button : row) {
                        if (button.path("text").stringValue("").equals(label)) {
                            return presses(label, button.path("callback_data").stringValue(""));
                        }
                    }
                }
            }
        }
        throw new AssertionError("no button \"" + label + "\" was sent to " + chat);
    }

    public String presses(String label, String data) {
        var update = FakeTelegram.JSON.createObjectNode();
        var query = update.putObject("callback_query")
                .put("id", "q" + telegram.nextId())
                .put("chat_instance", "1")
                .put("data", data);
        from(query.putObject("from"));
        var message = head(query.putObject("message"), telegram.nextId()).put("text", "…");
        message.putObject("reply_markup")
                .putArray("inline_keyboard")
                .addArray()
                .addObject()
                .put("text", label)
                .put("callback_data", data);
        return telegram.add(update);
    }

    public String blocks() {
        return membership("kicked");
    }

    public String unblocks() {
        return membership("member");
    }

    private String membership(String status) {
        var update = FakeTelegram.JSON.createObjectNode();
        var change = update.putObject("my_chat_member").put("date", DAY);
        chat(change.putObject("chat"));
        from(change.putObject("from"));
        bot(change.putObject("old_chat_member").put("status", "member"));
        bot(change.putObject("new_chat_member").put("status", status).put("until_date", 0));
        return telegram.add(update);
    }

    private ObjectNode head(ObjectNode message, int messageId) {
        message.put("message_id", messageId).put("date", DAY);
        chat(message.putObject("chat"));
        from(message.putObject("from"));
        return message;
    }

    private void chat(ObjectNode node) {
        node.put("id", chat).put("type", "private").put("first_name", name);
    }

    private void from(ObjectNode node) {
        node.put("id", chat).put("is_bot", false).put("first_name", name);
    }

    private static void bot(ObjectNode member) {
        member.putObject("user").put("id", 4242).put("is_bot", true).put("first_name", "Tuvan");
    }

    private static void size(ObjectNode node, String id, int width, int bytes) {
        node.put("file_id", id)
                .put("file_unique_id", id)
                .put("width", width)
                .put("height", width)
                .put("file_size", bytes);
    }
}
