// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping.sample;

import java.util.List;

/** A request that lands in the same inbox and is not about fly-tipping. */
record OtherService(String code, String name, String description) {
    private static final List<OtherService> ALL = List.of(
            new OtherService("GRAFFITI", "Graffiti", "Graffiti on the wall of the underpass."),
            new OtherService("GRAFFITI", "Graffiti", "Somebody has sprayed the bus shelter."),
            new OtherService("POTHOLE", "Pothole", "Deep pothole, about a foot across."),
            new OtherService("POTHOLE", "Pothole", "Road surface breaking up near the kerb."),
            new OtherService("LITTERBIN", "Overflowing litter bin", "The bin has not been emptied for a week."),
            new OtherService("LITTERBIN", "Overflowing litter bin", "Litter bin overflowing by the benches."));

    static OtherService any(Dice dice) {
        return dice.pick(ALL);
    }
}
