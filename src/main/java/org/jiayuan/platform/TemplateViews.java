package org.jiayuan.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.AbstractCachingViewResolver;
import org.springframework.web.servlet.view.AbstractView;

/** Finds the template that a controller names and renders it for the screen of the request. */
@Component
class TemplateViews extends AbstractCachingViewResolver implements Ordered {

    private final Templates templates;
    private final Screens screens;

    TemplateViews(Templates templates, Screens screens) {
        this.templates = templates;
        this.screens = screens;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    protected @Nullable View loadView(String name, Locale locale) {
        return templates.has(name) ? new TemplateView(name) : null;
    }

    private final class TemplateView extends AbstractView {

        private final String name;

        TemplateView(String name) {
            this.name = name;
            setContentType("text/html;charset=UTF-8");
        }

        @Override
        protected void renderMergedOutputModel(
                Map<String, Object> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            var parameters = new HashMap<>(model);
            parameters.put("screen", screens.of(request));
            byte[] page = templates.render(name, parameters);
            response.setContentType(getContentType());
            if (!response.containsHeader("Cache-Control")) {
                response.setHeader("Cache-Control", "no-store");
            }
            response.setContentLength(page.length);
            response.getOutputStream().write(page);
        }
    }
}
