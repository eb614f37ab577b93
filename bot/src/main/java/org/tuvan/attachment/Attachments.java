package org.tuvan.attachment;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tuvan.attachment.Attachment.State;
import org.tuvan.signal.Signals;
import org.tuvan.vietnamese.VietnameseText;

/** Files that came with messages, kept in the database so that every replica and every backup has them. */
@Service
public class Attachments {

    /** Telegram hands out files up to this many bytes; the web chat keeps to the same limit. */
    public static final int LARGEST = 20 * 1024 * 1024;

    /** A stored file. */
    public record Content(String fileName, String mediaType, byte[] bytes) {}

    /** A file that is still to be fetched from its channel. */
    public record Fetch(
            long id,
            long conversationId,
            @Nullable String externalFileId,
            String fileName,
            String mediaType,
            int attempts) {}

    /** What became of a fetched file. */
    public enum Stored {
        STORED,
        TOO_LARGE,
        WRONG_TYPE
    }

    private final AttachmentRepository attachments;
    private final Signals signals;
    private final Clock clock;

    Attachments(AttachmentRepository attachments, Signals signals, Clock clock) {
        this.attachments = attachments;
        this.signals = signals;
        this.clock = clock;
    }

    /** Whether we keep such a file; anything else is a program, a web page, or unknown. */
    public static boolean accepts(byte[] content) {
        return content.length <= LARGEST && FileTypes.of(content).isPresent();
    }

    /** Adds a file to a message: with its content, to be fetched later, or as a placeholder when it is too large. */
    public long add(long messageId, NewFile file) {
        var content = file.content();
        if (content == null) {
            var state = file.size() > LARGEST ? State.TOO_LARGE : State.PENDING;
            return attachments.insert(messageId, named(file), state, clock.instant());
        }
        var type = FileTypes.of(content);
        var state = content.length > LARGEST ? State.TOO_LARGE : type.isPresent() ? State.STORED : State.FAILED;
        long id = attachments.insert(messageId, named(file), state, clock.instant());
        if (state == State.STORED) {
            attachments.update(id, state, type.get(), content.length);
            attachments.insertContent(id, content);
        }
        return id;
    }

    /** A file of this conversation; none when it belongs to another one. */
    public Optional<Content> content(long conversationId, long attachmentId) {
        return attachments.content(conversationId, attachmentId);
    }

    /** Takes files to fetch; one that is neither stored nor failed is handed out again, each time later. */
    @Transactional
    public List<Fetch> toFetch(int limit) {
        return attachments.claim(limit, clock.instant());
    }

    @Transactional
    public Stored fetched(Fetch fetch, byte[] content) {
        var type = FileTypes.of(content);
        if (content.length > LARGEST) {
            failed(fetch, State.TOO_LARGE);
            return Stored.TOO_LARGE;
        }
        if (type.isEmpty()) {
            failed(fetch, State.FAILED);
            return Stored.WRONG_TYPE;
        }
        attachments.update(fetch.id(), State.STORED, type.get(), content.length);
        attachments.insertContent(fetch.id(), content);
        signals.conversationChanged(fetch.conversationId());
        return Stored.STORED;
    }

    @Transactional
    public void failed(Fetch fetch, State state) {
        attachments.update(fetch.id(), state, fetch.mediaType(), 0);
        signals.conversationChanged(fetch.conversationId());
    }

    private static NewFile named(NewFile file) {
        String name = VietnameseText.clean(file.fileName())
                .replaceAll("[\\\\/\\p{Cntrl}\"<>]", "_")
                .strip();
        return new NewFile(
                file.kind(),
                name.isEmpty() ? "tep" : VietnameseText.shorten(name, 120),
                file.mediaType(),
                file.size(),
                file.content(),
                file.externalFileId());
    }
}
