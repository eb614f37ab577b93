package org.tuvan.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tuvan.conversation.Conversations;
import org.tuvan.conversation.Conversations.HandoffReason;
import org.tuvan.testing.SettableClock;

@CaseTest
class CaseOpeningTests {

    private static final Instant SUNDAY_NIGHT = Instant.parse("2026-11-22T14:00:00Z");

    @Autowired
    Cases cases;

    @Autowired
    Conversations conversations;

    @Autowired
    CaseFixtures given;

    @Autowired
    SettableClock clock;

    @Autowired
    TransactionTemplate transaction;

    JdbcClient jdbc;

    @Autowired
    void connect(DataSource database) {
        jdbc = JdbcClient.create(database);
    }

    @Test
    void givesAReceiptWithCodeAndPromise() {
        var hanh = given.hanh();
        assertThat(hanh.code()).matches("TV-26-\\d{6}");
        assertThat(given.lastText(hanh))
                .contains("**" + hanh.code() + "**", "trước **10:00 thứ Hai 23/11**", "gửi giúp ảnh")
                .doesNotContain("ngoài giờ");
        assertThat(given.talk(hanh).caseCode()).isEqualTo(hanh.code());
    }

    @Test
    void saysWhenTheCentreOpensOutsideItsHours() {
        clock.set(SUNDAY_NIGHT);
        assertThat(given.lastText(given.hanh()))
                .contains("ngoài giờ làm việc", "mở cửa lúc **7:30 thứ Hai 23/11**", "trước **9:30 thứ Hai 23/11**");
    }

    @Test
    void promisesSoonerInAnEmergency() {
        var hurt = given.asks("Anh Ba", "bị máy cuốn tay", HandoffReason.EMERGENCY);
        assertThat(given.lastText(hurt)).contains("khẩn", "sớm nhất có thể, chậm nhất **8:30 thứ Hai 23/11**");
        assertThat(given.found(hurt).emergency()).isTrue();
    }

    @Test
    void storesNoHandoffWithoutItsReceipt() {
        var workers = Stream.of(HandoffReason.values())
                .map(reason -> given.asks("Người " + reason, "chuyện " + reason, reason)
                        .conversationId())
                .toList();
        assertThat(jdbc.sql("""
                        select count(*) from bot.conversation t
                        where t.id in (:workers) and t.owner = 'PERSON' and exists (
                            select 1 from handoff.advice_case c
                            join bot.message m on m.conversation_id = c.conversation_id
                            join bot.outbox o on o.message_id = m.id
                            where c.conversation_id = t.id and m.kind = 'NOTICE'
                              and position(c.code in m.text) > 0 and position(c.code in o.parcel::text) > 0)
                        """).param("workers", workers).query(Integer.class).single())
                .isEqualTo(workers.size());
    }

    @Test
    void opensNothingWhenTheHandoffIsRolledBack() {
        var before = count();
        assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> {
                    given.hanh();
                    throw new IllegalStateException("the turn failed");
                }))
                .hasMessage("the turn failed");
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void opensNoSecondCaseWhileOneIsOpen() {
        var hanh = given.hanh();
        transaction.executeWithoutResult(_ -> conversations.returnToBot(hanh.conversationId(), Optional.empty()));
        given.handOff(hanh.conversationId(), HandoffReason.ASKED, "hỏi nữa");
        assertThat(cases.earlier(given.found(hanh))).isEmpty();
        assertThat(given.lastText(hanh)).contains(hanh.code());
    }

    @Test
    void countsCodesWithoutGapsWhenManyOpenAtOnce() {
        var codes = IntStream.range(0, 40)
                .parallel()
                .mapToObj(i -> given.asks("Người " + i, "hỏi " + i, HandoffReason.ASKED)
                        .code())
                .sorted()
                .toList();
        int first = Integer.parseInt(codes.getFirst().substring(6));
        assertThat(codes)
                .containsExactlyElementsOf(IntStream.range(first, first + 40)
                        .mapToObj("TV-26-%06d"::formatted)
                        .toList());
    }

    @Test
    void beginsAtOneInANewYearOfVietnam() {
        clock.set(Instant.parse("2029-12-31T17:00:00Z"));
        assertThat(given.hanh().code()).isEqualTo("TV-30-000001");
    }

    private int count() {
        return jdbc.sql("select count(*) from handoff.advice_case")
                .query(Integer.class)
                .single();
    }
}
