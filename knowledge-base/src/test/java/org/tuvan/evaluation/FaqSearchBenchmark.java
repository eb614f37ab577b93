package org.tuvan.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.tuvan.faq.FaqEntry;
import org.tuvan.faq.FaqFixtures;
import org.tuvan.search.FaqSearch;
import org.tuvan.search.Finding;

/**
 * How long a question takes and how long the index takes to build, with 350, 3,500 and 35,000 entries: {@code mvn -P bench
 * verify}. The first 350 are real, with all their ways to ask.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 4, time = 3)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
public class FaqSearchBenchmark {

    private static final LocalDate DATE = LocalDate.of(2026, 11, 21);

    @Param({"350", "3500", "35000"})
    private int size;

    private List<FaqEntry> entries = List.of();
    private FaqSearch search = FaqSearch.over(List.of());
    private List<String> questions = List.of();
    private int next;

    private final String story = """
            Tôi làm ở công ty giày được sáu năm, hợp đồng không xác định thời hạn. Đầu tháng tổ trưởng gọi lên nói hết đơn
            hàng, bảo cả chuyền mai khỏi đi làm, không giấy tờ gì hết. Tôi hỏi lương tháng này với phép năm còn lại thì họ
            nói chờ. Giờ tôi ở nhà hai tuần rồi, con nhỏ đang học, tiền trọ chưa đóng. Công ty cho nghỉ ngang như vậy có
            phải bồi thường không, và tôi phải làm gì trước?
            """;

    @Setup
    public void build() {
        List<FaqEntry> real = FaqFixtures.shipped().stream()
                .filter(entry -> entry.earlierVersionOf() == null)
                .toList();
        entries = SyntheticEntries.of(real, size);
        questions = GoldQuestion.shipped().stream().map(GoldQuestion::text).toList();
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        long before = runtime.totalMemory() - runtime.freeMemory();
        long start = System.nanoTime();
        search = FaqSearch.over(entries);
        long millis = (System.nanoTime() - start) / 1_000_000;
        System.gc();
        long after = runtime.totalMemory() - runtime.freeMemory();
        System.out.printf("%n%d entries: index of %d MB, first build %d ms%n", size, (after - before) >> 20, millis);
    }

    @Test
    void answersInTime() throws RunnerException {
        var results = new Runner(new OptionsBuilder()
                        .include(FaqSearchBenchmark.class.getSimpleName() + ".(ordinary|story)")
                        .build())
                .run();
        new Runner(new OptionsBuilder()
                        .include(FaqSearchBenchmark.class.getSimpleName() + ".building")
                        .mode(Mode.SingleShotTime)
                        .warmupIterations(6)
                        .measurementIterations(4)
                        .build())
                .run();

        assertThat(results)
                .filteredOn(result -> result.getPrimaryResult().getLabel().equals("ordinary"))
                .allSatisfy(result -> assertThat(
                                result.getPrimaryResult().getStatistics().getPercentile(99))
                        .isLessThan(result.getParams().getParam("size").equals("350") ? 2_000 : 8_000));
    }

    /** The gold questions in turn, in and out of scope, short ones and stories: none is in the index. */
    @Benchmark
    public Finding ordinary() {
        next = (next + 1) % questions.size();
        return search.find(questions.get(next), DATE);
    }

    /** A hundred words. */
    @Benchmark
    public Finding story() {
        return search.find(story, DATE);
    }

    @Benchmark
    public FaqSearch building() {
        return FaqSearch.over(entries);
    }
}
