package org.tuvan.editor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.tuvan.faq.FaqEntries;
import org.tuvan.faq.FaqEntry;
import org.tuvan.signin.Visitor;

/** Forms and people for the tests of the editor's screens. */
public final class EditorFixtures {

    private static final Pattern PASSWORD = Pattern.compile("id=\"password\">([^<]+)<");

    private EditorFixtures() {}

    /** A new account with one role, signed in. */
    static Visitor signedIn(int port, String username, String displayName, String role) {
        var admin = admin(port);
        admin.get("/console/staff/new");
        var shown = admin.post("/console/staff", "username", username, "displayName", displayName, "roles", role);
        var password = PASSWORD.matcher(shown.body());
        if (!password.find()) {
            throw new IllegalStateException("no password shown for " + username);
        }
        var visitor = new Visitor(port);
        visitor.signIn(username, password.group(1));
        visitor.get("/console/account");
        return visitor;
    }

    public static Visitor admin(int port) {
        var admin = new Visitor(port);
        admin.signIn("admin", EditorTest.ADMIN_PASSWORD);
        admin.get("/console/faq/new");
        return admin;
    }

    /** A shipped entry that no test has changed; tests share a database and each takes one of its own. */
    static FaqEntry untouched(FaqEntries entries, int number) {
        return entries.published().stream()
                .filter(entry -> entry.version() == 1 && entry.earlierVersionOf() == null && entry.asks() == null)
                .filter(entry -> !entry.variants().isEmpty())
                .sorted(Comparator.comparing(FaqEntry::slug))
                .skip(number * 7L)
                .findFirst()
                .orElseThrow();
    }

    /** What a browser sends for an entry, changed fields last. */
    static String[] fields(FaqEntry entry, String action, String... changed) {
        var form = EntryForm.of(entry);
        var fields = new ArrayList<>(List.of(
                "slug", form.slug(),
                "topic", form.topic(),
                "question", form.question(),
                "audience", form.audience(),
                "variants", form.variants(),
                "answer", form.answer()));
        fields.addAll(List.of(
                "appliesFrom", form.appliesFrom(),
                "appliesTo", form.appliesTo(),
                "reviewBy", form.reviewBy(),
                "version", String.valueOf(form.version()),
                "action", action));
        form.filledRelated().forEach(slug -> fields.addAll(List.of("related", slug)));
        for (int i = 0; i < form.filledCitations().size(); i++) {
            var row = form.citations().get(i);
            fields.addAll(List.of("citations[" + i + "].law", row.law()));
            fields.addAll(List.of("citations[" + i + "].article", row.article()));
            fields.addAll(List.of("citations[" + i + "].clause", row.clause()));
            fields.addAll(List.of("citations[" + i + "].point", row.point()));
        }
        fields.addAll(List.of("asks.question", form.asks().question()));
        for (int i = 0; i < form.asks().options().size(); i++) {
            var option = form.asks().options().get(i);
            fields.addAll(List.of("asks.options[" + i + "].label", option.label()));
            fields.addAll(List.of("asks.options[" + i + "].words", option.words()));
            fields.addAll(List.of("asks.options[" + i + "].answer", option.answer()));
        }
        for (int i = 0; i < changed.length; i += 2) {
            fields.set(fields.indexOf(changed[i]) + 1, changed[i + 1]);
        }
        return fields.toArray(String[]::new);
    }

    /** What a browser sends for a new entry that fulfils all rules. */
    public static String[] newEntry(String question, String variants, String action) {
        return new String[] {
            "version", "0",
            "slug", "",
            "topic", "nhom-khac",
            "question", question,
            "audience", "WORKER",
            "variants", variants,
            "answer", "Công ty vẫn phải **trả đủ lương** theo hợp đồng đã ký với anh/chị, dù đổi cách đưa rước.",
            "citations[0].law", "45/2019/QH14",
            "citations[0].article", "94",
            "citations[0].clause", "1",
            "appliesFrom", "2021-01-01",
            "reviewBy", "2027-06-30",
            "action", action
        };
    }
}
