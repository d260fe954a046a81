// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** Whose calendar it is, of when, and for which days. */
record Coverage(String id, LocalDate asAt, LocalDate firstDay, LocalDate lastDay) {
    /** What all of several cover; it is as old as the oldest. */
    static Coverage shared(String id, List<Coverage> parts) {
        Comparator<LocalDate> byDate = Comparator.naturalOrder();
        return new Coverage(
                id,
                parts.stream().map(Coverage::asAt).min(byDate).orElseThrow(),
                parts.stream().map(Coverage::firstDay).max(byDate).orElseThrow(),
                parts.stream().map(Coverage::lastDay).min(byDate).orElseThrow());
    }

    boolean has(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }
}
