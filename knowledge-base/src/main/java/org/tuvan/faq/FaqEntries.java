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
    public record Version(FaqEntry entry, String editor, Instant at) {}

    /** What is published has changed; published inside the changing transaction, for listeners after its commit. */
    public record Changed(long revision) {}

    private static final Comparator<FaqEntry> MENU_ORDER = Comparator.<FaqEntry>comparingInt(
                    entry -> Topics.position(entry.topic()))
            .thenComparing(FaqEntry::question);

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
        List<String> words = List.of(EntryCleaning.folded(filter.text()).split(" "));
        return entries()
                .filter(entry -> filter.topic() == null
                        || filter.topic().isBlank()
                        || filter.topic().equals(entry.topic()))
                .filter(entry -> filter.status() == null || filter.status() == entry.status())
                .filter(entry -> words.stream().allMatch(searchable(entry)::contains))
                .sorted(MENU_ORDER)
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

    /** Stores a new entry as a draft; its status and version are not looked at. */
    public EditResult create(FaqEntry entry, String editor) {
        return transaction.execute(_ -> {
            repository.lock();
            FaqEntry draft = EntryCleaning.clean(entry).with(Status.DRAFT, 1);
            if (repository.current(draft.slug()).isPresent()) {
                return new EditResult.Invalid(
                        List.of(new EditResult.Problem("slug", "Mã này đã có, hãy chọn mã khác.")));
            }
            return checkAndStore(draft, editor);
        });
    }

    /** Changes an entry and keeps its status: a published one is live at once. */
    public EditResult save(FaqEntry entry, String editor, int expectedVersion) {
        return change(entry.slug(), expectedVersion, current -> {
            FaqEntry edited = EntryCleaning.clean(entry).with(current.status(), current.version());
            return edited.equals(current)
                    ? new EditResult.Saved(current)
                    : checkAndStore(edited.with(current.status(), expectedVersion + 1), editor);
        });
    }

    /** Makes an entry answerable, if it still fulfils all rules. */
    public EditResult publish(String slug, String editor, int expectedVersion) {
        return change(
                slug,
                expectedVersion,
                current -> current.status() == Status.PUBLISHED
                        ? new EditResult.Saved(current)
                        : checkAndStore(current.with(Status.PUBLISHED, expectedVersion + 1), editor));
    }

    /** Takes an entry out of all answers; it stays here and can be published again. */
    public EditResult withdraw(String slug, String editor, int expectedVersion) {
        return change(slug, expectedVersion, current -> {
            if (current.status() != Status.WITHDRAWN) {
                return store(current.with(Status.WITHDRAWN, expectedVersion + 1), editor);
            }
            return new EditResult.Saved(current);
        });
    }

    private EditResult change(String slug, int expectedVersion, Function<FaqEntry, EditResult> change) {
        return transaction.execute(_ -> {
            repository.lock();
            Optional<Version> current = repository.current(slug);
            if (current.isEmpty()) {
                return new EditResult.Missing(slug);
            }
            Version stored = current.get();
            return stored.entry().version() == expectedVersion
                    ? change.apply(stored.entry())
                    : new EditResult.Overtaken(stored.entry(), stored.editor(), stored.at());
        });
    }

    private EditResult checkAndStore(FaqEntry entry, String editor) {
        List<EditResult.Problem> problems = rules.problems(entry, entries().toList());
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

    private static String searchable(FaqEntry entry) {
        return EntryCleaning.folded(
                String.join(" ", entry.slug(), entry.question(), String.join(" ", entry.variants()), entry.answer()));
    }
}
