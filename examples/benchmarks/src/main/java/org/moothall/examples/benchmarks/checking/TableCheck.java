// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.benchmarks.checking;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/** One way to check the table. */
public interface TableCheck {
    /** Reads the whole file, and answers what is wrong with it; nothing, where it only reads. */
    Set<SpendTable.Place> run(Path file) throws IOException;
}
