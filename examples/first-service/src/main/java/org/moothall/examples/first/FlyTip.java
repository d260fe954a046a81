// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.first;

import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/** The case: what is known of a fly-tip. Each method says what a form makes of it; {@code withNews} and its like are generated. */
@RecordBuilder
record FlyTip(String place, Size size, boolean hazardous, Vehicle vehicle, boolean clearable, String news)
        implements FlyTipBuilder.With {
    // spotless:off
    enum Size { BAG, VAN, LORRY }

    enum Vehicle { CAGED_VAN, GRAB_LORRY, LICENSED_CONTRACTOR }
    // spotless:on

    record Report(@NotBlank String place, @NotNull Size size, boolean hazardous) {}

    record Inspection(boolean clearable) {}

    record Done(@NotBlank String note) {}

    record Letter(String text) {}

    static FlyTip reported(Report report) {
        return new FlyTip(report.place(), report.size(), report.hazardous(), Vehicle.CAGED_VAN, false, "reported");
    }

    // region: changes
    FlyTip triaged(Vehicle right) {
        return withVehicle(right);
    }

    FlyTip inspected(Inspection inspection) {
        return withClearable(inspection.clearable());
    }

    FlyTip cleared(Done done) {
        return withNews("cleared: " + done.note());
    }
    // endregion

    FlyTip enforced(Done done) {
        return withNews("with our enforcement officers: " + done.note());
    }

    FlyTip withdrawn(Done done) {
        return withNews("withdrawn: " + done.note());
    }

    FlyTip withoutPlace() {
        return withPlace("");
    }

    Letter letter() {
        return new Letter("The fly-tip at " + place + " is " + news + ".");
    }
}
