// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.host;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.moothall.core.privacy.Role;
import org.moothall.core.text.Name;

/**
 * An actor: an officer, a crew or a system, with roles. For example {@code Actor.of("inspector-3", INSPECTOR)}.
 *
 * <p><b>Errors</b> a name that is not one line of visible text is an {@link IllegalArgumentException}.
 *
 * @param name how the journal names them; an account or a team, not a citizen's name
 * @param roles what they may do
 * @param actingFor for whom they stand in, by the name of that account; empty for nobody
 */
public record Actor(String name, Set<Role> roles, String actingFor) {
    /** Refuses what is no name, and copies the roles, in their order. */
    public Actor {
        Name.of("an actor", name);
        if (!actingFor.isEmpty()) {
            Name.of("an actor", actingFor);
        }
        roles = Collections.unmodifiableSet(new LinkedHashSet<>(roles));
    }

    /** Whether one of their roles is this one. */
    public boolean isA(Role wanted) {
        return roles.stream().anyMatch(held -> held.isA(wanted));
    }

    /** An actor with roles. */
    public static Actor of(String name, Role... roles) {
        return new Actor(name, new LinkedHashSet<>(Arrays.asList(roles)), "");
    }

    /**
     * The same actor, standing in for somebody else: a deputy. What the other holds is theirs to do, and what the other may not do
     * because of four eyes they may not either. The roles are the actor's own.
     */
    public Actor actingFor(String other) {
        return new Actor(name, roles, Name.of("an actor", other));
    }

    /** The account and, if there is one, that of whom they stand in for. */
    public List<String> persons() {
        return actingFor.isEmpty() ? List.of(name) : List.of(name, actingFor);
    }
}
