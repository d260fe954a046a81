// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Moments as the tables keep them: microseconds since 1970, rounded up so that nothing is due too early. */
final class Moments {
    /** Stands for no moment at all, and comes after every other. */
    static final long NEVER = Long.MAX_VALUE;

    private static final long MICROS = 1_000_000;

    private Moments() {}

    static long micros(@Nullable Instant moment) {
        if (moment == null) {
            return NEVER;
        }
        long whole = Math.addExact(Math.multiplyExact(moment.getEpochSecond(), MICROS), moment.getNano() / 1000);
        return moment.getNano() % 1000 == 0 ? whole : whole + 1;
    }

    static Instant moment(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    static @Nullable Instant momentOrNone(long micros) {
        return micros == NEVER ? null : moment(micros);
    }
}
