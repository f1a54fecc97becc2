package org.jiayuan.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiayuan.Clause;
import org.jiayuan.JiayuanTest;
import org.jiayuan.Visitor;
import org.jiayuan.matter.Matter.MatterId;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Actor;
import org.jiayuan.shared.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Who looks before something is public, and in whose queue it waits. */
@JiayuanTest
class FindReviewsTest {

    private static final String NOON = "2026-03-10T12:00";

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester web;

    @Autowired
    LookAtWords words;

    @Autowired
    FindReviews reviews;

    @Autowired
    ShowReview show;

    /** What is written stands in no other test's matter. */
    private final String secret = "路面塌了" + Math.abs(UUID.randomUUID().hashCode() % 900) + "天，没有人来围";

    private Street street;
    private int done;

    @BeforeEach
    void open() {
        street = Street.in(context);
    }

    private MatterId reported() {
        return street.report(Street.CATTLE, secret, "2026-03-09T09:00");
    }

    /** One does one thing after the other. */
    private Act by(Actor who) {
        return new Act(who, Street.when(NOON).plusSeconds(++done));
    }

    private void show(MatterId id, int sequence, String text) {
        words.of(id, sequence, new LookAtWords.Decision.Show(text, Map.of()), by(street.editor));
    }

    private String page(MatterId id) {
        return Visitor.text(
                Visitor.anyone(web).get("/communities/" + id.communityCode() + "/matters/" + id.reference()));
    }

    @Test
    @Clause(value = "9.1.5", part = true)
    void only_the_sites_operator_looks_and_only_at_her_own_community() {
        var id = reported();
        for (var who : List.of(street.clerk, street.otherClerk, street.mason, street.officer, street.leader)) {
            assertThatThrownBy(() -> words.of(id, 1, new LookAtWords.Decision.Show(secret, Map.of()), by(who)))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> show.of(id, by(who), street.screen(NOON))).isInstanceOf(NotFound.class);
        }
        var elsewhere = street.report(Street.REEDS, secret, "2026-03-09T09:00");
        assertThatThrownBy(() -> show(elsewhere, 1, secret)).isInstanceOf(NotFound.class);
        assertThat(queue(street.editor)).contains(id).doesNotContain(elsewhere);
        assertThatThrownBy(() -> queue(street.otherClerk)).isInstanceOf(NotFound.class);
        show(id, 1, secret);
        assertThat(queue(street.editor)).doesNotContain(id);
    }

    private List<MatterId> queue(Actor who) {
        var all = new ArrayList<MatterId>();
        String after = null;
        do {
            var slice = reviews.of(who, after, 2, street.screen(NOON));
            slice.items().forEach(line -> all.add(line.id()));
            after = slice.next();
        } while (after != null);
        assertThat(all).doesNotHaveDuplicates();
        return all;
    }

    @Test
    @Clause(value = "9.1.5", part = true)
    void what_turns_out_to_be_about_the_station_is_looked_at_one_level_up() {
        var id = reported();
        street.does(street.clerk, id, "2026-03-09T11:00", new Intake.PassUp(About.STATION, "说的是窗口"));
        assertThatThrownBy(() -> show(id, 1, secret)).isInstanceOf(NotFound.class);
        assertThat(queue(street.editor)).doesNotContain(id);
        assertThat(queue(street.officer)).contains(id);
        words.of(id, 1, new LookAtWords.Decision.Show(secret, Map.of()), by(street.officer));
        assertThat(page(id)).contains(secret);
    }
}
