// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.privacy;

import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.moothall.core.internal.Required;
import org.moothall.core.text.Unseen;

/**
 * A reader of records: roles and a purpose, no name. The application knows the person behind the roles.
 *
 * <pre>{@code Reader.of("homelessness", "clerk")}</pre>
 *
 * <p><b>Errors</b> the constructor throws on a blank purpose or role.
 *
 * @param roles what the council calls them, for example {@code street-inspector}; may be empty
 * @param purpose what they need it for, for example {@code clear-fly-tips}
 */
public record Reader(Set<String> roles, String purpose) {
    /** Somebody without a role: the public, a log file. */
    public static final Reader ANYONE = new Reader(Set.of(), "any");

    /** Copies the roles, sorted, and refuses blank words. */
    public Reader {
        roles = Collections.unmodifiableSet(new TreeSet<>(Required.part(roles, "a reader", "roles")));
        if (Unseen.isBlank(Required.part(purpose, "a reader", "purpose"))
                || roles.stream().anyMatch(Unseen::isBlank)) {
            throw new IllegalArgumentException("a reader needs a purpose, and roles that are not blank");
        }
    }

    /** Somebody who reads for a purpose, in these roles. */
    public static Reader of(String purpose, String... roles) {
        return new Reader(new TreeSet<>(Arrays.asList(roles)), purpose);
    }
}
