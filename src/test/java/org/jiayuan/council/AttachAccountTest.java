package org.jiayuan.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.UUID;
import org.jiayuan.JiayuanTest;
import org.jiayuan.Proves;
import org.jiayuan.Visitor;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jiayuan.unit.UnitScenes;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@JiayuanTest
@Proves(AttachAccount.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttachAccountTest {

    private static final LocalDate DAY = CouncilScenes.BEGUN;

    @Autowired
    ApplicationContext beans;

    @Autowired
    AttachAccount attach;

    @Autowired
    LeaveSeat leave;

    @Autowired
    Members members;

    @Autowired
    MockMvcTester web;

    private CouncilScenes scenes;
    private Act lan;

    @BeforeAll
    void convene() {
        scenes = CouncilScenes.in(beans);
        lan = scenes.people.actOf(scenes.people.lan);
    }

    @Test
    void a_member_named_on_paper_gets_her_account_later_and_loses_it_again() {
        var account = UUID.randomUUID();
        var seat = scenes.seat("孙梅", Constituency.RESPECTED);
        assertThat(members.councilsOf(account, DAY)).isEmpty();
        attach.to(scenes.community, seat, account, lan);
        attach.to(scenes.community, seat, account, lan);
        assertThat(members.of(scenes.community, account, DAY).orElseThrow().seat())
                .isEqualTo(seat);
        attach.takeFrom(scenes.community, seat, lan);
        attach.takeFrom(scenes.community, seat, lan);
        assertThat(members.councilsOf(account, DAY)).isEmpty();
        assertThat(members.get(scenes.community, seat).name()).isEqualTo("孙梅");
    }

    @Test
    void a_seat_has_one_account_and_an_account_one_seat() {
        var account = UUID.randomUUID();
        var first = scenes.seat("周勇", Constituency.PARTY, account);
        var second = scenes.seat("郑浩", Constituency.MASS);
        broken("seat-twice", () -> attach.to(scenes.community, second, account, lan));
        broken("account-there", () -> attach.to(scenes.community, first, UUID.randomUUID(), lan));
        leave.of(scenes.community, second, DAY.plusDays(3), "搬家", null, null, lan);
        broken("left", () -> attach.to(scenes.community, second, UUID.randomUUID(), lan));
    }

    private static void broken(String key, Runnable what) {
        assertThatExceptionOfType(CouncilIsWrong.class)
                .isThrownBy(what::run)
                .matches(wrong -> wrong.field().equals("phone") && wrong.key().endsWith("." + key), key);
    }

    @Test
    void only_who_keeps_the_papers_of_that_council_does_it() {
        var seat = scenes.seat("赵云", Constituency.SOCIAL);
        var stranger = UnitScenes.in(beans);
        var theirs = new Act(stranger.actor(stranger.lan), UnitScenes.NOW);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> attach.to(scenes.community, seat, UUID.randomUUID(), theirs));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> attach.takeFrom(scenes.community, seat, theirs));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> attach.to(scenes.community, UUID.randomUUID(), UUID.randomUUID(), lan));
    }

    @Test
    void a_number_nobody_has_signed_in_with_is_told_beside_the_field() {
        var seat = scenes.seat("吴敏", Constituency.MASS);
        assertThat(send(seat, "19900001234")).contains("这个手机号还没有在家园登录过");
        assertThat(send(seat, "")).contains("accounts-" + seat + "-phone-error");
        assertThat(send(seat, "123")).contains("accounts-" + seat + "-phone-error");
    }

    private String send(UUID seat, String phone) {
        return Visitor.text(web.post()
                .uri("/desk/council/" + scenes.community + "/seats/" + seat + "/accounts")
                .param("phone", phone)
                .with(scenes.people.as(scenes.people.lan))
                .exchange());
    }
}
