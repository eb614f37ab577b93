package org.tuvan.telegram;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.tuvan.conversation.Incoming;
import org.tuvan.conversation.Incoming.Content;
import org.tuvan.outbox.ChannelKind;

/** What an update means to us. Only private chats mean anything: in a group nobody asked to be advised. */
final class UpdateReader {

    /** What happened. */
    sealed interface Event {

        record Said(Incoming incoming) implements Event {}

        /** The worker blocked us, or took us back. */
        record Reachable(String address, boolean reachable) implements Event {}

        record Nothing() implements Event {}
    }

    private static final String PRIVATE = "private";

    private UpdateReader() {}

    static Event read(Update update) {
        if (update.hasMessage()) {
            return message(update.getMessage());
        }
        if (update.hasEditedMessage()) {
            return edit(update.getEditedMessage());
        }
        if (update.hasCallbackQuery()) {
            return press(update.getCallbackQuery());
        }
        return update.hasMyChatMember() ? membership(update.getMyChatMember()) : new Event.Nothing();
    }

    private static Event message(Message message) {
        if (!mattersIn(message.getChat())) {
            return new Event.Nothing();
        }
        return MessageContent.of(message)
                .<Event>map(content -> said(message, messageId(message), content))
                .orElseGet(Event.Nothing::new);
    }

    /** A moving live location is edited too; only new words make a new version. */
    private static Event edit(Message message) {
        var words = Stream.of(message.getText(), message.getCaption())
                .filter(text -> text != null)
                .findFirst();
        if (!mattersIn(message.getChat()) || words.isEmpty()) {
            return new Event.Nothing();
        }
        String editId =
                "e:%d:%d:%d".formatted(message.getChatId(), message.getMessageId(), nonNull(message.getEditDate()));
        return said(message, editId, new Content.Edit(messageId(message), words.get()));
    }

    private static Event press(CallbackQuery query) {
        var message = query.getMessage();
        if (query.getData() == null || (message != null && !mattersIn(message.getChat()))) {
            return new Event.Nothing();
        }
        // In a private chat the chat has the id of the person.
        String address = String.valueOf(
                message == null ? query.getFrom().getId() : message.getChat().getId());
        var press = new Content.Press(query.getData(), label(query).orElse("(nút cũ)"));
        return new Event.Said(
                new Incoming(ChannelKind.TELEGRAM, address, "c:" + query.getId(), name(query.getFrom()), press));
    }

    private static Optional<String> label(CallbackQuery query) {
        if (!(query.getMessage() instanceof Message message) || message.getReplyMarkup() == null) {
            return Optional.empty();
        }
        return message.getReplyMarkup().getKeyboard().stream()
                .flatMap(row -> row.stream())
                .filter(button -> query.getData().equals(button.getCallbackData()))
                .map(button -> button.getText())
                .findFirst();
    }

    private static Event membership(ChatMemberUpdated change) {
        if (!mattersIn(change.getChat()) || change.getNewChatMember() == null) {
            return new Event.Nothing();
        }
        boolean blocked = switch (change.getNewChatMember().getStatus()) {
            case "kicked", "left" -> true;
            default -> false;
        };
        return new Event.Reachable(String.valueOf(change.getChat().getId()), !blocked);
    }

    private static boolean mattersIn(@Nullable Chat chat) {
        return chat != null && PRIVATE.equals(chat.getType());
    }

    private static Event said(Message message, String externalId, Content content) {
        return new Event.Said(new Incoming(
                ChannelKind.TELEGRAM,
                String.valueOf(message.getChatId()),
                externalId,
                name(message.getFrom()),
                content));
    }

    private static String messageId(Message message) {
        return "m:%d:%d".formatted(message.getChatId(), message.getMessageId());
    }

    private static @Nullable String name(@Nullable User user) {
        if (user == null) {
            return null;
        }
        String name = Stream.of(user.getFirstName(), user.getLastName())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
        return name.isEmpty() ? null : name;
    }

    private static int nonNull(@Nullable Integer number) {
        return number == null ? 0 : number;
    }
}
