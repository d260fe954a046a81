// SPDX-License-Identifier: Apache-2.0
package org.moothall.cli;

import java.io.OutputStream;

/** For whom reports are written. */
enum ReportFormat {
    TEXT,
    JSON;

    Reports to(OutputStream output) {
        return switch (this) {
            case TEXT -> new TextReports(output);
            case JSON -> new JsonReports(output);
        };
    }
}
