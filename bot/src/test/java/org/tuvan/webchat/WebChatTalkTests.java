package org.tuvan.webchat;

import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.tuvan.understanding.WorkerTalks;

@WebChatTest
class WebChatTalkTests extends WorkerTalks {

    @Autowired
    ChatTalk talk;

    @Override
    protected List<String> says(String text) {
        return talk.answersTo(text).stream().map(ChatTalk::text).toList();
    }

    @Override
    protected List<String> presses(String label) {
        var newest = talk.browser.said("").reversed().stream()
                .filter(message -> ChatTalk.labels(message).contains(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + label));
        return talk.answersToPress(newest, label).stream().map(ChatTalk::text).toList();
    }
}
