package org.jiayuan.site;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jiayuan.observation.ObservationStale;
import org.jiayuan.platform.Rows;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Names;
import org.jiayuan.shared.Rule;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one named operator of each site. */
@Rule(clause = "9.1.5", says = "Each site has one named operator, whose name stands on it.", source = "programme 9.1.5")
@Component
public class Operators {

    private final JdbcClient database;
    private final Names names;
    private final PagesChanged pages;
    private final ApplicationEventPublisher events;
    private final Cache<String, Optional<UUID>> known = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    Operators(JdbcClient database, Names names, PagesChanged pages, ApplicationEventPublisher events) {
        this.database = database;
        this.names = names;
        this.pages = pages;
        this.events = events;
    }

    /** Her account. */
    public Optional<UUID> of(String community) {
        return known.get(
                community,
                code -> database.sql(
                                "SELECT account_id FROM site.operators WHERE community_code = ? AND to_day IS NULL")
                        .param(code)
                        .query((row, number) -> Rows.uuid(row, "account_id"))
                        .optional());
    }

    /** Her name. */
    public Optional<String> name(String community) {
        return of(community)
                .map(account ->
                        Map.copyOf(names.ofStaff(java.util.Set.of(account))).get(account));
    }

    /** Names another one, from today on. */
    @Transactional
    public void name(String community, UUID account, Act act) {
        database.sql(
                        "UPDATE site.operators SET to_day = ? WHERE community_code = ? AND to_day IS NULL AND account_id <> ?")
                .params(act.day(), community, account)
                .update();
        database.sql("""
                        UPDATE site.operators SET to_day = NULL
                        WHERE community_code = ? AND account_id = ? AND from_day = ?
                        """).params(community, account, act.day()).update();
        database.sql("""
                        INSERT INTO site.operators (community_code, account_id, from_day) VALUES (?, ?, ?)
                        ON CONFLICT DO NOTHING
                        """).params(community, account, act.day()).update();
        known.invalidate(community);
        pages.of(community, act.at());
        events.publishEvent(new ObservationStale(community, act.at()));
    }

    /** Nobody keeps it from today on. */
    @Transactional
    public void nobody(String community, Act act) {
        database.sql("UPDATE site.operators SET to_day = ? WHERE community_code = ? AND to_day IS NULL")
                .params(act.day(), community)
                .update();
        known.invalidate(community);
        pages.of(community, act.at());
        events.publishEvent(new ObservationStale(community, act.at()));
    }
}
