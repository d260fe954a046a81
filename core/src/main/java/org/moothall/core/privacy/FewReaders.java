// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.privacy;

import java.util.Collection;

/**
 * A record that names its readers, as a caution does. Whoever reads it needs one of these roles, <i>and</i> what the categories of
 * its components ask for: to be named narrows who may read, and never widens it. An officer whom a caution names still needs a
 * grant of criminal offence data.
 *
 * <p>Whoever may see the part that it stands in sees that there is one, so that they can ask: nobody is sent to a door of which a
 * caution speaks because it was hidden from them. Who it is about, or what it says, they do not see; an id by which other parts
 * point at it is shown where those are, and must not be a name.
 */
public interface FewReaders {
    /** The roles that may read it, as {@link Role#text} writes them. */
    Collection<String> readers();

    /**
     * Whether only they may. A record says no when naming is optional and it names nobody: then whoever the policy lets. If it does
     * not say, only they may, and nobody when there are none. A party who asked not to be named says yes, and until somebody is
     * named nobody is told who it is.
     */
    default boolean narrows() {
        return true;
    }

    /** Whether somebody with these roles is not kept out by it. A reader that names no role by its text lets nobody in. */
    default boolean mayBeReadBy(Collection<Role> roles) {
        return !narrows()
                || roles.stream()
                        .anyMatch(held ->
                                readers().contains(held.name()) || readers().contains(held.text()));
    }
}
