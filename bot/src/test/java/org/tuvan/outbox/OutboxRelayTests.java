package org.tuvan.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutboxRelayTests {

    private final OutboxDesk desk = new OutboxDesk();
    private final ScriptedChannel channel = desk.channel;

    @Test
    void twoRelaysSendThousandsOfMessagesOnceAndInOrder() throws InterruptedException {
        IntStream.range(0, 3000).forEach(i -> desk.enqueue(1 + i % 20, String.valueOf(i)));
        try (var replicas = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int replica = 0; replica < 2; replica++) {
                replicas.submit(desk::drain);
            }
        }
        desk.drain();
        assertThat(channel.sent).hasSize(3000);
        channel.byConversation()
                .values()
                .forEach(numbers -> assertThat(numbers).isSorted().doesNotHaveDuplicates());
        assertThat(desk.count("SENT")).isEqualTo(3000);
    }

    @Test
    void waitsAsLongAsTheChannelSaysAndKeepsTheOrder() {
        channel.next(new Delivery.Later(Duration.ofSeconds(30), "429"));
        desk.enqueue(1, "1");
        desk.enqueue(1, "2");
        desk.enqueue(2, "3");
        desk.drain();
        assertThat(channel.texts()).containsExactlyInAnyOrder("1", "3");
        desk.clock.turn(Duration.ofSeconds(31));
        desk.drain();
        assertThat(channel.texts()).endsWith("1", "2");
        assertThat(desk.count("SENT")).isEqualTo(3);
    }

    @Test
    void showsWhyAMessageDidNotArriveAndGoesOnWithTheNext() {
        channel.next(new Delivery.Rejected("message is too long"));
        desk.enqueue(1, "1");
        desk.enqueue(1, "2");
        desk.drain();
        assertThat(desk.count("FAILED")).isEqualTo(1);
        assertThat(desk.count("SENT")).isEqualTo(1);
        assertThat(desk.failure("FAILED")).isEqualTo("message is too long");
    }

    @Test
    void neverSendsAgainWhatMayHaveArrived() {
        channel.next(new Delivery.Unknown("timeout"));
        desk.enqueue(1, "1");
        desk.drain();
        desk.clock.turn(Duration.ofDays(2));
        desk.drain();
        assertThat(channel.texts()).containsExactly("1");
        assertThat(desk.count("UNKNOWN")).isEqualTo(1);
    }

    @Test
    void sendsAgainWhenAPersonAsksForIt() {
        channel.next(new Delivery.Unknown("timeout"));
        long message = desk.enqueue(1, "1");
        desk.drain();
        assertThat(desk.outbox.sendAgain(message)).isTrue();
        desk.drain();
        assertThat(channel.texts()).containsExactly("1", "1");
        assertThat(desk.outbox.sendAgain(message)).isFalse();
    }

    @Test
    void tellsThatTheWorkerCannotBeReached() {
        channel.next(new Delivery.Unreachable("blocked"));
        desk.enqueue(1, "1");
        desk.drain();
        assertThat(desk.events).containsExactly(new Outbox.WorkerUnreachable(1));
    }

    @Test
    void givesUpAfterADayWithoutTheChannel() {
        IntStream.range(0, 500).forEach(_ -> channel.next(new Delivery.Later(Duration.ZERO, "connection refused")));
        desk.enqueue(1, "1");
        for (int hour = 0; hour < 26; hour++) {
            desk.drain();
            desk.clock.turn(Duration.ofHours(1));
        }
        assertThat(desk.failure("FAILED")).isEqualTo("connection refused");
    }

    @Test
    void repeatsTheBotsWordsMarkedAsSuchAndLeavesAPersonsWordsToThemAfterACrash() {
        desk.enqueue(1, "bot");
        desk.enqueue(2, "person", "chị Lan");
        desk.claimAndCrash();
        desk.drain();
        assertThat(channel.sent).isEmpty();
        desk.clock.turn(Duration.ofMinutes(3));
        desk.drain();
        assertThat(channel.sent)
                .singleElement()
                .matches(Sending::resent)
                .extracting("parcel.text")
                .isEqualTo("bot");
        assertThat(desk.count("UNKNOWN")).isEqualTo(1);
    }

    @Test
    void cutsLongTextsAtParagraphsAndPutsTheButtonsUnderTheLast() {
        String paragraph = "x".repeat(1900);
        var parcel = new Parcel(
                paragraph + "\n\n" + paragraph, true, "Điều 1", null, List.of(new Button("a", "b")), List.of());
        desk.enqueue(1, parcel);
        desk.drain();
        assertThat(channel.sent).hasSize(2);
        assertThat(channel.sent.getFirst().parcel().buttons()).isEmpty();
        assertThat(channel.sent.getLast().parcel()).isEqualTo(parcel.withText(paragraph));
    }
}
