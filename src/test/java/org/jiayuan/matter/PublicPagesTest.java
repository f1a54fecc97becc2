package org.jiayuan.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiayuan.JiayuanTest;
import org.jiayuan.Statements;
import org.jiayuan.Visitor;
import org.jiayuan.archive.Allowance;
import org.jiayuan.archive.FindAttachments;
import org.jiayuan.archive.Snapshots;
import org.jiayuan.archive.StagingToken;
import org.jiayuan.archive.StoreAttachment;
import org.jiayuan.archive.Upload;
import org.jiayuan.matter.Matter.MatterId;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What the public pages cost the database, whatever a community has behind it. */
@JiayuanTest
class PublicPagesTest {

    private static final int BUDGET = 5;

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester web;

    @Autowired
    FindListed listed;

    @Autowired
    JdbcClient database;

    private Street street;

    @BeforeEach
    void open() {
        street = Street.in(context);
    }

    private MatterId shown(String text, String at) {
        var id = street.report(Street.CATTLE, text, at);
        var editor = new Act(street.editor, Street.when(at).plusSeconds(1));
        context.getBean(LookAtWords.class).of(id, 1, new LookAtWords.Decision.Show(text, Map.of()), editor);
        return id;
    }

    private void addPhoto(MatterId id, String at) {
        var token = StagingToken.fresh();
        var act = new Act(Actor.ANYONE, Street.when(at));
        context.getBean(StoreAttachment.class)
                .of(
                        new Upload(id.communityCode(), token, "a.jpg", Snapshots.jpeg(300, 300)),
                        Allowance.ofForm("photos"),
                        act);
        var enclosed = Enclosed.on(context.getBean(FindAttachments.class).staged(id.communityCode(), token));
        context.getBean(MakeMove.class).byReporter(id, MakeMove.UNSEEN, act, new Reporting.Add("还是这样", enclosed));
        var photo = context.getBean(ShowPhotos.class).all(id).getLast();
        context.getBean(LookAtPhoto.class)
                .of(
                        id,
                        photo.id(),
                        photo.file().version(),
                        new LookAtPhoto.Decision.Show("路面"),
                        new Act(street.editor, Street.when(at).plusSeconds(1)));
    }

    /** What a page asks for, with its generation, which is read first; what is kept of a generation was looked up before. */
    private List<String> statements(String address) {
        return Statements.during(() -> {
            var anew = address + "?q=" + UUID.randomUUID().toString().substring(0, 8);
            assertThat(Visitor.anyone(web).get(anew)).hasStatusOk();
        });
    }

    @Test
    void a_page_made_anew_takes_five_statements_or_fewer() {
        var answered = shown("路面坑洼", "2026-03-16T09:00");
        addPhoto(answered, "2026-03-16T09:10");
        street.send(answered, street.bureau, "2026-03-16T09:30");
        street.answer(answered, street.mason, "2026-03-16T10:00", "2026-03-16T11:00");
        for (int hour = 12; hour < 18; hour++) {
            addPhoto(shown("路面坑洼", "2026-03-16T" + hour + ":00"), "2026-03-16T" + hour + ":30");
        }
        var home = "/communities/" + Street.CATTLE;
        var pages = List.of(home, home + "/matters", home + "/matters/" + answered.reference());
        pages.forEach(this::statements);
        assertThat(pages).allSatisfy(page -> assertThat(statements(page)).hasSizeBetween(1, BUDGET));
        assertThat(Visitor.text(Visitor.anyone(web).get(home + "/matters"))).contains("/photos/");
        assertThat(Visitor.text(Visitor.anyone(web).get(pages.getLast()))).contains("/photos/");
    }

    @Test
    void public_matters_are_counted_as_they_come_are_answered_and_go() {
        var before = listed.counts(Street.CATTLE);
        var unseen = street.report(Street.CATTLE, "晾衣绳断了", "2026-03-17T09:00");
        assertThat(listed.counts(Street.CATTLE)).isEqualTo(before);
        var answered = shown("晾衣绳断了", "2026-03-17T09:05");
        var taken = shown("晾衣绳断了", "2026-03-17T09:10");
        assertThat(more(before)).isEqualTo(new FindListed.Counts(2, 2));
        street.send(answered, street.bureau, "2026-03-17T09:30");
        street.answer(answered, street.mason, "2026-03-17T10:00", "2026-03-17T11:00");
        assertThat(more(before)).isEqualTo(new FindListed.Counts(1, 2));
        street.rate(answered, false, "2026-03-17T12:00");
        assertThat(more(before)).isEqualTo(new FindListed.Counts(2, 2));
        var hide = new LookAtWords.Decision.Hide("private");
        context.getBean(LookAtWords.class).of(taken, 1, hide, new Act(street.editor, Street.when("2026-03-17T12:30")));
        assertThat(more(before)).isEqualTo(new FindListed.Counts(1, 1));
        assertThat(listed.counts(Street.CATTLE)).isEqualTo(counted());
        assertThat(street.matter(unseen).released()).isFalse();
    }

    private FindListed.Counts more(FindListed.Counts before) {
        var after = listed.counts(Street.CATTLE);
        return new FindListed.Counts(after.open() - before.open(), after.all() - before.all());
    }

    /** The same by looking at every matter. */
    private FindListed.Counts counted() {
        return database.sql("""
                        SELECT count(*) FILTER (WHERE state IN ('SUBMITTED','ACCEPTED','DISPATCHED','IN_HAND','PAUSED',
                                'CHECKING','CLOSING')) AS open,
                            count(*) AS everything
                        FROM matter.matters
                        WHERE community_code = ? AND listed AND released_at IS NOT NULL
                        """)
                .param(Street.CATTLE)
                .query((row, number) -> new FindListed.Counts(row.getInt("open"), row.getInt("everything")))
                .single();
    }

    @Test
    void pages_of_a_list_follow_each_other_without_a_gap() {
        for (int minute = 10; minute < 33; minute++) {
            shown("楼道堆物", "2026-03-18T09:" + minute);
        }
        var screen = street.screen("2026-03-18T12:00");
        var read = new ArrayList<MatterId>();
        String before = null;
        do {
            var slice = listed.of(Street.CATTLE, new FindListed.Filter(null, true, before), 7, screen);
            slice.items().forEach(one -> read.add(one.line().id()));
            before = slice.next();
        } while (before != null);
        var whole = listed.of(Street.CATTLE, new FindListed.Filter(null, true, null), 1000, screen);
        assertThat(read)
                .hasSizeGreaterThan(22)
                .isEqualTo(whole.items().stream().map(one -> one.line().id()).toList());
    }
}
