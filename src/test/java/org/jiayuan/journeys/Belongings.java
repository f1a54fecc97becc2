package org.jiayuan.journeys;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One of each kind of thing that addresses name, all of one community: a matter that waits there, its photo, its
 * reporter's link, the community's grid team. What an {@code id} is follows from the words before it.
 */
final class Belongings {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::(?:[^{}]|\\{[^{}]*})+)?}");
    static final String NOBODY = "019a0000-0000-7000-8000-000000000000";

    private final String community;
    private final String reference;
    private final Map<String, String> values = new HashMap<>();

    Belongings(String community, String reference, String token, JdbcClient database) {
        this.community = community;
        this.reference = reference;
        var team = one(
                database, "SELECT min(unit_id::text) FROM unit.units WHERE kind = 'GRID_TEAM' AND division_code = ?");
        var member = database.sql(
                        "SELECT min(account_id::text) FROM unit.members WHERE unit_id = ?::uuid AND to_day IS NULL")
                .param(team)
                .query(String.class)
                .single();
        values.put("code", community);
        values.put("reference", reference);
        values.put("token", token);
        values.put("format", "xml");
        values.put("service", "streetlight");
        values.put("request", community + "-" + reference);
        values.put("kind", "order");
        values.put("size", "small");
        values.put("sequence", "1");
        values.put("screen", "check");
        values.put("component", "empty");
        topics(database);
        values.put("system", "portal");
        values.put("clause", "1.1.1");
        values.put("evidence", "00000000-0000-7000-8000-000000000001");
        values.put("file", "00000000-0000-7000-8000-000000000002");
        values.put(
                "photo",
                one(
                        database,
                        "SELECT max(id::text) FROM matter.photos WHERE community_code = ? "
                                + "AND year || '-' || number = '" + reference + "'"));
        values.put("/desk/units id", team);
        values.put("/desk/units account", member);
        values.put("/admin/accounts id", member);
        values.put("/admin/endpoints unit", team);
        values.put(
                "grant",
                database.sql("SELECT min(id::text) FROM identity.grants WHERE account_id = ?::uuid AND to_at IS NULL")
                        .param(member)
                        .query(String.class)
                        .single());
        values.put(
                "shift",
                database.sql("SELECT max(id::text) FROM unit.shifts WHERE unit_id = ?::uuid AND ends_at > now()")
                        .param(team)
                        .query(String.class)
                        .optional()
                        .orElse(NOBODY));
        council(database);
    }

    /** A meeting that was held, and a resolution, where there is a council. */
    private void council(JdbcClient database) {
        var meeting = any(
                database,
                "SELECT max(year || '-' || number) FROM council.meetings WHERE stage = 'CLOSED' AND community_code = ?");
        var resolution =
                any(database, "SELECT max(year || '-' || number) FROM council.resolutions WHERE community_code = ?");
        for (var path : List.of("/desk/council/{code}/meetings", "/communities/{code}/meetings", "/my/meetings")) {
            with(path, "reference", meeting);
        }
        for (var path : List.of(
                "/desk/council/{code}/resolutions", "/communities/{code}/council/resolutions", "/my/resolutions")) {
            with(path, "reference", resolution);
        }
        with("/admin/audit", "seq", "1");
        with("/desk/council/{code}/meetings", "sheet", "roll");
        with("/desk/council/{code}/resolutions", "sheet", "resolution");
        with("/desk/council/{code}/conventions", "version", "1");
        with("/desk/council/{code}/years", "year", "2026");
    }

    private String any(JdbcClient database, String sql) {
        return java.util.Objects.requireNonNullElse(
                database.sql(sql)
                        .param(community)
                        .query((row, number) -> row.getString(1))
                        .list()
                        .getFirst(),
                "2020-1");
    }

    /** A topic that is open, a member's seat and something publicly shown. */
    private void topics(JdbcClient database) {
        values.put(
                "topic",
                any(
                        database,
                        "SELECT max(year || '-' || number) FROM council.topics WHERE community_code = ? AND state = 'ACCEPTED'"));
        values.put("seat", any(database, "SELECT min(id::text) FROM council.seats WHERE community_code = ?"));
        values.put(
                "publication",
                any(
                        database,
                        "SELECT max(year || '-' || number) FROM publication.publications "
                                + "WHERE community_code = ? AND taken_down_on IS NULL"));
    }

    private String one(JdbcClient database, String sql) {
        return database.sql(sql).param(community).query(String.class).single();
    }

    /** What a variable stands for in addresses that begin so. */
    Belongings with(String beginning, String variable, String value) {
        values.put(beginning + " " + variable, value);
        return this;
    }

    String community() {
        return community;
    }

    String reference() {
        return reference;
    }

    String photo() {
        return values.getOrDefault("photo", "");
    }

    String unit() {
        return values.getOrDefault("/desk/units id", "");
    }

    /** The address with all its variables filled. */
    String fill(String pattern) {
        return VARIABLE.matcher(pattern).replaceAll(found -> Matcher.quoteReplacement(value(pattern, found.group(1))));
    }

    private String value(String pattern, String variable) {
        return values.keySet().stream()
                .filter(key -> key.endsWith(" " + variable))
                .filter(key -> pattern.startsWith(key.substring(0, key.indexOf(' '))))
                .findFirst()
                .map(values::get)
                .orElseGet(() -> values.getOrDefault(variable, NOBODY));
    }

    /** A form that fits every route: whoever is not stopped at the door would change something with it. */
    Map<String, String> form(JdbcClient database) {
        var form = new HashMap<String, String>();
        var seen = database.sql("SELECT revision::text FROM matter.matters WHERE community_code = ? "
                        + "AND year || '-' || number = ?")
                .params(community, reference)
                .query(String.class)
                .single();
        form.put("seen", seen);
        form.put("matter", community + "/" + reference + "/" + seen);
        form.put("unit", unit());
        form.put("division", community);
        form.put("community", community);
        form.put("area", community);
        form.put("code", "trial");
        form.put("elsewhere", "");
        for (var word : List.of(
                "text",
                "word",
                "words",
                "reason",
                "reasons",
                "note",
                "question",
                "answer",
                "comment",
                "asks",
                "instead",
                "next",
                "outcome",
                "source",
                "nickname",
                "find",
                "english",
                "caption",
                "better")) {
            form.put(word, "改一改");
        }
        form.put("name", "改名");
        form.put("login", "somebody-new");
        form.put("kind", "GRID_TEAM");
        form.put("role", "CLERK");
        form.put("module", "*");
        form.put("category", "enquiry");
        form.put("cell", community + "01");
        form.put("from", "2031-01-01");
        form.put("to", "2031-01-02");
        form.put("year", "2031");
        form.put("amount", "3");
        form.put("number", "110");
        form.put("consent", "photos");
        form.put("format", "csv");
        form.put("verdict", "pass");
        form.put("decision", "show");
        form.put("decline", "elsewhere");
        form.put("about", "station");
        form.put("why", "contact");
        form.put("wrong", "place");
        form.put("version", "0");
        form.put("secret", "MTIzNDU2Nzg5MDEyMzQ1Njc4OTA=");
        form.put("password", "a-password-for-somebody");
        form.put("answer-1", "改一改");
        return form;
    }
}
