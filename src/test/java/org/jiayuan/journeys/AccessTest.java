package org.jiayuan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.jiayuan.Clause;
import org.jiayuan.journeys.Routes.Route;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Every route of the program, tried as everybody, in her own community and in another: whoever is not meant gets a
 * sign-in page or "not there", never data, and changes nothing. {@code routes.tsv} says for whom a route is.
 */
@Journey
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTest {

    private static final String ELSEWHERE = Neighbours.ELSEWHERE;
    private static final String WORD_HERE = Neighbours.WORD_HERE;
    private static final String WORD_ELSEWHERE = Neighbours.WORD_ELSEWHERE;

    /** Who may read what was said: its reporter and her station and sub-district; leaders read the lines of registers. */
    private static final Set<String> READ_HERE =
            Set.of("resident", "station", "head", "operator", "officer", "director", "lead");

    private static final Set<String> READ_ELSEWHERE = Set.of("lead");

    /** Tables that others write to at the same time, or that a reading writes to. */
    private static final Set<String> MOVING = Set.of("desk.waiting", "matter.matters", "matter.rounds", "matter.steps");

    @LocalServerPort
    int port;

    @Value("${jiayuan.data}")
    Path data;

    @Autowired
    List<RequestMappingInfoHandlerMapping> mappings;

    @Autowired
    JdbcClient database;

    private final List<Route> routes = Routes.said();
    private Neighbours everybody;
    private Belongings here;
    private Belongings elsewhere;

    @BeforeAll
    void gather() throws Exception {
        everybody = Neighbours.of(port, data, database);
        here = everybody.here();
        elsewhere = everybody.elsewhere();
    }

    private Visitor visitor(String name) {
        return everybody.visitor(name);
    }

    @Test
    void every_route_says_for_whom_it_is() {
        var said = routes.stream().map(Route::name).toList();
        var mapped = Routes.mapped(mappings);
        assertThat(said).doesNotHaveDuplicates();
        assertThat(mapped.stream().filter(name -> !said.contains(name)))
                .as("routes that say nothing; write them into routes.tsv")
                .isEmpty();
        assertThat(said.stream().filter(name -> !mapped.contains(name)))
                .as("lines of routes.tsv without a route")
                .isEmpty();
    }

    @Test
    @Clause(value = "9.1.2", part = true)
    void nobody_reads_what_is_not_hers() throws Exception {
        assertThat(each((name, visitor, wrong) -> routes.stream()
                        .filter(Route::reads)
                        .filter(route -> !route.open()
                                || Set.of("anonymous", "resident", "station").contains(name))
                        .forEach(route -> {
                            look(route, name, visitor, here, route.here().contains(name), wrong);
                            if (route.placed()) {
                                look(
                                        route,
                                        name,
                                        visitor,
                                        elsewhere,
                                        route.elsewhere().contains(name),
                                        wrong);
                            } else if (route.here().contains(name)) {
                                visitor.get(route.pattern() + asked());
                                listen(route.name() + asked(), name, visitor, wrong);
                            }
                        })))
                .isEmpty();
        assertThat(readers(elsewhere))
                .as("who is said to have read what she was refused")
                .isEmpty();
    }

    /** Asks a list for what lies in the other community. */
    private String asked() {
        return "?community=" + ELSEWHERE + "&division=" + ELSEWHERE + "&area=" + ELSEWHERE + "&unit=" + elsewhere.unit()
                + "&state=all&category=enquiry&matter=" + ELSEWHERE + "/" + elsewhere.reference();
    }

    private static void look(
            Route route, String name, Visitor visitor, Belongings of, boolean meant, Queue<String> wrong) {
        var address = of.fill(route.pattern());
        int status = visitor.get(address);
        boolean good = meant ? shown(status, route, visitor) : refused(status, visitor);
        if (!good) {
            wrong.add(name + (meant ? " should see " : " should not see ") + address + " but gets " + status);
        }
        if (!meant || !route.placed()) {
            listen(route.name(), name, visitor, wrong);
        }
    }

    private static boolean shown(int status, Route route, Visitor visitor) {
        return status < 400 && (!visitor.sentToSignIn() || route.pattern().contains("/sign-in"));
    }

    private static void listen(String route, String name, Visitor visitor, Queue<String> wrong) {
        var said = visitor.said();
        if (said.contains(WORD_HERE) && !READ_HERE.contains(name)) {
            wrong.add(name + " reads on " + route + " what was said in her community");
        }
        if (said.contains(WORD_ELSEWHERE) && !READ_ELSEWHERE.contains(name)) {
            wrong.add(name + " reads on " + route + " what was said in another community");
        }
    }

    private static boolean refused(int status, Visitor visitor) {
        return status == 404 || status == 401 || (status == 302 && visitor.sentToSignIn());
    }

    /** The accounts of which the log says that they read the matter, its reporter's aside. */
    private List<String> readers(Belongings of) {
        return database.sql("""
                        SELECT DISTINCT coalesce(a.login, 'somebody') FROM audit.entries e
                        LEFT JOIN identity.accounts a ON a.account_id = e.actor
                        JOIN matter.matters m ON m.community_code = e.community_code
                        WHERE e.community_code = ? AND m.year || '-' || m.number = ? AND e.actor IS NOT NULL
                          AND e.object = 'matter/' || m.year || '-' || m.number AND e.actor <> m.reporter_account
                        """)
                .params(of.community(), of.reference())
                .query((row, number) -> row.getString(1))
                .list();
    }

    @Test
    @Clause(value = "9.1.2", part = true)
    void nobody_changes_what_is_not_hers() throws Exception {
        var mine = here.form(database);
        var others = elsewhere.form(database);
        var before = fingerprint();
        var wrong = each((name, visitor, problems) -> routes.stream()
                .filter(route -> !route.reads() && !route.open())
                .forEach(route -> {
                    if (!route.here().contains(name)) {
                        send(route, name, visitor, here, mine, problems);
                    }
                    if (!route.elsewhere().contains(name)
                            && (route.placed() || !route.here().contains(name))) {
                        send(route, name, visitor, elsewhere, others, problems);
                    }
                }));
        assertThat(wrong).isEmpty();
        assertThat(fingerprint()).as("what stands in the tables").isEqualTo(before);
    }

    private static void send(
            Route route, String name, Visitor visitor, Belongings of, Map<String, String> form, Queue<String> wrong) {
        var address = of.fill(route.pattern());
        int status = visitor.post(address, form).statusCode();
        if (!refused(status, visitor)) {
            wrong.add(name + " should not send to " + address + " but gets " + status);
        }
        listen(route.name(), name, visitor, wrong);
    }

    /** What each table holds, in one number; of matters only the two that are tried. */
    private Map<String, String> fingerprint() {
        var all = new TreeMap<String, String>();
        for (var table : database.sql("""
                        SELECT table_schema || '.' || table_name FROM information_schema.tables
                        WHERE table_schema IN ('appeal', 'archive', 'calendar', 'desk', 'division', 'identity', 'matter',
                            'site', 'unit')
                        """).query(String.class).set()) {
            if (!MOVING.contains(table) && !table.equals("identity.codes") && !table.equals("site.generations")) {
                all.put(table, sum("SELECT t::text AS line FROM " + table + " t"));
            }
        }
        for (var of : List.of(here, elsewhere)) {
            for (var table : MOVING) {
                if (!table.startsWith("desk")) {
                    all.put(
                            table + " of " + of.community(),
                            sum("SELECT t::text AS line FROM " + table + " t WHERE community_code = '" + of.community()
                                    + "' AND year || '-' || number = '" + of.reference() + "'"));
                }
            }
        }
        return all;
    }

    private String sum(String lines) {
        return database.sql("SELECT count(*) || ' ' || coalesce(sum(hashtext(line)), 0) FROM (" + lines + ") AS lines")
                .query(String.class)
                .single();
    }

    @Test
    @Clause(value = "9.1.2", part = true)
    void a_link_opens_one_matter_only_and_only_as_it_was_made() {
        var anybody = visitor("anonymous");
        var link = here.fill("/track/{token}");
        assertThat(anybody.get(link)).isEqualTo(200);
        for (var other : List.of(
                link.substring(0, link.length() - 1),
                link.substring(0, link.length() - 1) + (link.endsWith("A") ? "B" : "A"),
                link + "A",
                link.replace(Town.STAGE, ELSEWHERE),
                link.toLowerCase(java.util.Locale.ROOT))) {
            assertThat(anybody.get(other)).as(other).isEqualTo(404);
            assertThat(anybody.said()).doesNotContain(WORD_HERE);
        }
        assertThat(anybody.get(link + "/photos/" + elsewhere.photo() + "/small"))
                .isEqualTo(404);
    }

    @Test
    @Clause(value = "9.1.2", part = true)
    void a_file_holds_no_more_than_its_reader_sees() {
        for (var name : List.of("station", "head", "officer", "director", "works", "property", "district", "lead")) {
            var file = visitor(name).post("/desk/matters/exports", Map.of("format", "csv", "state", "all"));
            assertThat(file.statusCode()).as(name).isEqualTo(200);
            assertThat(file.body().contains(WORD_HERE)).as(name).isEqualTo(READ_HERE.contains(name));
            assertThat(file.body().contains(WORD_ELSEWHERE)).as(name).isEqualTo(READ_ELSEWHERE.contains(name));
        }
    }

    @Test
    void an_address_written_otherwise_opens_nothing_more() {
        for (var other :
                List.of("/%64esk", "/%64esk/units", "/%61dmin", "/desk/", "//desk", "/desk;x=1", "/./desk", "/DESK")) {
            for (var name : List.of("anonymous", "resident")) {
                var visitor = visitor(name);
                int status = visitor.get(other);
                assertThat(status == 400 || refused(status, visitor))
                        .as("%s as %s: %s", other, name, status)
                        .isTrue();
            }
        }
    }

    /** What one of the visitors tries. */
    private interface Trial {
        void by(String name, Visitor visitor, Queue<String> wrong);
    }

    /** Lets every visitor try, some at a time, and says what went wrong. */
    private Queue<String> each(Trial trial) throws Exception {
        var wrong = new ConcurrentLinkedQueue<String>();
        try (var hands = Executors.newFixedThreadPool(3)) {
            List<Callable<Boolean>> all = everybody.all().entrySet().stream()
                    .map(one -> (Callable<Boolean>) () -> {
                        trial.by(one.getKey(), one.getValue(), wrong);
                        return true;
                    })
                    .toList();
            for (var done : hands.invokeAll(all)) {
                done.get();
            }
        }
        return wrong;
    }
}
