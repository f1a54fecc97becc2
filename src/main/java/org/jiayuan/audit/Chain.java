package org.jiayuan.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiayuan.audit.Flaw.Kind;
import org.jspecify.annotations.Nullable;

/** One community's entries as they are walked, from the first that is still there to the last. */
final class Chain {

    static final byte[] GENESIS = new byte[32];

    /** How many are looked for elsewhere in the chain; where more are wrong, it is of no use. */
    private static final int MOST_TRACED = 50;

    final String community;
    private final long headSeq;
    private final byte @Nullable [] headHash;
    private final List<Flaw> flaws = new ArrayList<>();
    private final List<Link> suspects = new ArrayList<>();
    private final Beginning beginning;
    private byte[] before;
    private long seq;
    private boolean gap;
    private boolean trimmed;

    Chain(String community, Beginning beginning, long headSeq, byte @Nullable [] headHash) {
        this.community = community;
        this.beginning = beginning;
        this.before = beginning.hash();
        this.seq = beginning.seq();
        this.headSeq = headSeq;
        this.headHash = headHash;
    }

    /**
     * What the first entry follows: nothing, or the last one of those that were taken off when their time was over.
     *
     * @param seq its number; 0 for nothing
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Beginning(long seq, byte[] hash) {
        static final Beginning NOTHING = new Beginning(0, GENESIS);
    }

    /**
     * One entry.
     *
     * @param honest whether its columns say the same as what was hashed
     */
    record Link(long seq, String payload, byte[] hash, boolean honest) {

        boolean follows(byte[] before) {
            return Arrays.equals(hash, Chain.hash(before, payload));
        }
    }

    static byte[] hash(byte[] before, String payload) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(before);
            return digest.digest(payload.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void next(Link link) {
        if (link.seq() != seq + 1) {
            flaws.add(new Flaw(community, seq + 1, link.seq() - 1, Kind.REMOVED));
            gap = true;
        }
        if (!gap && !link.follows(before)) {
            suspects.add(link);
        } else if (!link.honest()) {
            flaws.add(Flaw.at(community, link.seq(), Kind.CHANGED));
        }
        gap = false;
        seq = link.seq();
        before = link.hash();
    }

    /** An entry says that everything up to one with that hash was taken off. */
    void trimmed(long upTo, byte[] hash) {
        trimmed = trimmed || (upTo == beginning.seq() && Arrays.equals(hash, beginning.hash()));
    }

    /** Whether what was found so far cannot be told without every hash of the chain. */
    boolean suspicious() {
        return !suspects.isEmpty();
    }

    /**
     * What is wrong with it.
     *
     * @param hashes every hash of the chain by the number of its entry, if there are suspects
     */
    List<Flaw> end(Map<Long, byte[]> hashes) {
        for (var suspect : suspects.subList(Math.min(MOST_TRACED, suspects.size()), suspects.size())) {
            flaws.add(Flaw.at(community, suspect.seq(), Kind.CHANGED));
        }
        var doubted = suspects.stream().map(Link::seq).collect(Collectors.toSet());
        for (var suspect : suspects.subList(0, Math.min(MOST_TRACED, suspects.size()))) {
            var origin = origin(suspect, hashes);
            if (origin < 0) {
                flaws.add(Flaw.at(community, suspect.seq(), Kind.CHANGED));
            } else if (!follower(suspect, origin, doubted)) {
                flaws.add(Flaw.at(community, suspect.seq(), Kind.MOVED));
            }
        }
        if (beginning.seq() > 0 && !trimmed) {
            flaws.add(new Flaw(community, 1, beginning.seq(), Kind.REMOVED));
        }
        if (headHash == null) {
            flaws.add(Flaw.at(community, seq, Kind.HEAD));
        } else if (headSeq > seq) {
            flaws.add(new Flaw(community, seq + 1, headSeq, Kind.REMOVED));
        } else if (headSeq < seq || !Arrays.equals(headHash, before)) {
            flaws.add(Flaw.at(community, seq, Kind.HEAD));
        }
        return flaws;
    }

    /** The number of the entry it was written after, that of the beginning likewise; -1 if it was after none of them. */
    private long origin(Link suspect, Map<Long, byte[]> hashes) {
        if (suspect.follows(beginning.hash())) {
            return beginning.seq();
        }
        return hashes.entrySet().stream()
                .filter(one -> suspect.follows(Objects.requireNonNull(one.getValue())))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(-1L);
    }

    /** Whether it only stands after a moved entry, and follows one that was moved itself: it stayed where it was. */
    private static boolean follower(Link suspect, long origin, Set<Long> doubted) {
        return doubted.contains(origin) && doubted.contains(suspect.seq() - 1);
    }
}
