package org.tuvan.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.tuvan.search.Match;

/** What one way to search reached on some gold questions. */
record Scores(List<Result> results, Thresholds thresholds) {

    /** @param rank of the first right entry from 1 on, 0 if none is among the found */
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

        boolean right() {
            return rank == 1;
        }

        boolean inFirstThree() {
            return rank >= 1 && rank <= 3;
        }
    }

    Scores where(Predicate<GoldQuestion> which) {
        return new Scores(
                results.stream().filter(result -> which.test(result.question())).toList(), thresholds);
    }

    double rightFirst() {
        return share(Result::right, inScope());
    }

    double inFirstThree() {
        return share(Result::inFirstThree, inScope());
    }

    /** Questions in scope whose right entry did not come first. */
    long errors() {
        return inScope().stream().filter(result -> !result.right()).count();
    }

    /** Points of right first lost by the same questions with noise, among those in scope whose words it changed. */
    double lossWhereChanged(Scores noisy) {
        var before = new ArrayList<Result>();
        var after = new ArrayList<Result>();
        for (int i = 0; i < results.size(); i++) {
            GoldQuestion asked = results.get(i).question();
            if (asked.inScope() && !asked.equals(noisy.results.get(i).question())) {
                before.add(results.get(i));
                after.add(noisy.results.get(i));
            }
        }
        return share(Result::right, before) - share(Result::right, after);
    }

    boolean answered(Result result) {
        return result.confidence() >= thresholds.answered();
    }

    boolean suggested(Result result) {
        return !answered(result) && result.confidence() >= thresholds.suggested();
    }

    /** Part of the answered questions, in and out of scope, that got a wrong answer. */
    double wrongAmongAnswered() {
        return share(
                result -> !result.right(),
                results.stream().filter(this::answered).toList());
    }

    double coverage() {
        return share(this::answered, inScope());
    }

    /** Part of the questions whose entry was shown: as the answer, or among three suggestions. */
    double helped() {
        return share(
                result -> answered(result) ? result.right() : suggested(result) && result.inFirstThree(), inScope());
    }

    double refusedOutOfScope() {
        return share(result -> !answered(result), outOfScope());
    }

    /** Neither answered nor suggested. */
    double silentOutOfScope() {
        return share(result -> !answered(result) && !suggested(result), outOfScope());
    }

    /** F1: right answers among the answers, and among the questions that have one. */
    double balance() {
        double right = share(result -> answered(result) && result.right(), inScope());
        double precision = 1 - wrongAmongAnswered();
        return right == 0 ? 0 : 2 * precision * right / (precision + right);
    }

    /** Mean distance between confidence and reality over ten bands of confidence. */
    double calibrationError() {
        double error = 0;
        for (int band = 0; band < 10; band++) {
            double sum = 0;
            for (Result result : band(band)) {
                sum += result.confidence() - (result.right() ? 1 : 0);
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

    List<Result> inScope() {
        return results.stream().filter(result -> result.question().inScope()).toList();
    }

    List<Result> outOfScope() {
        return results.stream().filter(result -> !result.question().inScope()).toList();
    }

    static double share(Predicate<Result> which, List<Result> of) {
        return of.isEmpty() ? 0 : (double) of.stream().filter(which).count() / of.size();
    }
}
