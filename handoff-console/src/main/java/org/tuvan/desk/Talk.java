package org.tuvan.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tuvan.cases.CaseNotes.Note;
import org.tuvan.conversation.Message;
import org.tuvan.vietnamese.VietnameseTime;

/**
 * A conversation as an advisor reads it: messages and notes by time, with a line between the days.
 *
 * @param before what was said before this case was opened
 * @param more whether there are still older messages
 * @param lastId the last message shown
 */
record Talk(List<Item> before, List<Item> after, boolean more, long lastId) {

    /** One line of the talk; {@code key} changes with everything that is seen of it. */
    sealed interface Item {

        String id();

        String key();

        Instant at();

        default String kind() {
            return switch (this) {
                case Day _ -> "day";
                case Said _ -> "said";
                case Noted _ -> "note";
            };
        }
    }

    record Day(String id, LocalDate date, Instant at) implements Item {
        @Override
        public String key() {
            return id;
        }
    }

    record Noted(Note note) implements Item {
        @Override
        public String id() {
            return "note-" + note.id();
        }

        @Override
        public String key() {
            return id() + "-" + note.text().length();
        }

        @Override
        public Instant at() {
            return note.at();
        }
    }

    /**
     * @param text in plain words, without Markdown
     * @param earlier the texts it had before it was edited, oldest first
     * @param entry question of the FAQ entry the bot answered with
     */
    record Said(
            Message message,
            String text,
            List<String> earlier,
            @Nullable String entry) implements Item {
        @Override
        public String id() {
            return "message-" + message.id();
        }

        @Override
        public String key() {
            return "%s-%s-%d-%d-%d"
                    .formatted(
                            id(),
                            message.delivery(),
                            earlier.size(),
                            text.length(),
                            message.attachments().hashCode());
        }

        @Override
        public Instant at() {
            return message.at();
        }

        public String side() {
            return message.kind() == Message.Kind.NOTICE
                    ? "told"
                    : switch (message.author()) {
                        case WORKER -> "worker";
                        case BOT -> "bot";
                        case ADVISOR -> "advisor";
                    };
        }
    }

    /**
     * Oldest first; a line with the date stands where a new day begins.
     *
     * @param last the day that was shown before
     */
    static List<Item> withDays(List<? extends Item> sorted, String prefix, @Nullable LocalDate last) {
        var items = new ArrayList<Item>();
        LocalDate day = last;
        for (var item : sorted) {
            var date = date(item);
            if (!date.equals(day)) {
                items.add(new Day(prefix + "day-" + date, date, item.at()));
                day = date;
            }
            items.add(item);
        }
        return List.copyOf(items);
    }

    static LocalDate date(Item item) {
        return item.at().atZone(VietnameseTime.ZONE).toLocalDate();
    }
}
