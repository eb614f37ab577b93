package org.tuvan.desk;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.tuvan.cases.Case;
import org.tuvan.desk.CaseQueue.Tab;
import org.tuvan.staff.StaffMember;

/** The left of the desk: who waits, most urgent first. */
@Component
class ListPane {

    /**
     * What to list.
     *
     * @param tab none takes the list in which the open case is found, or the waiting ones
     * @param q searches instead, when it is not blank
     */
    record Wanted(@Nullable Tab tab, @Nullable String q) {

        boolean searches() {
            return q != null && !q.isBlank();
        }
    }

    private final CaseQueue queue;
    private final Words words;

    ListPane(CaseQueue queue, Words words) {
        this.queue = queue;
        this.words = words;
    }

    void fill(Model model, Wanted wanted, @Nullable Case open, StaffMember me) {
        var tab = wanted.tab() == null ? tabOf(open, me) : wanted.tab();
        String q = wanted.searches() ? String.valueOf(wanted.q()).strip() : "";
        model.addAttribute("words", words);
        model.addAttribute("me", me);
        model.addAttribute("tab", tab);
        model.addAttribute("tabs", Tab.values());
        model.addAttribute("q", q);
        model.addAttribute("counts", queue.counts(me));
        model.addAttribute("rows", q.isEmpty() ? queue.list(tab, me) : queue.search(q));
        model.addAttribute("mostRows", CaseQueue.MOST_ROWS);
        model.addAttribute("openCode", open == null ? "" : open.code());
        model.addAttribute("claims", Case.mayHave(me));
    }

    /** What the other panes need of it when they are read again alone. */
    void share(Model model, String tab, StaffMember me) {
        model.addAttribute("words", words);
        model.addAttribute("me", me);
        model.addAttribute("tab", tab);
    }

    private static Tab tabOf(@Nullable Case open, StaffMember me) {
        if (open == null) {
            return Tab.WAITING;
        }
        return switch (open.state()) {
            case OPEN -> Tab.WAITING;
            case CLAIMED -> open.assignedTo(me) ? Tab.MINE : Tab.ALL;
            case RESOLVED -> Tab.ENDED;
        };
    }
}
