package org.jiayuan.publication;

import java.time.Instant;
import java.util.UUID;
import org.jiayuan.publication.Publication.PublicationId;
import org.jiayuan.shared.Sealed;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/** What somebody has against something that is shown, and the answer. */
@Table(schema = "publication", name = "objections")
@SuppressWarnings("NullAway.Init")
class Objection {

    /** An objection's id. */
    record ObjectionId(String communityCode, UUID id) {}

    @Id
    @Embedded(onEmpty = Embedded.OnEmpty.USE_NULL)
    ObjectionId id;

    @Version
    @Nullable Long version;

    int year;
    int number;

    @Nullable UUID accountId;

    Sealed words;
    String shownWords;
    Instant at;
    Instant dueAt;

    @Nullable Sealed answer;

    @Nullable String shownAnswer;

    @Nullable Boolean upheld;

    @Nullable Instant answeredAt;

    @Nullable UUID answeredBy;

    Objection() {}

    PublicationId publication() {
        return new PublicationId(id.communityCode(), year, number);
    }

    void answer(boolean right, Sealed sealed, String shown, @Nullable UUID by, Instant when) {
        if (answer != null) {
            throw new PublicationIsWrong("answer", "answered");
        }
        upheld = right;
        answer = sealed;
        shownAnswer = shown;
        answeredBy = by;
        answeredAt = when;
    }
}
