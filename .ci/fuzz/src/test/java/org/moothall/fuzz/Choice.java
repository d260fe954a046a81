// SPDX-License-Identifier: Apache-2.0
package org.moothall.fuzz;

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
