// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.privacy;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.moothall.core.internal.Required;

/**
 * A reader of records: roles and a purpose, no name. The application knows the person behind the roles.
 *
 * <pre>{@code Reader.of(Role.named("clerk"), "homelessness")}</pre>
 *
 * <p><b>Errors</b> the constructor throws on a missing role and a blank purpose.
 *
 * @param roles what they may act as, sorted; may be empty
 * @param purpose what they need it for, for example {@code clear-fly-tips}
 */
public record Reader(Set<Role> roles, String purpose) {
    /** Somebody without a role: the public, a log file. */
    public static final Reader ANYONE = new Reader(Set.of(), "any");

    /** Copies the roles, sorted, and refuses a blank purpose. */
    public Reader {
        roles = Collections.unmodifiableSet(new TreeSet<>(Required.part(roles, "a reader", "roles")));
        Required.text(purpose, "a reader", "purpose");
    }

    /** Somebody who reads in one role, for a purpose. */
    public static Reader of(Role role, String purpose) {
        return new Reader(Set.of(role), purpose);
    }
}
