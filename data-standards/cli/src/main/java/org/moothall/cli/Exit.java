// SPDX-License-Identifier: Apache-2.0
package org.moothall.cli;

import java.util.Map;
import java.util.TreeMap;

/** How a command ends, for the script that called it. */
enum Exit {
    FINE(0, "nothing is wrong; warnings and advice count as nothing"),
    ERRORS(1, "at least one file has an error, whatever else happened"),
    MISUSE(2, "the command line is wrong, and nothing was checked"),
    UNREADABLE(3, "no error was found, but something could not be read or written");

    private final int code;
    private final String words;

    Exit(int code, String words) {
        this.code = code;
        this.words = words;
    }

    int code() {
        return code;
    }

    /** Every code and what it means, for the help. */
    static Map<String, String> described() {
        Map<String, String> described = new TreeMap<>();
        for (var exit : values()) {
            described.put(String.valueOf(exit.code()), exit.words);
        }
        return described;
    }
}
