// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.privacy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;
import org.moothall.core.text.Name;

/**
 * A role of the council's: who may do a task, read a record, or hold a grant. Workflows, grants and readers share it, so that one
 * constant says it everywhere.
 *
 * <p>A scope says where or for what somebody has it: {@code INSPECTOR.of("north")}. An inspector of the north {@link #isA} inspector.
 * An inspector without a scope is not an inspector of the north: a missing scope opens nothing.
 *
 * <p><b>Shape</b> as text, and in JSON, {@code inspector} or {@code inspector@north}. Name and scope are names by {@link Name}, and
 * match to the letter; a role's name has no at sign.
 *
 * <p><b>Errors</b> anything else is an {@link IllegalArgumentException}.
 *
 * @param name its stable name, for example {@code inspector}
 * @param scope where or for what, for example {@code north}; null for the role as such
 */
public record Role(String name, @Nullable String scope) implements Comparable<Role> {
    private static final char SCOPED = '@';

    /** Refuses what is no name. */
    public Role {
        Name.of("a role", name);
        if (name.indexOf(SCOPED) >= 0) {
            throw new IllegalArgumentException("the name of a role has an @; say its scope with of(scope)");
        }
        if (scope != null) {
            Name.of("the scope of a role", scope);
        }
        Name.of("a role with its scope", text(name, scope));
    }

    /** A role of a name, without a scope. */
    public static Role named(String name) {
        return new Role(name, null);
    }

    /** Reads a role as {@link #text} writes it. */
    @JsonCreator
    public static Role parse(String text) {
        int at = text.indexOf(SCOPED);
        return at < 0 ? named(text) : new Role(text.substring(0, at), text.substring(at + 1));
    }

    /** The same role for one scope only: {@code INSPECTOR.of("north")}. */
    public Role of(String narrower) {
        return new Role(name, narrower);
    }

    /** Whether who has this role has the other one: it is the same, or this one is it within a scope. */
    public boolean isA(Role wanted) {
        return name.equals(wanted.name) && (wanted.scope == null || wanted.scope.equals(scope));
    }

    /** The role as text: {@code inspector} or {@code inspector@north}. */
    @JsonValue
    public String text() {
        return text(name, scope);
    }

    @Override
    public int compareTo(Role other) {
        return text().compareTo(other.text());
    }

    @Override
    public String toString() {
        return text();
    }

    private static String text(String name, @Nullable String scope) {
        return scope == null ? name : name + SCOPED + scope;
    }
}
