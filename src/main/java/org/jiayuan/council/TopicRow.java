package org.jiayuan.council;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jiayuan.council.Topic.Origin;
import org.jiayuan.council.Topic.TopicId;
import org.jiayuan.platform.Json;
import org.jiayuan.shared.Sealed;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;

/** The row of a topic: what is known of it and has one value. Only its own steps write it. */
@SuppressWarnings("NullAway.Init")
class TopicRow {

    @Id
    @Embedded(onEmpty = Embedded.OnEmpty.USE_NULL)
    TopicId id;

    @Version
    @Nullable Long version;

    TopicState state;
    Subject subject;
    Origin origin;
    String title;
    String body;
    Json asks;
    Sealed original;

    @Nullable UUID proposerAccount;

    @Nullable String proposerNickname;

    Instant proposedAt;

    @Nullable String screenedBecause;

    @Nullable String mergedInto;

    @Nullable Elsewhere redirectedTo;

    @Nullable Sealed appeal;

    @Nullable Instant appealedAt;

    @Nullable Boolean appealUpheld;

    @Nullable String appealAnswer;

    @Nullable LocalDate collectUntil;

    @Nullable UUID keeper;

    @Nullable String meeting;

    @Nullable String outcomeBecause;
}
