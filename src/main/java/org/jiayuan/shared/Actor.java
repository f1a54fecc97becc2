package org.jiayuan.shared;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who acts. Always a parameter, never ambient. */
public sealed interface Actor {

    /** Somebody who has not signed in. */
    Actor ANYONE = new Anyone();

    /** The program itself: a rule that dispatches, a day that passes. */
    Actor PROGRAM = new Program();

    /** The account, if there is one. */
    default @Nullable UUID account() {
        return null;
    }

    /** What she may do, none for those without an account. */
    default List<Grant> grants() {
        return List.of();
    }

    /** The units she has the role in, as far as it counts in that module. */
    default Set<UUID> units(String module, Role... roles) {
        var wanted = Set.of(roles);
        return grants().stream()
                .filter(grant -> wanted.contains(grant.role()) && grant.countsIn(module))
                .map(Grant::unit)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The units she belongs to by any grant. */
    default Set<UUID> units() {
        return grants().stream().map(Grant::unit).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether she has one of the roles in that module for that division or community. */
    default boolean may(String module, String code, Role... roles) {
        var wanted = Set.of(roles);
        return grants().stream()
                .anyMatch(grant -> wanted.contains(grant.role())
                        && grant.countsIn(module)
                        && grant.scope().covers(code));
    }

    /** Whether she has one of the roles anywhere. */
    default boolean has(Role... roles) {
        var wanted = Set.of(roles);
        return grants().stream().anyMatch(grant -> wanted.contains(grant.role()));
    }

    /** A person with an account; staff if she has grants. */
    record Person(UUID account, List<Grant> grants) implements Actor {
        public Person {
            grants = List.copyOf(grants);
        }
    }

    /** See {@link #ANYONE}. */
    record Anyone() implements Actor {}

    /** See {@link #PROGRAM}. */
    record Program() implements Actor {}
}
