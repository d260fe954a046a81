// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.internal;

import org.jspecify.annotations.Nullable;
import org.moothall.core.text.Unseen;

/** Refuses a model that lacks what it cannot be without, as JSON may. */
public final class Required {
    private Required() {}

    /** The part, or an {@link IllegalArgumentException} that names what is missing. */
    public static <T> T part(@Nullable T part, String model, String name) {
        if (part == null) {
            throw new IllegalArgumentException(model + " needs '" + name + "', which is missing");
        }
        return part;
    }

    /** The text, or an {@link IllegalArgumentException} that names what is missing or blank. */
    public static String text(@Nullable String text, String model, String name) {
        String given = part(text, model, name);
        if (Unseen.isBlank(given)) {
            throw new IllegalArgumentException(model + " needs '" + name + "', which is blank");
        }
        return given;
    }
}
