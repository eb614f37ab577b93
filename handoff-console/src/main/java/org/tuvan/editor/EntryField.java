package org.tuvan.editor;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** The parts of an entry that an editor changes, in the order of the form. */
enum EntryField {
    QUESTION("question", "Câu hỏi", EntryForm::question),
    TOPIC("topic", "Chủ đề", EntryForm::topic),
    AUDIENCE("audience", "Dành cho", EntryForm::audience),
    ANSWER("answer", "Câu trả lời", EntryForm::answer),
    ASKS("asks", "Hỏi lại một ý", form -> form.asks().text()),
    CITATIONS("citations", "Căn cứ", EntryForm::citationLines),
    VARIANTS("variants", "Cách hỏi", EntryForm::variants),
    APPLIES_FROM("appliesFrom", "Áp dụng từ", EntryForm::appliesFrom),
    APPLIES_TO("appliesTo", "Áp dụng đến hết", EntryForm::appliesTo),
    REVIEW_BY("reviewBy", "Xem lại trước", EntryForm::reviewBy),
    RELATED("related", "Câu hỏi liên quan", EntryForm::relatedLines),
    EARLIER_VERSION_OF("earlierVersionOf", "Bản theo luật cũ của", EntryForm::earlierVersionOf);

    private final String id;
    private final String label;
    private final Function<EntryForm, String> text;

    EntryField(String id, String label, Function<EntryForm, String> text) {
        this.id = id;
        this.label = label;
        this.text = text;
    }

    public String id() {
        return id;
    }

    public String label() {
        return label;
    }

    String in(EntryForm form) {
        return text.apply(form);
    }

    /** Where two forms say something else. */
    static List<EntryField> differing(EntryForm one, EntryForm other) {
        return Arrays.stream(values())
                .filter(field -> !field.in(one).strip().equals(field.in(other).strip()))
                .toList();
    }

    /** What to call a field that a problem names. */
    static String labelOf(String id) {
        return Arrays.stream(values())
                .filter(field -> field.id.equals(id))
                .findFirst()
                .map(EntryField::label)
                .orElse("Mã");
    }
}
