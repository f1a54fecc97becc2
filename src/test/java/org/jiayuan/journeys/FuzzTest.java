package org.jiayuan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiayuan.Clause;
import org.jiayuan.journeys.Routes.Route;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Sends hostile values to every route of {@code routes.tsv} and into every form its pages show, for a while: nothing
 * breaks, no answer shows the inside, what is refused has changed nothing, and what is stored is whole. The same seed
 * sends the same: {@code -Djiayuan.fuzz.seed=… -Djiayuan.fuzz.seconds=…}.
 */
@Journey
class FuzzTest {

    private static final long SEED = Long.getLong("jiayuan.fuzz.seed", 9_305_007_019L);
    private static final Duration LENGTH = Duration.ofSeconds(Long.getLong("jiayuan.fuzz.seconds", 40));
    private static final Duration SLOW = Duration.ofSeconds(20);

    /** A community that no other test looks at. */
    private static final String ASIDE = "440305001001";

    /** What only the inside of a program says. */
    private static final Pattern INSIDE = Pattern.compile(
            "Exception|\\bat (org|java|jakarta|gg)\\.|java\\.lang|PSQL|SQLSTATE|syntax error|Whitelabel|\\.jte|tomcat",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern FORM =
            Pattern.compile("<form[^>]*action=\"([^\"?#]*)[^\"]*\"[^>]*>(.*?)</form>", Pattern.DOTALL);
    /** What the summary of faults says, and the field it leads to. */
    private static final Pattern FAULT = Pattern.compile("<li data-rule=\"([^\"]+)\"><a href=\"#([^\"]+)\">");

    /** What is said of any field that is sent, even one that no form has. */
    private static final Set<String> ANY_FIELD = Set.of("platform.fault.unreadable", "platform.fault.too-long");

    /** By which of the forms of a page one knows that it was sent. */
    private static final Pattern NAMED = Pattern.compile("name=\"form\" value=\"([^\"]+)\"");

    private static final Pattern FIELD = Pattern.compile("<(?:input|select|textarea|button)[^>]*\\bname=\"([^\"]+)\"");
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::(?:[^{}]|\\{[^{}]*})+)?}");

    /** Routes that would end the visitor's own session or lock her out. */
    private static final Set<String> LEFT_OUT = Set.of(
            "POST /sign-out",
            "POST /sign-in",
            "POST /my/sign-outs",
            "POST /staff/sign-in",
            "POST /staff/set-up",
            "POST /staff/password",
            "POST /staff/second-factor");

    /** What is there once for everybody: a form may name it, but what is done to it is done to something else. */
    private static final Pattern SHARED = Pattern.compile("/desk/(units|templates)/\\{id}.*|/admin/.*\\{.*");

    @LocalServerPort
    int port;

    @Value("${jiayuan.data}")
    Path data;

    @Autowired
    JdbcClient database;

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final Hostile hostile = new Hostile(random);
    private final Map<String, Set<String>> fields = new HashMap<>();
    private final Map<String, String> nouns = new HashMap<>();
    private final Set<String> wrong = new java.util.TreeSet<>();
    private List<Route> routes = List.of();

    @Test
    @Clause(value = "9.1.2", part = true)
    void nothing_breaks_whatever_is_sent() throws Exception {
        var everybody = Neighbours.others(port, data, database);
        routes = Routes.said().stream()
                .filter(route -> !route.method().equals("ANY") && !LEFT_OUT.contains(route.name()))
                .filter(route -> !route.here().isEmpty())
                .toList();
        routes.stream().filter(Route::reads).forEach(route -> {
            var visitor = meant(route, everybody);
            visitor.get(everybody.here().fill(route.pattern()));
            learn(visitor.said());
        });
        var statuses = new TreeMap<Integer, Integer>();
        long end = System.nanoTime() + LENGTH.toNanos();
        int sent = 0;
        while (System.nanoTime() < end || sent < routes.size()) {
            statuses.merge(send(routes.get(sent % routes.size()), everybody), 1, Integer::sum);
            sent++;
        }
        System.out.println(
                "Fuzz: seed " + SEED + ", " + sent + " requests to " + routes.size() + " routes " + statuses);
        assertThat(wrong).as("seed %s", SEED).isEmpty();
        assertWhole();
    }

    private Visitor meant(Route route, Neighbours everybody) {
        var names = route.here().stream().sorted().toList();
        return everybody.visitor(names.get(random.nextInt(names.size())));
    }

    /** Remembers which fields the forms of a page send where. */
    private void learn(String page) {
        var forms = FORM.matcher(page);
        while (forms.find()) {
            var names = new HashSet<String>();
            FIELD.matcher(forms.group(2)).results().forEach(field -> names.add(field.group(1)));
            names.remove("_csrf");
            var action = forms.group(1);
            var named = NAMED.matcher(forms.group(2));
            var noun = named.find() ? named.group(1) : "";
            routes.stream()
                    .filter(route ->
                            action.matches(VARIABLE.matcher(route.pattern()).replaceAll("[^/]+")))
                    .forEach(route -> {
                        fields.computeIfAbsent(route.pattern(), key -> new HashSet<>())
                                .addAll(names);
                        nouns.put(route.pattern(), noun);
                    });
        }
    }

    private int send(Route route, Neighbours everybody) {
        var visitor = meant(route, everybody);
        var address = address(route, everybody.here());
        var form = Map.<String, String>of();
        byte[] file = null;
        var before = Map.<String, String>of();
        if (route.reads()) {
            address += "?" + query(route);
        } else {
            form = form(route, everybody.here());
            file = random.nextInt(12) == 0 ? hostile.file() : null;
            before = counts();
        }
        long began = System.nanoTime();
        int status;
        if (route.reads()) {
            status = visitor.get(address);
            learn(visitor.said());
        } else {
            status = (file == null ? visitor.post(address, form) : visitor.post(address, form, fileField(route), file))
                    .statusCode();
        }
        check(route, status, visitor.said(), began, address + " " + form);
        if (form.getOrDefault("form", "").equals(nouns.get(route.pattern()))) {
            checkBeside(route, visitor.said(), address, address + " " + form);
        }
        if (!before.isEmpty() && status >= 400 && !counts().equals(before)) {
            note(route, "is refused and has stored something", address + " " + form);
        }
        return status;
    }

    private void check(Route route, int status, String said, long began, String sent) {
        if (status >= 500) {
            note(route, "answers " + status, sent);
        }
        if (INSIDE.matcher(said).find()) {
            note(route, "shows its inside", sent);
        }
        if (said.contains("<script>alert(1)") || said.contains("<img src=x")) {
            note(route, "shows markup as it was sent", sent);
        }
        if (System.nanoTime() - began > SLOW.toNanos()) {
            note(route, "takes long", sent);
        }
    }

    /** What is wrong stands beside its field, where the form is still on the page and has such a field. */
    private void checkBeside(Route route, String said, String address, String sent) {
        if (!said.contains("action=\"" + address + "\"")) {
            return;
        }
        FAULT.matcher(said).results().forEach(fault -> {
            var rule = fault.group(1);
            var field = fault.group(2);
            boolean there = said.contains("id=\"" + field + "\"");
            boolean beside = there && said.contains("id=\"" + field + "-error\" data-rule=\"" + rule + "\"");
            if (!beside && (there || !ANY_FIELD.contains(rule))) {
                note(route, "tells " + rule + " beside no field " + field, sent);
            }
        });
    }

    /** Once for each kind of wrong, with the first that was sent. */
    private void note(Route route, String what, String sent) {
        var said = route.name() + " " + what;
        if (wrong.stream().noneMatch(known -> known.startsWith(said))) {
            wrong.add(said + ": " + (sent.length() > 700 ? sent.substring(0, 700) : sent));
        }
    }

    private String address(Route route, Belongings of) {
        boolean spared = !route.reads() && SHARED.matcher(route.pattern()).matches();
        return of.fill(VARIABLE.matcher(route.pattern()).replaceAll(found -> {
            if (random.nextInt(6) == 0) {
                return Matcher.quoteReplacement(hostile.segment());
            }
            return spared ? Belongings.NOBODY : Matcher.quoteReplacement(found.group());
        }));
    }

    private String query(Route route) {
        var names = new ArrayList<>(fields.getOrDefault(route.pattern(), Set.of()));
        names.addAll(List.of("after", "before", "q", "state", "category", "community", "unit", "from", "to", "month"));
        names.addAll(List.of("week", "find", "area", "division", "kind", "next", "back", "settled", "year", "matter"));
        names.sort(null);
        var query = new ArrayList<String>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            query.add(Hostile.encode(names.get(random.nextInt(names.size()))) + "=" + Hostile.encode(hostile.value()));
        }
        return String.join("&", query);
    }

    private String fileField(Route route) {
        var names = fields.getOrDefault(route.pattern(), Set.of());
        return List.of("file", "workbook", "table", "photos").stream()
                .filter(names::contains)
                .findFirst()
                .orElse("photos");
    }

    /** What would do, in which one field or several are hostile. */
    private Map<String, String> form(Route route, Belongings of) {
        var form = new LinkedHashMap<>(of.form(database));
        for (var where : List.of("area", "division", "community")) {
            form.put(where, ASIDE);
        }
        form.put("different", "on");
        form.put("form", nouns.getOrDefault(route.pattern(), ""));
        var names = new ArrayList<>(fields.getOrDefault(route.pattern(), Set.of()));
        names.sort(null);
        var known = new ArrayList<>(form.keySet());
        known.sort(null);
        for (int i = random.nextInt(3); i >= 0; i--) {
            var from = names.isEmpty() || random.nextInt(4) == 0 ? known : names;
            form.put(from.get(random.nextInt(from.size())), hostile.value());
        }
        return form;
    }

    /** How much there is of what forms make. */
    private Map<String, String> counts() {
        return database.sql("""
                        SELECT (SELECT count(*) FROM unit.units) || ' ' || (SELECT count(*) FROM unit.members)
                            || ' ' || (SELECT count(*) FROM unit.shifts) || ' ' || (SELECT count(*) FROM unit.categories)
                            || ' ' || (SELECT count(*) FROM unit.responsibilities)
                            || ' ' || (SELECT count(*) FROM division.divisions) || ' ' || (SELECT count(*) FROM division.cells)
                            || ' ' || (SELECT count(*) FROM calendar.days) || ' ' || (SELECT count(*) FROM matter.templates)
                            || ' ' || (SELECT count(*) FROM matter.terms) || ' ' || (SELECT count(*) FROM matter.matters)
                            || ' ' || (SELECT count(*) FROM appeal.links) || ' ' || (SELECT count(*) FROM matter.followers)
                            || ' ' || (SELECT count(*) FROM identity.accounts) || ' ' || (SELECT count(*) FROM identity.grants)
                        """)
                .query((row, number) -> Map.of("counts", row.getString(1)))
                .single();
    }

    /** Every matter has its steps and stands where the last one left it, every link leads to one, no number is missing. */
    private void assertWhole() {
        for (var broken : List.of("""
                SELECT m.community_code || ' ' || m.number FROM matter.matters m WHERE m.steps <> (
                    SELECT count(*) FROM matter.steps s WHERE (s.community_code, s.year, s.number)
                        = (m.community_code, m.year, m.number))
                """, """
                SELECT community_code || ' ' || year FROM matter.matters
                GROUP BY community_code, year HAVING count(*) <> max(number)
                """, """
                SELECT l.community_code || ' ' || l.number FROM appeal.links l LEFT JOIN matter.matters m
                    ON (l.community_code, l.year, l.number) = (m.community_code, m.year, m.number)
                WHERE m.number IS NULL
                """, """
                SELECT p.id::text FROM matter.photos p LEFT JOIN archive.attachments a
                    ON (a.community_code, a.id) = (p.community_code, p.id) WHERE a.id IS NULL
                """)) {
            assertThat(database.sql(broken)
                            .query((row, number) -> row.getString(1))
                            .list())
                    .as(broken)
                    .isEmpty();
        }
    }
}
