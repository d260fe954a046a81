// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.internal;

import org.jspecify.annotations.Nullable;
import org.moothall.core.identifier.Fault;

/** So many digits: all there is to say of some identifiers, and the first thing to say of others. */
public final class Digits implements TextScheme.Shape {
    private final int count;
    private final boolean mayBeginWithZero;
    private final Fault length;
    private final Fault shape;

    private Digits(int count, boolean mayBeginWithZero, Fault shape) {
        this.count = count;
        this.mayBeginWithZero = mayBeginWithZero;
        this.length = Fault.wrongLength(count + " digits");
        this.shape = shape;
    }

    /** That many, leading zeros among them. */
    public static Digits exactly(int count) {
        return new Digits(count, true, Fault.wrongFormat("digits only"));
    }

    /** That many, the first not 0. */
    public static Digits exactlyWithoutLeadingZero(int count) {
        return new Digits(count, false, Fault.wrongFormat("digits only, the first not 0"));
    }

    @Override
    public @Nullable Fault fault(CharSequence text, long kept) {
        if (SignificantText.count(kept) != count) {
            return length;
        }
        boolean isRight =
                SignificantText.areDigits(text, kept) && (mayBeginWithZero || SignificantText.at(text, kept, 0) != '0');
        return isRight ? null : shape;
    }
}
