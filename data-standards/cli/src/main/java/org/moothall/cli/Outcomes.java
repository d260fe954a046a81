// SPDX-License-Identifier: Apache-2.0
package org.moothall.cli;

import org.moothall.standards.CheckReport;

/** Counts how the files fared. */
final class Outcomes {
    private long conforming;
    private long faulty;
    private long unreadable;

    void add(CheckReport report) {
        if (report.conforms()) {
            conforming++;
        } else {
            faulty++;
        }
    }

    void add(Unreadable file) {
        unreadable++;
    }

    long files() {
        return conforming + faulty + unreadable;
    }

    long conforming() {
        return conforming;
    }

    long faulty() {
        return faulty;
    }

    long unreadable() {
        return unreadable;
    }

    /** An error is news whatever else happened; what could not be read comes second. */
    Exit exit() {
        if (faulty > 0) {
            return Exit.ERRORS;
        }
        return unreadable > 0 ? Exit.UNREADABLE : Exit.FINE;
    }
}
