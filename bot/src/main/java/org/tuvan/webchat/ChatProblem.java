package org.tuvan.webchat;

import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A request that cannot be met, with a sentence that the page shows to the worker as it is. */
final class ChatProblem extends ErrorResponseException {

    private ChatProblem(HttpStatus status, String title, String detail) {
        super(status, problem(status, title, detail), null);
    }

    private static ProblemDetail problem(HttpStatus status, String title, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        return problem;
    }

    static ChatProblem invalid(String detail) {
        return new ChatProblem(HttpStatus.BAD_REQUEST, "Chưa gửi được", detail);
    }

    static ChatProblem unknownTalk() {
        return new ChatProblem(
                HttpStatus.NOT_FOUND,
                "Không có cuộc trò chuyện này",
                "Cuộc trò chuyện này không còn. Anh/chị có thể bắt đầu cuộc mới.");
    }

    static ChatProblem unknownFile() {
        return new ChatProblem(HttpStatus.NOT_FOUND, "Không có tệp này", "Không tìm thấy tệp này.");
    }

    static ChatProblem tooLarge(String detail) {
        return new ChatProblem(HttpStatus.CONTENT_TOO_LARGE, "Tệp quá lớn", detail);
    }

    static ChatProblem wrongType(String fileName) {
        return new ChatProblem(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "Loại tệp không nhận được",
                "Tệp “%s” không thuộc loại nhận được. Anh/chị gửi ảnh, PDF, Word, Excel, ghi âm hoặc video."
                        .formatted(fileName));
    }

    static ChatProblem tooMany(Duration wait) {
        return new ChatProblem(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "Nhiều người cùng bắt đầu",
                        "Đang có quá nhiều cuộc trò chuyện mới từ mạng này. Tin của anh/chị sẽ tự gửi lại sau ít phút.")
                .retryAfter(wait);
    }

    static ChatProblem unavailable() {
        return new ChatProblem(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "Hệ thống đang gián đoạn",
                        "Hệ thống đang gián đoạn. Tin của anh/chị vẫn còn trên máy và sẽ tự gửi lại.")
                .retryAfter(Duration.ofSeconds(5));
    }

    private ChatProblem retryAfter(Duration wait) {
        getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, wait.toSeconds())));
        return this;
    }
}
