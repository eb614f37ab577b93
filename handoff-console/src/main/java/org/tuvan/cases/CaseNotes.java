package org.tuvan.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tuvan.cases.CaseHistory.Kind;
import org.tuvan.dialogue.Intake;
import org.tuvan.signal.Signals;
import org.tuvan.staff.StaffMember;
import org.tuvan.vietnamese.VietnameseText;

/** What advisors keep about a case and the worker never sees: notes, facts, and words not sent yet. */
@Service
public class CaseNotes {

    /** An internal remark. */
    public record Note(long id, long authorId, String author, String text, Instant at) {}

    /** Where and when it happened, and how to reach the worker; empty where nobody said. */
    public record Facts(
            String province,
            String company,
            String happened,
            @Nullable LocalDate happenedOn,
            String phone) {

        static final Facts NONE = new Facts("", "", "", null, "");

        Facts cleaned() {
            return new Facts(
                    line(province, 100), line(company, 200), shortened(happened, 2000), happenedOn, line(phone, 40));
        }

        private static String line(String text, int most) {
            return shortened(text.replaceAll("\\s+", " "), most);
        }

        private static String shortened(String text, int most) {
            return VietnameseText.shorten(VietnameseText.clean(text), most);
        }
    }

    /** What a draft is to become. */
    public enum Draft {
        REPLY,
        NOTE
    }

    private static final int LONGEST = 8000;

    private final CaseRepository cases;
    private final CaseNoteRepository notes;
    private final CaseHistory history;
    private final Intake intake;
    private final Signals signals;
    private final Clock clock;

    CaseNotes(
            CaseRepository cases,
            CaseNoteRepository notes,
            CaseHistory history,
            Intake intake,
            Signals signals,
            Clock clock) {
        this.cases = cases;
        this.notes = notes;
        this.history = history;
        this.intake = intake;
        this.signals = signals;
        this.clock = clock;
    }

    /** Oldest first. */
    public List<Note> of(Case of) {
        return notes.of(of.id());
    }

    /** @return whether there was something to note */
    @Transactional
    public boolean note(Case of, StaffMember by, String text) {
        String cleaned = VietnameseText.shorten(VietnameseText.clean(text), LONGEST);
        if (cleaned.isEmpty()) {
            return false;
        }
        notes.insert(of.id(), by, cleaned, clock.instant());
        history.note(of, Kind.NOTED, by, "");
        signals.conversationChanged(of.conversationId());
        return true;
    }

    /** As an advisor wrote them down; before that, as the worker told the bot. */
    public Facts facts(Case of) {
        return notes.facts(of.id()).or(() -> told(of)).orElse(Facts.NONE);
    }

    private Optional<Facts> told(Case of) {
        return intake.facts(of.conversationId())
                .map(said -> new Facts(
                        orEmpty(said.province()),
                        orEmpty(said.company()),
                        orEmpty(said.happened()),
                        null,
                        orEmpty(said.phone())));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** @return whether this person may change them */
    @Transactional
    public boolean saveFacts(String code, StaffMember by, String topic, Facts facts) {
        var now = cases.find(code).orElseThrow();
        if (!now.directedBy(by)) {
            return false;
        }
        var cleaned = facts.cleaned();
        if (!topic.equals(now.topic()) || !cleaned.equals(facts(now))) {
            notes.saveFacts(now.id(), cleaned, clock.instant());
            cases.setTopic(now, topic);
            history.note(now, Kind.FACTS_EDITED, by, "");
            signals.conversationChanged(now.conversationId());
        }
        return true;
    }

    public String draft(Case of, StaffMember by, Draft kind) {
        return notes.draft(of.id(), by.id(), kind);
    }

    /** Empty words delete the draft. */
    @Transactional
    public void saveDraft(Case of, StaffMember by, Draft kind, String text) {
        String cleaned = VietnameseText.shorten(VietnameseText.clean(text), LONGEST);
        if (cleaned.isEmpty()) {
            notes.deleteDraft(of.id(), by.id(), kind);
        } else {
            notes.saveDraft(of.id(), by.id(), kind, cleaned, clock.instant());
        }
    }
}
