package org.tuvan.outbox;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;

/** A channel that does what it was told, then sends. */
final class ScriptedChannel implements Channel {

    final List<Sending> sent = new CopyOnWriteArrayList<>();

    private final Queue<Delivery> scripted = new ArrayDeque<>();

    void next(Delivery delivery) {
        scripted.add(delivery);
    }

    List<String> texts() {
        return sent.stream().map(sending -> sending.parcel().text()).toList();
    }

    Map<Long, List<Integer>> byConversation() {
        var numbers = new HashMap<Long, List<Integer>>();
        sent.forEach(sending -> numbers.computeIfAbsent(sending.conversationId(), _ -> new ArrayList<>())
                .add(Integer.valueOf(sending.parcel().text())));
        return numbers;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.TELEGRAM;
    }

    @Override
    public synchronized Delivery send(Sending sending) {
        sent.add(sending);
        var next = scripted.poll();
        return next == null ? new Delivery.Sent("m" + sending.id()) : next;
    }
}
