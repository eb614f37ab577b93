package org.tuvan.law;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tuvan.law.ImportResult.Imported;
import org.tuvan.law.ImportResult.Problem;
import org.tuvan.law.ImportResult.Rejected;

/** The law library: the texts of statutes that editors have imported, each valid for a period. */
@Component
public class LawTexts {

    /**
     * A file with the text of one version of a statute.
     *
     * @param law number of a statute of the registry
     * @param to last day of this version, none while it is in force
     * @param editor who imports it
     */
    public record Upload(
            String law, LocalDate from, @Nullable LocalDate to, String fileName, byte[] content, String editor) {}

    /** More bytes than any law has without pictures. */
    public static final int LARGEST_FILE = FileText.LARGEST_FILE;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final LawTextRepository repository;
    private final Statutes statutes;
    private final TransactionOperations transaction;
    private final Clock clock;

    LawTexts(LawTextRepository repository, Statutes statutes, TransactionOperations transaction, Clock clock) {
        this.repository = repository;
        this.statutes = statutes;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Takes the whole text or nothing of it. */
    public ImportResult add(Upload upload) {
        var statute = statutes.byNumber(upload.law());
        if (statute.isEmpty()) {
            return rejected("Văn bản %s chưa có trong danh mục luật. Xem lại số hiệu, viết như “45/2019/QH14”."
                    .formatted(upload.law()));
        }
        var wrongPeriod = problemOfPeriod(statute.get(), upload);
        if (wrongPeriod.isPresent()) {
            return rejected(wrongPeriod.get());
        }
        return switch (FileText.read(upload.fileName(), upload.content())) {
            case FileText.Unreadable(var message) -> rejected(message);
            case FileText.Lines(var lines, var notes) -> add(upload, statute.get(), lines, notes);
        };
    }

    /** Every imported version, by number of the statute, oldest first. */
    public List<ImportedText> all() {
        return repository.all();
    }

    /** The article in the version of the text that was in force on the day. */
    public Optional<Article> article(String law, String article, LocalDate date) {
        return repository.article(law, article, date);
    }

    /** An article of one version. */
    public Optional<Article> article(long textId, String article) {
        return repository.article(textId, article);
    }

    /** All articles of one version, in order. */
    public List<Article> articles(long textId) {
        return repository.articles(textId);
    }

    /** Takes a version out of the library; false when it was not there. */
    public boolean remove(long textId) {
        return repository.remove(textId);
    }

    /**
     * Why the citation does not fit the texts in force in the period, in Vietnamese; none if it does, or if no such
     * text is imported.
     *
     * @param to last day of the period, none if it is open
     */
    public Optional<String> problem(Citation citation, LocalDate from, @Nullable LocalDate to) {
        return repository.all().stream()
                .filter(text -> text.law().equals(citation.law()) && text.overlaps(from, to))
                .filter(text -> repository
                        .article(text.id(), citation.article())
                        .filter(article -> article.has(citation))
                        .isEmpty())
                .findFirst()
                .map(text -> "Không có %s trong lời văn áp dụng từ %s."
                        .formatted(statutes.describe(citation), DAY.format(text.from())));
    }

    private ImportResult add(Upload upload, Statute statute, List<String> lines, List<String> notes) {
        var parsed = ArticleParser.parse(lines);
        var problems = new ArrayList<>(parsed.problems());
        parsed.articles().stream()
                .filter(article -> !statute.mayHave(article.number()))
                .findFirst()
                .ifPresent(article -> problems.add(new Problem(
                        article.line(),
                        "%s chỉ có %d điều, tệp có Điều %s. Có chọn nhầm văn bản không?"
                                .formatted(statute.name(), statute.articles(), article.number()))));
        if (!problems.isEmpty()) {
            return new Rejected(problems);
        }
        var allNotes = new ArrayList<>(notes);
        missing(statute, parsed.articles()).ifPresent(allNotes::add);
        return Objects.requireNonNull(transaction.execute(_ -> store(upload, statute, parsed.articles(), allNotes)));
    }

    private ImportResult store(Upload upload, Statute statute, List<ArticleParser.Draft> articles, List<String> notes) {
        repository.lock();
        var last = lastDay(statute, upload);
        var other = repository.all().stream()
                .filter(text -> text.law().equals(upload.law()) && text.overlaps(upload.from(), last))
                .findFirst();
        if (other.isPresent()) {
            return rejected("Trùng thời gian với bản đã nhập, áp dụng %s. Sửa ngày, hoặc xóa bản đó trước."
                    .formatted(period(other.get().from(), other.get().to())));
        }
        var text = repository.add(new ImportedText(
                0,
                upload.law(),
                upload.from(),
                last,
                articles.size(),
                upload.fileName(),
                upload.editor(),
                clock.instant()));
        for (int i = 0; i < articles.size(); i++) {
            repository.addArticle(text.id(), i, articles.get(i));
        }
        return new Imported(text, notes);
    }

    private static Optional<String> problemOfPeriod(Statute statute, Upload upload) {
        var last = lastDay(statute, upload);
        if (last != null && last.isBefore(upload.from())) {
            return Optional.of("Ngày cuối %s trước ngày đầu %s. Xem lại hai ngày."
                    .formatted(DAY.format(last), DAY.format(upload.from())));
        }
        if (upload.from().isBefore(statute.inForceFrom())) {
            return Optional.of("%s có hiệu lực từ %s, không thể áp dụng từ %s."
                    .formatted(statute.name(), DAY.format(statute.inForceFrom()), DAY.format(upload.from())));
        }
        return statute.inForceTo() != null && last != null && last.isAfter(statute.inForceTo())
                ? Optional.of(
                        "%s chỉ có hiệu lực đến hết %s.".formatted(statute.name(), DAY.format(statute.inForceTo())))
                : Optional.empty();
    }

    private static @Nullable LocalDate lastDay(Statute statute, Upload upload) {
        return upload.to() == null ? statute.inForceTo() : upload.to();
    }

    private static Optional<String> missing(Statute statute, List<ArticleParser.Draft> articles) {
        long whole = articles.stream()
                .filter(article -> article.number().matches("\\d+"))
                .count();
        return whole < statute.articles()
                ? Optional.of("Văn bản có %d điều, tệp chỉ có %d.".formatted(statute.articles(), whole))
                : Optional.empty();
    }

    private static String period(LocalDate from, @Nullable LocalDate to) {
        return to == null ? "từ " + DAY.format(from) : "từ %s đến hết %s".formatted(DAY.format(from), DAY.format(to));
    }

    private static ImportResult rejected(String message) {
        return new Rejected(List.of(Problem.ofFile(message)));
    }
}
