package org.tuvan.faq;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The FAQ: what is answered, what editors change and what was said before; complete as soon as this bean exists. */
@Component
public class FaqEntries {

    /**
     * Which entries an editor wants to see; what is empty or null does not narrow.
     *
     * @param text words of slug, question, variants or answer, with or without diacritics
     */
    public record Filter(String text, @Nullable String topic, FaqEntry.@Nullable Status status) {}

    /**
     * One version of an entry as it was stored.
     *
     * @param editor who changed it, "tuvan" for the starter FAQ
     */
    public record Version(FaqEntry entry, String editor, Instant at) {}

    /** All published entries, those of earlier law included. Read {@link #revision()} before it, not after. */
    public List<FaqEntry> published() {
        throw new UnsupportedOperationException();
    }

    public Optional<FaqEntry> bySlug(String slug) {
        throw new UnsupportedOperationException(slug);
    }

    /** In menu order of topics, then by question. */
    public List<FaqEntry> list(Filter filter) {
        throw new UnsupportedOperationException(filter.text());
    }

    /** The published neighbours that an entry names, in its order. */
    public List<FaqEntry> related(String slug) {
        throw new UnsupportedOperationException(slug);
    }

    public List<Topic> topics() {
        throw new UnsupportedOperationException();
    }

    /** Grows with every change of what is published. */
    public long revision() {
        throw new UnsupportedOperationException();
    }

    /** Every version ever stored, newest first. */
    public List<Version> history(String slug) {
        throw new UnsupportedOperationException(slug);
    }

    /** Stores a new entry as a draft; its status and version are not looked at. */
    public EditResult create(FaqEntry entry, String editor) {
        throw new UnsupportedOperationException(entry.slug() + editor);
    }

    /** Changes an entry and keeps its status: a published one is live at once. */
    public EditResult save(FaqEntry entry, String editor, int expectedVersion) {
        throw new UnsupportedOperationException(entry.slug() + editor + expectedVersion);
    }

    public EditResult publish(String slug, String editor, int expectedVersion) {
        throw new UnsupportedOperationException(slug + editor + expectedVersion);
    }

    public EditResult withdraw(String slug, String editor, int expectedVersion) {
        throw new UnsupportedOperationException(slug + editor + expectedVersion);
    }
}
