// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.casework;

import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;

/**
 * What another system calls the same thing.
 *
 * <p><b>Errors</b> the constructor throws when either part is blank. The parts are kept as they are given.
 *
 * @param system a stable name for the system, for example {@code fixmystreet}
 * @param id its id there
 */
public record ForeignReference(
        @Privacy(PrivacyCategory.REFERENCE) String system,
        @Privacy(PrivacyCategory.LINKED) String id) {
    /** Refuses blank parts. */
    public ForeignReference {
        if (system.isBlank() || id.isBlank()) {
            throw new IllegalArgumentException("a foreign reference needs both a system and an id");
        }
    }

    /** The id that a system gave. */
    public static ForeignReference of(String system, String id) {
        return new ForeignReference(system, id);
    }

    @Override
    public String toString() {
        return Masks.describe("ForeignReference", this);
    }
}
