package org.jiayuan.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** The routes of the program: those it has, and those of {@code routes.tsv} with for whom they are. */
final class Routes {

    private static final List<String> READERS = List.of("station", "head", "operator", "officer", "director");
    private static final List<String> CLERKS =
            List.of("station", "head", "works", "property", "officer", "director", "bureau", "district");
    private static final List<String> ADMINS = List.of("system", "security", "audit");
    private static final List<String> STAFF = Stream.of(READERS, CLERKS, ADMINS, List.of("grid", "lead"))
            .flatMap(Collection::stream)
            .distinct()
            .toList();

    private static final List<String> EVERYONE =
            Stream.concat(STAFF.stream(), Stream.of("anonymous", "resident")).toList();

    private static final Map<String, List<String>> SEVERAL = Map.of(
            "none",
            List.of(),
            "readers",
            READERS,
            "clerks",
            CLERKS,
            "admins",
            ADMINS,
            "staff",
            STAFF,
            "everyone",
            EVERYONE);

    private Routes() {}

    /**
     * A route and for whom it is.
     *
     * @param here who may, in her own community and of what is her own
     * @param elsewhere who may of what is others'
     */
    record Route(String method, String pattern, Set<String> here, Set<String> elsewhere) {
        String name() {
            return method + " " + pattern;
        }

        /** Whether it is of something, which may be one's own or others'. */
        boolean placed() {
            return pattern.contains("{");
        }

        boolean reads() {
            return !method.equals("POST") && !method.equals("PUT") && !method.equals("DELETE");
        }

        boolean open() {
            return elsewhere.contains("anonymous");
        }
    }

    /** Everybody who works in the demonstration and can sign in. */
    static List<String> staff() {
        return STAFF;
    }

    /** Those that say for whom they are. */
    static List<Route> said() {
        try (var lines = Objects.requireNonNull(Routes.class.getResourceAsStream("routes.tsv"))) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(line -> route(line[0], line[1], line[2]))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Route route(String method, String pattern, String audience) {
        var here = new HashSet<String>();
        var elsewhere = new HashSet<String>();
        for (var word : audience.split(",")) {
            boolean starred = word.endsWith("*");
            var name = starred ? word.substring(0, word.length() - 1) : word;
            var meant = SEVERAL.getOrDefault(name, List.of(name));
            if (!EVERYONE.containsAll(meant)) {
                throw new IllegalArgumentException("nobody is called " + name + ": " + pattern);
            }
            here.addAll(meant);
            if (starred) {
                elsewhere.addAll(meant);
            }
        }
        return new Route(method, pattern, here, elsewhere);
    }

    /** Those that the program has, whoever put them there. */
    static List<String> mapped(Collection<? extends RequestMappingInfoHandlerMapping> mappings) {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(Routes::names)
                .sorted()
                .toList();
    }

    private static Stream<String> names(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        var names = methods.isEmpty()
                ? Set.of("ANY")
                : methods.stream().map(Enum::name).collect(Collectors.toSet());
        return info.getPatternValues().stream()
                .flatMap(pattern -> names.stream().map(method -> method + " " + pattern));
    }
}
