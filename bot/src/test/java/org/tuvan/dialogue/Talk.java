package org.tuvan.dialogue;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.annotation.Scope;
import org.tuvan.conversation.Conversation;
import org.tuvan.conversation.Conversations;
import org.tuvan.conversation.Conversations.HandoffRequested;
import org.tuvan.conversation.Inbox;
import org.tuvan.conversation.Incoming;
import org.tuvan.conversation.Incoming.Content;
import org.tuvan.conversation.Message;
import org.tuvan.conversation.Transcript;
import org.tuvan.outbox.Button;
import org.tuvan.outbox.ChannelKind;

/** The talk of one worker with the bot, another one for each test. */
@Scope("prototype")
final class Talk {

    final String chat = UUID.randomUUID().toString();

    private final Inbox inbox;
    private final BotTurns bot;
    private final Transcript transcript;
    private final Conversations conversations;
    private final Recorder recorder;
    private int sent;

    Talk(Inbox inbox, BotTurns bot, Transcript transcript, Conversations conversations, Recorder recorder) {
        this.inbox = inbox;
        this.bot = bot;
        this.transcript = transcript;
        this.conversations = conversations;
        this.recorder = recorder;
    }

    /** What the bot says to these words. */
    List<Message> say(String text) {
        send(new Content.Text(text));
        return hear();
    }

    List<Message> press(String data) {
        send(new Content.Press(data, "nút"));
        return hear();
    }

    /** Sends it and does not wait for an answer. */
    void send(Content content) {
        receive("e" + ++sent, content);
    }

    /** Writes the newest message anew. */
    List<Message> edit(String text) {
        receive("edit", new Content.Edit(chat + "e" + sent, text));
        return hear();
    }

    /** Lets the bot speak; what it said in answer to the last message. */
    List<Message> hear() {
        long id = conversation().id();
        long last = transcript.before(id, Long.MAX_VALUE, 1).getFirst().id();
        bot.takeAll();
        return transcript.after(id, last, 100);
    }

    Conversation conversation() {
        return conversations.find(ChannelKind.TELEGRAM, chat).orElseThrow();
    }

    /** From the first message on. */
    List<Message> all() {
        return transcript.after(conversation().id(), 0, 100);
    }

    List<HandoffRequested> handoffs() {
        long id = conversation().id();
        return recorder.handoffs.stream()
                .filter(request -> request.conversationId() == id)
                .toList();
    }

    static List<String> texts(List<Message> said) {
        return said.stream().map(Message::text).toList();
    }

    /** Entries that were found, also where the bot asks for a fact before it answers. */
    static List<String> slugs(List<Message> said) {
        return said.stream()
                .flatMap(message -> Stream.ofNullable(message.answer()))
                .map(Message.AnswerGiven::slug)
                .toList();
    }

    /** Entries that were answered or suggested. */
    static List<String> offered(List<Message> said) {
        var suggested = said.stream()
                .filter(message -> message.kind() == Message.Kind.TEXT)
                .flatMap(message -> message.buttons().stream())
                .map(Button::data)
                .filter(data -> data.startsWith("faq:"))
                .map(data -> data.substring("faq:".length()));
        return Stream.concat(slugs(said).stream(), suggested).toList();
    }

    private void receive(String event, Content content) {
        inbox.receive(new Incoming(ChannelKind.TELEGRAM, chat, chat + event, "An", content));
    }
}
