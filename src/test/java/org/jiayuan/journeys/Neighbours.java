package org.jiayuan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Everybody who tries what she should not: one visitor of each kind, signed in, and what belongs to one of two
 * communities. They are gathered once for a program and shared by the tests that try.
 */
final class Neighbours {

    static final String ELSEWHERE = "440305003006";
    static final String WORD_HERE = "望远镜";
    static final String WORD_ELSEWHERE = "显微镜";

    private static final Map<Integer, Neighbours> KNOWN = new ConcurrentHashMap<>();
    private final JdbcClient database;
    private final Map<String, Visitor> visitors = new LinkedHashMap<>();
    private final Belongings here;
    private final Belongings elsewhere;

    /** Those of the program at that port. */
    static Neighbours of(int port, Path data, JdbcClient database) {
        return KNOWN.computeIfAbsent(port, key -> {
            try {
                return new Neighbours(port, data, database, "127.0.0.21", "1371111", WORD_HERE, WORD_ELSEWHERE);
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        });
    }

    /** Others, for a test that does to them what others would not bear. */
    static Neighbours others(int port, Path data, JdbcClient database) throws Exception {
        return new Neighbours(port, data, database, "127.0.0.31", "1371112", "放大镜", "老花镜");
    }

    private Neighbours(
            int port, Path data, JdbcClient database, String address, String phones, String word, String wordElsewhere)
            throws Exception {
        this.database = database;
        var password = Visitor.password(data);
        Routes.staff().forEach(login -> visitors.put(login, Visitor.staff(port, address, login, password)));
        visitors.put("resident", Visitor.resident(port, address, phones + "2222"));
        visitors.put("anonymous", Visitor.anonymous(port, address));
        here = of(Town.STAGE, visitor("resident"), "请问" + word + "借用证怎么办理");
        elsewhere = of(ELSEWHERE, Visitor.resident(port, address, phones + "3333"), "请问" + wordElsewhere + "借用证怎么办理")
                .with("/track", "token", Town.STAGE + ".AAAAAAAAAAAAAAAAAAAAAA");
        var taken = visitor("station").post(here.fill("/desk/matters/{code}/{reference}/takings"), Map.of());
        assertThat(taken.statusCode()).isEqualTo(302);
        visitor("resident").post(here.fill("/my/matters/{code}/{reference}/additions"), Map.of("words", "谢谢"));
        here.with("/my/notices", "id", notice("account_id = " + reporter(here)))
                .with(
                        "/desk/notices",
                        "id",
                        notice("account_id = (SELECT account_id FROM identity.accounts WHERE login = 'station')"));
        visitor("resident").post("/my/data/requests", Map.of("kind", "correction", "words", "名字写错了"));
        here.with("/admin/requests", "code", "440305000000")
                .with(
                        "/admin/requests",
                        "id",
                        database.sql("SELECT max(id::text) FROM privacy.requests")
                                .query(String.class)
                                .single());
        var other = notice("account_id = " + reporter(elsewhere));
        elsewhere.with("/my/notices", "id", other).with("/desk/notices", "id", other);
    }

    /** Each by her name. */
    Map<String, Visitor> all() {
        return visitors;
    }

    Visitor visitor(String name) {
        return Objects.requireNonNull(visitors.get(name), name);
    }

    /** What belongs to the community of most of them, and to the resident. */
    Belongings here() {
        return here;
    }

    /** What belongs to another community and another resident. */
    Belongings elsewhere() {
        return elsewhere;
    }

    private static String reporter(Belongings of) {
        return "(SELECT reporter_account FROM matter.matters WHERE community_code = '" + of.community()
                + "' AND year || '-' || number = '" + of.reference() + "')";
    }

    /** Has somebody say something with a photo in a community, and gives the address where she follows it. */
    private String says(Visitor resident, String community, String words) throws Exception {
        var appeals = "/communities/" + community + "/appeals";
        var cells = visitor("anonymous").page("/communities/" + community + "/cells.geojson");
        var form = new LinkedHashMap<>(
                Map.of("text", words, "category", "enquiry", "words", "8 栋门口", "different", "on", "nickname", "小周"));
        form.put("cell", found("\"code\":\"(\\d{14})\"", cells));
        form.put(
                "key",
                found(
                        "name=\"key\" value=\"([^\"]+)\"",
                        resident.post(appeals + "/new/check", form).body()));
        Thread.sleep(1_200);
        var sent = resident.post(appeals, form, "photos", photo());
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
        return sent.headers().firstValue("Location").orElseThrow();
    }

    /** What belongs to a community and to one of its residents; a link belongs to somebody without an account. */
    private Belongings of(String community, Visitor resident, String words) throws Exception {
        var token = found("/track/([^?]+)", says(visitor("anonymous"), community, words));
        var photo = photo(community);
        var reference = found("/my/matters/\\d+/(\\d+-\\d+)", says(resident, community, words));
        var asset = Pattern.compile("/assets/(\\w+)/(\\w+)/([\\w.-]+)")
                .matcher(visitor("anonymous").page("/"));
        assertThat(asset.find()).isTrue();
        return new Belongings(community, reference, token, database)
                .with("/track", "photo", photo)
                .with("/assets", "hash", asset.group(1))
                .with("/assets/{hash}/{folder}", "folder", asset.group(2))
                .with("/assets/{hash}/{folder}", "name", asset.group(3))
                .with("/assets/{hash}/{name}", "name", asset.group(2) + "/" + asset.group(3));
    }

    /** The photo that was sent last. */
    private String photo(String community) {
        return database.sql("SELECT max(id::text) FROM matter.photos WHERE community_code = ?")
                .param(community)
                .query((row, number) -> row.getString(1))
                .single();
    }

    private static byte[] photo() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "jpeg", bytes);
        return bytes.toByteArray();
    }

    private static String found(String pattern, String text) {
        var match = Pattern.compile(pattern).matcher(text);
        assertThat(match.find()).as("%s in %s", pattern, text).isTrue();
        return match.group(1);
    }

    /** A notice somebody got; it may still be on its way to her. */
    private String notice(String whose) throws InterruptedException {
        for (int i = 0; i < 300; i++) {
            var found = database.sql("SELECT id::text FROM notice.notices WHERE " + whose + " LIMIT 1")
                    .query(String.class)
                    .optional();
            if (found.isPresent()) {
                return found.get();
            }
            Thread.sleep(100);
        }
        throw new AssertionError("no notice for " + whose);
    }
}
