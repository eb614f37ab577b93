package org.tuvan.webchat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tuvan.conversation.Incoming;
import org.tuvan.vietnamese.VietnameseText;

/**
 * What a browser sends: words, or a pressed button.
 *
 * @param id made by the browser, so that sending again stores nothing twice
 * @param press data of the button
 * @param label words of the button
 */
record Submission(
        @Nullable String id,
        @Nullable String text,
        @Nullable String press,
        @Nullable String label) {

    static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_LABEL = 200;
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    Incoming.Content content() {
        if (press != null) {
            return press(press);
        }
        String words = words(text);
        if (words.isEmpty()) {
            throw ChatProblem.invalid("Tin nhắn còn trống. Anh/chị gõ câu hỏi rồi gửi lại.");
        }
        return new Incoming.Content.Text(words);
    }

    private Incoming.Content press(String data) {
        String said = label == null || label.isBlank() ? data : label;
        if (data.isBlank() || data.getBytes(StandardCharsets.UTF_8).length > 64 || said.length() > LONGEST_LABEL) {
            throw ChatProblem.invalid("Nút này không đúng. Anh/chị tải lại trang hoặc gõ câu hỏi.");
        }
        return new Incoming.Content.Press(data, said);
    }

    /** Without what cannot be stored; possibly nothing is left. */
    static String words(@Nullable String text) {
        String words = text == null ? "" : VietnameseText.clean(text);
        if (words.length() > LONGEST_TEXT) {
            throw ChatProblem.invalid(String.format(
                    VIETNAMESE,
                    "Tin nhắn dài %,d ký tự, tối đa %,d. Anh/chị chia thành vài tin ngắn hơn.",
                    words.length(),
                    LONGEST_TEXT));
        }
        return words;
    }
}
