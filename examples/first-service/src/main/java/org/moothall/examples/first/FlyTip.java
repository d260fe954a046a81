// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.first;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/** The case: what is known of a fly-tip. Each method says what a form makes of it. */
record FlyTip(String place, Size size, boolean hazardous, Vehicle vehicle, boolean clearable, String news) {
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

    FlyTip triaged(Vehicle right) {
        return new FlyTip(place, size, hazardous, right, clearable, news);
    }

    FlyTip inspected(Inspection inspection) {
        return new FlyTip(place, size, hazardous, vehicle, inspection.clearable(), news);
    }

    FlyTip cleared(Done done) {
        return withNews("cleared: " + done.note());
    }

    FlyTip enforced(Done done) {
        return withNews("with our enforcement officers: " + done.note());
    }

    FlyTip withdrawn(Done done) {
        return withNews("withdrawn: " + done.note());
    }

    FlyTip withoutPlace() {
        return new FlyTip("", size, hazardous, vehicle, clearable, news);
    }

    Letter letter() {
        return new Letter("The fly-tip at " + place + " is " + news + ".");
    }

    private FlyTip withNews(String latest) {
        return new FlyTip(place, size, hazardous, vehicle, clearable, latest);
    }
}
