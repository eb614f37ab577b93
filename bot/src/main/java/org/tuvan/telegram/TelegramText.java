package org.tuvan.telegram;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tuvan.faq.AnswerText;
import org.tuvan.faq.AnswerText.Block;
import org.tuvan.faq.AnswerText.BulletedList;
import org.tuvan.faq.AnswerText.NumberedList;
import org.tuvan.faq.AnswerText.Paragraph;
import org.tuvan.faq.AnswerText.Run;
import org.tuvan.outbox.Sending;

/** The words of one sending, as Telegram's HTML and as plain text for when Telegram does not like the former. */
record TelegramText(String html, String plain) {

    private static final String AGAIN = "(gửi lại) ";

    static TelegramText of(Sending sending) {
        var parcel = sending.parcel();
        var html = new StringBuilder();
        var plain = new StringBuilder();
        if (parcel.speaker() != null) {
            String speaker = parcel.speaker() + " (tư vấn viên)";
            html.append("<b>").append(escape(speaker)).append("</b>\n");
            plain.append(speaker).append('\n');
        }
        if (sending.resent()) {
            html.append(AGAIN);
            plain.append(AGAIN);
        }
        var answer = AnswerText.parse(parcel.text());
        html.append(parcel.markdown() ? html(answer) : escape(parcel.text()));
        plain.append(parcel.markdown() ? answer.toPlainText() : parcel.text());
        if (parcel.basis() != null) {
            String basis = parcel.basis().startsWith("Căn cứ") ? parcel.basis() : "Căn cứ: " + parcel.basis();
            html.append("\n\n<i>").append(escape(basis)).append("</i>");
            plain.append("\n\n").append(basis);
        }
        return new TelegramText(
                html.toString().stripTrailing(), plain.toString().stripTrailing());
    }

    private static String html(AnswerText answer) {
        return answer.blocks().stream().map(TelegramText::html).collect(Collectors.joining("\n\n"));
    }

    private static String html(Block block) {
        return switch (block) {
            case Paragraph(var runs) -> html(runs);
            case NumberedList(var start, var items) ->
                IntStream.range(0, items.size())
                        .mapToObj(i -> start + i + ". " + html(items.get(i)))
                        .collect(Collectors.joining("\n"));
            case BulletedList(var items) ->
                items.stream().map(item -> "• " + html(item)).collect(Collectors.joining("\n"));
        };
    }

    private static String html(List<Run> runs) {
        return runs.stream()
                .map(run -> run.bold() ? "<b>" + escape(run.text()) + "</b>" : escape(run.text()))
                .collect(Collectors.joining());
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
