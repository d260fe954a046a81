// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A moment as JSON has it: ISO 8601 text with its offset, such as {@code 2026-06-01T09:30:00+01:00}. Both Jacksons take a number, and digits
 * in a text, for seconds since 1970 by themselves: the 20260601 of a form would be a day in August 1970. A model that is read from JSON
 * takes this in its creator, and holds an {@link OffsetDateTime} or an {@link Instant}.
 *
 * <p><b>Errors</b> a number, digits alone, a date without a time, a time without an offset, a flag, a list or an object is refused with an
 * {@link IllegalArgumentException}.
 */
public final class Moment {
    private final OffsetDateTime value;

    private Moment(OffsetDateTime value) {
        this.value = value;
    }

    /** The moment with its offset; null for null. */
    public static @Nullable Moment of(@Nullable OffsetDateTime moment) {
        return moment == null ? null : new Moment(moment);
    }

    /** The moment as it was written, with its offset; null for null. */
    public static @Nullable OffsetDateTime asOffsetDateTime(@Nullable Moment moment) {
        return moment == null ? null : moment.value;
    }

    /** The moment without its offset; null for null. */
    public static @Nullable Instant asInstant(@Nullable Moment moment) {
        return moment == null ? null : moment.value.toInstant();
    }

    /** Reads one; for Jackson. What stands there is not told, for it may be data. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Moment read(Object json) {
        try {
            if (json instanceof String text) {
                return new Moment(OffsetDateTime.parse(text));
            }
        } catch (DateTimeException e) {
            throw refusal(); // without the cause, whose words have the text
        }
        throw refusal();
    }

    private static IllegalArgumentException refusal() {
        return new IllegalArgumentException(
                "a moment in this JSON is no date and time with an offset, such as 2026-06-01T09:30:00+01:00;"
                        + " a number is not taken for one");
    }
}
