package org.jiayuan.open311.web;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jiayuan.open311.Refused;
import org.jiayuan.platform.SendersFault;
import org.jiayuan.platform.TooOften;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.RuleBroken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Says to another system why something was refused: a code, and a sentence. Logs no one's words. */
@ControllerAdvice(annotations = GeoReport.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class Refusals {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private final Answers answers;
    private final Call.Reader calls;

    Refusals(Answers answers, Call.Reader calls) {
        this.answers = answers;
        this.calls = calls;
    }

    /**
     * A refusal.
     *
     * @param code the status once more
     */
    record Refusal(String code, String description) {}

    @ExceptionHandler
    ResponseEntity<byte[]> refused(Refused refused, HttpServletRequest request) {
        return say(request, refused.status(), refused.key(), refused.arguments());
    }

    @ExceptionHandler
    ResponseEntity<byte[]> broken(RuleBroken broken, HttpServletRequest request) {
        return say(request, 400, broken.key(), broken.arguments());
    }

    @ExceptionHandler
    ResponseEntity<byte[]> missing(NotFound missing, HttpServletRequest request) {
        return say(request, 404, "open311.refused.missing");
    }

    @ExceptionHandler
    ResponseEntity<byte[]> often(TooOften often, HttpServletRequest request) {
        var answer = say(request, 429, "platform.problem.wait", often.minutes());
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .header(HttpHeaders.RETRY_AFTER, Long.toString(often.seconds()))
                .body(answer.getBody());
    }

    @ExceptionHandler
    ResponseEntity<byte[]> unreadable(InvalidParameterException parameters, HttpServletRequest request) {
        return say(request, 400, "open311.refused.unreadable");
    }

    @ExceptionHandler
    ResponseEntity<byte[]> upload(MultipartException upload, HttpServletRequest request) {
        boolean large = upload instanceof MaxUploadSizeExceededException
                || String.valueOf(upload.getCause()).contains("SizeLimit");
        return large ? say(request, 413, "open311.refused.large") : say(request, 400, "open311.refused.unreadable");
    }

    @ExceptionHandler
    ResponseEntity<byte[]> other(Exception failure, HttpServletRequest request) {
        if (SendersFault.is(failure)) {
            return say(request, 400, "open311.refused.unreadable");
        }
        if (failure instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return say(request, 400, "open311.refused.unreadable");
        }
        LOG.error("an Open311 call failed: {}", request.getMethod(), failure);
        return say(request, 500, "open311.refused.failure");
    }

    private ResponseEntity<byte[]> say(HttpServletRequest request, int status, String key, Object... arguments) {
        var call = calls.of(request);
        return answers.once(
                call,
                status,
                "errors",
                "error",
                new Refusal(Integer.toString(status), call.screen().say(key, arguments)));
    }
}
