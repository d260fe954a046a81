// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.json;

import java.util.Arrays;

/**
 * A constant as JSON has it: its name, and nothing else. Both Jacksons take its number in the list as well, from 0, in digits or in
 * a text, so that a form's 0 for <i>no</i> would be whichever constant stands first. An enum that is read from JSON calls this in its
 * creator.
 */
public final class Named {
    private Named() {}

    /** The constant of this name; an {@link IllegalArgumentException} that does not quote it when there is none. */
    public static <E extends Enum<E>> E read(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a word in this JSON is none of "
                        + Arrays.toString(type.getEnumConstants()) + "; its number is not taken for one"));
    }
}
