package org.jiayuan.matter;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jiayuan.calendar.Deadline;
import org.jiayuan.matter.Ask.Outcome;
import org.jiayuan.matter.Matter.MatterId;
import org.jspecify.annotations.Nullable;

/**
 * A matter as one of three readers sees it: everybody, its reporter, staff. What she may not read is not in it.
 *
 * @param label 蔚蓝海岸〔2026〕418号
 * @param title one line
 * @param category its category's name in the reader's language
 * @param place where it is, in words
 * @param holder who has it, in words
 * @param clock the deadline of the round that runs or ended last
 * @param asks the questions with their answers
 * @param thread every step she may see, the first first
 * @param why why it went where it is, as sentences
 * @param text the reporter's words, as this reader may read them; null if she may not
 * @param possible what this reader can do with it now
 */
public record MatterView(
        MatterId id,
        String label,
        String title,
        State state,
        Kind kind,
        String categoryCode,
        String category,
        String place,
        String holder,
        Deadline clock,
        RoundKind round,
        List<AskView> asks,
        List<Entry> thread,
        List<String> why,
        @Nullable String text,
        String nickname,
        int followers,
        int revision,
        boolean listed,
        boolean released,
        boolean unrated,
        @Nullable Instant rateBy,
        @Nullable MatterId mergedInto,
        @Nullable MatterId previous,
        Instant submittedAt,
        Milestones milestones,
        Set<Action> possible) {

    /**
     * A question with what was said to it.
     *
     * @param open whether it waits for an answer
     * @param answer what was said last; null if nothing yet, or this reader may not read it yet
     */
    public record AskView(
            int number,
            String words,
            boolean open,
            @Nullable Outcome outcome,
            @Nullable String answer,
            @Nullable String to) {}

    /**
     * A step as a line of the thread.
     *
     * @param who in words
     * @param initial the first letter of who, for the round mark
     * @param side whose side it is on
     * @param says what happened, in a sentence
     * @param words what was said with it
     * @param photos what came with it, as far as this reader may see it
     * @param audience who may read the words
     * @param hidden whether there are words that this reader may not read (yet)
     * @param fresh whether it came after the page was opened
     */
    public record Entry(
            int sequence,
            Action action,
            Instant at,
            String who,
            String initial,
            Side side,
            String says,
            @Nullable String words,
            List<Photo> photos,
            Step.Audience audience,
            boolean hidden,
            boolean fresh) {}

    /**
     * A photo or a document in the thread.
     *
     * @param picture whether it is a picture and no document
     * @param verdict {@code waiting}, {@code shown} or {@code hidden} from everybody
     * @param caption what can be seen in it, for those who cannot see
     * @param reason why it is hidden, as a key
     * @param width of its small print in pixels
     */
    public record Photo(
            UUID id,
            boolean picture,
            String verdict,
            @Nullable String caption,
            @Nullable String reason,
            int width,
            int height) {}

    /** Whose step it was. */
    public enum Side {
        REPORTER,
        STAFF,
        PROGRAM
    }

    /** Whether this reader can do that now. */
    public boolean can(Action action) {
        return possible.contains(action);
    }

    /** The number of its last step. */
    public int steps() {
        return thread.isEmpty() ? 0 : thread.getLast().sequence();
    }

    /** How many questions have an answer. */
    public long answered() {
        return asks.stream().filter(ask -> ask.answer() != null).count();
    }

    /** Where it stands, as a key of what everybody understands. */
    public String publicState() {
        return "matter.public." + (state == State.CLOSED && unrated ? "closed-unrated" : key(state));
    }

    /** Where it stands, as a key of the trade's word. */
    public String staffState() {
        return "matter.state." + key(state);
    }

    private static String key(State state) {
        return state.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** Its address on the public site. */
    public String publicLink() {
        return "/communities/" + id.communityCode() + "/matters/" + id.reference();
    }

    /** Its address on the desk. */
    public String deskLink() {
        return "/desk/matters/" + id.communityCode() + "/" + id.reference();
    }
}
