package org.tuvan.webchat;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tuvan.conversation.Conversations;
import org.tuvan.conversation.Inbox;
import org.tuvan.conversation.Incoming;
import org.tuvan.conversation.Message;
import org.tuvan.conversation.Transcript;
import org.tuvan.dialogue.Greeting;
import org.tuvan.outbox.ChannelKind;
import org.tuvan.webchat.Talk.Said;

/** Opens talks, takes what browsers send and reads what they see. */
@Service
class WebTalks {

    private static final int PAGE = 100;
    private static final Pattern CLIENT_ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private final Conversations conversations;
    private final Inbox inbox;
    private final Transcript transcript;
    private final Greeting greeting;
    private final WebTalkRepository talks;

    WebTalks(
            Conversations conversations,
            Inbox inbox,
            Transcript transcript,
            Greeting greeting,
            WebTalkRepository talks) {
        this.conversations = conversations;
        this.inbox = inbox;
        this.transcript = transcript;
        this.greeting = greeting;
        this.talks = talks;
    }

    @Transactional
    public OpenTalk open() {
        String token = OpenTalk.newToken();
        var conversation = conversations.open(ChannelKind.WEB, OpenTalk.address(token));
        greeting.greet(conversation.id());
        return new OpenTalk(token, conversation.id());
    }

    /** @throws ChatProblem when this secret opens nothing */
    OpenTalk find(String token) {
        return Optional.of(token)
                .filter(OpenTalk::looksRight)
                .flatMap(secret -> conversations.find(ChannelKind.WEB, OpenTalk.address(secret)))
                .map(conversation -> new OpenTalk(token, conversation.id()))
                .orElseThrow(ChatProblem::unknownTalk);
    }

    /**
     * Stores what was sent, once for each client id.
     *
     * @return id of the message, the same one for the same client id
     */
    long receive(OpenTalk talk, @Nullable String clientId, Incoming.Content content) {
        String address = talk.address();
        String externalId = address + ':' + checked(clientId);
        return inbox.receive(new Incoming(ChannelKind.WEB, address, externalId, null, content))
                .messageId()
                .or(() -> talks.messageId(externalId))
                .orElseThrow(ChatProblem::unknownTalk);
    }

    private static String checked(@Nullable String clientId) {
        if (clientId == null || clientId.isEmpty()) {
            return UUID.randomUUID().toString();
        }
        if (!CLIENT_ID.matcher(clientId).matches()) {
            throw ChatProblem.invalid("Mã của tin không đúng dạng: tối đa 64 chữ, số, dấu gạch.");
        }
        return clientId;
    }

    List<Talk.Status> statuses(Collection<Long> conversationIds) {
        return talks.statuses(conversationIds);
    }

    Talk.Status status(OpenTalk talk) {
        return talks.statuses(List.of(talk.conversationId())).stream()
                .filter(status -> !status.erased())
                .findFirst()
                .orElseThrow(ChatProblem::unknownTalk);
    }

    /** What came after this message. */
    Talk after(OpenTalk talk, long messageId, Talk.Status status) {
        var messages = transcript.after(talk.conversationId(), messageId, PAGE + 1);
        boolean more = messages.size() > PAGE;
        var page = more ? messages.subList(0, PAGE) : messages;
        return new Talk(null, said(talk, page), status.state(), more, false);
    }

    /** The newest messages before this one. */
    Talk before(OpenTalk talk, long messageId, Talk.Status status) {
        var messages = transcript.before(talk.conversationId(), messageId, PAGE + 1);
        boolean earlier = messages.size() > PAGE;
        var page = earlier ? messages.subList(1, messages.size()) : messages;
        return new Talk(null, said(talk, page), status.state(), false, earlier);
    }

    private List<Said> said(OpenTalk talk, List<Message> messages) {
        if (messages.isEmpty()) {
            return List.of();
        }
        var externalIds = talks.externalIds(
                talk.conversationId(),
                messages.getFirst().id(),
                messages.getLast().id());
        return messages.stream()
                .map(message -> Said.of(message, talk.token(), clientId(externalIds.get(message.id()))))
                .toList();
    }

    private static @Nullable String clientId(@Nullable String externalId) {
        return externalId == null ? null : externalId.substring(externalId.indexOf(':') + 1);
    }
}
