// SPDX-License-Identifier: Apache-2.0
package org.moothall.cli;

import java.io.IOException;
import org.moothall.standards.CheckReport;

/** Writes what became of each file, and at the end of all. */
interface Reports {
    void add(CheckReport report) throws IOException;

    void add(Unreadable file) throws IOException;

    void end(Outcomes outcomes) throws IOException;
}
