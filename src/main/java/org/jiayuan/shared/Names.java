package org.jiayuan.shared;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What staff are called where they act in public: a clerk's name on her desk, a grid member's on the notice board. */
public interface Names {

    /** The names staff members go by in public, by account; those unknown are left out. */
    Map<UUID, String> ofStaff(Collection<UUID> accounts);
}
