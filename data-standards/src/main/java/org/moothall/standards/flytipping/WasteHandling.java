// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.flytipping;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The care that a waste type needs. This is our rule, not Defra's: Defra's list has no mark for hazard.
 *
 * <p>Where a resident names several waste types, Defra wants one, the primary: {@link #mostHazardous} takes the most
 * hazardous, which is our rule too.
 */
public enum WasteHandling {
    /** Made safe by people equipped for it: asbestos, clinical, chemical drums, oil and fuel. Our rule, not Defra's. */
    HAZARDOUS("hazardous, by Moothall's rule and not Defra's"),
    /**
     * Collected and disposed of apart: animal carcass, tyres, vehicle parts, other electrical, and white goods because
     * fridges are among them. Our rule, not Defra's.
     */
    SPECIAL("special handling, by Moothall's rule and not Defra's"),
    /** Everything else, and every code that is not in the list. */
    ORDINARY("ordinary, by Moothall's rule and not Defra's");

    private static final List<String> HAZARDOUS_CODES = List.of("asbestos", "clinical", "chemical-drums-oil-fuel");
    private static final List<String> SPECIAL_CODES =
            List.of("animal-carcass", "tyres", "vehicle-parts", "other-electrical", "white-goods");

    private final String words;

    WasteHandling(String words) {
        this.words = words;
    }

    /** The class in words, with whose rule it is. */
    public String words() {
        return words;
    }

    /** How to handle a waste type, by its code in {@link FlyTipping#WASTE_TYPE}. */
    public static WasteHandling of(String wasteType) {
        if (HAZARDOUS_CODES.contains(wasteType)) {
            return HAZARDOUS;
        }
        return SPECIAL_CODES.contains(wasteType) ? SPECIAL : ORDINARY;
    }

    /**
     * The waste type to count an incident under: the most hazardous of several, whatever their order. The hazardous ones come
     * first, then the special ones, then the others in Defra's order, unknown codes last. Empty for none.
     */
    public static Optional<String> mostHazardous(Collection<String> wasteTypes) {
        return wasteTypes.stream()
                .min(Comparator.comparingInt(WasteHandling::rank).thenComparing(type -> type));
    }

    private static int rank(String wasteType) {
        int hazardous = HAZARDOUS_CODES.indexOf(wasteType);
        int special = SPECIAL_CODES.indexOf(wasteType);
        if (hazardous >= 0) {
            return hazardous;
        }
        return special >= 0 ? 100 + special : 200 + orderInList(wasteType);
    }

    private static int orderInList(String wasteType) {
        var codes = FlyTipping.WASTE_TYPE.codes();
        for (int index = 0; index < codes.size(); index++) {
            if (codes.get(index).code().equals(wasteType)) {
                return index;
            }
        }
        return codes.size();
    }
}
