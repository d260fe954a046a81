// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.jspecify.annotations.Nullable;

/**
 * A number as JSON has it, whole or with a point. Both Jacksons read a text in its place by themselves, {@code "51.5"}, and
 * {@code "NaN"} too. A model that is read from JSON takes this in its creator, and holds a {@code double}.
 *
 * <p><b>Errors</b> a text, a flag, a list or an object is refused with an {@link IllegalArgumentException}.
 */
public final class Decimal {
    private final double value;

    private Decimal(double value) {
        this.value = value;
    }

    /** The number, as near as a {@code double} comes to it; null for null. */
    public static @Nullable Double asDouble(@Nullable Decimal decimal) {
        return decimal == null ? null : Double.valueOf(decimal.value);
    }

    /** Reads one; for Jackson. What stands there is not told, for it may be data. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Decimal read(Object json) {
        if (json instanceof Number number) {
            return new Decimal(number.doubleValue());
        }
        throw new IllegalArgumentException("a number in this JSON is not one; a text is not taken for one");
    }
}
