// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier;

/** The sex that some identifiers have in them: what was recorded once, when the identifier was allocated. */
public enum RecordedSex {
    /** Recorded as female. */
    FEMALE,
    /** Recorded as male. */
    MALE
}
