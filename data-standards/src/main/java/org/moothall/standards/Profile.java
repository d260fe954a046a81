// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.moothall.standards.internal.reading.ProfileTable;

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

    /**
     * A profile that is a data file: a table of its changes, as the README describes it.
     *
     * @throws IllegalArgumentException when a row says nothing that a profile can be; the message says which
     * @throws UncheckedIOException when the source cannot be read
     */
    public static Profile read(Standard standard, Source source) {
        try (var stream = source.open()) {
            return ProfileTable.read(standard, source.name(), stream);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + source.name(), unreadable);
        }
    }

    /** A profile of these changes. */
    public static Profile of(String id, String title, String source, Difference... changes) {
        return new Profile(id, title, source, List.of(changes));
    }
}
