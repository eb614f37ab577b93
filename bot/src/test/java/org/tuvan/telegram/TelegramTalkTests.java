package org.tuvan.telegram;

import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.tuvan.understanding.WorkerTalks;

@TelegramTest
class TelegramTalkTests extends WorkerTalks {

    @Autowired
    TelegramTalk talk;

    @Override
    protected List<String> says(String text) {
        return talk.answersTo(text);
    }

    @Override
    protected List<String> presses(String label) {
        return talk.answersToPress(label);
    }
}
