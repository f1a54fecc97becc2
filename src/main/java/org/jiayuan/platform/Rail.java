package org.jiayuan.platform;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Actor;
import org.jiayuan.shared.Role;
import org.springframework.stereotype.Component;

/** The pages that somebody on the staff may open. */
@Component
public class Rail {

    private static final RailLink DOOR =
            new RailLink("platform.administration", "/admin", Integer.MAX_VALUE, Set.of(), "settings");

    private final List<RailLink> links;
    private final List<RailGroup> groups;

    Rail(List<RailLink> links, List<RailGroup> groups) {
        this.links =
                links.stream().sorted(Comparator.comparingInt(RailLink::order)).toList();
        this.groups = List.copyOf(groups);
    }

    /** A heading with its counted links. */
    public record Group(String key, List<RailGroup.Counted> links) {}

    /** The counted links for her. */
    public List<Group> counted(Act act) {
        return groups.stream()
                .map(group -> new Group(group.key(), group.of(act)))
                .filter(group -> !group.links().isEmpty())
                .toList();
    }

    /** Those of the desk for her, in their order; the last leads to the administration if she has anything there. */
    public List<RailLink> of(Actor actor) {
        var hers = new ArrayList<>(links.stream()
                .filter(link -> !link.administers() && opens(link, actor))
                .toList());
        if (!administration(actor).isEmpty()) {
            hers.add(DOOR);
        }
        return hers;
    }

    /** Those of the administration for her, in their order. */
    public List<RailLink> administration(Actor actor) {
        return links.stream()
                .filter(link -> link.administers() && opens(link, actor))
                .toList();
    }

    private static boolean opens(RailLink link, Actor actor) {
        return actor.has(link.roles().toArray(Role[]::new));
    }
}
