// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards;

import java.math.BigDecimal;

/**
 * The values of one row while it is judged, where they lie in the read buffer; nobody may keep it or what it answers. A rule sees
 * the members that it needs or reads.
 *
 * <p><b>Errors</b> {@link IllegalStateException} for a member that the rule does not name, and for a value that is not there.
 */
public interface RowValues {
    /** Whether the member has a value. */
    boolean has(String member);

    /** The value as text. */
    CharSequence text(String member);

    /** Whether the value is this text, to the letter; false where there is none. */
    boolean is(String member, String text);

    /** The day, counted from 1970-01-01, of a member that is a day. */
    long day(String member);

    /** The number without its point, of a member that is a number of up to 18 digits; {@link #scale} says where the point is. */
    long unscaled(String member);

    /** How many digits stand after the point. */
    int scale(String member);

    /** The number as an object. */
    BigDecimal decimal(String member);
}
