// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.moothall.core.privacy.Masks;

/** What people hand in when they have done a task, or tell of something. What is written freely stays out of every log. */
final class Forms {
    private Forms() {}

    /** What an inspector found; the sighting corrects what was reported. */
    record Inspection(boolean found, @NotNull @Valid Sighting sighting) {}

    /** What a crew did. */
    record Visit(@NotNull Result result) {}

    /** How a crew's visit went. */
    enum Result {
        CLEARED,
        NO_ACCESS,
        NOTHING_THERE
    }

    /** How access was got. */
    record Access(@NotBlank String how) {
        @Override
        public String toString() {
            return Masks.describe("Access", this);
        }
    }

    /** What the hazard crew did on the spot. */
    record MadeSafe(@NotBlank String how) {
        @Override
        public String toString() {
            return Masks.describe("MadeSafe", this);
        }
    }

    /** The consignment note under which hazardous waste left. */
    record Removal(@NotBlank String consignmentNote) {}

    /** The enforcement action that was taken, a code of Defra's list. */
    record Investigation(@NotBlank String action) {}

    /** Somebody answers for it that the waste is gone: a landowner, a supervisor, the crew that was sent in a landowner's place. */
    record Clearance(@NotBlank String confirmedBy) {
        @Override
        public String toString() {
            return Masks.describe("Clearance", this);
        }
    }

    /** A report that was joined by mistake. */
    record Parting(@NotBlank String reportKey) {}
}
