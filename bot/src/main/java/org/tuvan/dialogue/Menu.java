package org.tuvan.dialogue;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tuvan.answering.Texts;
import org.tuvan.clarifying.Chosen;
import org.tuvan.clarifying.Clarifications;
import org.tuvan.faq.FaqEntries;
import org.tuvan.faq.FaqEntry;
import org.tuvan.faq.Topic;
import org.tuvan.outbox.Button;

/** The choices the bot offers under its messages; {@link Presses} understands what comes back. */
@Component
class Menu {

    /** What workers ask most comes first; the rest is behind one more press. */
    private static final List<String> MOST_ASKED =
            List.of("cham-dut-hop-dong", "tien-luong", "thai-san", "bao-hiem-xa-hoi", "that-nghiep", "lam-them-gio");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int QUESTIONS_AT_ONCE = 6;
    private static final int LONGEST_LABEL = 120;

    private final FaqEntries entries;
    private final Texts texts;
    private final Clarifications clarifications;

    Menu(FaqEntries entries, Texts texts, Clarifications clarifications) {
        this.entries = entries;
        this.texts = texts;
        this.clarifications = clarifications;
    }

    List<Button> mostAsked() {
        var buttons = new ArrayList<Button>();
        for (String slug : MOST_ASKED) {
            topic(slug).ifPresent(topic -> buttons.add(button(topic)));
        }
        buttons.add(new Button(texts.get("button-more-topics"), "topics"));
        buttons.add(person());
        return buttons;
    }

    List<Button> topics() {
        var buttons = new ArrayList<Button>();
        entries.topics().forEach(topic -> buttons.add(button(topic)));
        buttons.add(person());
        return buttons;
    }

    Optional<Topic> topic(String slug) {
        return entries.topics().stream()
                .filter(topic -> topic.slug().equals(slug))
                .findFirst();
    }

    /** The questions of a topic from this one on, and how to see more. */
    List<Button> questions(String topic, int from, LocalDate today) {
        var questions = entries.published().stream()
                .filter(entry -> entry.topic().equals(topic) && entry.inForceOn(today))
                .sorted(Comparator.comparing(FaqEntry::question))
                .toList();
        var buttons = new ArrayList<Button>();
        questions.stream().skip(from).limit(QUESTIONS_AT_ONCE).forEach(entry -> buttons.add(button(entry)));
        if (questions.size() > from + QUESTIONS_AT_ONCE) {
            buttons.add(new Button(texts.get("button-more"), "topic:%s:%d".formatted(topic, from + QUESTIONS_AT_ONCE)));
        }
        buttons.add(new Button(texts.get("button-more-topics"), "topics"));
        return buttons;
    }

    /** Under an answer: was it right, the other cases of it, neighbouring questions, a person. */
    List<Button> underAnswer(Chosen chosen, LocalDate today) {
        var buttons = new ArrayList<Button>();
        buttons.add(new Button(texts.get("button-helpful"), "helpful:" + chosen.questionId()));
        buttons.add(new Button(texts.get("button-wrong"), "wrong:" + chosen.questionId()));
        chosen.option().ifPresent(_ -> buttons.add(clarifications.whole(chosen.questionId())));
        entries.related(chosen.entry().slug()).stream()
                .filter(related -> related.inForceOn(today))
                .limit(2)
                .forEach(related -> buttons.add(button(related)));
        buttons.add(person());
        return buttons;
    }

    List<Button> suggestions(List<FaqEntry> suggested, long questionId) {
        var buttons = new ArrayList<Button>();
        suggested.forEach(entry -> buttons.add(button(entry)));
        buttons.add(new Button(texts.get("button-none"), "none:" + questionId));
        return buttons;
    }

    /** The periods of a rule that changed, oldest first; what lies before the first is a person's to answer. */
    List<Button> versions(List<FaqEntry> versions, boolean unknownBefore) {
        var buttons = new ArrayList<Button>();
        var first = versions.getFirst();
        for (var entry : versions) {
            boolean earlier = entry.appliesTo() != null;
            String label = earlier
                    ? texts.get("button-until", "day", DAY.format(entry.appliesTo()))
                    : texts.get("button-since", "day", DAY.format(entry.appliesFrom()));
            buttons.add(new Button(label, "faq:" + entry.slug()));
        }
        if (unknownBefore) {
            buttons.addFirst(new Button(texts.get("button-before", "day", DAY.format(first.appliesFrom())), "person"));
        }
        return buttons;
    }

    List<Button> personOrTopics() {
        return List.of(person(), allTopics());
    }

    Button allTopics() {
        return new Button(texts.get("button-topics"), "topics");
    }

    Button person() {
        return new Button(texts.get("button-person"), "person");
    }

    private static Button button(Topic topic) {
        return new Button(topic.name(), "topic:" + topic.slug());
    }

    private static Button button(FaqEntry entry) {
        String label = entry.question();
        return new Button(
                label.length() <= LONGEST_LABEL ? label : label.substring(0, LONGEST_LABEL - 1) + "…",
                "faq:" + entry.slug());
    }
}
