package org.tuvan.conversation;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tuvan.conversation.Conversation.Owner;
import org.tuvan.outbox.ChannelKind;
import org.tuvan.outbox.Outbox;
import org.tuvan.signal.Signals;

/** Finds conversations and moves their ownership between the bot and a person, one owner at a time. */
@Service
public class Conversations {

    /**
     * The bot gives the word to a person. Published inside the transaction that does so; listeners join it.
     *
     * @param question what the worker wanted to know, possibly empty
     * @param topic slug of the topic it seems to be about, possibly empty
     */
    public record HandoffRequested(long conversationId, HandoffReason reason, String question, String topic) {}

    /** Why the bot gives the word to a person. */
    public enum HandoffReason {
        /** The worker asked for a person, in whatever words. */
        ASKED,
        /** Two questions in a row had no answer. */
        UNRESOLVED,
        /** Two answers in a row were marked as wrong. */
        REJECTED,
        /** Danger, violence, held papers, a deadline of days. */
        EMERGENCY,
        /** The worker wrote again soon after the closing of a case. */
        REOPENED,
        /** The bot itself failed over and over. */
        TROUBLE
    }

    private final ConversationRepository conversations;
    private final ApplicationEventPublisher events;
    private final Signals signals;
    private final Clock clock;

    Conversations(
            ConversationRepository conversations, ApplicationEventPublisher events, Signals signals, Clock clock) {
        this.conversations = conversations;
        this.events = events;
        this.signals = signals;
        this.clock = clock;
    }

    public Optional<Conversation> find(long id) {
        return conversations.find(id);
    }

    public Optional<Conversation> find(ChannelKind channel, String address) {
        return conversations.find(channel, address);
    }

    /** Starts the talk with a worker who has not said anything yet; the one there is if they have. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Conversation open(ChannelKind channel, String address) {
        conversations.insert(channel, address, null, clock.instant());
        return conversations.lock(channel, address).orElseThrow();
    }

    /** Holds the conversation until the end of the transaction: nobody else writes in it meanwhile. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Conversation lock(long id) {
        return conversations.lock(id).orElseThrow();
    }

    /** Opens the talk to people; nothing happens when a person owns it already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void handOff(HandoffRequested request) {
        var conversation = lock(request.conversationId());
        if (conversation.ownedByPerson()) {
            return;
        }
        conversations.own(conversation.id(), Owner.PERSON, null, null);
        conversations.noteTries(conversation.id(), 0, 0);
        events.publishEvent(request);
        signals.conversationChanged(conversation.id());
    }

    /** Notes the case that the worker is told about. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void caseOpened(long id, String code, Instant promisedAt) {
        conversations.noteCase(id, code, promisedAt);
    }

    /** Gives the word to this advisor. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void assign(long id, long advisorId, String advisorName) {
        lock(id);
        conversations.own(id, Owner.PERSON, advisorId, advisorName);
        conversations.noteIntake(id, null);
        signals.conversationChanged(id);
    }

    /** Takes the word from its advisor; the talk waits for another person. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(long id) {
        lock(id);
        conversations.own(id, Owner.PERSON, null, null);
        signals.conversationChanged(id);
    }

    /**
     * Gives the word back to the bot.
     *
     * @param reopenUntil a message before this moment reopens the case
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void returnToBot(long id, Optional<Instant> reopenUntil) {
        lock(id);
        conversations.own(id, Owner.BOT, null, null);
        conversations.noteIntake(id, null);
        conversations.reopenUntil(id, reopenUntil.orElse(null));
        conversations.noteTries(id, 0, 0);
        conversations.skipToEnd(id);
        signals.conversationChanged(id);
    }

    /** @return whether there was something unread up to this message */
    @Transactional
    public boolean markRead(long id, long upToMessageId) {
        boolean news = conversations.noteRead(id, upToMessageId);
        if (news) {
            signals.conversationChanged(id);
        }
        return news;
    }

    /** How often in a row the bot had no answer, and how often its answer was marked as wrong. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void noteTries(long id, int unresolvedInRow, int rejectedInRow) {
        conversations.noteTries(id, unresolvedInRow, rejectedInRow);
    }

    /** The bot has dealt with all messages up to this one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void noteAnswered(long id, long upToMessageId) {
        conversations.noteAnswered(id, upToMessageId);
    }

    /** The optional question that was asked last after a handoff; empty when there is none any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void noteIntake(long id, Optional<String> step) {
        conversations.noteIntake(id, step.orElse(null));
    }

    /** Whether messages can reach the worker: they can block us and take us back. */
    @Transactional
    public void noteReachable(long id, boolean reachable) {
        conversations.noteWorker(id, null, reachable);
        signals.conversationChanged(id);
    }

    @EventListener
    void workerUnreachable(Outbox.WorkerUnreachable event) {
        noteReachable(event.conversationId(), false);
    }
}
