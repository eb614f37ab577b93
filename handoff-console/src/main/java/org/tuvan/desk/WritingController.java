package org.tuvan.desk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tuvan.attachment.Attachments;
import org.tuvan.attachment.NewFile;
import org.tuvan.cases.Case;
import org.tuvan.cases.CaseNotes;
import org.tuvan.cases.CaseNotes.Draft;
import org.tuvan.cases.CaseNotes.Facts;
import org.tuvan.cases.CaseReplies;
import org.tuvan.cases.CaseReplies.Reply;
import org.tuvan.cases.Cases;
import org.tuvan.conversation.Conversations;
import org.tuvan.staff.StaffMember;

/** What an advisor writes: to the worker, for colleagues, and about the case. Words that cannot be sent are kept. */
@Controller
class WritingController {

    private final Cases cases;
    private final CaseReplies replies;
    private final CaseNotes notes;
    private final Conversations conversations;
    private final FaqBox faq;

    WritingController(Cases cases, CaseReplies replies, CaseNotes notes, Conversations conversations, FaqBox faq) {
        this.cases = cases;
        this.replies = replies;
        this.notes = notes;
        this.conversations = conversations;
        this.faq = faq;
    }

    /** A form of words. */
    record Written(
            @Nullable String text,
            @Nullable Long seen,
            @Nullable List<MultipartFile> files,
            @Nullable String tab) {

        String words() {
            return text == null ? "" : text;
        }

        long seenUpTo() {
            return seen == null ? 0 : seen;
        }
    }

    @PostMapping("/console/cases/{code}/reply")
    String reply(@PathVariable String code, Written written, StaffMember me, RedirectAttributes back)
            throws IOException {
        var one = find(code);
        var files = new ArrayList<NewFile>();
        for (var file : written.files() == null ? List.<MultipartFile>of() : written.files()) {
            if (!file.isEmpty()) {
                files.add(newFile(file));
            }
        }
        var refused = files.stream()
                .filter(file -> !Attachments.accepts(content(file)))
                .findFirst();
        String problem = refused.isPresent()
                ? "Tệp “%s” không gửi được: chỉ nhận ảnh, PDF, Word, Excel, ghi âm, video dưới 20 MB."
                        .formatted(refused.get().fileName())
                : problem(replies.reply(code, me, new CaseReplies.Words(written.words(), files, written.seenUpTo())));
        notes.saveDraft(one, me, Draft.REPLY, problem.isEmpty() ? "" : written.words());
        if (!problem.isEmpty()) {
            back.addFlashAttribute("tone", "warn");
            back.addFlashAttribute("note", problem);
        }
        return MoveController.backTo(code, written.tab(), back);
    }

    /** Empty when it was sent. */
    private static String problem(Reply reply) {
        return switch (reply) {
            case Reply.Sent _ -> "";
            case Reply.MovedOn(int news) ->
                "Chưa gửi: người lao động vừa nhắn thêm %d tin. Đọc xong, bấm Gửi lần nữa.".formatted(news);
            case Reply.NotYours() -> "Chưa gửi: vụ việc này không do anh/chị phụ trách. Chữ đã gõ vẫn còn.";
            case Reply.NothingSaid() -> "Chưa có chữ hay tệp nào để gửi.";
            case Reply.TooLong(int most) -> "Chưa gửi: dài quá %d chữ cái, chia làm hai tin giúp.".formatted(most);
            case Reply.Erased() -> "Chưa gửi: người lao động đã xóa dữ liệu, không còn ai để nhận.";
        };
    }

    @PostMapping("/console/cases/{code}/notes")
    String note(@PathVariable String code, Written written, StaffMember me, RedirectAttributes back) {
        var one = find(code);
        if (notes.note(one, me, written.words())) {
            notes.saveDraft(one, me, Draft.NOTE, "");
        }
        return MoveController.backTo(code, written.tab(), back);
    }

    @PostMapping("/console/cases/{code}/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void draft(@PathVariable String code, @RequestParam Draft kind, @RequestParam String text, StaffMember me) {
        notes.saveDraft(find(code), me, kind, text);
    }

    /** Puts an answer of the FAQ at the end of what is being written. */
    @PostMapping("/console/cases/{code}/insert")
    String insert(
            @PathVariable String code,
            @RequestParam String slug,
            @RequestParam Optional<String> tab,
            StaffMember me,
            RedirectAttributes back) {
        var one = find(code);
        faq.words(slug).ifPresent(words -> {
            String begun = notes.draft(one, me, Draft.REPLY);
            notes.saveDraft(one, me, Draft.REPLY, begun.isEmpty() ? words : begun + "\n\n" + words);
        });
        return MoveController.backTo(code, tab.orElse(null), back);
    }

    @PostMapping("/console/cases/{code}/messages/{id}/resend")
    String resend(@PathVariable String code, @PathVariable long id, StaffMember me, RedirectAttributes back) {
        find(code);
        boolean again = replies.sendAgain(code, me, id);
        back.addFlashAttribute("tone", again ? "good" : "warn");
        back.addFlashAttribute("note", again ? "Đang gửi lại." : "Tin này không gửi lại được.");
        return MoveController.backTo(code, null, back);
    }

    @PostMapping("/console/cases/{code}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(@PathVariable String code, @RequestParam long seen, StaffMember me) {
        var one = find(code);
        if (one.assignedTo(me)) {
            conversations.markRead(one.conversationId(), seen);
        }
    }

    @PostMapping("/console/cases/{code}/facts")
    String facts(
            @PathVariable String code,
            @RequestParam String topic,
            Facts facts,
            StaffMember me,
            RedirectAttributes back) {
        find(code);
        boolean saved = notes.saveFacts(code, me, faq.knownTopic(topic), facts);
        back.addFlashAttribute("tone", saved ? "good" : "warn");
        back.addFlashAttribute("note", saved ? "Đã lưu thông tin vụ việc." : "Chỉ người phụ trách sửa được.");
        return MoveController.backTo(code, null, back);
    }

    private Case find(String code) {
        return cases.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static NewFile newFile(MultipartFile file) throws IOException {
        var name = file.getOriginalFilename() == null ? "tep" : file.getOriginalFilename();
        var type = file.getContentType() == null ? "application/octet-stream" : file.getContentType();
        var kind = type.startsWith("image/") ? NewFile.Kind.PHOTO : NewFile.Kind.DOCUMENT;
        return new NewFile(kind, name, type, file.getSize(), file.getBytes(), null);
    }

    private static byte[] content(NewFile file) {
        return file.content() == null ? new byte[0] : file.content();
    }
}
