// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.contact;

import java.util.Optional;
import org.moothall.core.identifier.Parsed;
import org.moothall.core.identifier.code.CountryCode;

/**
 * The telephone numbers in use, and the way in which each country writes numbers: data that changes every week somewhere. Safe for
 * use by several threads.
 *
 * <p>{@link #libphonenumber} is the one behind {@link PhoneNumber#parse}; {@link PhoneNumber#judgedBy} takes another.
 */
public interface DiallingPlan {
    /** What it is called, for example {@code libphonenumber}. */
    String name();

    /** Which edition of it this is, a version or a date; empty when it does not say. */
    String version();

    /**
     * Reads what would be dialled in the United Kingdom.
     *
     * @param dialled plain digits, perhaps with a plus sign in front, and nothing else
     */
    Parsed<PhoneNumber> parse(String dialled);

    /** How to show a number: as it is dialled at home when its country code is 44, with its country code otherwise. */
    String display(PhoneNumber number);

    /** Where a number belongs; empty when the plan does not know it, or when it belongs to no one country. */
    Optional<CountryCode> country(PhoneNumber number);

    /** Whether a number is a mobile telephone's, or may be one where the plan cannot tell, as in North America. */
    boolean mayBeMobile(PhoneNumber number);

    /** The plan of Google's libphonenumber, at the version that is on the class path. */
    static DiallingPlan libphonenumber() {
        return new LibphonenumberPlan();
    }
}
