package org.tuvan.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.tuvan.cases.Case;
import org.tuvan.cases.CaseNotes;
import org.tuvan.cases.CaseNotes.Draft;
import org.tuvan.conversation.Conversations;
import org.tuvan.conversation.Message;
import org.tuvan.conversation.Transcript;
import org.tuvan.desk.Talk.Item;
import org.tuvan.desk.Talk.Noted;
import org.tuvan.desk.Talk.Said;
import org.tuvan.faq.AnswerText;
import org.tuvan.faq.FaqEntries;
import org.tuvan.faq.FaqEntry;
import org.tuvan.live.RedisPresence;
import org.tuvan.staff.StaffMember;

/** The middle of the desk: the talk of one case, and where the advisor writes. */
@Component
class ThreadPane {

    private static final int MOST_MESSAGES = 300;
    private static final int WHOLE = 5000;

    private final Conversations conversations;
    private final Transcript transcript;
    private final CaseNotes notes;
    private final FaqEntries entries;
    private final CaseQueue queue;
    private final RedisPresence presence;

    ThreadPane(
            Conversations conversations,
            Transcript transcript,
            CaseNotes notes,
            FaqEntries entries,
            CaseQueue queue,
            RedisPresence presence) {
        this.conversations = conversations;
        this.transcript = transcript;
        this.notes = notes;
        this.entries = entries;
        this.queue = queue;
        this.presence = presence;
    }

    /** @param whole everything ever said, not only the latest */
    Talk fill(Model model, Case of, StaffMember me, boolean whole) {
        var talk = talk(of, whole ? WHOLE : MOST_MESSAGES);
        model.addAttribute("one", of);
        model.addAttribute("talk", talk);
        model.addAttribute("row", queue.row(of.code()));
        var conversation = conversations.find(of.conversationId()).orElseThrow();
        model.addAttribute("conversation", conversation);
        model.addAttribute("viewers", presence.others(of.code(), me));
        model.addAttribute("replyDraft", notes.draft(of, me, Draft.REPLY));
        model.addAttribute("noteDraft", notes.draft(of, me, Draft.NOTE));
        model.addAttribute("lastReply", lastReply(talk));
        model.addAttribute("lastNote", lastNote(of, me));
        model.addAttribute("mine", of.assignedTo(me));
        model.addAttribute("writes", of.assignedTo(me) && !conversation.erased());
        model.addAttribute("directs", of.directedBy(me));
        model.addAttribute("mayClaim", Case.mayHave(me));
        return talk;
    }

    /** Changes when a reply has been sent, and tells the page to empty the field it was written in. */
    private static long lastReply(Talk talk) {
        return talk.after().stream()
                .mapToLong(item -> item instanceof Said said && said.side().equals("advisor")
                        ? said.message().id()
                        : 0)
                .max()
                .orElse(0);
    }

    private long lastNote(Case of, StaffMember me) {
        return notes.of(of).stream()
                .filter(note -> note.authorId() == me.id())
                .mapToLong(CaseNotes.Note::id)
                .max()
                .orElse(0);
    }

    private Talk talk(Case of, int most) {
        var messages = transcript.before(of.conversationId(), Long.MAX_VALUE, most);
        var questions = new HashMap<String, @Nullable String>();
        var before = new ArrayList<Item>();
        var after = new ArrayList<Item>();
        for (var message : messages) {
            (message.id() <= of.openedMessage() ? before : after).add(said(message, questions));
        }
        notes.of(of).forEach(note -> after.add(new Noted(note)));
        after.sort(Comparator.comparing(Item::at));
        return new Talk(
                Talk.withDays(before, "before-", null),
                Talk.withDays(after, "", before.isEmpty() ? null : Talk.date(before.getLast())),
                messages.size() == most,
                messages.isEmpty() ? 0 : messages.getLast().id());
    }

    private Said said(Message message, Map<String, @Nullable String> questions) {
        String text = message.markdown() ? AnswerText.parse(message.text()).toPlainText() : message.text();
        List<String> texts = message.edited() ? transcript.texts(message.id()) : List.of();
        var given = message.answer();
        String entry = given == null
                ? null
                : questions.computeIfAbsent(
                        given.slug(),
                        slug -> entries.bySlug(slug).map(FaqEntry::question).orElse(slug));
        return new Said(message, text, texts.isEmpty() ? texts : texts.subList(0, texts.size() - 1), entry);
    }
}
