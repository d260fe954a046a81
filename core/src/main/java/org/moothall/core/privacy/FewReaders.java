// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.privacy;

import java.util.Collection;

/**
 * A record that names its readers, as a caution does. Whoever reads it needs one of these roles, besides what the categories of
 * its components ask for. Whoever may see the part that it stands in sees that there is one, so that they can ask: nobody is sent to a
 * door of which a caution speaks because it was hidden from them.
 */
public interface FewReaders {
    /** The roles that may read it; when there are none, nobody may. */
    Collection<String> readers();

    /** Whether only its readers may read it, as of a record that has to name them. */
    default boolean hasFewReaders() {
        return true;
    }

    /** Whether somebody in these roles may read it, as far as its readers go. */
    default boolean mayBeReadBy(Collection<String> roles) {
        return !hasFewReaders() || readers().stream().anyMatch(roles::contains);
    }

    /** A record that may name readers and mostly does not, as a case: while it names none, whoever the policy lets may read it. */
    interface WhenNamed extends FewReaders {
        /** The roles that may read it; when there are none, whoever the policy lets. */
        @Override
        Collection<String> readers();

        @Override
        default boolean hasFewReaders() {
            return !readers().isEmpty();
        }
    }
}
