package org.tuvan.conversation;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which conversations wait for a word of the bot. */
@Service
@EnableConfigurationProperties(Turns.Settings.class)
public class Turns {

    /**
     * @param burstWindow silence after a message before the bot answers, so that several short ones are read as one
     * @param questionWindow the same after a message that ends with a question mark
     * @param burstLongest the bot answers at the latest this long after the first message
     */
    @ConfigurationProperties("tuvan.conversation")
    public record Settings(
            @DefaultValue("1800ms") Duration burstWindow,
            @DefaultValue("700ms") Duration questionWindow,
            @DefaultValue("6s") Duration burstLongest) {

        Duration windowAfter(Incoming.Content content) {
            return switch (content) {
                case Incoming.Content.Press _ -> Duration.ZERO;
                case Incoming.Content.Text(String text)
                when text.stripTrailing().endsWith("?") -> questionWindow;
                case Incoming.Content.Text _, Incoming.Content.Files _, Incoming.Content.Edit _ -> burstWindow;
            };
        }
    }

    private final TurnRepository turns;
    private final Settings settings;
    private final Clock clock;

    Turns(TurnRepository turns, Settings settings, Clock clock) {
        this.turns = turns;
        this.settings = settings;
        this.clock = clock;
    }

    /** Lets a few quiet moments pass first, in case the worker sends more. */
    void schedule(long conversationId, Incoming.Content content) {
        var now = clock.instant();
        turns.schedule(conversationId, now, now.plus(settings.windowAfter(content)), now.plus(settings.burstLongest()));
    }

    /** The conversation that is due longest; it stays locked until the transaction ends, and is nobody else's. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Long> claim() {
        var claimed = turns.claim(clock.instant());
        claimed.ifPresent(turns::delete);
        return claimed;
    }

    /** Tries a failed turn again after a pause; says how often it has failed. */
    @Transactional
    public int postpone(long conversationId, Duration pause) {
        return turns.postpone(conversationId, clock.instant().plus(pause));
    }

    /** Whether the bot is about to say something. */
    public boolean pending(long conversationId) {
        return turns.pending(conversationId);
    }
}
