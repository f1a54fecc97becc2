package org.jiayuan.platform;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * The page to which a form's address belongs. A form that was refused stays at the address it was sent to; whoever then
 * changes the language, or asks for that address again, is led back to where the form stands.
 */
@Component
class PageAbove {

    private final SingletonSupplier<List<PathPattern>> pages;

    PageAbove(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes) {
        pages = SingletonSupplier.of(() -> routes.getHandlerMethods().keySet().stream()
                .filter(PageAbove::reads)
                .flatMap(route -> patterns(route).stream())
                .toList());
    }

    /** The nearest page above an address, or its blank form; empty if there is none. */
    Optional<String> of(String address) {
        return Stream.iterate(address, path -> !path.isEmpty(), path -> path.substring(0, path.lastIndexOf('/')))
                .flatMap(path -> Stream.of(path, path + "/new"))
                .filter(path ->
                        !path.equals(address) && LocalAddress.or(path, "").equals(path))
                .filter(this::isPage)
                .findFirst();
    }

    private boolean isPage(String path) {
        var blank = path.endsWith("/new");
        return pages.obtain().stream()
                .filter(page -> !blank || page.getPatternString().endsWith("/new"))
                .anyMatch(page -> page.matches(PathContainer.parsePath(path)));
    }

    private static boolean reads(RequestMappingInfo route) {
        return route.getMethodsCondition().getMethods().contains(RequestMethod.GET);
    }

    private static List<PathPattern> patterns(RequestMappingInfo route) {
        var patterns = route.getPathPatternsCondition();
        return patterns == null ? List.of() : List.copyOf(patterns.getPatterns());
    }
}
