// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.shape;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.moothall.standards.internal.row.DecimalReader;

/** From where to where a number may be. */
record Range(@Nullable Limit smallest, @Nullable Limit largest) {
    static final Range ALL = new Range(null, null);

    /** One end: the number, and whether it is within. */
    record Limit(BigDecimal number, boolean included, long unscaled, int scale, double rounded) {
        static Limit of(BigDecimal number, boolean included) {
            BigDecimal plain = number.scale() < 0 ? number.setScale(0) : number;
            boolean isSmall = plain.unscaledValue().bitLength() < Long.SIZE;
            return new Limit(
                    number,
                    included,
                    isSmall ? plain.unscaledValue().longValueExact() : 0,
                    isSmall ? plain.scale() : -1,
                    number.doubleValue());
        }

        int compare(DecimalReader got) {
            return got.compareTo(number, unscaled, scale);
        }

        String plain() {
            return number.stripTrailingZeros().toPlainString();
        }
    }

    Range from(BigDecimal least, boolean included) {
        boolean isTighter = smallest == null
                || least.compareTo(smallest.number()) > 0
                || (least.compareTo(smallest.number()) == 0 && !included);
        return isTighter ? new Range(Limit.of(least, included), largest) : this;
    }

    Range to(BigDecimal most, boolean included) {
        boolean isTighter = largest == null
                || most.compareTo(largest.number()) < 0
                || (most.compareTo(largest.number()) == 0 && !included);
        return isTighter ? new Range(smallest, Limit.of(most, included)) : this;
    }

    boolean isLimited() {
        return smallest != null || largest != null;
    }

    boolean allows(DecimalReader got) {
        return isNotBelow(smallest == null ? 1 : smallest.compare(got), smallest)
                && isNotBelow(largest == null ? 1 : -largest.compare(got), largest);
    }

    boolean allowsOnSight(BigDecimal got) {
        return isNotBelow(smallest == null ? 1 : got.compareTo(smallest.number()), smallest)
                && isNotBelow(largest == null ? 1 : largest.number().compareTo(got), largest);
    }

    /** False also where it would have to be looked at: where an end is no small whole number. */
    boolean allowsOnSight(int got) {
        return (smallest == null || (smallest.scale() == 0 && got > smallest.unscaled()) || isEnd(got, smallest))
                && (largest == null || (largest.scale() == 0 && got < largest.unscaled()) || isEnd(got, largest));
    }

    private static boolean isEnd(int got, Limit limit) {
        return limit.included() && limit.scale() == 0 && got == limit.unscaled();
    }

    boolean allows(double got) {
        return isNotBelow(smallest == null ? 1 : Double.compare(got + 0.0, smallest.rounded()), smallest)
                && isNotBelow(largest == null ? 1 : Double.compare(largest.rounded(), got + 0.0), largest);
    }

    private static boolean isNotBelow(int order, @Nullable Limit limit) {
        return order > 0 || (order == 0 && limit != null && limit.included());
    }

    /** What is said of a number outside. */
    String outside(boolean isBelow) {
        if (smallest != null && largest != null) {
            return "outside " + smallest.plain() + " to " + largest.plain();
        }
        Limit limit = smallest == null ? largest : smallest;
        boolean isExcluded = limit != null && !limit.included();
        String side = isExcluded ? isBelow ? "not above " : "not below " : isBelow ? "below " : "above ";
        return side + (limit == null ? "" : limit.plain());
    }
}
