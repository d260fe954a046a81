// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.store;

import org.jspecify.annotations.Nullable;

/**
 * The stored case and the stored answer for a request's key.
 *
 * @param subject the case; null when there is none
 * @param answer what was answered under the key; null when nothing was
 */
public record Lookup(@Nullable StoredCase subject, @Nullable StoredAnswer answer) {
    /** Neither. */
    public static final Lookup NOTHING = new Lookup(null, null);
}
