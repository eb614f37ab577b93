package org.tuvan.conversation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tuvan.attachment.NewFile;
import org.tuvan.conversation.Message.AnswerGiven;
import org.tuvan.outbox.Button;

/**
 * A message of ours before it is stored.
 *
 * @param files to send along, from an advisor
 */
public record Drafted(
        Message.Kind kind,
        String text,
        boolean markdown,
        @Nullable String basis,
        List<Button> buttons,
        @Nullable AnswerGiven answer,
        List<NewFile> files) {

    /** A word of the bot in its own turn. */
    public static Drafted text(String text, List<Button> buttons) {
        return new Drafted(Message.Kind.TEXT, text, true, null, buttons, null, List.of());
    }

    /** A word of the desk that may come whoever owns the talk: a receipt, who has joined, what happened to a file. */
    public static Drafted notice(String text, List<Button> buttons) {
        return new Drafted(Message.Kind.NOTICE, text, true, null, buttons, null, List.of());
    }

    public static Drafted answer(String text, String basis, List<Button> buttons, AnswerGiven given) {
        return new Drafted(Message.Kind.ANSWER, text, true, basis, buttons, given, List.of());
    }

    /** An advisor's own words. */
    public static Drafted plain(String text, List<NewFile> files) {
        return new Drafted(
                files.isEmpty() ? Message.Kind.TEXT : Message.Kind.FILES, text, false, null, List.of(), null, files);
    }

    Drafted withText(String cleaned) {
        return new Drafted(kind, cleaned, markdown, basis, buttons, answer, files);
    }
}
