package org.jiayuan.api.web;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jiayuan.platform.Screen;
import org.jiayuan.platform.SendersFault;
import org.jiayuan.platform.TooOften;
import org.jiayuan.shared.NotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Says in problem+json why there is no answer. Logs no one's words. */
@ControllerAdvice(annotations = Rest.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiProblems {

    private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);

    private final ApiCall.Reader calls;

    ApiProblems(ApiCall.Reader calls) {
        this.calls = calls;
    }

    /** RFC 9457; its type is that of its status. */
    record ProblemAnswer(String title, int status, String detail) {}

    @ExceptionHandler
    ResponseEntity<ProblemAnswer> problem(ApiProblem problem, HttpServletRequest request) {
        var answer = say(request, problem.status(), problem.key(), problem.arguments());
        return switch (problem.status()) {
            case 401 -> with(answer, HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            case 405 -> with(answer, HttpHeaders.ALLOW, "GET, HEAD");
            default -> answer;
        };
    }

    private static ResponseEntity<ProblemAnswer> with(
            ResponseEntity<ProblemAnswer> answer, String header, String value) {
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .header(header, value)
                .body(answer.getBody());
    }

    @ExceptionHandler
    ResponseEntity<ProblemAnswer> missing(NotFound missing, HttpServletRequest request) {
        return say(request, 404, "api.problem.missing");
    }

    @ExceptionHandler
    ResponseEntity<ProblemAnswer> often(TooOften often, HttpServletRequest request) {
        return with(
                say(request, 429, "platform.problem.wait", often.minutes()),
                HttpHeaders.RETRY_AFTER,
                Long.toString(often.seconds()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemAnswer> other(Exception failure, HttpServletRequest request) {
        if (SendersFault.is(failure) || failure instanceof InvalidParameterException) {
            return say(request, 400, "api.problem.unreadable");
        }
        if (failure instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return say(request, known.getStatusCode().value(), "api.problem.unreadable");
        }
        LOG.error("a REST call failed", failure);
        return say(request, 500, "api.problem.failure");
    }

    private ResponseEntity<ProblemAnswer> say(HttpServletRequest request, int status, String key, Object... arguments) {
        Screen screen = calls.of(request).screen();
        var title = HttpStatus.valueOf(status).getReasonPhrase();
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(new ProblemAnswer(title, status, screen.say(key, arguments)));
    }
}
