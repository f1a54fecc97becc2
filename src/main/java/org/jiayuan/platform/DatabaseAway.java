package org.jiayuan.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says to try again soon while the database is away, with 503, so that a proxy may ask another node. Pages from the
 * cache go on being sent. It stands around everything that reads the session, which lies in the database too.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class DatabaseAway extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseAway.class);
    private static final byte[] PAGE = read();

    private static byte[] read() {
        try (var page = DatabaseAway.class.getResourceAsStream("/platform/away.html")) {
            return Objects.requireNonNull(page).readAllBytes();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (DataAccessResourceFailureException
                | CannotCreateTransactionException
                | TransactionSystemException away) {
            LOG.warn("{} was not done: {}", request.getMethod(), away.getClass().getSimpleName());
            answer(response);
        }
    }

    /** Says so, unless something else has been said already. */
    static void answer(HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader("Retry-After", "10");
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/html");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getOutputStream().write(PAGE);
    }
}
