package org.tuvan.outbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one sending carries to a worker.
 *
 * @param markdown whether the text is our Markdown subset; otherwise it is plain text
 * @param basis the articles of law the text rests on, written out
 * @param speaker name of the advisor who speaks, none when it is the bot
 * @param attachments ids of the files that go with it
 */
public record Parcel(
        String text,
        boolean markdown,
        @Nullable String basis,
        @Nullable String speaker,
        List<Button> buttons,
        List<Long> attachments) {

    Parcel withoutEnd(String part) {
        return new Parcel(part, markdown, null, speaker, List.of(), List.of());
    }

    Parcel withText(String part) {
        return new Parcel(part, markdown, basis, speaker, buttons, List.of());
    }

    Parcel withFile(long file) {
        return new Parcel("", markdown, null, speaker, List.of(), List.of(file));
    }
}
