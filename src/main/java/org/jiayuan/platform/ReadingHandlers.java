package org.jiayuan.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/**
 * Lets whoever answers a GET read from a replica, and do it again on the primary if the replica fails her; and marks the
 * browser of whoever sent something, so that her next pages show it.
 */
final class ReadingHandlers extends RequestMappingHandlerAdapter {

    private static final Logger LOG = LoggerFactory.getLogger(ReadingHandlers.class);

    private final Replicas replicas;
    private final DataSource database;
    private final Vault vault;

    ReadingHandlers(Replicas replicas, DataSource database, Vault vault) {
        this.replicas = replicas;
        this.database = database;
        this.vault = vault;
    }

    @Override
    protected @Nullable ModelAndView invokeHandlerMethod(
            HttpServletRequest request, HttpServletResponse response, HandlerMethod handler) throws Exception {
        if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD")) {
            return read(request, response, handler);
        }
        try {
            return super.invokeHandlerMethod(request, response, handler);
        } finally {
            note(request, response);
        }
    }

    private @Nullable ModelAndView read(HttpServletRequest request, HttpServletResponse response, HandlerMethod handler)
            throws Exception {
        long least = WroteLately.of(request, vault).map(replicas::least).orElse(0L);
        try (var scope = ReadScope.begin(replicas, least)) {
            try {
                return super.invokeHandlerMethod(request, response, handler);
            } catch (Exception failure) {
                if (response.isCommitted() || !scope.failedOnReplica(failure)) {
                    throw failure;
                }
                LOG.warn("{} reads from the primary instead: {}", handler.getShortLogMessage(), scope.refusal());
            }
        }
        response.resetBuffer();
        try (var scope = ReadScope.onPrimary(replicas)) {
            return super.invokeHandlerMethod(request, response, handler);
        }
    }

    private void note(HttpServletRequest request, HttpServletResponse response) {
        if (response.isCommitted()) {
            return;
        }
        try (var connection = database.getConnection()) {
            WroteLately.note(Replicas.Written.by(connection), vault, request, response);
        } catch (SQLException away) {
            LOG.debug("up to where she wrote is not known", away);
        }
    }
}
