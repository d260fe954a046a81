// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping;

import jakarta.validation.constraints.NotBlank;
import org.moothall.standards.flytipping.WasteHandling;

/**
 * What somebody saw, in Defra's codes.
 *
 * @param landType a code of the list {@code land_type}
 * @param wasteType a code of the list {@code waste_type}: the primary one, the most hazardous of several
 * @param size a code of the list {@code size}
 * @param evidence whether there is something that leads to who did it
 */
public record Sighting(
        @NotBlank String landType,
        @NotBlank String wasteType,
        @NotBlank String size,
        boolean evidence) {
    /** How carefully the waste is to be handled; our rule, not Defra's. */
    public WasteHandling handling() {
        return WasteHandling.of(wasteType);
    }

    /** Whether it is handled by people equipped for it. */
    public boolean isHazardous() {
        return handling() == WasteHandling.HAZARDOUS;
    }

    Land land() {
        return Land.of(landType);
    }

    Sighting withEvidence() {
        return new Sighting(landType, wasteType, size, true);
    }
}
