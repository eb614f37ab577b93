package org.tuvan.webchat;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.tuvan.attachment.Attachments;
import org.tuvan.attachment.Attachments.Content;
import org.tuvan.conversation.Incoming;

@RestController
@RequestMapping("/api/conversations")
@ConditionalOnProperty(name = "web-chat.enabled", matchIfMissing = true)
class TalkController {

    /** The message is stored; what follows from it comes with the events. */
    record Accepted(long id) {}

    /** What a browser shows by itself and cannot run. */
    private static final Set<String> SHOWN = Set.of("image/jpeg", "image/png", "image/gif", "image/webp");

    private final WebTalks talks;
    private final LiveTalks live;
    private final Attachments attachments;
    private final Uploads uploads;
    private final NewTalkLimit limit;

    TalkController(WebTalks talks, LiveTalks live, Attachments attachments, Uploads uploads, NewTalkLimit limit) {
        this.talks = talks;
        this.live = live;
        this.attachments = attachments;
        this.uploads = uploads;
        this.limit = limit;
    }

    @PostMapping
    ResponseEntity<Talk> open(HttpServletRequest request) {
        limit.check(request.getRemoteAddr());
        var opened = talks.open();
        var talk = talks.after(opened, 0, talks.status(opened));
        return ResponseEntity.created(URI.create("/api/conversations/" + opened.token() + "/messages"))
                .cacheControl(CacheControl.noStore())
                .body(new Talk(opened.token(), talk.messages(), talk.state(), talk.more(), false));
    }

    @PostMapping(path = "/{token}/messages", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Accepted send(@PathVariable String token, @RequestBody Submission submission) {
        return new Accepted(talks.receive(talks.find(token), submission.id(), submission.content()));
    }

    @PostMapping(path = "/{token}/messages", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Accepted sendFiles(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String id,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable List<MultipartFile> files) {
        var talk = talks.find(token);
        if (files == null || files.isEmpty()) {
            return new Accepted(talks.receive(talk, id, new Submission(id, text, null, null).content()));
        }
        String caption = Submission.words(text);
        return new Accepted(
                uploads.receive(files, read -> talks.receive(talk, id, new Incoming.Content.Files(caption, read))));
    }

    @GetMapping("/{token}/messages")
    ResponseEntity<Talk> read(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(required = false) @Nullable Long before) {
        var talk = talks.find(token);
        var status = talks.status(talk);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(
                        after != null
                                ? talks.after(talk, after, status)
                                : talks.before(talk, before == null ? Long.MAX_VALUE : before, status));
    }

    /** @param lastEventId sent by a browser that reconnects by itself, so newer than the address */
    @GetMapping(path = "/{token}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> events(
            @PathVariable String token,
            @RequestParam(defaultValue = "0") long after,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId) {
        var talk = talks.find(token);
        long from = lastEventId != null && lastEventId.matches("\\d{1,18}") ? Long.parseLong(lastEventId) : after;
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no")
                .body(live.open(talk, from));
    }

    @GetMapping("/{token}/files/{id}")
    ResponseEntity<Resource> file(@PathVariable String token, @PathVariable long id) {
        var file = attachments.content(talks.find(token).conversationId(), id).orElseThrow(ChatProblem::unknownFile);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .cacheControl(CacheControl.maxAge(Duration.ofDays(30)).cachePrivate())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(file).toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(new ByteArrayResource(file.bytes()));
    }

    private static ContentDisposition disposition(Content file) {
        boolean shown = SHOWN.contains(file.mediaType()) || file.mediaType().startsWith("audio/");
        var disposition = shown ? ContentDisposition.inline() : ContentDisposition.attachment();
        return disposition.filename(file.fileName(), StandardCharsets.UTF_8).build();
    }
}
