// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.privacy.internal;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Values that have no parts, as JSON has them. */
final class Scalars {
    /** Types whose {@code toString} is their value. */
    private static final List<Class<?>> TEXTS = List.of(
            CharSequence.class,
            Character.class,
            TemporalAccessor.class,
            TemporalAmount.class,
            ZoneId.class,
            UUID.class,
            URI.class,
            Locale.class,
            Currency.class);

    /** Types that JSON has. */
    private static final List<Class<?>> NUMBERS_AND_TRUTHS = List.of(
            Boolean.class,
            Byte.class,
            Short.class,
            Integer.class,
            Long.class,
            Float.class,
            Double.class,
            BigInteger.class,
            BigDecimal.class);

    private Scalars() {}

    /** The value as a text, a number or a truth value, a moment with its seconds as the JSON of models has them; null when it is of a type of which nobody knows what it tells. */
    static @Nullable Object of(@Nullable Object value) {
        if (isOneOf(NUMBERS_AND_TRUTHS, value)) {
            return value;
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof OffsetDateTime moment) {
            return ISO_OFFSET_DATE_TIME.format(moment);
        }
        return value != null && isOneOf(TEXTS, value) ? value.toString() : null;
    }

    private static boolean isOneOf(List<Class<?>> types, @Nullable Object value) {
        return types.stream().anyMatch(type -> type.isInstance(value));
    }
}
