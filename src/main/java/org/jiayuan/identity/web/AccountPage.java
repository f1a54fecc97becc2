package org.jiayuan.identity.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jiayuan.division.Divisions;
import org.jiayuan.identity.FindAccount;
import org.jiayuan.identity.IdentitySettings;
import org.jiayuan.identity.LiveSessions;
import org.jiayuan.identity.Separation;
import org.jiayuan.platform.Look;
import org.jiayuan.platform.RailLink;
import org.jiayuan.platform.Rows;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Names;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.UnitNames;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * One account of staff with its grants.
 *
 * @param login empty for somebody who does not sign in
 * @param signedIn when last; null if never
 * @param lockedUntil null if it is not locked
 * @param dormant since when it is locked because nobody used it; null if it is not
 * @param asksSecondFactor whether she is asked to set one up
 * @param sessions where she is signed in now
 * @param recoveryCodes how many of her ten are left
 * @param keeps whether the one who looks may name, close and reopen it
 * @param secures whether the one who looks may give and take grants and reset what it signs in with
 */
public record AccountPage(
        UUID id,
        String login,
        String name,
        Instant made,
        @Nullable Instant signedIn,
        @Nullable Instant lockedUntil,
        @Nullable Instant dormant,
        @Nullable Instant closed,
        boolean mustChange,
        boolean secondFactor,
        boolean asksSecondFactor,
        int recoveryCodes,
        List<LiveSessions.Live> sessions,
        List<Held> grants,
        boolean keeps,
        boolean secures,
        List<RailLink> rail) {

    /**
     * A grant.
     *
     * @param division in words
     * @param to null while it is in force
     */
    public record Held(
            UUID id,
            String role,
            String unit,
            String division,
            String divisionCode,
            String module,
            Instant from,
            @Nullable Instant to) {}

    /** Those in force. */
    public List<Held> current() {
        return grants.stream().filter(grant -> grant.to() == null).toList();
    }

    /** Those that have ended, the latest first. */
    public List<Held> ended() {
        return grants.stream().filter(grant -> grant.to() != null).toList();
    }

    /** Reads it. */
    @Component
    static class Query {

        private final JdbcClient database;
        private final FindAccount find;
        private final Names names;
        private final UnitNames units;
        private final Divisions divisions;
        private final LiveSessions sessions;
        private final IdentitySettings settings;

        Query(
                JdbcClient database,
                FindAccount find,
                Names names,
                UnitNames units,
                Divisions divisions,
                LiveSessions sessions,
                IdentitySettings settings) {
            this.database = database;
            this.find = find;
            this.names = names;
            this.units = units;
            this.divisions = divisions;
            this.sessions = sessions;
            this.settings = settings;
        }

        private record Plain(
                UUID id,
                String role,
                UUID unit,
                String division,
                String module,
                Instant from,
                @Nullable Instant to) {}

        /**
         * The account as the actor sees it.
         *
         * @param session the id of the session that asks
         */
        AccountPage of(UUID id, @Nullable String session, Act act, Look look, List<RailLink> rail) {
            var account = find.staff(id).orElseThrow(NotFound::new);
            return new AccountPage(
                    id,
                    account.login() == null ? "" : account.login(),
                    names.ofStaff(List.of(id)).getOrDefault(id, ""),
                    account.createdAt(),
                    account.signedInAt(),
                    account.locked(act.at()) ? account.lockedUntil() : null,
                    account.dormantSince(),
                    account.closedAt(),
                    account.mustChangePassword(),
                    account.hasSecondFactor(),
                    settings.secondFactorRequired(),
                    recoveryCodes(id),
                    sessions.of(id, session),
                    grants(id, look.english()),
                    Separation.keeps(act.by(), id),
                    Separation.secures(act.by(), id),
                    rail);
        }

        private int recoveryCodes(UUID id) {
            return database.sql("SELECT count(*) FROM identity.recovery_codes WHERE account_id = ? AND used_at IS NULL")
                    .param(id)
                    .query(Integer.class)
                    .single();
        }

        private List<Held> grants(UUID id, boolean inEnglish) {
            var plain = database.sql("""
                            SELECT id, role, unit_id, division_code, module, from_at, to_at
                            FROM identity.grants
                            WHERE account_id = ?
                            ORDER BY to_at DESC NULLS FIRST, id DESC
                            LIMIT 200
                            """)
                    .param(id)
                    .query((row, number) -> new Plain(
                            Rows.uuid(row, "id"),
                            row.getString("role"),
                            Rows.uuid(row, "unit_id"),
                            row.getString("division_code"),
                            row.getString("module"),
                            Rows.instant(row, "from_at"),
                            Rows.instantOrNull(row, "to_at")))
                    .list();
            var where = units.of(plain.stream().map(Plain::unit).distinct().toList(), inEnglish);
            return plain.stream()
                    .map(one -> new Held(
                            one.id(),
                            one.role(),
                            where.getOrDefault(one.unit(), ""),
                            divisions
                                    .find(one.division())
                                    .map(division -> division.name(inEnglish))
                                    .orElse(""),
                            one.division(),
                            one.module(),
                            one.from(),
                            one.to()))
                    .toList();
        }
    }
}
