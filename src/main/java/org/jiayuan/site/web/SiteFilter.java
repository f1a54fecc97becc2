package org.jiayuan.site.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jiayuan.site.CachedPages;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Sends a public page that is in the cache before anything else is asked: no session, no database. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class SiteFilter extends OncePerRequestFilter {

    private final CachedPages pages;

    SiteFilter(CachedPages pages) {
        this.pages = pages;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getRequestURI();
        boolean publicPage =
                request.getMethod().equals("GET") && (path.equals("/") || path.startsWith("/communities/"));
        if (!publicPage || !pages.sendKnown(request, response)) {
            chain.doFilter(request, response);
        }
    }
}
