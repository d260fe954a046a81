// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards;

import java.util.List;

/**
 * A standard as a community uses it: the standard plus changes. Councils meet profiles, not standards.
 *
 * @param id stable, lower case with hyphens; the standard's own id is the standard as written
 * @param title for a person
 * @param source where the changes were read
 * @param changes in the order in which they apply
 */
public record Profile(String id, String title, String source, List<Difference> changes) {
    /** Copies the changes. */
    public Profile {
        changes = List.copyOf(changes);
    }

    /** The standard as it is written, without a change. */
    public static Profile asWritten(Standard standard) {
        return new Profile(standard.id(), standard.title(), standard.about().source(), List.of());
    }

    /** A profile of these changes. */
    public static Profile of(String id, String title, String source, Difference... changes) {
        return new Profile(id, title, source, List.of(changes));
    }
}
