package org.jiayuan.council.meeting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jiayuan.council.meeting.Happening.Way;
import org.jspecify.annotations.Nullable;

/** Who is in the room: signed in and not signed out. */
public final class Room {

    private final Map<UUID, Stay> inside = new LinkedHashMap<>();
    private final List<Stay> stays = new ArrayList<>();
    private final List<Guests> guests = new ArrayList<>();

    /** From when until when a member was there; until is null while she is. */
    public record Stay(
            UUID seat, Instant from, Way way, @Nullable Instant until) {}

    /** People who came to watch or were asked to come. */
    public record Guests(String who, int people, Instant at) {}

    Room() {}

    /** The seats of those in the room, in the order they came. */
    public List<UUID> present() {
        return List.copyOf(inside.keySet());
    }

    public boolean has(UUID seat) {
        return inside.containsKey(seat);
    }

    /** Everybody who came, each time she did. */
    public List<Stay> stays() {
        var all = new ArrayList<>(stays);
        all.addAll(inside.values());
        return all;
    }

    /** Those who were there at any time, in the order they came or went. */
    public Set<UUID> came() {
        var came = new LinkedHashSet<UUID>();
        stays().forEach(stay -> came.add(stay.seat()));
        return Collections.unmodifiableSet(came);
    }

    public List<Guests> guests() {
        return List.copyOf(guests);
    }

    void comeIn(UUID seat, Way way, Instant at) {
        inside.put(seat, new Stay(seat, at, way, null));
    }

    void goOut(UUID seat, Instant at) {
        var stay = inside.remove(seat);
        if (stay != null) {
            stays.add(new Stay(seat, stay.from(), stay.way(), at));
        }
    }

    void welcome(String who, int people, Instant at) {
        guests.add(new Guests(who, people, at));
    }
}
