package org.tuvan.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tuvan.cases.Case.Outcome;
import org.tuvan.cases.Case.State;
import org.tuvan.cases.CaseFixtures.Worker;
import org.tuvan.conversation.Conversations;
import org.tuvan.conversation.Conversations.HandoffReason;
import org.tuvan.conversation.Drafted;
import org.tuvan.conversation.Erasure;
import org.tuvan.testing.SettableClock;

@CaseTest
class CaseOpeningTests {

    private static final Instant MONDAY = Instant.parse("2026-11-23T01:00:00Z");
    private static final Instant SUNDAY_NIGHT = Instant.parse("2026-11-22T14:00:00Z");

    @Autowired
    Cases cases;

    @Autowired
    CaseEnding ending;

    @Autowired
    CaseNotes notes;

    @Autowired
    CaseHistory history;

    @Autowired
    Conversations conversations;

    @Autowired
    Erasure erasure;

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

    @BeforeEach
    void mondayMorning() {
        clock.set(MONDAY);
    }

    @Test
    void givesAReceiptWithCodeAndPromise() {
        var hanh = given.hanh();
        assertThat(hanh.code()).matches("TV-26-\\d{6}");
        assertThat(given.lastText(hanh))
                .contains("**" + hanh.code() + "**", "trước **10:00 thứ Hai 23/11**", "gửi giúp ảnh")
                .doesNotContain("ngoài giờ");
        assertThat(conversations.find(hanh.conversationId()).orElseThrow().caseCode())
                .isEqualTo(hanh.code());
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
        assertThat(found(hurt).emergency()).isTrue();
    }

    @Test
    void storesNoHandoffWithoutItsReceipt() {
        for (var reason : HandoffReason.values()) {
            given.asks("Người " + reason, "chuyện " + reason, reason);
        }
        assertThat(jdbc.sql("""
                        select count(*) from bot.conversation t
                        where t.owner = 'PERSON' and not exists (
                            select 1 from handoff.advice_case c
                            join bot.message m on m.conversation_id = c.conversation_id
                            join bot.outbox o on o.message_id = m.id
                            where c.conversation_id = t.id and m.kind = 'NOTICE'
                              and position(c.code in m.text) > 0 and position(c.code in o.parcel::text) > 0)
                        """).query(Integer.class).single()).isZero();
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
        assertThat(cases.earlier(found(hanh))).isEmpty();
        assertThat(given.lastText(hanh)).contains(hanh.code());
    }

    @Test
    void givesAReopenedCaseBackToWhoHadIt() {
        var hanh = ended();
        given.handOff(hanh.conversationId(), HandoffReason.REOPENED, "Công ty vẫn không trả");
        assertThat(found(hanh).assignedTo(given.lan())).isTrue();
        assertThat(given.lastText(hanh)).contains("đã được mở lại", "Chị Lan (tư vấn viên) sẽ trả lời trước");
    }

    @Test
    void letsAReopenedCaseWaitForAnybodyWhenItsAdvisorIsGone() {
        var hanh = ended();
        given.deactivate(given.lan());
        given.handOff(hanh.conversationId(), HandoffReason.REOPENED, "Công ty vẫn không trả");
        assertThat(found(hanh).state()).isEqualTo(State.OPEN);
        assertThat(conversations.find(hanh.conversationId()).orElseThrow().advisorId())
                .isNull();
    }

    @Test
    void opensANewCaseForANewMatter() {
        var hanh = ended();
        given.handOff(hanh.conversationId(), HandoffReason.ASKED, "chuyện khác");
        assertThat(cases.earlier(found(hanh))).hasSize(1);
        assertThat(found(hanh).ended()).isTrue();
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

    @Test
    void erasesWhatTheCaseKnowsOfTheWorker() {
        var hanh = given.hanh();
        var lan = given.lan();
        cases.claim(hanh.code(), lan);
        notes.note(found(hanh), lan, "Chồng chị Hạnh làm cùng xưởng");
        notes.saveFacts(
                hanh.code(),
                lan,
                "thai-san",
                new CaseNotes.Facts("Đồng Nai", "Công ty May X", "nghỉ từ 1/11", null, "0901234567"));
        notes.saveDraft(found(hanh), lan, CaseNotes.Draft.REPLY, "Chị Hạnh ơi");
        erasure.erase(hanh.conversationId(), Drafted.notice("Đã xóa.", List.of()));
        assertThat(found(hanh).question()).isEmpty();
        assertThat(notes.of(found(hanh)).getFirst().text()).isEmpty();
        assertThat(notes.facts(found(hanh))).isEqualTo(new CaseNotes.Facts("Đồng Nai", "", "", null, ""));
        assertThat(notes.draft(found(hanh), lan, CaseNotes.Draft.REPLY)).isEmpty();
        assertThat(history.of(found(hanh)).getFirst().kind()).isEqualTo(CaseHistory.Kind.ERASED);
        ending.resolve(hanh.code(), lan, Outcome.WITHDRAWN, "");
        assertThat(found(hanh).ended()).isTrue();
    }

    private Worker ended() {
        var hanh = given.hanh();
        cases.claim(hanh.code(), given.lan());
        ending.resolve(hanh.code(), given.lan(), Outcome.ADVISED, "");
        return hanh;
    }

    private Case found(Worker worker) {
        return cases.find(worker.code()).orElseThrow();
    }

    private int count() {
        return jdbc.sql("select count(*) from handoff.advice_case")
                .query(Integer.class)
                .single();
    }
}
