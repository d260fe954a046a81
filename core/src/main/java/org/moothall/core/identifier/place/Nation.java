// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.place;

/** A nation of the United Kingdom. */
public enum Nation {
    /** England. */
    ENGLAND,
    /** Wales. */
    WALES,
    /** Scotland. */
    SCOTLAND,
    /** Northern Ireland. */
    NORTHERN_IRELAND
}
