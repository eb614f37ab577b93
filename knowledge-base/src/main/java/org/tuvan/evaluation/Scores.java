package org.tuvan.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.tuvan.search.Match;

/** What one way to search reached on some gold questions. */
record Scores(List<Result> results, double answeredAbove, double suggestedAbove) {

    /** @param rank of the right entry from 1 on, 0 if it is not among the found */
    record Result(GoldQuestion question, int rank, double confidence, String first, long micros) {

        static Result of(GoldQuestion question, List<Match> matches, long micros) {
            int rank = 0;
            for (int i = 0; i < matches.size() && rank == 0; i++) {
                rank = question.accepts(matches.get(i).entry()) ? i + 1 : 0;
            }
            return new Result(
                    question,
                    rank,
                    matches.isEmpty() ? 0 : matches.getFirst().confidence(),
                    matches.isEmpty() ? "-" : matches.getFirst().entry().slug(),
                    micros);
        }
    }

    double rightFirst() {
        return share(result -> result.rank() == 1, inScope());
    }

    double inFirstThree() {
        return share(result -> result.rank() >= 1 && result.rank() <= 3, inScope());
    }

    /** The same scores on the questions of one file, with all that are out of scope. */
    Scores ofTopic(boolean wanted, String topic) {
        return new Scores(
                results.stream()
                        .filter(result -> !result.question().inScope()
                                || result.question().topic().equals(topic) == wanted)
                        .toList(),
                answeredAbove,
                suggestedAbove);
    }

    /** Part of the answered questions, in and out of scope, that got a wrong answer. */
    double wrongAmongAnswered() {
        return share(result -> result.rank() != 1, answered());
    }

    double coverage() {
        return share(result -> result.confidence() >= answeredAbove, inScope());
    }

    /** Part of the questions whose entry was shown: as the answer, or among three suggestions. */
    double helped() {
        return share(
                result -> result.confidence() >= answeredAbove
                        ? result.rank() == 1
                        : result.confidence() >= suggestedAbove && result.rank() >= 1 && result.rank() <= 3,
                inScope());
    }

    double refusedOutOfScope() {
        return share(result -> result.confidence() < answeredAbove, outOfScope());
    }

    double silentOutOfScope() {
        return share(result -> result.confidence() < suggestedAbove, outOfScope());
    }

    /** Mean distance between confidence and reality over ten bands of confidence. */
    double calibrationError() {
        double error = 0;
        for (int band = 0; band < 10; band++) {
            double sum = 0;
            for (Result result : band(band)) {
                sum += result.confidence() - (result.rank() == 1 ? 1 : 0);
            }
            error += Math.abs(sum) / results.size();
        }
        return error;
    }

    List<Result> band(int tenth) {
        return results.stream()
                .filter(result -> Math.min(9, (int) (result.confidence() * 10)) == tenth)
                .toList();
    }

    long micros(double quantile) {
        long[] micros = results.stream().mapToLong(Result::micros).sorted().toArray();
        return micros.length == 0 ? 0 : micros[(int) Math.min(micros.length - 1, micros.length * quantile)];
    }

    String row(String name) {
        return String.format(
                Locale.ROOT,
                "| %-26s | %5.1f | %5.1f | %5.1f | %5.1f | %5.1f | %5.1f | %5.1f |",
                name,
                100 * rightFirst(),
                100 * inFirstThree(),
                100 * coverage(),
                100 * wrongAmongAnswered(),
                100 * helped(),
                100 * refusedOutOfScope(),
                100 * silentOutOfScope());
    }

    static List<String> head() {
        return Arrays.asList(
                "| % of the reporting half     | first | three | cover | wrong | help  | refus | silen |",
                "|----------------------------|-------|-------|-------|-------|-------|-------|-------|");
    }

    private List<Result> inScope() {
        return results.stream().filter(result -> result.question().inScope()).toList();
    }

    private List<Result> outOfScope() {
        return results.stream().filter(result -> !result.question().inScope()).toList();
    }

    private List<Result> answered() {
        return results.stream()
                .filter(result -> result.confidence() >= answeredAbove)
                .toList();
    }

    private static double share(java.util.function.Predicate<Result> which, List<Result> of) {
        return of.isEmpty() ? 0 : (double) of.stream().filter(which).count() / of.size();
    }
}
