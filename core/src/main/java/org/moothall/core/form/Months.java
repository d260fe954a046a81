// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.form;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** The months by number, and by name in English and Welsh, also as it mutates. No two begin with the same three letters. */
final class Months {
    private static final int SHORTEST = 3;
    private static final List<List<String>> NAMES = List.of(
            List.of("january", "ionawr"),
            List.of("february", "chwefror"),
            List.of("march", "mawrth", "fawrth"),
            List.of("april", "ebrill"),
            List.of("may", "mai", "fai"),
            List.of("june", "mehefin", "fehefin"),
            List.of("july", "gorffennaf", "orffennaf", "ngorffennaf"),
            List.of("august", "awst"),
            List.of("september", "medi", "fedi"),
            List.of("october", "hydref"),
            List.of("november", "tachwedd", "dachwedd", "thachwedd", "nhachwedd"),
            List.of("december", "rhagfyr", "ragfyr"));

    private Months() {}

    /** The month, from 1, by its number or by a name, or the first three letters of one or more; empty for anything else. */
    static OptionalInt number(String typed) {
        OptionalInt number = DateText.number(typed, 2);
        if (number.isPresent()) {
            return number.getAsInt() >= 1 && number.getAsInt() <= NAMES.size() ? number : OptionalInt.empty();
        }
        return named(typed);
    }

    static OptionalInt named(String typed) {
        String name = (typed.endsWith(".") ? typed.substring(0, typed.length() - 1) : typed).toLowerCase(Locale.ROOT);
        for (int month = 0; month < NAMES.size() && name.length() >= SHORTEST; month++) {
            if (NAMES.get(month).stream().anyMatch(full -> full.startsWith(name))) {
                return OptionalInt.of(month + 1);
            }
        }
        return OptionalInt.empty();
    }
}
