package org.jiayuan.matter;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.jiayuan.calendar.Deadline;
import org.jiayuan.matter.Matter.MatterId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Transient;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;

/** The row of a matter: what is known of it and has one value. Only its moves write it. */
@SuppressWarnings("NullAway.Init")
class MatterRow {

    @Id
    @Embedded(onEmpty = Embedded.OnEmpty.USE_NULL)
    MatterId id;

    @Version
    @Nullable Long version;

    Kind kind;
    String category;
    About about;
    Channel channel;
    boolean danger;
    State state;

    @Embedded(onEmpty = Embedded.OnEmpty.USE_NULL, prefix = "place_")
    MatterPlace place;

    @Embedded(onEmpty = Embedded.OnEmpty.USE_NULL, prefix = "reporter_")
    Reporter reporter;

    @Embedded(onEmpty = Embedded.OnEmpty.USE_NULL, prefix = "milestone_")
    Milestones milestones;

    @Embedded(onEmpty = Embedded.OnEmpty.USE_NULL, prefix = "clock_")
    Deadline deadline;

    RoundKind round;
    int turn;

    UUID intakeUnit;
    UUID holderUnit;

    @Nullable UUID holderPerson;

    boolean firstLook;

    @Nullable UUID checkUnit;

    @Nullable UUID extendUnit;

    @Nullable UUID decideUnit;

    @Nullable UUID answeredBy;

    Set<UUID> handlers = new LinkedHashSet<>();
    Set<UUID> checkers = new LinkedHashSet<>();
    Set<UUID> seers = new LinkedHashSet<>();

    /** Where registers find it; {@link Shelves} writes them with every save. */
    Set<String> shelves = Set.of();

    int returns;
    int handOvers;
    int redos;
    int reworks;
    int declines;

    @Nullable Instant extensionAskedAt;

    @Nullable UUID extensionAskedBy;

    boolean extensionUsed;

    @Nullable Instant answerBy;

    @Nullable Instant objectBy;

    @Nullable Instant rateBy;

    @Nullable Instant remindAt;

    @Nullable Instant comeBackBy;

    @Nullable Instant nextAt;

    int asks;
    int asksClosed;
    int reporters = 1;
    int ratedSolved;
    int followers;
    int steps;
    int revision;

    boolean listed;

    @Nullable Instant releasedAt;

    int unlooked;

    @Nullable Instant unlookedSince;

    @Nullable Integer mergedYear;

    @Nullable Integer mergedNumber;

    @Nullable Integer previousYear;

    @Nullable Integer previousNumber;

    String title;
    Instant submittedAt;
    Instant changedAt;

    @Nullable Instant closedAt;

    /** As what its community's counts hold it already. */
    @Transient
    CountPublic.Counted counted = CountPublic.Counted.NOT;
}
