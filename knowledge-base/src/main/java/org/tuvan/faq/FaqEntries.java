package org.tuvan.faq;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tuvan.faq.EditResult.Problem;
import org.tuvan.faq.FaqEntry.Status;

/**
 * The FAQ: what is answered, what editors change and what was said before. Whoever gets this bean finds the starter FAQ
 * already in the database.
 */
@Component
@DependsOn("starterFaq")
public class FaqEntries {

    /**
     * Which entries an editor wants to see; what is blank or null does not narrow.
     *
     * @param text words of slug, question, variants or answer in any order, with or without diacritics
     */
    public record Filter(
            String text, @Nullable String topic, @Nullable Status status) {}

    /**
     * One version of an entry as it was stored.
     *
     * @param editor who changed it, "tuvan" for the starter FAQ
     */
    public record Version(FaqEntry entry, String editor, Instant at) {

        /** Whether it came with the software and not from an editor. */
        public boolean shipped() {
            return editor.equals(StarterFaq.EDITOR);
        }
    }

    /** What is published has changed; published inside the changing transaction, for listeners after its commit. */
    public record Changed(long revision) {}

    private final FaqRepository repository;
    private final EntryRules rules;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FaqEntries(
            FaqRepository repository,
            EntryRules rules,
            TransactionOperations transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.rules = rules;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** All published entries, those of earlier law included. Read {@link #revision()} before it, not after. */
    public List<FaqEntry> published() {
        return entries().filter(entry -> entry.status() == Status.PUBLISHED).toList();
    }

    public Optional<FaqEntry> bySlug(String slug) {
        return repository.current(slug).map(Version::entry);
    }

    /** In menu order of topics, then by question. */
    public List<FaqEntry> list(Filter filter) {
        return latest(filter).stream().map(Version::entry).toList();
    }

    /** As {@link #list}, with who made each entry what it is now. */
    public List<Version> latest(Filter filter) {
        List<String> words = List.of(EntryCleaning.folded(filter.text()).split(" "));
        return repository.current().stream()
                .filter(version -> matches(version.entry(), filter, words))
                .sorted(Comparator.comparing(Version::entry, Topics.MENU_ORDER))
                .toList();
    }

    /** The published neighbours that an entry names, in its order. */
    public List<FaqEntry> related(String slug) {
        return bySlug(slug).stream()
                .flatMap(entry -> entry.related().stream())
                .flatMap(neighbour -> bySlug(neighbour).stream())
                .filter(neighbour -> neighbour.status() == Status.PUBLISHED)
                .toList();
    }

    /** In menu order. */
    public List<Topic> topics() {
        return Topics.ALL;
    }

    /** Grows with every change of what is published, in the order of commits. */
    public long revision() {
        return repository.revision();
    }

    /** Every version ever stored, newest first. */
    public List<Version> history(String slug) {
        return repository.history(slug);
    }

    /** The rules that the entry breaks as it is now; nothing is stored. */
    public List<Problem> problems(FaqEntry entry) {
        return rules.problems(EntryCleaning.clean(entry), entries().toList());
    }

    /** Stores a new entry as a draft; its status and version are not looked at. */
    public EditResult create(FaqEntry entry, String editor) {
        return transaction.execute(_ -> {
            repository.lock();
            FaqEntry draft = EntryCleaning.clean(entry).with(Status.DRAFT, 1);
            return repository.current(draft.slug()).isPresent()
                    ? new EditResult.Invalid(List.of(new Problem("slug", "Mã này đã có, hãy chọn mã khác.")))
                    : checkAndStore(draft, editor);
        });
    }

    /** Changes an entry and keeps its status: a published one is live at once. */
    public EditResult save(FaqEntry entry, String editor, int expectedVersion) {
        return change(entry.slug(), expectedVersion, current -> save(entry, current, current.status(), editor));
    }

    /** Changes an entry and makes it answerable, as one version. */
    public EditResult publish(FaqEntry entry, String editor, int expectedVersion) {
        return change(entry.slug(), expectedVersion, current -> save(entry, current, Status.PUBLISHED, editor));
    }

    /** Makes an entry answerable, if it still fulfils all rules. */
    public EditResult publish(String slug, String editor, int expectedVersion) {
        return change(slug, expectedVersion, current -> save(current, current, Status.PUBLISHED, editor));
    }

    /** Takes an entry out of all answers; it stays here and can be published again. */
    public EditResult withdraw(String slug, String editor, int expectedVersion) {
        return change(slug, expectedVersion, current -> {
            boolean done = current.status() == Status.WITHDRAWN;
            return done
                    ? new EditResult.Saved(current)
                    : store(current.with(Status.WITHDRAWN, expectedVersion + 1), editor);
        });
    }

    private EditResult change(String slug, int expectedVersion, Function<FaqEntry, EditResult> change) {
        return transaction.execute(_ -> {
            repository.lock();
            return repository
                    .current(slug)
                    .<EditResult>map(stored -> stored.entry().version() == expectedVersion
                            ? change.apply(stored.entry())
                            : new EditResult.Overtaken(stored.entry(), stored.editor(), stored.at()))
                    .orElseGet(() -> new EditResult.Missing(slug));
        });
    }

    private EditResult save(FaqEntry entry, FaqEntry current, Status status, String editor) {
        FaqEntry edited = EntryCleaning.clean(entry).with(status, current.version());
        return edited.equals(current)
                ? new EditResult.Saved(current)
                : checkAndStore(edited.with(status, current.version() + 1), editor);
    }

    private EditResult checkAndStore(FaqEntry entry, String editor) {
        List<Problem> problems = problems(entry);
        return problems.isEmpty() ? store(entry, editor) : new EditResult.Invalid(problems);
    }

    private EditResult store(FaqEntry entry, String editor) {
        repository.append(new Version(entry, editor, clock.instant()));
        repository.pointToEdited(entry);
        if (entry.status() != Status.DRAFT) {
            events.publishEvent(new Changed(repository.raiseRevision()));
        }
        return new EditResult.Saved(entry);
    }

    private Stream<FaqEntry> entries() {
        return repository.current().stream().map(Version::entry);
    }

    private static boolean matches(FaqEntry entry, Filter filter, List<String> words) {
        String topic = filter.topic();
        return (topic == null || topic.isBlank() || topic.equals(entry.topic()))
                && (filter.status() == null || filter.status() == entry.status())
                && words.stream().allMatch(EntryCleaning.searchable(entry)::contains);
    }
}
