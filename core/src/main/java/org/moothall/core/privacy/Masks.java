// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.privacy;

import org.moothall.core.privacy.internal.Line;
import org.moothall.core.privacy.internal.Tail;

/**
 * The masks of values in log lines and in {@code toString}.
 *
 * <p><b>Source</b> this library's own convention: reference data stands in full, a personal identifier keeps its last 3
 * characters, a health identifier 2, an account 4, anything else none; never more than half of it.
 */
public final class Masks {
    /** What stands for a value that is not shown. It tells nothing, not even a length. */
    public static final String HIDDEN = Line.HIDDEN;

    private Masks() {}

    /** An identifier with all but its last characters starred out, for example {@code ********19}. */
    public static String tail(String value, PrivacyCategory category) {
        return Tail.of(value, category);
    }

    /**
     * A model as one line: components that are reference data in full, all others as {@link #HIDDEN}, and one without a
     * {@link Privacy} annotation too.
     *
     * @param name what the model is called, for example {@code Person}
     * @param model the record that holds it
     */
    public static String describe(String name, Record model) {
        return Line.of(name, model);
    }
}
