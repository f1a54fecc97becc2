package org.jiayuan.matter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jiayuan.audit.AuditLog;
import org.jiayuan.audit.Entry;
import org.jiayuan.audit.ReadPersonalData;
import org.jiayuan.audit.Reading;
import org.jiayuan.matter.Matter.MatterId;
import org.jiayuan.notice.Notice;
import org.jiayuan.platform.Look;
import org.jiayuan.platform.Screen;
import org.jiayuan.platform.Words;
import org.jiayuan.privacy.Chapter.Fact;
import org.jiayuan.privacy.Whose;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Recipients;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The matters of one person, and what she can have taken out of them: her number, her name, the public text. */
@Component
class HerMatters {

    private static final int MOST = 1_000;

    private final JdbcClient database;
    private final Matters matters;
    private final Ledger ledger;
    private final ReadPersonalData read;
    private final Words words;
    private final AuditLog audit;

    HerMatters(
            JdbcClient database, Matters matters, Ledger ledger, ReadPersonalData read, Words words, AuditLog audit) {
        this.database = database;
        this.matters = matters;
        this.ledger = ledger;
        this.read = read;
        this.words = words;
        this.audit = audit;
    }

    /** Hers. */
    List<MatterId> of(Whose whose) {
        return switch (whose) {
            case Whose.Account(UUID account) ->
                new ArrayList<>(database.sql("""
                                SELECT community_code, year, number FROM matter.matters
                                WHERE reporter_account = ? ORDER BY submitted_at LIMIT ?
                                """)
                        .params(account, MOST)
                        .query((row, number) ->
                                new MatterId(row.getString("community_code"), row.getInt("year"), row.getInt("number")))
                        .list());
            case Whose.Reporter(String community, String reference) ->
                Labels.reference(community, reference)
                        .filter(matters::existsById)
                        .map(List::of)
                        .orElse(List.of());
        };
    }

    Reporter reporter(MatterId id) {
        return matters.findById(id).orElseThrow(NotFound::new).reporter();
    }

    /** The name and the number that lie with it, opened for herself. */
    List<Fact> contact(MatterId id, Act act, Screen screen) {
        var reporter = reporter(id);
        var opened = read.of(act, Reading.own(id.communityCode(), id.object(), reporter.account(), "phone", "name"));
        var facts = new ArrayList<Fact>();
        Optional.ofNullable(reporter.name())
                .ifPresent(name ->
                        facts.add(new Fact("name", screen.say("matter.data.name"), opened.text(Reporter.NAME, name))));
        Optional.ofNullable(reporter.phone())
                .ifPresent(phone -> facts.add(
                        new Fact("phone", screen.say("matter.data.phone"), opened.text(Recipients.PHONE, phone))));
        return facts;
    }

    /** Whether any of hers stands on a public page. */
    boolean anyListed(Whose whose) {
        return any(whose, "listed");
    }

    /** Whether her number lies with any of hers. */
    boolean anyPhone(Whose whose) {
        return any(whose, "reporter_phone IS NOT NULL");
    }

    private boolean any(Whose whose, String condition) {
        return switch (whose) {
            case Whose.Account(UUID account) ->
                database.sql("SELECT EXISTS (SELECT FROM matter.matters WHERE reporter_account = ? AND " + condition
                                + ")")
                        .param(account)
                        .query(Boolean.class)
                        .single();
            case Whose.Reporter(String community, String reference) ->
                Labels.reference(community, reference).stream()
                        .anyMatch(id -> database.sql("SELECT EXISTS (SELECT FROM matter.matters WHERE "
                                        + "community_code = ? AND year = ? AND number = ? AND " + condition + ")")
                                .params(id.communityCode(), id.year(), id.number())
                                .query(Boolean.class)
                                .single());
        };
    }

    private Matter row(MatterId id) {
        return matters.findById(id).orElseThrow(NotFound::new);
    }

    /** Changes one, with what follows from it. */
    void change(MatterId id, Act act, BiConsumer<Matter, String> change) {
        var matter = row(id);
        var account = matter.reporter().account();
        boolean before = matter.shown();
        change.accept(matter, words.say(Look.CHINESE, "matter.data.somebody"));
        matters.save(matter);
        ledger.follow(matter, act);
        if (before != matter.shown()) {
            ledger.tellPublication(matter, before, act);
        }
        audit.write(act, new Entry(id.communityCode(), null, "matter.take-out", id.object(), account, Map.of()));
    }

    /** Takes the person out of it: name, number, nickname, account, and the text from the public page. */
    static void forget(Matter matter, String somebody) {
        var before = matter.reporter();
        matter.reporter = new Reporter(null, somebody, null, null, null, null, before.language(), before.clerk());
        conceal(matter, somebody);
    }

    /** Takes her number out of it. */
    static void forgetPhone(Matter matter, String somebody) {
        var before = matter.reporter();
        matter.reporter = new Reporter(
                before.account(),
                before.nickname(),
                before.name(),
                null,
                null,
                null,
                before.language(),
                before.clerk());
    }

    /** Takes its text from the public page. */
    static void conceal(Matter matter, String somebody) {
        matter.listed = false;
        matter.unlooked = 0;
        matter.unlookedSince = null;
    }

    /** She follows nothing any more; the counts stay. */
    void unfollow(UUID account) {
        database.sql("DELETE FROM matter.followers WHERE follower = ?")
                .param(Notice.ACCOUNT + account)
                .update();
    }
}
