package org.jiayuan.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jiayuan.Clause;
import org.jiayuan.Proves;
import org.jiayuan.Visitor;
import org.jiayuan.identity.AdministrationScenes;
import org.jiayuan.matter.LookAtWords;
import org.jiayuan.matter.MakeMove;
import org.jiayuan.matter.Published;
import org.jiayuan.matter.Reporting;
import org.jiayuan.platform.Patience;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Actor;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Role;
import org.jiayuan.webhook.RegisterWebhook.Wanted;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What another system is told at its own address: a real server on this machine, which a setting of tests allows. */
@Proves(RegisterWebhook.class)
class WebhookTest extends WebhookScenes {

    @Test
    @Clause(value = "9.1.4", part = true)
    void what_changes_in_public_is_sent_signed_and_holds_public_fields_only() {
        var hook = register(Set.of());
        var id = submitted("北门的路灯不亮，我叫王小明，电话13912345678");
        update(id, "已经安排人去看");
        deliver(Duration.ofSeconds(1));
        assertThat(got).as("nothing is told before somebody has looked").isEmpty();

        show(id, "北门的路灯不亮");
        update(id, "灯已经修好");
        deliver(Duration.ofSeconds(1));
        assertThat(types()).containsExactly("matter.published", "matter.moved");
        var first = got.getFirst();
        var matter = first.json().get("matter");
        assertThat(matter.get("id").asString()).isEqualTo(Published.code(id));
        assertThat(matter.get("text").asString()).isEqualTo("北门的路灯不亮");
        assertThat(got.getLast().json().get("update").get("words").asString()).isEqualTo("灯已经修好");
        assertThat(got.toString()).doesNotContain("13912345678").doesNotContain("王小明");
        for (var one : got) {
            var headers = one.headers();
            var sent = Instant.ofEpochSecond(Long.parseLong(headers.getFirst("webhook-timestamp")));
            assertThat(sent)
                    .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(1));
            assertThat(headers.getFirst("webhook-id"))
                    .isEqualTo(one.json().get("id").asString());
            assertThat(headers.getFirst("webhook-signature"))
                    .isEqualTo(Signature.of(
                            hook.secret(),
                            headers.getFirst("webhook-id"),
                            sent,
                            one.body().getBytes(StandardCharsets.UTF_8)));
        }
        deliver(Duration.ofHours(5));
        assertThat(got).as("what was taken is not sent again").hasSize(2);
    }

    @Test
    @Clause(value = "9.1.4", part = true)
    void the_openapi_document_says_what_is_sent() {
        register(Set.of());
        var id = submitted("后门的路灯不亮");
        show(id, "后门的路灯不亮");
        update(id, "灯已经修好");
        deliver(Duration.ofSeconds(1));
        var document =
                JSON.readTree(Visitor.text(web.get().uri("/api/v1/openapi.json").exchange()));
        assertThat(document.at("/webhooks/matter/post/requestBody/content/application~1json/schema/$ref")
                        .asString())
                .isEqualTo("#/components/schemas/MatterEvent");
        var event = got.getLast().json();
        assertThat(names(event)).isEqualTo(described(document, "MatterEvent"));
        assertThat(names(event.get("matter"))).isEqualTo(described(document, "MatterAnswer"));
        assertThat(names(event.get("update"))).isEqualTo(described(document, "UpdateAnswer"));
        assertThat(java.time.OffsetDateTime.parse(event.get("at").asString()).getOffset())
                .hasToString("+08:00");
    }

    private static Set<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).collect(java.util.stream.Collectors.toSet());
    }

    private static Set<String> described(JsonNode document, String schema) {
        return names(document.at("/components/schemas/" + schema + "/properties"));
    }

    @Test
    @Clause(value = "9.1.4", part = true)
    void what_is_not_public_any_more_is_told_without_its_text() {
        register(Set.of("streetlight"));
        register(Set.of("noise"));
        var id = submitted("南门的路灯不亮");
        show(id, "南门的路灯不亮");
        deliver(Duration.ofSeconds(1));
        assertThat(types()).as("only what it asked for").containsExactly("matter.published");
        program.getBean(MakeMove.class)
                .byReporter(id, MakeMove.UNSEEN, new Act(Actor.ANYONE, Instant.now()), new Reporting.Withdraw(null));
        deliver(Duration.ofSeconds(1));
        assertThat(types()).containsExactly("matter.published", "matter.hidden");
        assertThat(got.getLast().json().get("matter").isNull()).isTrue();
        assertThat(got.getLast().body()).doesNotContain("路灯");
    }

    @Test
    @Clause(value = "9.1.4", part = true)
    void what_was_published_and_hidden_before_it_was_sent_is_told_as_hidden_alone() {
        register(Set.of());
        var id = submitted("西门的路灯不亮");
        show(id, "西门的路灯不亮");
        look(id, new LookAtWords.Decision.Hide("private"));
        deliver(Duration.ofSeconds(1));
        assertThat(types()).containsExactly("matter.hidden");
    }

    @Test
    @Clause(value = "9.1.4", part = true)
    void what_is_not_taken_is_sent_again_for_a_day_then_parked_until_somebody_sends_it_again() {
        var hook = register(Set.of());
        var id = submitted("东门的路灯不亮");
        status = 503;
        show(id, "东门的路灯不亮");
        update(id, "已经安排人去看");
        deliver(Duration.ofSeconds(1));
        assertThat(types()).as("after one that is not taken the rest waits").containsExactly("matter.published");
        deliver(Duration.ofSeconds(30));
        assertThat(got).hasSize(1);
        for (int i = 0; i < 2 * Patience.TRIES; i++) {
            deliver(Duration.ofDays(1));
        }
        assertThat(got.stream().map(one -> one.headers().getFirst("webhook-id")).distinct())
                .hasSize(2);
        assertThat(got).hasSize(2 * Patience.TRIES);
        assertThat(states(hook)).containsOnly("PARKED");
        assertThat(database.sql("SELECT failure FROM webhook.deliveries WHERE hook_id = ?")
                        .param(hook.webhook().id())
                        .query(String.class)
                        .list())
                .containsOnly("503");
        deliver(Duration.ofDays(2));
        assertThat(got).hasSize(2 * Patience.TRIES);

        got.clear();
        status = 200;
        var system = AdministrationScenes.signedIn(program, Role.SYSTEM_ADMIN);
        var address = "/admin/webhooks/" + hook.webhook().id();
        assertThat(Visitor.text(system.get(address))).contains("503", "搁置").doesNotContain("who=us", "whsec_");
        assertThat(system.post(address + "/retries")).hasStatus(302);
        deliver(Duration.ofSeconds(1));
        assertThat(types()).containsExactly("matter.published", "matter.moved");
        assertThat(states(hook)).containsOnly("SENT");
    }

    @Test
    @Clause(value = "9.1.4", part = true)
    void what_comes_while_an_earlier_one_waits_to_be_sent_again_waits_behind_it() {
        register(Set.of());
        var id = submitted("旁门的路灯不亮");
        status = 500;
        show(id, "旁门的路灯不亮");
        deliver(Duration.ofSeconds(1));
        update(id, "已经安排人去看");
        status = 200;
        deliver(Duration.ofSeconds(20));
        assertThat(types()).as("the first one is tried again after a minute").containsExactly("matter.published");
        deliver(Duration.ofMinutes(3));
        assertThat(types()).containsExactly("matter.published", "matter.published", "matter.moved");
    }

    @Test
    @Clause(value = "9.1.4", part = true)
    void what_has_waited_for_a_day_behind_others_is_parked_with_them() {
        var hook = register(Set.of());
        var id = submitted("边门的路灯不亮");
        status = 500;
        show(id, "边门的路灯不亮");
        update(id, "已经安排人去看");
        update(id, "还在看");
        database.sql(
                        "UPDATE webhook.deliveries SET since = since - interval '25 hours' WHERE hook_id = ? AND type = 'MOVED'")
                .param(hook.webhook().id())
                .update();
        deliver(Duration.ofSeconds(1));
        assertThat(got).hasSize(1);
        assertThat(states(hook)).containsExactlyInAnyOrder("WAITING", "PARKED", "PARKED");
        assertThat(program.getBean(MeterRegistry.class)
                        .get("jiayuan.webhooks.parked")
                        .gauge()
                        .value())
                .isGreaterThanOrEqualTo(2);
        program.getBean(SendAgain.class).of(hook.webhook().id(), admin);
        assertThat(states(hook)).containsOnly("WAITING");
    }

    @Test
    @Clause(value = "9.1.4", part = true)
    void two_nodes_that_deliver_at_once_send_nothing_twice() throws InterruptedException {
        register(Set.of());
        var id = submitted("中门的路灯不亮");
        show(id, "中门的路灯不亮");
        for (int i = 0; i < 30; i++) {
            update(id, "第" + i + "次去看");
        }
        var now = Instant.now().plusSeconds(1);
        var nodes = List.of(new Thread(() -> deliver.run(now)), new Thread(() -> deliver.run(now)));
        nodes.forEach(Thread::start);
        for (var node : nodes) {
            node.join();
        }
        assertThat(got.stream().map(one -> one.headers().getFirst("webhook-id")))
                .hasSize(31)
                .doesNotHaveDuplicates();
    }

    @Test
    @Clause(value = "9.1.4", part = true)
    void what_a_node_took_before_it_died_is_sent_by_another_and_not_before_it_must_be_dead() {
        var hook = register(Set.of());
        var id = submitted("上门的路灯不亮");
        show(id, "上门的路灯不亮");
        update(id, "已经安排人去看");
        var now = Instant.now().plusSeconds(1);
        var taken = program.getBean(Deliveries.class).take(hook.webhook().id(), 20, now, Duration.ofMinutes(5));
        assertThat(taken).hasSize(2);
        deliver.run(now.plusSeconds(200));
        assertThat(got).as("the other node may still be sending it").isEmpty();
        deliver.run(now.plusSeconds(301));
        assertThat(types()).containsExactly("matter.published", "matter.moved");
        assertThat(states(hook)).containsOnly("SENT");
    }

    @Test
    @Clause(value = "9.1.4", part = true)
    void an_administrator_registers_and_stops_it_and_the_secret_is_sealed() {
        var system = AdministrationScenes.signedIn(program, Role.SYSTEM_ADMIN);
        assertThat(system.get("/admin/webhooks/new")).hasStatusOk();
        for (var wrong : List.of("https://127.0.0.1/", "http://example.com/", "https://[::1]/", "x", "")) {
            assertThat(system.post("/admin/webhooks", "name", "平台", "url", wrong))
                    .hasStatus(422);
        }
        assertThat(system.post("/admin/webhooks", "name", "", "url", receiver + "/hook"))
                .hasStatus(422);
        assertThat(system.post("/admin/webhooks", "name", "平台", "url", receiver + "/hook", "division", "440306000000"))
                .hasStatus(422);
        assertThat(system.post("/admin/webhooks", "name", "平台", "url", receiver + "/hook", "categories", "nothing"))
                .hasStatus(422);
        var made = Visitor.text(system.post(
                "/admin/webhooks", "name", "登记的平台", "url", receiver + "/hook", "categories", "streetlight"));
        var secret = made.replaceAll("(?s).*<b class=\"secret\">([^<]+)</b>.*", "$1");
        assertThat(secret).startsWith("whsec_");
        assertThat(database.sql("SELECT string_agg(h::text, ' ') FROM webhook.hooks h")
                        .query(String.class)
                        .single())
                .doesNotContain(secret);
        var list = Visitor.text(system.get("/admin/webhooks"));
        assertThat(list).contains("登记的平台").doesNotContain(secret);
        var id = list.replaceAll("(?s).*?admin/webhooks/([0-9a-f-]{36})\".*", "$1");
        assertThat(system.post("/admin/webhooks/" + id + "/stops")).hasStatus(302);
        show(submitted("侧门的路灯不亮"), "侧门的路灯不亮");
        deliver(Duration.ofSeconds(1));
        assertThat(got).isEmpty();
        assertThat(database.sql("SELECT action FROM audit.entries WHERE object = ? ORDER BY seq")
                        .param("webhook/" + id)
                        .query(String.class)
                        .list())
                .containsExactly("webhook.register", "webhook.stop");
        var security = AdministrationScenes.signedIn(program, Role.SECURITY_ADMIN);
        assertThat(security.get("/admin/webhooks")).hasStatus(404);
        var clerk = new Act(scene.actor(scene.lan), Instant.now());
        assertThatThrownBy(() -> program.getBean(RegisterWebhook.class)
                        .of(new Wanted("平台", receiver + "/hook", scene.community, Set.of(), false), clerk))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> program.getBean(SendAgain.class).of(UUID.fromString(id), admin))
                .as("one that was stopped")
                .isInstanceOf(NotFound.class);
    }
}
