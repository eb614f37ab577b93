package org.tuvan.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.tuvan.cases.Case;
import org.tuvan.cases.Case.Outcome;
import org.tuvan.cases.CaseHistory;
import org.tuvan.cases.CaseNotes;
import org.tuvan.cases.Cases;
import org.tuvan.dialogue.Satisfactions;
import org.tuvan.staff.StaffAccounts;
import org.tuvan.staff.StaffMember;

/** The right of the desk: the worker, the facts, what the FAQ says, what was before. */
@Component
class ContextPane {

    /**
     * Another case of the same worker.
     *
     * @param satisfied what the worker thought of it, when they said
     */
    record Earlier(Case one, Optional<Boolean> satisfied) {}

    private final Cases cases;
    private final CaseNotes notes;
    private final CaseHistory history;
    private final Satisfactions satisfactions;
    private final StaffAccounts staff;
    private final FaqBox faq;

    ContextPane(
            Cases cases,
            CaseNotes notes,
            CaseHistory history,
            Satisfactions satisfactions,
            StaffAccounts staff,
            FaqBox faq) {
        this.cases = cases;
        this.notes = notes;
        this.history = history;
        this.satisfactions = satisfactions;
        this.staff = staff;
        this.faq = faq;
    }

    /** @param question to look up in the FAQ; none takes the worker's */
    void fill(Model model, Case of, Optional<String> question) {
        model.addAttribute("facts", notes.facts(of));
        model.addAttribute("events", history.of(of));
        model.addAttribute("earlier", earlier(of));
        model.addAttribute("satisfied", satisfactions.of(of.code()));
        model.addAttribute("outcomes", Outcome.choices());
        model.addAttribute("colleagues", colleagues(of));
        faq.fill(model, of, question);
    }

    private List<Earlier> earlier(Case of) {
        var earlier = new ArrayList<Earlier>();
        cases.earlier(of).forEach(one -> earlier.add(new Earlier(one, satisfactions.of(one.code()))));
        return earlier;
    }

    private List<StaffMember> colleagues(Case of) {
        var assignee = of.assignee();
        return staff.activeAdvisors().stream()
                .filter(advisor -> of.ended() || assignee == null || advisor.id() != assignee.id())
                .toList();
    }
}
