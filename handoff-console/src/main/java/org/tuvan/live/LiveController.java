package org.tuvan.live;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.tuvan.cases.Case;
import org.tuvan.cases.Cases;
import org.tuvan.live.LiveStreams.Watching;
import org.tuvan.staff.StaffAccounts;
import org.tuvan.staff.StaffMember;

/** Server-sent events for the console; each line has a virtual thread of its own. */
@Controller
class LiveController {

    private final LiveStreams streams;
    private final RedisPresence presence;
    private final Cases cases;
    private final StaffAccounts staff;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    LiveController(
            LiveStreams streams,
            RedisPresence presence,
            Cases cases,
            StaffAccounts staff,
            FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.streams = streams;
        this.presence = presence;
        this.cases = cases;
        this.staff = staff;
        this.sessions = sessions;
    }

    @GetMapping(path = "/console/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(
            @RequestParam("case") Optional<String> code,
            StaffMember me,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.setHeader("X-Accel-Buffering", "no");
        var open = code.flatMap(cases::find);
        var stream = new LiveStream();
        var watching = new Watching(
                stream,
                open.map(Case::conversationId).orElse(null),
                open.map(Case::code).orElse(null));
        var session = request.getSession(false);
        String sessionId = session == null ? null : session.getId();
        Thread.ofVirtual()
                .name("live " + me.id())
                .start(() -> streams.during(watching, () -> run(watching, me, sessionId)));
        return stream.emitter();
    }

    private void run(Watching watching, StaffMember me, @Nullable String sessionId) {
        String code = watching.code();
        watching.stream().run(RedisPresence.SEEN_EVERY, () -> {
            if (code != null) {
                presence.seen(code, me);
            }
            return stillSignedIn(me, sessionId);
        });
        if (code != null) {
            presence.left(code, me);
        }
    }

    /** A line that was opened before the sign-out must not outlive it. */
    private boolean stillSignedIn(StaffMember me, @Nullable String sessionId) {
        boolean known = sessionId == null || sessions.findById(sessionId) != null;
        return known && staff.byId(me.id()).filter(StaffMember::active).isPresent();
    }
}
