// SPDX-License-Identifier: Apache-2.0
package org.moothall.fuzz;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Moments by a script: mostly within the years that calendars cover, some at their edges, some where nobody looks. */
final class Moments {
    private static final Instant FIRST = Instant.parse("2012-01-01T00:00:00Z");
    private static final List<Instant> EDGES = List.of(
            Instant.parse("2011-12-31T23:59:59.999999999Z"),
            FIRST,
            Instant.parse("2027-12-31T12:00:00Z"),
            Instant.parse("2028-02-29T00:00:00Z"),
            Instant.parse("2028-12-29T17:00:00Z"),
            Instant.parse("2028-12-31T23:59:59.999999999Z"),
            Instant.parse("2029-01-01T00:00:00Z"),
            Instant.parse("2026-03-29T01:00:00Z"),
            Instant.parse("2026-10-25T01:00:00Z"));
    private static final List<Instant> FAR = List.of(
            Instant.EPOCH,
            Instant.parse("1847-12-01T00:01:15Z"),
            Instant.parse("1600-01-01T00:00:00Z"),
            Instant.parse("0001-01-01T00:00:00Z"),
            Instant.parse("9999-12-31T23:59:59Z"),
            Instant.parse("+10000-01-01T00:00:00Z"),
            Instant.parse("+1000000-01-01T00:00:00Z"),
            Instant.parse("-1000000-01-01T00:00:00Z"),
            LocalDate.MIN.atStartOfDay().toInstant(ZoneOffset.UTC),
            LocalDate.MAX.atStartOfDay().toInstant(ZoneOffset.UTC),
            Instant.MIN,
            Instant.MAX);

    private final Script script;
    private final Instant about;

    /** Those that are near a moment, where they are near any. */
    Moments(Script script, Instant about) {
        this.script = script;
        this.about = about;
    }

    static Instant any(Script script) {
        return new Moments(script, FIRST.plus(Duration.ofHours(script.two() * 2L))).next();
    }

    Instant next() {
        int kind = script.one();
        if (kind < 0xC0) {
            return near();
        }
        if (kind < 0xE8) {
            return FIRST.plus(Duration.ofHours(script.two() * 2L));
        }
        return kind < 0xF8 ? script.oneOf(EDGES) : script.oneOf(FAR);
    }

    LocalDate day() {
        int kind = script.one();
        if (kind >= 0xF8) {
            return script.oneOf(
                    List.of(LocalDate.MIN, LocalDate.MAX, LocalDate.of(9_999, 12, 31), LocalDate.of(1_000_000, 1, 1)));
        }
        return LocalDate.of(2012, 1, 1).plusDays(script.two() % 6_300);
    }

    /** Within half a year, to the quarter of an hour; where there is no such moment, the one it is about. */
    private Instant near() {
        Duration distance = Duration.ofMinutes((script.two() - 0x2000) * 15L % 525_600);
        boolean isFar = about.isBefore(Instant.MIN.plus(Duration.ofDays(400)))
                || about.isAfter(Instant.MAX.minus(Duration.ofDays(400)));
        return isFar ? about : about.plus(distance);
    }
}
