// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping.sample;

import java.time.OffsetDateTime;
import java.util.Optional;

/** Waste lying somewhere, as its first report told of it. */
record Incident(
        String id,
        OffsetDateTime since,
        Street street,
        Point point,
        String landType,
        String wasteType,
        Optional<String> size,
        Person reporter) {
    Incident at(Point another) {
        return new Incident(id, since, street, another, landType, wasteType, size, reporter);
    }

    /** The same in the eyes of somebody who could not tell what it is. */
    Incident unidentified() {
        return new Incident(id, since, street, point, landType, "other", size, reporter);
    }

    boolean isBetween(OffsetDateTime earliest, OffsetDateTime latest) {
        return since.isAfter(earliest) && since.isBefore(latest);
    }
}
