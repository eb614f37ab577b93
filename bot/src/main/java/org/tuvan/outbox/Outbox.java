package org.tuvan.outbox;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes what must reach a worker, in the transaction of its cause; the relay sends it after the commit. */
@Service
public class Outbox {

    /** The worker of this conversation cannot be reached any more on their channel. */
    public record WorkerUnreachable(long conversationId) {}

    /** Where a parcel goes. */
    public record Destination(long conversationId, long messageId, ChannelKind channel, String address) {}

    /** Telegram takes 1,024 characters under a file; the rest is room for markup and the speaker's name. */
    private static final int LONGEST_CAPTION = 800;

    private final OutboxRepository sendings;
    private final Clock clock;

    Outbox(OutboxRepository sendings, Clock clock) {
        this.sendings = sendings;
        this.clock = clock;
    }

    /**
     * Long texts become several sendings, cut at paragraphs; buttons and citations go with the last. Every file is a
     * sending of its own, since a channel does one thing at a time; a short text goes along with a single file.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enqueue(Destination destination, Parcel parcel) {
        split(parcel).forEach(part -> sendings.insert(destination, part, clock.instant()));
    }

    private static List<Parcel> split(Parcel parcel) {
        if (parcel.attachments().size() == 1 && parcel.text().length() <= LONGEST_CAPTION) {
            return List.of(parcel);
        }
        var parcels = new ArrayList<Parcel>();
        var texts = TextParts.of(parcel.text());
        texts.subList(0, texts.size() - 1).forEach(text -> parcels.add(parcel.withoutEnd(text)));
        if (parcel.attachments().isEmpty() || !parcel.text().isBlank()) {
            parcels.add(parcel.withText(texts.getLast()));
        }
        parcel.attachments().forEach(file -> parcels.add(parcel.withFile(file)));
        return parcels;
    }

    /** Sends a failed message once more, because a person asked for it. */
    @Transactional
    public boolean sendAgain(long messageId) {
        return sendings.retry(messageId, clock.instant());
    }
}
