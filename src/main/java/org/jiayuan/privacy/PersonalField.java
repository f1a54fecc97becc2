package org.jiayuan.privacy;

import static org.jiayuan.privacy.LawfulBasis.CONSENT;
import static org.jiayuan.privacy.LawfulBasis.EMPLOYMENT;
import static org.jiayuan.privacy.LawfulBasis.NOT_COLLECTED;
import static org.jiayuan.privacy.LawfulBasis.SECURITY;
import static org.jiayuan.privacy.LawfulBasis.STATUTORY_DUTY;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jiayuan.shared.Rule;
import org.jspecify.annotations.Nullable;

/**
 * The register of personal data: every kind the program keeps, with its lawful basis, who may read it, how long it is kept
 * and the columns it stands in. {@code /privacy} and {@code docs/privacy-register.md} are made from it; the words stand in
 * the bundle under {@code privacy.field.<key>}.
 */
@Rule(
        says = "Every column that holds personal data stands in the register with purpose, lawful basis, readers and "
                + "time.",
        source = "PIPL arts. 13, 17, 29; NDR art. 21; domain.md §6.2")
public enum PersonalField {
    WORDS(
            Whom.RESIDENT,
            STATUTORY_DUTY,
            RecordKind.MATTERS,
            "matter.steps.words",
            "matter.asks.words",
            "matter.answers.words"),
    PLACE(Whom.RESIDENT, STATUTORY_DUTY, RecordKind.MATTERS, "matter.matters.place_words"),
    PHOTOS(Whom.RESIDENT, CONSENT, RecordKind.MATTERS, "archive.attachments.name"),
    PHONE(
            Whom.RESIDENT,
            CONSENT,
            RecordKind.MATTERS,
            "matter.matters.reporter_phone",
            "matter.matters.reporter_phone_index",
            "matter.matters.reporter_tail_index",
            "matter.followers.phone"),
    NAME(Whom.RESIDENT, CONSENT, RecordKind.MATTERS, "matter.matters.reporter_name"),
    ACCOUNT(
            Whom.RESIDENT,
            CONSENT,
            null,
            "identity.accounts.phone",
            "identity.accounts.phone_index",
            "identity.accounts.tail_index",
            "identity.phones.phone_index"),
    NICKNAME(
            Whom.RESIDENT,
            CONSENT,
            null,
            "identity.accounts.nickname",
            "matter.matters.reporter_nickname",
            "council.topics.proposer_nickname"),
    CODE(Whom.RESIDENT, CONSENT, null, "identity.codes.phone_index"),
    NOTICES(Whom.RESIDENT, STATUTORY_DUTY, RecordKind.NOTICES, "notice.notices.args"),
    MESSAGES(Whom.RESIDENT, CONSENT, RecordKind.MESSAGES, "notice.messages.recipient"),
    REQUESTS(Whom.RESIDENT, STATUTORY_DUTY, RecordKind.REQUESTS, "privacy.requests.words", "privacy.requests.answer"),
    OBJECTIONS(Whom.RESIDENT, STATUTORY_DUTY, null, "publication.objections.words", "publication.objections.answer"),
    TOPICS(Whom.RESIDENT, CONSENT, null, "council.topics.original", "council.topics.appeal", "council.opinions.words"),
    LOG(Whom.RESIDENT, SECURITY, RecordKind.LOG, "audit.entries.person"),
    ADDRESS(Whom.RESIDENT, SECURITY, null),
    COOKIES(Whom.RESIDENT, CONSENT, null),
    DEVICE(Whom.RESIDENT, NOT_COLLECTED, null),
    STAFF_NAME(Whom.STAFF, EMPLOYMENT, null, "identity.accounts.name", "identity.accounts.name_index"),
    COUNCIL_MEMBER(
            Whom.RESIDENT,
            STATUTORY_DUTY,
            null,
            "council.seats.name",
            "council.minutes.remarks",
            "council.minutes.text"),
    STAFF_ADDRESS(Whom.STAFF, SECURITY, RecordKind.ADDRESSES, "audit.addresses.address"),
    SECOND_FACTOR(Whom.STAFF, SECURITY, null, "identity.accounts.second_factor"),
    UNSENT_MESSAGES(Whom.DEVELOPMENT, NOT_COLLECTED, null, "notice.outbox.phone", "notice.outbox.text");

    /** Whose data they are. */
    public enum Whom {
        RESIDENT,
        STAFF,
        /** Nobody's: made-up people of an installation for development. */
        DEVELOPMENT
    }

    private final Whom whom;
    private final LawfulBasis basis;
    private final @Nullable RecordKind kept;
    private final List<String> columns;

    PersonalField(Whom whom, LawfulBasis basis, @Nullable RecordKind kept, String... columns) {
        this.whom = whom;
        this.basis = basis;
        this.kept = kept;
        this.columns = List.of(columns);
    }

    /** Whose data they are. */
    public Whom whom() {
        return whom;
    }

    /** Why the law allows it. */
    public LawfulBasis basis() {
        return basis;
    }

    /** The kind of record whose schedule says how long; none where the words of the bundle say it. */
    public Optional<RecordKind> kept() {
        return Optional.ofNullable(kept);
    }

    /** The columns it stands in, {@code schema.table.column}; none if it is not stored. */
    public List<String> columns() {
        return columns;
    }

    /** Its name and texts in the bundle: {@code <key>}, {@code .why}, {@code .who}, {@code .long}, {@code .basis}. */
    public String key() {
        return "privacy.field." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
