// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.model;

import java.util.List;
import java.util.stream.Stream;
import org.moothall.core.privacy.Role;

/**
 * The people and systems that may start a case, tell an event or answer an effect: anybody, anyone with one of some roles, or nobody
 * but a handler of the host.
 *
 * @param isAnybody whether anybody may; then there are no roles
 * @param roles the roles that may, as text; none for a handler alone
 */
public record Senders(boolean isAnybody, List<String> roles) {
    /** Whoever asks. */
    public static final Senders ANYBODY = new Senders(true, List.of());

    /** Nobody but a handler of the host. */
    public static final Senders HANDLER = new Senders(false, List.of());

    /** Copies the roles. */
    public Senders {
        roles = List.copyOf(roles);
    }

    /** Anyone with one of these roles. */
    public static Senders of(Role role, Role... more) {
        return new Senders(
                false,
                Stream.concat(Stream.of(role), Stream.of(more))
                        .map(Role::text)
                        .distinct()
                        .toList());
    }

    /** Who may, each in words; for a handler alone {@code its handler}. */
    public List<String> words() {
        return isAnybody ? List.of("anybody") : roles.isEmpty() ? List.of("its handler") : roles;
    }

    @Override
    public String toString() {
        return String.join(" or ", words());
    }
}
