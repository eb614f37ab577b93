package org.tuvan.webchat;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Turns what goes wrong into an answer that the page can show as it is. */
@RestControllerAdvice(basePackageClasses = ChatProblems.class)
class ChatProblems {

    private static final Logger log = LoggerFactory.getLogger(ChatProblems.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> known(ChatProblem problem) {
        return answer(problem);
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    ResponseEntity<ProblemDetail> databaseAway(RuntimeException e) {
        log.warn("A request of the web chat found no database: {}", e.getClass().getSimpleName());
        return answer(ChatProblem.unavailable());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLarge(MaxUploadSizeExceededException e) {
        return answer(Uploads.tooLarge());
    }

    @ExceptionHandler({MultipartException.class, HttpMessageNotReadableException.class})
    ResponseEntity<ProblemDetail> unreadable(Exception e) {
        return answer(ChatProblem.invalid("Tin gửi lên bị hỏng giữa đường. Anh/chị gửi lại giúp."));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> wrongNumber(MethodArgumentTypeMismatchException e) {
        return answer(ChatProblem.invalid("Địa chỉ này không đúng."));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> wrongForm(HttpMediaTypeNotSupportedException e) {
        return ResponseEntity.status(e.getStatusCode()).headers(e.getHeaders()).body(e.getBody());
    }

    /** The browser is gone; there is nobody to answer. */
    @ExceptionHandler({AsyncRequestNotUsableException.class, IOException.class})
    void gone(IOException e) {
        log.debug("A browser of the web chat went away");
    }

    private static ResponseEntity<ProblemDetail> answer(ChatProblem problem) {
        return ResponseEntity.status(problem.getStatusCode())
                .headers(problem.getHeaders())
                .body(problem.getBody());
    }
}
