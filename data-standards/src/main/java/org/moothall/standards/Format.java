// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards;

/** The format of the input. */
public enum Format {
    /** JSON (RFC 8259): a list of objects, or such a list wrapped in an object. */
    JSON,
    /** Separated values with a header row (RFC 4180, read tolerantly). */
    CSV
}
