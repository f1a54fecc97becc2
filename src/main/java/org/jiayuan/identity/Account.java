package org.jiayuan.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jiayuan.shared.Rule;
import org.jiayuan.shared.Sealed;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** A person's account. Her name and number are sealed; what neighbours see is a nickname. */
@Table(schema = "identity", name = "accounts")
@SuppressWarnings("NullAway.Init")
@Rule(
        says = "After five wrong passwords in a row an account of staff is locked for fifteen minutes.",
        source = "GB/T 22239-2019 8.1.4.1 b)")
public class Account {

    static final int MOST_FAILURES = 5;
    static final Duration LOCKED = Duration.ofMinutes(15);

    /** Whose account it is. */
    public enum Kind {
        RESIDENT,
        STAFF
    }

    @Id
    UUID accountId;

    @Version
    @Nullable Long version;

    Kind kind;

    @Nullable String login;

    @Nullable String password;

    @Nullable Instant passwordSetAt;

    boolean passwordMustChange;
    boolean demonstration;
    int failures;

    @Nullable Instant lockedUntil;

    @Nullable Sealed secondFactor;

    @Nullable Instant secondFactorSince;

    long secondFactorUsed;

    @Nullable String nickname;

    @Nullable Sealed name;

    @Nullable String nameIndex;

    @Nullable Sealed phone;

    @Nullable String phoneIndex;

    @Nullable String tailIndex;

    String language;
    Instant createdAt;

    @Nullable Instant signedInAt;

    @Nullable Instant closedAt;

    /** Staff only: when somebody last signed in, or the account was made or opened again. */
    @Nullable Instant unusedSince;

    @Nullable Instant dormantSince;

    Account() {}

    static Account ofResident(UUID id, Instant at, String language) {
        var account = new Account();
        account.accountId = id;
        account.kind = Kind.RESIDENT;
        account.language = language;
        account.createdAt = at;
        return account;
    }

    static Account ofStaff(UUID id, @Nullable String login, Sealed name, Instant at) {
        var account = new Account();
        account.accountId = id;
        account.kind = Kind.STAFF;
        account.login = login;
        account.name = name;
        account.language = "zh-CN";
        account.createdAt = at;
        account.unusedSince = at;
        return account;
    }

    public UUID id() {
        return accountId;
    }

    public Kind kind() {
        return kind;
    }

    /** What neighbours see; null until she has chosen. */
    public @Nullable String nickname() {
        return nickname;
    }

    /** Under which staff sign in. */
    public @Nullable String login() {
        return login;
    }

    public String language() {
        return language;
    }

    /** Her number, sealed for {@link org.jiayuan.shared.Recipients#PHONE}. */
    public @Nullable Sealed phone() {
        return phone;
    }

    public boolean closed() {
        return closedAt != null;
    }

    /** Whether it is locked because nobody used it. */
    boolean dormant() {
        return dormantSince != null;
    }

    /** Since when it is locked because nobody used it; null if it is not. */
    public @Nullable Instant dormantSince() {
        return dormantSince;
    }

    /** When it was made. */
    public Instant createdAt() {
        return createdAt;
    }

    /** When she last signed in. */
    public @Nullable Instant signedInAt() {
        return signedInAt;
    }

    /** When it was closed. */
    public @Nullable Instant closedAt() {
        return closedAt;
    }

    /** Until when she may not try. */
    public @Nullable Instant lockedUntil() {
        return lockedUntil;
    }

    /** Whether she may not try now. */
    public boolean locked(Instant at) {
        return lockedUntil != null && at.isBefore(lockedUntil);
    }

    /** Whether the password was set by somebody else and she must choose her own. */
    public boolean mustChangePassword() {
        return passwordMustChange;
    }

    /** Whether she signs in with a second factor. */
    public boolean hasSecondFactor() {
        return secondFactorSince != null;
    }

    void failed(Instant at) {
        failures++;
        if (failures >= MOST_FAILURES) {
            lockedUntil = at.plus(LOCKED);
            failures = 0;
        }
    }

    void signedIn(Instant at) {
        failures = 0;
        lockedUntil = null;
        signedInAt = at;
        unusedSince = kind == Kind.STAFF ? at : null;
    }
}
