// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.deadline;

/** What becomes of a last day that is no working day. */
public enum Roll {
    /** It stays the last day. */
    NONE,
    /** The next working day is the last. */
    NEXT_WORKING_DAY
}
