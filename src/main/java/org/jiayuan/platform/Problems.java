package org.jiayuan.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/** Turns what went wrong into a page that says what happened, what is kept and what to do. Logs no one's words. */
@ControllerAdvice
class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final PageAbove above;

    Problems(PageAbove above) {
        this.above = above;
    }

    @ExceptionHandler
    ModelAndView notFound(NotFound missing) {
        return page(HttpStatus.NOT_FOUND, null);
    }

    @ExceptionHandler
    ModelAndView broken(RuleBroken broken) {
        return page(HttpStatus.UNPROCESSABLE_CONTENT, new Faults.Fault(broken.key(), List.of(broken.arguments())));
    }

    @ExceptionHandler
    ModelAndView tooOften(TooOften often, HttpServletResponse response) {
        response.setHeader("Retry-After", Long.toString(often.seconds()));
        return page(HttpStatus.TOO_MANY_REQUESTS, new Faults.Fault("platform.problem.wait", List.of(often.minutes())));
    }

    @ExceptionHandler
    ModelAndView stale(OptimisticLockingFailureException stale) {
        return page(HttpStatus.CONFLICT, null);
    }

    @ExceptionHandler({MaxUploadSizeExceededException.class, MultipartException.class})
    ModelAndView tooLarge(MultipartException upload) {
        boolean large = upload instanceof MaxUploadSizeExceededException
                || String.valueOf(upload.getCause()).contains("SizeLimit");
        return page(large ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.BAD_REQUEST, null);
    }

    /** What cannot be decoded, or is more than is let. The exception quotes what was typed, so it is not logged. */
    @ExceptionHandler
    ModelAndView unreadable(InvalidParameterException parameters) {
        return page(HttpStatusCode.valueOf(parameters.getErrorCode()), null);
    }

    /** The database is away, or fell over in the midst of it. No page of ours can be made without it. */
    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        CannotCreateTransactionException.class,
        TransactionSystemException.class
    })
    void away(RuntimeException failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        LOG.warn(
                "{} {} was not done: {}",
                request.getMethod(),
                Route.of(request),
                failure.getClass().getSimpleName());
        DatabaseAway.answer(response);
    }

    /** Whoever asked has left before the answer was sent. */
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException left) {}

    /** The address of a form was asked for: the page on which the form stands. */
    @ExceptionHandler
    ModelAndView notThatWay(HttpRequestMethodNotSupportedException wrong, HttpServletRequest request) {
        var page = request.getMethod().equals("GET") ? above.of(request.getRequestURI()) : Optional.<String>empty();
        return page.map(path -> new ModelAndView("redirect:" + path))
                .orElseGet(() -> page(wrong.getStatusCode(), null));
    }

    @ExceptionHandler
    ModelAndView other(Exception failure, HttpServletRequest request) {
        if (failure instanceof ErrorResponse known) {
            return page(known.getStatusCode(), null);
        }
        if (failure instanceof org.springframework.beans.TypeMismatchException
                || failure instanceof org.springframework.web.bind.ServletRequestBindingException
                || failure instanceof org.springframework.http.converter.HttpMessageNotReadableException) {
            return page(HttpStatus.BAD_REQUEST, null);
        }
        if (SendersFault.is(failure)) {
            LOG.warn("{} {} was sent what no row can hold", request.getMethod(), Route.of(request));
            return page(HttpStatus.BAD_REQUEST, null);
        }
        LOG.error("{} {} failed", request.getMethod(), Route.of(request), failure);
        return page(HttpStatus.INTERNAL_SERVER_ERROR, null);
    }

    static ModelAndView page(HttpStatusCode status, Faults.@Nullable Fault fault) {
        var model = new java.util.HashMap<String, Object>(Map.of("status", status.value()));
        if (fault != null) {
            model.put("fault", fault);
        }
        return new ModelAndView("platform/ProblemPage", model, status);
    }
}
