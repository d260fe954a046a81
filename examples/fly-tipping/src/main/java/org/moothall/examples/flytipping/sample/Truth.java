// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping.sample;

import java.util.Optional;

/**
 * What the generator knows of a report and the files do not say.
 *
 * @param relation what it is to the reports before it
 * @param relatedTo the id of the report it repeats, asks after or copies
 * @param wasteType the code of the primary waste; empty for a request that is not about fly-tipping
 * @param fault what was made wrong with it
 */
public record Truth(Relation relation, Optional<String> relatedTo, Optional<String> wasteType, Optional<Fault> fault) {
    /** Whether the waste is asbestos, clinical or chemical. */
    public boolean isHazardous() {
        return wasteType.filter(Codes.HAZARDOUS::contains).isPresent();
    }

    Truth with(Fault theFault) {
        return new Truth(relation, relatedTo, wasteType, Optional.of(theFault));
    }

    Truth as(Relation theRelation, String original) {
        return new Truth(theRelation, Optional.of(original), wasteType, fault);
    }
}
