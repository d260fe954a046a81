// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.decision;

import java.util.List;

/** A decision table leaves a combination of answers without a row, or gives one two rows. */
public final class TableFaultException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TableFaultException(String table, List<String> faults) {
        super("decision table '" + table + "' has " + (faults.size() == 1 ? "a fault" : faults.size() + " faults")
                + ":\n  " + String.join("\n  ", faults));
    }
}
