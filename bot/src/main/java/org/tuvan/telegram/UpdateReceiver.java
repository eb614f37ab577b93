package org.tuvan.telegram;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import org.telegram.telegrambots.meta.api.methods.ActionType;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.tuvan.attachment.Attachments;
import org.tuvan.conversation.Conversations;
import org.tuvan.conversation.Drafted;
import org.tuvan.conversation.Inbox;
import org.tuvan.conversation.Incoming;
import org.tuvan.conversation.Incoming.Content;
import org.tuvan.conversation.Replies;
import org.tuvan.outbox.ChannelKind;
import org.tuvan.telegram.UpdateReader.Event;

/** Stores an update with everything that follows from it in one transaction; then does the small courtesies. */
final class UpdateReceiver {

    /** What is to be done with the update now. */
    enum Fate {
        /** It is stored, or means nothing to us: it may be confirmed. */
        TAKEN,
        /** It is not stored: it must come again. */
        AGAIN
    }

    /** The doors through which an update goes. */
    record Doors(Inbox inbox, Replies replies, Conversations conversations) {}

    private static final Logger log = LoggerFactory.getLogger(UpdateReceiver.class);

    private static final int TRIES = 3;

    private final Doors doors;
    private final TransactionTemplate transaction;
    private final TelegramApi api;
    private final Map<Integer, Integer> failures = new ConcurrentHashMap<>();

    UpdateReceiver(Doors doors, TransactionTemplate transaction, TelegramApi api) {
        this.doors = doors;
        this.transaction = transaction;
        this.api = api;
    }

    Fate receive(Update update) {
        var fate = stored(update);
        if (fate == Fate.TAKEN && update.hasCallbackQuery()) {
            api.inPassing(AnswerCallbackQuery.builder()
                    .callbackQueryId(update.getCallbackQuery().getId())
                    .build());
        }
        return fate;
    }

    private Fate stored(Update update) {
        int id = update.getUpdateId();
        try {
            store(update);
            failures.remove(id);
            return Fate.TAKEN;
        } catch (RuntimeException e) {
            return outage(e) ? putOff(id, e) : blame(id, e);
        }
    }

    private void store(Update update) {
        switch (UpdateReader.read(update)) {
            case Event.Said(Incoming incoming) -> {
                long conversation = transaction.execute(_ -> said(incoming));
                typing(incoming, conversation);
            }
            case Event.Reachable(String address, boolean reachable) ->
                doors.conversations()
                        .find(ChannelKind.TELEGRAM, address)
                        .ifPresent(known -> doors.conversations().noteReachable(known.id(), reachable));
            case Event.Nothing _ -> log.debug("Update {} means nothing to us", update.getUpdateId());
        }
    }

    private long said(Incoming incoming) {
        var receipt = doors.inbox().receive(incoming);
        if (receipt.messageId().isPresent() && tooLarge(incoming.content())) {
            doors.replies().say(receipt.conversationId(), Drafted.notice(FileFetcher.TOO_LARGE, List.of()));
        }
        return receipt.conversationId();
    }

    private static boolean tooLarge(Content content) {
        return content instanceof Content.Files files
                && files.files().stream().anyMatch(file -> file.size() > Attachments.LARGEST);
    }

    private void typing(Incoming incoming, long conversation) {
        boolean botAnswers = incoming.content() instanceof Content.Text
                && doors.conversations()
                        .find(conversation)
                        .filter(talk -> !talk.ownedByPerson())
                        .isPresent();
        if (botAnswers) {
            api.inPassing(SendChatAction.builder()
                    .chatId(incoming.address())
                    .action(ActionType.TYPING.toString())
                    .build());
        }
    }

    /** The database is away or too busy, which is nothing to hold against the update. */
    private static boolean outage(RuntimeException e) {
        return e instanceof TransactionException
                || (e instanceof DataAccessException && !(e instanceof DataIntegrityViolationException));
    }

    private static Fate putOff(int id, RuntimeException e) {
        log.warn("Update {} waits: {}", id, e.getClass().getSimpleName());
        return Fate.AGAIN;
    }

    /** An update that trips over a bug of ours must not stand in the way of all others for ever. */
    private Fate blame(int id, RuntimeException e) {
        if (failures.merge(id, 1, Integer::sum) < TRIES) {
            log.warn("Update {} failed: {}", id, e.getClass().getSimpleName());
            return Fate.AGAIN;
        }
        failures.remove(id);
        log.error("Update {} failed {} times and is left out", id, TRIES, e);
        return Fate.TAKEN;
    }
}
