// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.row;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A pattern that a whole text must fit.
 *
 * @param pattern as the JDK has it
 * @param table the same for texts of ASCII, or null where a table cannot say it
 */
public record TextPattern(Pattern pattern, @Nullable PatternTable table) {
    /** A pattern, with its table where it can have one. */
    public static TextPattern of(Pattern pattern) {
        return new TextPattern(pattern, PatternTable.of(pattern));
    }
}
