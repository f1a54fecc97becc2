package org.jiayuan.platform;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import org.jiayuan.shared.Rule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Changes the keys of the vault while the program runs: a new key is written into the ring, used by every node from the
 * same moment on, and then everything sealed or indexed under older keys is done anew in batches. What stands under
 * either key is read and found meanwhile.
 */
@Rule(
        says = "Keys are changed while the program runs; an old key is taken away when nothing is sealed or indexed "
                + "under it.",
        source = "GB/T 22239-2019 8.1.4.8; GB/T 39786-2021; domain.md §6.1")
@Service
public class RotateKeys {

    /** How long before a new key is used, so that every node has read it. */
    static final Duration NOTICE = Duration.ofSeconds(5);

    private static final int PASSES = 20;

    private final KeyRing ring;
    private final List<Resealing> all;
    private final List<IndexUse> uses;
    private final Clock clock;

    RotateKeys(
            KeyRing ring,
            Vault vault,
            List<SealedColumns> columns,
            List<Resealing> others,
            List<IndexUse> uses,
            JdbcClient database,
            TransactionTemplate transaction,
            Clock clock) {
        this.ring = ring;
        var every = new ArrayList<Resealing>(others);
        columns.stream()
                .flatMap(one -> one.all().stream())
                .forEach(column -> every.add(new ResealColumn(column, vault, database, transaction)));
        every.sort(Comparator.comparing(Resealing::name));
        this.all = List.copyOf(every);
        this.uses = uses;
        this.clock = clock;
    }

    /** What of each kind is under an older key; nothing if all is under the key of today. */
    public Map<String, Long> old() {
        var old = new TreeMap<String, Long>();
        all.forEach(one -> note(old, one.name(), one.old()));
        return old;
    }

    /** What cannot be done anew because only its index is stored, and is still under an older key. */
    public Map<String, Long> waits() {
        var waits = new TreeMap<String, Long>();
        uses.forEach(use -> note(waits, use.name(), use.old()));
        return waits;
    }

    private static void note(Map<String, Long> counts, String name, long count) {
        if (count > 0) {
            counts.put(name, count);
        }
    }

    /** Adds new keys, used after a while; waits for it. */
    public void add(Duration notice) {
        var from = clock.instant().plus(notice);
        ring.add(from);
        while (clock.instant().isBefore(from.plusSeconds(1))) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    /**
     * Does everything anew that is under an older key; goes over it until nothing is left, for others write meanwhile.
     *
     * @param progress is told what was done how often
     * @return whether nothing is left
     */
    public boolean reseal(BiConsumer<String, Long> progress) {
        for (int pass = 0; pass < PASSES; pass++) {
            long done = 0;
            for (var one : all) {
                long here = one.pass();
                if (here > 0) {
                    progress.accept(one.name(), here);
                }
                done += here;
            }
            if (done == 0) {
                break;
            }
        }
        return old().isEmpty();
    }

    /** Takes old keys away if nothing needs them; whether it did. */
    public boolean retire() {
        boolean free = old().isEmpty() && waits().isEmpty();
        if (free) {
            ring.retire();
        }
        return free;
    }
}
