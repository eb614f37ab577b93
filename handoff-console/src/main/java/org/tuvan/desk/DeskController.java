package org.tuvan.desk;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tuvan.cases.Case;
import org.tuvan.cases.CaseHistory;
import org.tuvan.cases.Cases;
import org.tuvan.conversation.Conversations;
import org.tuvan.desk.ListPane.Wanted;
import org.tuvan.staff.StaffMember;

/** Shows the desk: as a page, and in the parts that are read again when something changed. */
@Controller
class DeskController {

    private final Cases cases;
    private final CaseHistory history;
    private final Conversations conversations;
    private final ListPane list;
    private final ThreadPane thread;
    private final ContextPane context;

    DeskController(
            Cases cases,
            CaseHistory history,
            Conversations conversations,
            ListPane list,
            ThreadPane thread,
            ContextPane context) {
        this.cases = cases;
        this.history = history;
        this.conversations = conversations;
        this.list = list;
        this.thread = thread;
        this.context = context;
    }

    @GetMapping("/console")
    String desk(Wanted wanted, StaffMember me, Model model) {
        list.fill(model, wanted, null, me);
        return "desk/desk";
    }

    /** @param open code of the case that is open beside the list */
    @GetMapping("/console/cases")
    String list(Wanted wanted, @RequestParam Optional<String> open, StaffMember me, Model model) {
        list.fill(model, wanted, open.flatMap(cases::find).orElse(null), me);
        return "desk/list :: list";
    }

    /** What the advisor of a case opens counts as read; whoever else looks at it is noted. */
    @GetMapping("/console/cases/{code}")
    String show(
            @PathVariable String code,
            Wanted wanted,
            @RequestParam Optional<String> faq,
            @RequestParam(defaultValue = "false") boolean whole,
            StaffMember me,
            Model model) {
        var one = find(code);
        var talk = thread.fill(model, one, me, whole);
        if (one.assignedTo(me)) {
            conversations.markRead(one.conversationId(), talk.lastId());
        } else if (one.assignee() == null || one.assignee().id() != me.id()) {
            history.viewed(one, me);
        }
        context.fill(model, one, faq);
        list.fill(model, wanted, one, me);
        return "desk/desk";
    }

    @GetMapping("/console/cases/{code}/panes")
    String panes(
            @PathVariable String code,
            @RequestParam @Nullable String tab,
            @RequestParam Optional<String> faq,
            @RequestParam(defaultValue = "false") boolean whole,
            StaffMember me,
            Model model) {
        var one = find(code);
        thread.fill(model, one, me, whole);
        context.fill(model, one, faq);
        list.share(model, tab == null ? "" : tab, me);
        return "desk/desk :: panes";
    }

    @GetMapping("/console/cases/{code}/faq")
    String faq(@PathVariable String code, @RequestParam Optional<String> faq, StaffMember me, Model model) {
        var one = find(code);
        model.addAttribute("one", one);
        model.addAttribute("mine", one.assignedTo(me));
        context.fill(model, one, faq);
        list.share(model, "", me);
        return "desk/context :: found";
    }

    private Case find(String code) {
        return cases.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
