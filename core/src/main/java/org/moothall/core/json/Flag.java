// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.jspecify.annotations.Nullable;

/**
 * A flag as JSON has it: {@code true} or {@code false}, and nothing else. Both Jacksons read every number but 0 as true by
 * themselves, the 2 for <i>no</i> and the 9 for <i>unknown</i> of many forms too. A model that is read from JSON takes this in its
 * creator, and holds a {@code boolean}.
 *
 * <p><b>Errors</b> a number, a text, a list or an object is refused with an {@link IllegalArgumentException}. A null, and a member that
 * is missing, is no flag: {@link #isTrue} answers false for it, and {@code @JsonSetter(nulls = Nulls.FAIL)} refuses it where that
 * would open something.
 */
public final class Flag {
    private static final Flag TRUE = new Flag(true);
    private static final Flag FALSE = new Flag(false);

    private final boolean value;

    private Flag(boolean value) {
        this.value = value;
    }

    /** The flag of a truth value. */
    public static Flag of(boolean value) {
        return value ? TRUE : FALSE;
    }

    /** Whether there is one, and it is true. */
    public static boolean isTrue(@Nullable Flag flag) {
        return flag != null && flag.value;
    }

    /** Reads one; for Jackson. What stands there is not told, for it may be data. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Flag read(Object json) {
        if (json instanceof Boolean value) {
            return of(value);
        }
        throw new IllegalArgumentException(
                "a flag in this JSON is neither true nor false; nothing else is taken for one");
    }
}
