// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.jspecify.annotations.Nullable;

/**
 * A whole number as JSON has it: digits, perhaps behind a minus sign. Both Jacksons cut 12.5 to 12 by themselves. A model that is
 * read from JSON takes this in its creator, and holds an {@code int} or a {@code long}.
 *
 * <p><b>Errors</b> a number with a point or an exponent, one that is too large, a text, a flag, a list or an object is refused with an
 * {@link IllegalArgumentException}.
 */
public final class Whole {
    private final long value;

    private Whole(long value) {
        this.value = value;
    }

    /** The number; null for null. */
    public static @Nullable Long asLong(@Nullable Whole whole) {
        return whole == null ? null : Long.valueOf(whole.value);
    }

    /** The number; null for null, and an {@link IllegalArgumentException} when it is beyond the range of an {@code int}. */
    public static @Nullable Integer asInteger(@Nullable Whole whole) {
        if (whole == null) {
            return null;
        }
        if (whole.value != (int) whole.value) {
            throw refusal();
        }
        return Integer.valueOf((int) whole.value);
    }

    /** Reads one; for Jackson. What stands there is not told, for it may be data. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Whole read(Object json) {
        if (json instanceof Integer || json instanceof Long) {
            return new Whole(((Number) json).longValue());
        }
        throw refusal();
    }

    private static IllegalArgumentException refusal() {
        return new IllegalArgumentException(
                "a whole number in this JSON is not one, or is too large; it is not cut, and nothing else is taken for one");
    }
}
