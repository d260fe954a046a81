// SPDX-License-Identifier: Apache-2.0
package org.moothall.cli;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;

/** For whom reports are written. */
enum ReportFormat {
    TEXT,
    JSON;

    /** The format as it is typed. */
    static ReportFormat named(String typed) {
        List<String> names = Arrays.stream(values()).map(Words::lower).toList();
        return Arrays.stream(values())
                .filter(format -> Words.lower(format).equals(typed))
                .findFirst()
                .orElseThrow(() -> new Misuse("there is no format \"" + typed + "\"; " + Nearest.clause(typed, names)));
    }

    Reports to(OutputStream output) {
        return switch (this) {
            case TEXT -> new TextReports(output);
            case JSON -> new JsonReports(output);
        };
    }
}
