package org.jiayuan.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiayuan.api.Answer.CategoryAnswer;
import org.jiayuan.api.Answer.CategoryList;
import org.jiayuan.api.Answer.DivisionAnswer;
import org.jiayuan.api.Answer.DivisionList;
import org.jiayuan.api.Answer.MatterAnswer;
import org.jiayuan.api.Answer.MatterList;
import org.jiayuan.api.Answer.OwnMatterAnswer;
import org.jiayuan.api.Answer.OwnMatterList;
import org.jiayuan.api.Description;
import org.jiayuan.appeal.Link;
import org.jiayuan.appeal.Links;
import org.jiayuan.division.Division;
import org.jiayuan.division.Divisions;
import org.jiayuan.matter.FindPublished;
import org.jiayuan.matter.FindPublished.Filter;
import org.jiayuan.matter.FindPublished.Mark;
import org.jiayuan.matter.Labels;
import org.jiayuan.matter.Published;
import org.jiayuan.matter.ShowMatter;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Actor;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Slice;
import org.jiayuan.unit.Categories;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;

/** {@code /api/v1}: divisions, categories and public matters for programs, and a reporter's own with her token. */
@Controller
@Rest
class ApiController {

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    private final Divisions divisions;
    private final Categories categories;
    private final FindPublished find;
    private final ShowMatter show;
    private final Links links;
    private final ApiCall.Reader calls;
    private final Clock clock;

    ApiController(
            Divisions divisions,
            Categories categories,
            FindPublished find,
            ShowMatter show,
            Links links,
            ApiCall.Reader calls,
            Clock clock) {
        this.divisions = divisions;
        this.categories = categories;
        this.find = find;
        this.show = show;
        this.links = links;
        this.calls = calls;
        this.clock = clock;
    }

    @GetMapping("/api/v1/openapi.json")
    ResponseEntity<byte[]> description(HttpServletRequest request) {
        var call = calls.of(request);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .body(Description.of(call.site()).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @GetMapping("/api/v1/divisions")
    ResponseEntity<DivisionList> divisions(HttpServletRequest request) {
        var call = calls.of(request);
        var parent = call.value("parent");
        var after = call.value("after");
        var children = divisions.childrenOf(inside(parent).code()).stream()
                .filter(child -> after == null || child.code().compareTo(after) > 0)
                .toList();
        var slice = Slice.of(children, call.size(), Division::code);
        var next = slice.next();
        return call.answer(new DivisionList(
                slice.items().stream().map(DivisionAnswer::of).toList(), next == null ? null : call.next(next)));
    }

    @GetMapping("/api/v1/divisions/{code}")
    ResponseEntity<DivisionAnswer> division(@PathVariable String code, HttpServletRequest request) {
        return calls.of(request).answer(DivisionAnswer.of(inside(code)));
    }

    @GetMapping("/api/v1/categories")
    ResponseEntity<CategoryList> categories(HttpServletRequest request) {
        var call = calls.of(request);
        return call.answer(new CategoryList(categories.on(call.screen().today()).stream()
                .map(CategoryAnswer::of)
                .toList()));
    }

    @GetMapping("/api/v1/matters")
    ResponseEntity<MatterList> matters(HttpServletRequest request) {
        var call = calls.of(request);
        var inside = inside(call.value("division"));
        var communities = inside.level() == Division.Level.DISTRICT
                ? List.<String>of()
                : divisions.within(divisions.scope(inside.code()));
        var filter = new Filter(
                communities,
                codes(call.value("category")),
                call.moment("from"),
                call.moment("to"),
                done(call.value("state")),
                mark(call),
                0);
        var found = find.listed(filter, call.size() + 1, call.screen());
        var slice = Slice.of(found, call.size(), Published::code);
        var next = slice.next();
        return call.answer(new MatterList(
                slice.items().stream()
                        .map(matter -> MatterAnswer.of(matter, call.site()))
                        .toList(),
                next == null ? null : call.next(next)));
    }

    @GetMapping("/api/v1/matters/{code}/{reference}")
    ResponseEntity<MatterAnswer> matter(
            @PathVariable String code, @PathVariable String reference, HttpServletRequest request) {
        var call = calls.of(request);
        var matter = Labels.reference(code, reference).stream()
                .flatMap(id -> find.withIds(List.of(id), call.screen()).stream())
                .findFirst()
                .orElseThrow(NotFound::new);
        return call.answer(MatterAnswer.of(matter, call.site()));
    }

    /** Whoever has the token of a matter is its reporter; the reading is written down. */
    @GetMapping("/api/v1/own-matters")
    ResponseEntity<OwnMatterList> own(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            HttpServletRequest request) {
        var call = calls.of(request);
        if (authorization == null || !authorization.regionMatches(true, 0, "Bearer ", 0, 7)) {
            throw new ApiProblem(401, "api.problem.token");
        }
        var id = Link.of(authorization.substring(7).strip())
                .flatMap(links::find)
                .orElseThrow(() -> new ApiProblem(401, "api.problem.token"));
        var view = show.toReporter(id, new Act(Actor.ANYONE, clock.instant()), call.screen());
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(new OwnMatterList(List.of(OwnMatterAnswer.of(view, call.screen()))));
    }

    /** There is nothing else here, and nothing that could be changed. */
    @RequestMapping("/api/**")
    ResponseEntity<Void> nothing(HttpServletRequest request) {
        if (!READS.contains(request.getMethod())) {
            throw new ApiProblem(405, "api.problem.read-only");
        }
        throw new NotFound();
    }

    private Division inside(@Nullable String code) {
        var home = divisions.home();
        return code == null
                ? home
                : divisions
                        .find(code)
                        .filter(found -> divisions.scope(home.code()).covers(found.code()))
                        .filter(found -> found.level() != Division.Level.VIRTUAL)
                        .orElseThrow(NotFound::new);
    }

    private @Nullable Mark mark(ApiCall call) {
        var after = call.value("after");
        return after == null
                ? null
                : Published.read(after).stream()
                        .flatMap(id -> find.withIds(List.of(id), call.screen()).stream())
                        .map(matter -> new Mark(matter.id(), matter.submittedAt()))
                        .findFirst()
                        .orElseThrow(() -> new ApiProblem(400, "api.problem.after"));
    }

    private static Set<String> codes(@Nullable String list) {
        return list == null
                ? Set.of()
                : Arrays.stream(list.split(","))
                        .map(String::strip)
                        .filter(code -> !code.isEmpty())
                        .collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable Boolean done(@Nullable String state) {
        if (state == null) {
            return null;
        }
        return switch (state) {
            case "open" -> Boolean.FALSE;
            case "done" -> Boolean.TRUE;
            default -> throw new ApiProblem(400, "api.problem.state");
        };
    }
}
