// SPDX-License-Identifier: Apache-2.0
package org.moothall.crash;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Time that runs faster than it does, and is the same in every process of a campaign.
 *
 * @param began when it began, in real milliseconds since 1970
 * @param factor how many times faster it runs
 * @param ahead how far it was put forward
 */
record FastTime(long began, int factor, Duration ahead) implements InstantSource {
    private static final Instant START = Instant.parse("2026-06-01T08:00:00Z");

    static FastTime beginning(int factor) {
        return new FastTime(System.currentTimeMillis(), factor, Duration.ZERO);
    }

    FastTime forwardBy(Duration further) {
        return new FastTime(began, factor, ahead.plus(further));
    }

    @Override
    public Instant instant() {
        return START.plus(ahead).plusMillis((System.currentTimeMillis() - began) * factor);
    }
}
