package org.tuvan.editor;

import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.tuvan.faq.FaqEntries;
import org.tuvan.faq.FaqEntries.Version;

/** Shows what an entry said before, and what each change was. */
@Controller
class HistoryController {

    /**
     * @param changed names of the parts that differ from the version before
     * @param answer its changes against the version before; those of the question back alike
     */
    record Step(
            Version version,
            boolean first,
            boolean statusChanged,
            List<String> changed,
            List<WordDiff.Part> answer,
            List<WordDiff.Part> asks) {

        static Step first(Version version) {
            return new Step(version, true, false, List.of(), same(version), same(asks(version)));
        }

        static Step of(Version version, Version before) {
            var changed = EntryField.differing(EntryForm.of(before.entry()), EntryForm.of(version.entry()));
            return new Step(
                    version,
                    false,
                    before.entry().status() != version.entry().status(),
                    changed.stream().map(EntryField::label).toList(),
                    changed.contains(EntryField.ANSWER)
                            ? WordDiff.between(
                                    before.entry().answer(), version.entry().answer())
                            : same(version),
                    changed.contains(EntryField.ASKS)
                            ? WordDiff.between(asks(before), asks(version))
                            : same(asks(version)));
        }

        private static String asks(Version version) {
            return FactForm.of(version.entry().asks()).text();
        }

        private static List<WordDiff.Part> same(Version version) {
            return same(version.entry().answer());
        }

        private static List<WordDiff.Part> same(String text) {
            return text.isEmpty() ? List.of() : List.of(new WordDiff.Part(WordDiff.Kind.SAME, text));
        }
    }

    private final FaqEntries entries;

    HistoryController(FaqEntries entries) {
        this.entries = entries;
    }

    @GetMapping("/console/faq/{slug}/history")
    String history(@PathVariable String slug, Model model) {
        var versions = entries.history(slug);
        if (versions.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("current", versions.getFirst().entry());
        model.addAttribute("steps", steps(versions));
        return "editor/history";
    }

    /** @param versions newest first */
    private static List<Step> steps(List<Version> versions) {
        var steps = new ArrayList<Step>();
        for (int i = 0; i < versions.size() - 1; i++) {
            steps.add(Step.of(versions.get(i), versions.get(i + 1)));
        }
        steps.add(Step.first(versions.getLast()));
        return steps;
    }
}
