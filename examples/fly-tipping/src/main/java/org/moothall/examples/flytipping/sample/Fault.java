// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping.sample;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;

/** A way in which a report is faulty. */
public enum Fault {
    /** Nobody wrote down when. */
    NO_REQUESTED_DATETIME(9),
    /** A time that does not say in which zone. */
    REQUESTED_WITHOUT_ZONE(9),
    /** A status of no list. */
    UNKNOWN_STATUS(9),
    /** Half a coordinate. */
    LAT_WITHOUT_LONG(9),
    /** Latitude and longitude in each other's place. */
    LAT_LONG_SWAPPED(9),
    /** The coordinates (0, 0), which mark that there is no location. */
    AT_ZERO(9),
    /** Words where the latitude belongs. */
    TEXT_IN_LAT(9),
    /** No service is named by code. */
    NO_SERVICE_CODE(9),
    /** Updated before it was requested. */
    UPDATED_TOO_EARLY(9),
    /** To be done before it was requested. */
    EXPECTED_TOO_EARLY(9),
    /** A land type that is neither a code nor a word of the forms. */
    UNKNOWN_LAND_TYPE(9),
    /** A description of more than 4,000 characters. */
    LONG_DESCRIPTION(3);

    private static final int LONGEST_DESCRIPTION = 4000;
    private static final List<String> STATUSES = List.of("opne", "opened", "OPEN?", "in hand", "ongoing");
    private static final List<String> LANDS =
            List.of("see map", "behind the shops", "HWY-2", "not sure", "verge??", "by the big tree");
    private static final List<String> PLACES =
            List.of("near the bridge", "52.9 ish", "see photo", "N 52 57", "opposite the shops");

    private final double weight;

    Fault(double weight) {
        this.weight = weight;
    }

    static Weights<Fault> weights() {
        var weights = new LinkedHashMap<Fault, Double>();
        Arrays.stream(values()).forEach(fault -> weights.put(fault, fault.weight));
        return new Weights<>(weights);
    }

    /** The report with this fault in it; the report must have been sound. */
    SampleReport spoil(SampleReport report, Dice dice) {
        return changed(report, dice).with(report.truth().with(this));
    }

    private SampleReport changed(SampleReport report, Dice dice) {
        return switch (this) {
            case NO_REQUESTED_DATETIME -> report.without(Field.REQUESTED_DATETIME);
            case REQUESTED_WITHOUT_ZONE -> withoutZone(report);
            case UNKNOWN_STATUS -> report.with(Field.STATUS, dice.pick(STATUSES));
            case LAT_WITHOUT_LONG -> report.without(Field.LONG);
            case LAT_LONG_SWAPPED -> at(report, value(report, Field.LONG), value(report, Field.LAT));
            case AT_ZERO -> at(report, "0.0", "0.0");
            case TEXT_IN_LAT -> report.with(Field.LAT, dice.pick(PLACES));
            case NO_SERVICE_CODE -> report.without(Field.SERVICE_CODE);
            case UPDATED_TOO_EARLY -> before(report, Field.UPDATED_DATETIME, dice.between(2, 50));
            case EXPECTED_TOO_EARLY -> before(report, Field.EXPECTED_DATETIME, dice.between(24, 240));
            case UNKNOWN_LAND_TYPE -> report.with(Field.LAND_TYPE, dice.pick(LANDS));
            case LONG_DESCRIPTION -> report.with(Field.DESCRIPTION, tooLong(value(report, Field.DESCRIPTION)));
        };
    }

    private static SampleReport withoutZone(SampleReport report) {
        String time = value(report, Field.REQUESTED_DATETIME).replace(Arrivals.ZONE, "");
        return report.with(Field.REQUESTED_DATETIME, time);
    }

    private static SampleReport at(SampleReport report, String latitude, String longitude) {
        return report.with(Field.LAT, latitude).with(Field.LONG, longitude);
    }

    private static SampleReport before(SampleReport report, Field field, int hours) {
        var requested = Arrivals.parse(value(report, Field.REQUESTED_DATETIME));
        return report.with(field, Arrivals.write(requested.minusHours(hours)));
    }

    private static String tooLong(String description) {
        return (description + " ").repeat(LONGEST_DESCRIPTION / description.length() + 1) + "Please come.";
    }

    private static String value(SampleReport report, Field field) {
        return report.value(field).orElseThrow();
    }
}
