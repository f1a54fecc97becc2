package org.jiayuan.council.web;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many hold a line of this node open to follow a meeting as onlookers: so many and no more, and of one network
 * address, behind which a whole building may sit, only a part.
 */
final class Onlookers {

    static final int MOST = 2_000;
    static final int MOST_OF_ONE = 200;

    private final AtomicInteger all = new AtomicInteger();
    private final ConcurrentMap<String, Integer> byAddress = new ConcurrentHashMap<>();

    Onlookers() {}

    /** Whether one more from that address may; if so she is counted until she goes. */
    boolean come(String address) {
        if (all.incrementAndGet() > MOST) {
            all.decrementAndGet();
            return false;
        }
        if (byAddress.merge(address, 1, Integer::sum) > MOST_OF_ONE) {
            go(address);
            return false;
        }
        return true;
    }

    void go(String address) {
        all.decrementAndGet();
        byAddress.computeIfPresent(address, (key, count) -> count > 1 ? count - 1 : null);
    }
}
