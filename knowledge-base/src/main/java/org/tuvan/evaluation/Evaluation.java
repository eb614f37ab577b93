package org.tuvan.evaluation;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.logging.LoggingSystem;
import org.tuvan.meaning.WordVectors;
import org.tuvan.noise.Noise;
import org.tuvan.ranking.RankingModel;
import org.tuvan.search.PlainSearch;
import org.tuvan.search.PostgresSearch;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The command {@code evaluate}: measures the search on the gold questions, beside Lucene and PostgreSQL as they come,
 * prints the report and writes it.
 *
 * <ul>
 *   <li>{@code --fit [RESOURCES]} first fits the model and writes it into that folder of resources
 *   <li>{@code --out FILE} where the report goes
 *   <li>{@code --misses} for who works on the search: prints every miss, leaves the others out and writes nothing
 * </ul>
 */
public final class Evaluation {

    public static final String COMMAND = "evaluate";

    private static final String RESOURCES = "knowledge-base/src/main/resources";
    private static final String OUT = "docs/answers.md";

    private final Measurement measurement = Measurement.shipped();
    private final List<String> options;

    private Evaluation(List<String> options) {
        this.options = options;
    }

    public static void main(String[] arguments) throws IOException {
        // Outside of an application nothing has told the libraries to be quiet.
        LoggingSystem.get(Evaluation.class.getClassLoader()).beforeInitialize();
        new Evaluation(Arrays.stream(arguments)
                        .flatMap(argument -> Arrays.stream(argument.split("=", 2)))
                        .map(argument -> argument.replaceFirst("^--", ""))
                        .toList())
                .run();
    }

    private void run() throws IOException {
        RankingModel model = options.contains("fit") ? fitted() : RankingModel.shipped();
        if (options.contains("misses")) {
            var report = new Report(measurement, model, List.of());
            print(report.lines());
            print(report.misses(Integer.MAX_VALUE));
            print(List.of(report.speed()));
            return;
        }
        try (var server = postgres()) {
            var report = new Report(measurement, model, baselines(model, server));
            var file = Path.of(option("out", OUT));
            Files.createDirectories(file.toAbsolutePath().resolveSibling(""));
            Files.write(file, report.lines());
            print(report.lines());
            print(List.of("", report.speed(), "Written to " + file + "."));
        }
    }

    private RankingModel fitted() throws IOException {
        var folder = Path.of(option("fit", RESOURCES));
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("No folder " + folder + ": run it at the root of the repository.");
        }
        RankingModel model = measurement.fit();
        var mapper =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Files.writeString(Path.of(folder + RankingModel.PLACE), mapper.writeValueAsString(model) + "\n");
        try (var words = Files.newOutputStream(Path.of(folder + WordVectors.PLACE))) {
            model.words().write(words);
        }
        return model;
    }

    private List<Baseline> baselines(RankingModel model, EmbeddedPostgres server) {
        var ours = new Scores(
                measurement.results(measurement.finder(model), Noise.AS_WRITTEN, false), Thresholds.of(model));
        double mostSuggested = 1 - ours.silentOutOfScope();
        var lucene = PlainSearch.over(measurement.entries());
        var postgres = PostgresSearch.over(measurement.entries(), server.getPostgresDatabase());
        var baselines = new ArrayList<Baseline>();
        baselines.add(Baseline.tuned(
                "Lucene StandardAnalyzer + BM25",
                question -> lucene.find(question, Measurement.DATE),
                measurement,
                mostSuggested));
        baselines.add(Baseline.tuned(
                "PostgreSQL full text + pg_trgm",
                question -> postgres.find(question, Measurement.DATE),
                measurement,
                mostSuggested));
        return baselines;
    }

    private static EmbeddedPostgres postgres() throws IOException {
        return EmbeddedPostgres.builder()
                .setServerConfig("fsync", "off")
                .setServerConfig("jit", "off")
                .start();
    }

    /** The word behind an option. */
    private String option(String name, String otherwise) {
        int at = options.indexOf(name) + 1;
        boolean given = at > 0
                && at < options.size()
                && !List.of("fit", "out", "misses").contains(options.get(at));
        return given ? options.get(at) : otherwise;
    }

    private static void print(List<String> lines) {
        lines.forEach(System.out::println);
    }
}
