// SPDX-License-Identifier: Apache-2.0
package org.moothall.fuzz;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The first byte of an input, which chooses what reads the rest. It knows none of the classes that are under test: they have to be
 * loaded after the fuzzer, which is not there yet when the examples are gathered.
 */
final class Choice {
    static final int COUNT = 0x100;

    static final String EVERY_SCHEME = "every scheme";
    static final String IDENTIFY = "identify";
    static final String POSTCODE_SUGGESTION = "postcode suggestion";
    static final String PNC_ID_OF_A_YEAR = "PNC id of a year";
    static final String MORE_QUESTIONS = "more questions";
    static final String CASE_NUMBER = "case number";
    static final String MODULUS_TABLE = "modulus table";

    static final String BANK_HOLIDAYS = "bank holidays";
    static final String CALENDAR = "command calendar";
    static final String CODE_LIST = "code list";
    static final String DEADLINE = "command deadline";
    static final String GAZETTEER = "gazetteer";
    static final String PARTIAL_DATES = "partial dates";

    /** Texts to start from, for readers that read no identifiers. */
    static final Map<String, List<String>> TEXTS = Map.of(
            BANK_HOLIDAYS,
            List.of(
                    "division\tscotland\nas-at\t2026-01-02\ncovers\t2026-01-01\t2026-12-31\n# remark\n"
                            + "2026-12-25\tChristmas Day\n2026-12-28\tBoxing Day\tSubstitute day\n",
                    "division\tx\nas-at\t2026-01-02\ncovers\t2026-12-31\t2026-01-01\n"),
            CALENDAR,
            List.of("scotland 2026-01-01 2026-12-31", "all-uk 2012-01-01 2028-12-31", "wales x 9999-12-31"),
            CODE_LIST,
            List.of("TYRES|OIL|FRIDGE", "A|A", "tyre"),
            DEADLINE,
            List.of(
                    "foi-response --from 2026-03-13 --pause 2026-03-19..2026-03-20",
                    "hazard-emergency --from 2026-05-01T17:30",
                    "planning-minor --from 2026-05-01 --extend 2026-08-01 --as-of 2026-09-01",
                    "ehc-final --from 0001-01-01 --pause 0001-01-02.. --extend 30 --as-of 9999-12-31",
                    "--list"),
            GAZETTEER,
            List.of("Sample Stores|FLAT 2A|SAMPLE STREET|EXETER", "|1|Mill Lane|"),
            PARTIAL_DATES,
            List.of("1970-05-12|1970", "2028-02-29~|XXXX", "1903|9999-12-31", "0001|0000"));

    private static final Map<String, String> MORE = Map.of(
            "postcode", POSTCODE_SUGGESTION,
            "outward-code", POSTCODE_SUGGESTION,
            "pnc-id", PNC_ID_OF_A_YEAR,
            "chi-number", MORE_QUESTIONS,
            "driver-number", MORE_QUESTIONS,
            "vat", MORE_QUESTIONS,
            "case-reference", CASE_NUMBER,
            "sort-code", MODULUS_TABLE);

    private Choice() {}

    /** The byte that chooses a reader by its name; others may share it. */
    static int of(String name) {
        return name.hashCode() & 0xFF;
    }

    /** The names of all readers for which an example of a scheme is a good start. */
    static Stream<String> startingFrom(String scheme) {
        return Stream.of(scheme, MORE.getOrDefault(scheme, EVERY_SCHEME));
    }
}
