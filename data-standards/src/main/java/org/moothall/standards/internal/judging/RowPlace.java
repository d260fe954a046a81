// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.judging;

import org.moothall.core.finding.Location;

/** Where a row is. Asked only when there is a finding. */
public interface RowPlace {
    /** The row as a whole. */
    Location whole();

    /** One member, by its name in the standard. */
    Location member(String name);
}
