package org.jiayuan.council;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jiayuan.shared.Sealed;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Table;
import tools.jackson.core.type.TypeReference;

/** What somebody wants the council to talk about, and where it stands. */
@Table(schema = "council", name = "topics")
public class Topic extends TopicRow {

    private static final int LONGEST_REASON = 500;

    /** Where a topic comes from. */
    public enum Origin {
        RESIDENT,
        MEMBER,
        SECRETARY,
        /** Drafted from what residents reported. */
        MATTERS;

        /** As keys of sentences write it. */
        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * A topic's id, as people see it.
     *
     * @param number from 1, without gaps in a community and year
     */
    public record TopicId(String communityCode, int year, int number) {

        /** {@code 2026-7}, as in addresses. */
        public String reference() {
            return year + "-" + number;
        }

        /** {@code topic/2026-7}, as in the audit log and for waiting items. */
        public String object() {
            return "topic/" + reference();
        }

        /** Where everybody sees it. */
        public String link() {
            return "/communities/" + communityCode + "/council/topics/" + reference();
        }

        /** Where she who has signed in supports it and says what she thinks. */
        public String own() {
            return "/my/topics/" + communityCode + "/" + reference();
        }
    }

    Topic() {}

    public TopicId id() {
        return id;
    }

    public TopicState state() {
        return state;
    }

    public Subject subject() {
        return subject;
    }

    public Origin origin() {
        return origin;
    }

    /** Its title as it may be shown. */
    public String title() {
        return title;
    }

    /** Its text as it may be shown. */
    public String body() {
        return body;
    }

    /** What it asks for, as it may be shown. */
    public List<String> asks() {
        return asks.as(new TypeReference<List<String>>() {});
    }

    /** Who proposed it, if she has an account. */
    public @Nullable UUID proposer() {
        return proposerAccount;
    }

    /** What she is called in public; null if she does not want it. */
    public @Nullable String proposerNickname() {
        return proposerNickname;
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    /** Why the secretary did what she did. */
    public @Nullable String screenedBecause() {
        return screenedBecause;
    }

    /** The reference of the topic it was taken into. */
    public @Nullable String mergedInto() {
        return mergedInto;
    }

    public @Nullable Elsewhere redirectedTo() {
        return redirectedTo;
    }

    /** When the proposer asked the supervision committee. */
    public @Nullable Instant appealedAt() {
        return appealedAt;
    }

    /** Whether the committee found her right; null until it has answered. */
    public @Nullable Boolean appealUpheld() {
        return appealUpheld;
    }

    /** What it answered. */
    public @Nullable String appealAnswer() {
        return appealAnswer;
    }

    /** Until when residents are asked. */
    public @Nullable LocalDate collectUntil() {
        return collectUntil;
    }

    /** The seat of the member who asks residents about it. */
    public @Nullable UUID keeper() {
        return keeper;
    }

    /** The reference of the meeting on whose agenda it is or was. */
    public @Nullable String meeting() {
        return meeting;
    }

    /** Why the council decided as it did, or postponed it. */
    public @Nullable String outcomeBecause() {
        return outcomeBecause;
    }

    /** Whether its proposer may still ask the supervision committee. */
    public boolean mayAppeal() {
        return state.refused() && appealedAt == null;
    }

    /** Whether an appeal waits for its answer. */
    public boolean appealOpen() {
        return appealedAt != null && appealUpheld == null;
    }

    private void go(TopicState to) {
        if (!state.next().contains(to)) {
            throw new CouncilIsWrong("", "topic-state");
        }
        state = to;
    }

    void accept() {
        go(TopicState.ACCEPTED);
    }

    void giveBack(@Nullable String because) {
        screenedBecause = Texts.words("because", because, LONGEST_REASON);
        go(TopicState.RETURNED);
    }

    void merge(Topic into, @Nullable String because) {
        if (into.id.equals(id) || !into.state.pending()) {
            throw new CouncilIsWrong("into", "merge-into");
        }
        screenedBecause = Texts.words("because", because, LONGEST_REASON);
        mergedInto = into.id.reference();
        go(TopicState.MERGED);
    }

    void redirect(Elsewhere where, @Nullable String because) {
        screenedBecause = Texts.words("because", because, LONGEST_REASON);
        redirectedTo = where;
        go(TopicState.REDIRECTED);
    }

    void appeal(Sealed words, Instant at) {
        if (!state.refused()) {
            throw new CouncilIsWrong("words", "appeal-not-refused");
        }
        if (appealedAt != null) {
            throw new CouncilIsWrong("words", "appeal-once");
        }
        appeal = words;
        appealedAt = at;
    }

    void answerAppeal(boolean upheld, @Nullable String answer) {
        if (!appealOpen()) {
            throw new CouncilIsWrong("answer", "appeal-none");
        }
        appealAnswer = Texts.words("answer", answer, LONGEST_REASON);
        appealUpheld = upheld;
        if (upheld) {
            mergedInto = null;
            redirectedTo = null;
            go(TopicState.ACCEPTED);
        }
    }

    void collect(LocalDate today, LocalDate until, @Nullable UUID by) {
        if (!until.isAfter(today)) {
            throw new CouncilIsWrong("until", "collect-until");
        }
        go(TopicState.COLLECTING);
        collectUntil = until;
        keeper = by;
    }

    void schedule(String on) {
        go(TopicState.SCHEDULED);
        meeting = on;
    }

    void debate() {
        go(TopicState.DEBATED);
    }

    void end(TopicState outcome, @Nullable String because) {
        if (outcome == TopicState.ARCHIVED) {
            throw new IllegalArgumentException("archiving is no outcome");
        }
        go(outcome);
        outcomeBecause = Texts.wordsOrNull("because", because, LONGEST_REASON);
    }

    void archive() {
        go(TopicState.ARCHIVED);
    }

    void handOver(@Nullable UUID to) {
        keeper = to;
    }
}
