package org.tuvan.editor;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.tuvan.faq.FaqEntries;

/** Finds entries. */
@Controller
class ListController {

    private final FaqEntries entries;
    private final EntryReader reader;

    ListController(FaqEntries entries, EntryReader reader) {
        this.entries = entries;
        this.reader = reader;
    }

    @GetMapping("/console/faq")
    String list(
            EntryList.Query query,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Model model) {
        var found = entries.latest(new FaqEntries.Filter(query.q(), query.topic(), null));
        model.addAttribute("list", EntryList.of(found, query, reader.today()));
        return fragment ? "editor/list :: found" : "editor/list";
    }
}
