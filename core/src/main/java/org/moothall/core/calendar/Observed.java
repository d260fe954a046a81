// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.calendar;

import java.util.List;

/** A bank holiday in a calendar; in one that is a union, {@code only} names who keeps it when not everybody does. */
record Observed(BankHoliday holiday, List<String> only) {
    String words() {
        return only.isEmpty() ? holiday.words() : holiday.words() + ", " + String.join(" and ", only) + " only";
    }
}
