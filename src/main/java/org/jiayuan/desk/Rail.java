package org.jiayuan.desk;

import java.util.Comparator;
import java.util.List;
import org.jiayuan.shared.Actor;
import org.jiayuan.shared.Role;
import org.springframework.stereotype.Component;

/** The pages of the desk that somebody may open. */
@Component
public class Rail {

    private final List<RailLink> links;

    Rail(List<RailLink> links) {
        this.links =
                links.stream().sorted(Comparator.comparingInt(RailLink::order)).toList();
    }

    /** Those for her, in their order. */
    public List<RailLink> of(Actor actor) {
        return links.stream()
                .filter(link -> actor.has(link.roles().toArray(Role[]::new)))
                .toList();
    }
}
