package org.tuvan.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tuvan.cases.CaseFixtures.MONDAY;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tuvan.cases.Case.Outcome;
import org.tuvan.cases.CaseFixtures.Worker;
import org.tuvan.cases.CaseReplies.Words;
import org.tuvan.cases.Cases.Claim;
import org.tuvan.conversation.Conversations.HandoffReason;
import org.tuvan.staff.StaffMember;

@CaseTest
class CaseRaceTests {

    @Autowired
    Cases cases;

    @Autowired
    CaseEnding ending;

    @Autowired
    CaseReplies replies;

    @Autowired
    CaseFixtures given;

    @Autowired
    DataSource database;

    @Test
    void givesACaseToExactlyOneOfTwoAdvisorsTwoHundredTimes() throws Exception {
        var lan = given.lan();
        var minh = given.minh();
        var start = new CyclicBarrier(2);
        var workers = new ArrayList<Worker>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 200; i++) {
                var worker = given.asks("Người " + i, "câu hỏi " + i, HandoffReason.ASKED);
                workers.add(worker);
                var claims = List.of(
                        threads.submit(claiming(start, worker, lan)), threads.submit(claiming(start, worker, minh)));
                var first = claims.getFirst().get();
                var second = claims.getLast().get();
                var winner = first instanceof Claim.Claimed ? lan : minh;
                var loser = first instanceof Claim.Claimed ? second : first;
                assertThat(loser).isEqualTo(new Claim.AlreadyClaimed(winner.displayName(), MONDAY));
                assertThat(given.found(worker).assignedTo(winner)).isTrue();
            }
        }
        assertInvariants(workers);
    }

    private Callable<Claim> claiming(CyclicBarrier start, Worker worker, StaffMember by) {
        return () -> {
            start.await();
            return cases.claim(worker.code(), by);
        };
    }

    @Test
    void keepsOneOwnerWhateverHappensInWhateverOrder() {
        var random = new Random(20261123);
        var staff = List.of(given.lan(), given.minh(), given.hung());
        var workers = List.of(given.hanh(), given.hanh(), given.hanh());
        for (int i = 0; i < 300; i++) {
            anything(
                    random.nextInt(10),
                    workers.get(random.nextInt(workers.size())),
                    staff.get(random.nextInt(staff.size())),
                    staff.get(random.nextInt(staff.size())));
            if (i % 20 == 0) {
                assertInvariants(workers);
            }
        }
        assertInvariants(workers);
    }

    @Test
    void keepsOneOwnerWhenEverythingHappensAtOnce() throws Exception {
        var staff = List.of(given.lan(), given.minh(), given.hung());
        var workers = List.of(given.hanh(), given.hanh());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int t = 0; t < 6; t++) {
                var random = new Random(t);
                threads.submit(() -> {
                    for (int i = 0; i < 60; i++) {
                        anything(
                                random.nextInt(10),
                                workers.get(random.nextInt(workers.size())),
                                staff.get(random.nextInt(staff.size())),
                                staff.get(random.nextInt(staff.size())));
                    }
                });
            }
        }
        assertInvariants(workers);
    }

    private void anything(int what, Worker worker, StaffMember by, StaffMember other) {
        switch (what) {
            case 0, 1, 2 -> {
                if (Case.mayHave(by)) {
                    cases.claim(worker.code(), by);
                }
            }
            case 3 -> cases.release(worker.code(), by);
            case 4 -> cases.transfer(worker.code(), by, other.id(), "");
            case 5 -> ending.resolve(worker.code(), by, Outcome.ADVISED, "xong");
            case 6 -> ending.returnToBot(worker.code(), by);
            case 7 -> given.handOff(worker.conversationId(), HandoffReason.REOPENED, "còn nữa");
            case 8 -> {
                if (Case.mayHave(by)) {
                    cases.reopen(worker.code(), by);
                }
            }
            default -> replies.reply(worker.code(), by, new Words("Chào", List.of(), Long.MAX_VALUE));
        }
    }

    /** A claimed case and its conversation name the same advisor, an open one waits for a person, an ended one for none. */
    private void assertInvariants(List<Worker> workers) {
        var conversations = workers.stream().map(Worker::conversationId).toList();
        assertThat(JdbcClient.create(database)
                        .sql("""
                        select t.id, t.owner, t.advisor_id, c.code, c.state, c.assignee_id
                        from bot.conversation t
                        left join handoff.advice_case c on c.conversation_id = t.id and c.state <> 'RESOLVED'
                        where t.id in (:conversations) and not case coalesce(c.state, 'NONE')
                            when 'NONE' then t.owner = 'BOT' and t.advisor_id is null
                            when 'OPEN' then t.owner = 'PERSON' and t.advisor_id is null
                            when 'CLAIMED' then t.owner = 'PERSON' and t.advisor_id = c.assignee_id
                        end
                        """)
                        .param("conversations", conversations)
                        .query()
                        .listOfRows())
                .isEmpty();
    }
}
