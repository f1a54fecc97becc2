package org.jiayuan.demonstration;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/** What happens when: each happening may put others on the line, none before itself. */
final class Timeline {

    private final PriorityQueue<Happening> line =
            new PriorityQueue<>(Comparator.comparing(Happening::at).thenComparing(Happening::order));
    private long order;

    private record Happening(Instant at, long order, Doing doing) {}

    /** Something that is done at a told time. */
    interface Doing {
        void at(Instant now);
    }

    void add(Instant at, Doing doing) {
        line.add(new Happening(at, order++, doing));
    }

    /** Lets everything happen up to that moment; what comes later does not. */
    void play(Instant until) {
        while (!line.isEmpty() && !line.peek().at().isAfter(until)) {
            var next = line.remove();
            next.doing().at(next.at());
        }
    }
}
