package org.jiayuan.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jiayuan.Clause;
import org.jiayuan.Proves;
import org.jiayuan.Visitor;
import org.jiayuan.identity.AdministrationScenes;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Role;
import org.junit.jupiter.api.Test;

/** The secret that signs for a webhook is renewed: old and new for a day, so that nothing is missed on the other side. */
@Proves(RenewSecret.class)
class RenewSecretTest extends WebhookScenes {

    @Test
    @Clause(value = "9.1.4", part = true)
    void a_renewed_secret_signs_beside_the_old_one_for_a_day() {
        var hook = register(Set.of());
        var system = AdministrationScenes.signedIn(program, Role.SYSTEM_ADMIN);
        var address = "/admin/webhooks/" + hook.webhook().id();
        assertThat(Visitor.text(system.get(address))).contains("更换密钥").doesNotContain("旧密钥用到");
        var answer = system.post(address + "/secrets");
        assertThat(answer).hasStatusOk();
        var shown = Visitor.text(answer);
        var renewed = shown.replaceAll("(?s).*<b class=\"secret\">([^<]+)</b>.*", "$1");
        assertThat(renewed).startsWith("whsec_").isNotEqualTo(hook.secret());
        assertThat(Visitor.text(system.get(address))).contains("旧密钥用到").doesNotContain(renewed);
        var id = submitted("下门的路灯不亮");
        show(id, "下门的路灯不亮");
        deliver(Duration.ofSeconds(1));
        assertThat(signatures()).containsExactly(signature(renewed), signature(hook.secret()));

        got.clear();
        program.getBean(Webhooks.class).forgetOld(Instant.now().plus(Duration.ofHours(23)));
        update(id, "已经安排人去看");
        deliver(Duration.ofSeconds(1));
        assertThat(signatures()).hasSize(2);
        got.clear();
        program.getBean(Webhooks.class).forgetOld(Instant.now().plus(Duration.ofHours(25)));
        update(id, "灯已经修好");
        deliver(Duration.ofSeconds(1));
        assertThat(signatures()).containsExactly(signature(renewed));
    }

    @Test
    @Clause(value = "9.1.4", part = true)
    void a_secret_that_leaked_counts_no_more_once_it_is_renewed_twice_and_nobody_else_renews_it() {
        var hook = register(Set.of());
        var renew = program.getBean(RenewSecret.class);
        var clerk = new Act(scene.actor(scene.lan), Instant.now());
        assertThatThrownBy(() -> renew.of(hook.webhook().id(), clerk)).isInstanceOf(NotFound.class);
        var now = new Act(admin.by(), Instant.now());
        var second = renew.of(hook.webhook().id(), now).secret();
        var third = renew.of(hook.webhook().id(), now).secret();
        show(submitted("前门的路灯不亮"), "前门的路灯不亮");
        deliver(Duration.ofSeconds(1));
        assertThat(signatures()).containsExactly(signature(third), signature(second));
        program.getBean(StopWebhook.class).of(hook.webhook().id(), admin);
        assertThatThrownBy(() -> renew.of(hook.webhook().id(), admin)).isInstanceOf(NotFound.class);
    }

    private List<String> signatures() {
        return List.of(got.getLast().headers().getFirst("webhook-signature").split(" "));
    }

    /** What the last event has if it is signed with that secret. */
    private String signature(String secret) {
        var headers = got.getLast().headers();
        return Signature.of(
                secret,
                headers.getFirst("webhook-id"),
                Instant.ofEpochSecond(Long.parseLong(headers.getFirst("webhook-timestamp"))),
                got.getLast().body().getBytes(StandardCharsets.UTF_8));
    }
}
