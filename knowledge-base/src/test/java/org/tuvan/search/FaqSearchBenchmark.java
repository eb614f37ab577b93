package org.tuvan.search;

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
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.tuvan.faq.FaqEntry;
import org.tuvan.faq.FaqFixtures;

/** How long one question takes and how long the index takes to build: {@code mvn -P bench verify}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 4, time = 3)
@Fork(1)
public class FaqSearchBenchmark {

    private static final LocalDate DATE = LocalDate.of(2026, 11, 21);

    private final List<FaqEntry> entries = FaqFixtures.shipped();
    private final FaqSearch search = FaqSearch.over(entries);
    private final String story = """
            Tôi làm ở công ty giày được sáu năm, hợp đồng không xác định thời hạn. Đầu tháng tổ trưởng gọi lên nói hết đơn
            hàng, bảo cả chuyền mai khỏi đi làm, không giấy tờ gì hết. Tôi hỏi lương tháng này với phép năm còn lại thì họ
            nói chờ. Giờ tôi ở nhà hai tuần rồi, con nhỏ đang học, tiền trọ chưa đóng. Công ty cho nghỉ ngang như vậy có
            phải bồi thường không, và tôi phải làm gì trước?
            """;

    @Test
    void answersWithinFiveMilliseconds() throws RunnerException {
        var results = new Runner(new OptionsBuilder()
                        .include(FaqSearchBenchmark.class.getSimpleName() + ".(shortQuestion|question|story|building)")
                        .build())
                .run();

        assertThat(results)
                .filteredOn(result -> !result.getPrimaryResult().getLabel().equals("building"))
                .allSatisfy(result -> assertThat(
                                result.getPrimaryResult().getStatistics().getPercentile(99))
                        .isLessThan(5_000));
    }

    @Benchmark
    public Finding shortQuestion() {
        return search.find("nghi thai san dc may thang", DATE);
    }

    @Benchmark
    public Finding question() {
        return search.find("Công ty cho nghỉ việc không báo trước thì được bồi thường gì?", DATE);
    }

    @Benchmark
    public Finding story() {
        return search.find(story, DATE);
    }

    @Benchmark
    public FaqSearch building() {
        return FaqSearch.over(entries);
    }
}
