package org.tuvan.desk;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.tuvan.attachment.Attachments;
import org.tuvan.cases.CaseHistory;
import org.tuvan.cases.Cases;
import org.tuvan.staff.StaffMember;

/** Hands out the files of a case; never as a page of ours, whatever is inside. */
@Controller
class FileController {

    static final Set<String> SHOWN = Set.of("image/jpeg", "image/png", "image/gif", "image/webp");
    private static final Set<String> PLAYED = Set.of("audio/ogg", "audio/mpeg", "audio/wav", "audio/mp4", "video/mp4");

    private final Cases cases;
    private final CaseHistory history;
    private final Attachments attachments;

    FileController(Cases cases, CaseHistory history, Attachments attachments) {
        this.cases = cases;
        this.history = history;
        this.attachments = attachments;
    }

    @GetMapping("/console/cases/{code}/files/{id}")
    ResponseEntity<byte[]> file(@PathVariable String code, @PathVariable long id, StaffMember me) {
        var one = cases.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var file = attachments
                .content(one.conversationId(), id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        history.fileOpened(one, me, id);
        boolean inline = SHOWN.contains(file.mediaType()) || PLAYED.contains(file.mediaType());
        var disposition = (inline ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(file.fileName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("Content-Security-Policy", "default-src 'none'; media-src 'self'; sandbox")
                .cacheControl(CacheControl.noStore())
                .body(file.bytes());
    }
}
