package org.tuvan.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tuvan.conversation.Conversation;
import org.tuvan.conversation.Conversations;
import org.tuvan.conversation.Conversations.HandoffReason;
import org.tuvan.conversation.Conversations.HandoffRequested;
import org.tuvan.conversation.Inbox;
import org.tuvan.conversation.Incoming;
import org.tuvan.conversation.Incoming.Content;
import org.tuvan.conversation.Transcript;
import org.tuvan.outbox.ChannelKind;
import org.tuvan.staff.Role;
import org.tuvan.staff.StaffMember;

/** Workers who need a person, and the people at the desk. */
@TestComponent
public class CaseFixtures {

    public static final String QUESTION = "Công ty cho em nghỉ việc khi đang mang thai, em phải làm gì?";

    /** Monday, 23 November 2026, 8:00 in Vietnam: when each test begins. */
    public static final Instant MONDAY = Instant.parse("2026-11-23T01:00:00Z");

    /** What is asked then is due before everything else, in lists that other tests fill too. */
    public static final Instant WEEKS_BEFORE = MONDAY.minus(Duration.ofDays(28));

    /** A worker with a case. */
    public record Worker(String address, long conversationId, String code) {}

    private final JdbcClient jdbc;
    private final Inbox inbox;
    private final Conversations conversations;
    private final Cases cases;
    private final Transcript transcript;
    private final TransactionTemplate transaction;

    CaseFixtures(
            DataSource database,
            Inbox inbox,
            Conversations conversations,
            Cases cases,
            Transcript transcript,
            TransactionTemplate transaction) {
        this.jdbc = JdbcClient.create(database);
        this.inbox = inbox;
        this.conversations = conversations;
        this.cases = cases;
        this.transcript = transcript;
        this.transaction = transaction;
    }

    public StaffMember lan() {
        return staff("lan", "chị Lan", Role.ADVISOR);
    }

    public StaffMember minh() {
        return staff("minh", "anh Minh", Role.ADVISOR);
    }

    /** Leads, and does not answer workers. */
    public StaffMember hung() {
        return staff("hung", "anh Hùng", Role.SUPERVISOR);
    }

    /** Edits the FAQ and has nothing to do with cases. */
    public StaffMember thao() {
        return staff("thao", "chị Thảo", Role.EDITOR);
    }

    public StaffMember staff(String username, String name, Role... roles) {
        String[] names = Arrays.stream(roles).map(Role::name).toArray(String[]::new);
        long id = jdbc.sql("""
                insert into handoff.staff_account (username, display_name, roles, password_hash)
                values (:username, :name, :roles, 'none')
                on conflict (username) do update set display_name = excluded.display_name, active = true
                returning id
                """)
                .param("username", username)
                .param("name", name)
                .param("roles", names)
                .query(Long.class)
                .single();
        return new StaffMember(id, username, name, Arrays.stream(roles).collect(Collectors.toUnmodifiableSet()), true);
    }

    public void deactivate(StaffMember member) {
        jdbc.sql("update handoff.staff_account set active = false where id = :id")
                .param("id", member.id())
                .update();
    }

    public Worker hanh() {
        return asks("Nguyễn Thị Hạnh", QUESTION, HandoffReason.ASKED);
    }

    public Worker claimedBy(StaffMember advisor) {
        var hanh = hanh();
        cases.claim(hanh.code(), advisor);
        return hanh;
    }

    public Case found(Worker worker) {
        return cases.find(worker.code()).orElseThrow();
    }

    public Conversation talk(Worker worker) {
        return conversations.find(worker.conversationId()).orElseThrow();
    }

    public Worker asks(String name, String question, HandoffReason reason) {
        String address = UUID.randomUUID().toString();
        long conversation = say(address, name, question);
        handOff(conversation, reason, question);
        return new Worker(address, conversation, latestCode(conversation));
    }

    public void handOff(long conversationId, HandoffReason reason, String question) {
        transaction.executeWithoutResult(_ ->
                conversations.handOff(new HandoffRequested(conversationId, reason, question, "cham-dut-hop-dong")));
    }

    public void says(Worker worker, String text) {
        say(worker.address(), null, text);
    }

    public long receive(Worker worker, Content content) {
        return inbox.receive(new Incoming(
                        ChannelKind.TELEGRAM,
                        worker.address(),
                        UUID.randomUUID().toString(),
                        null,
                        content))
                .messageId()
                .orElseThrow();
    }

    /** @return the id of the message on its channel, for a later edit */
    public String sayAs(Worker worker, String text) {
        String externalId = UUID.randomUUID().toString();
        inbox.receive(new Incoming(ChannelKind.TELEGRAM, worker.address(), externalId, null, new Content.Text(text)));
        return externalId;
    }

    public long lastMessage(Worker worker) {
        return transcript
                .before(worker.conversationId(), Long.MAX_VALUE, 1)
                .getFirst()
                .id();
    }

    public String lastText(Worker worker) {
        return transcript
                .before(worker.conversationId(), Long.MAX_VALUE, 1)
                .getFirst()
                .text();
    }

    private long say(String address, @Nullable String name, String text) {
        return inbox.receive(new Incoming(
                        ChannelKind.TELEGRAM, address, UUID.randomUUID().toString(), name, new Content.Text(text)))
                .conversationId();
    }

    private String latestCode(long conversationId) {
        return jdbc.sql("select code from handoff.advice_case where conversation_id = :id order by id desc limit 1")
                .param("id", conversationId)
                .query(String.class)
                .single();
    }
}
