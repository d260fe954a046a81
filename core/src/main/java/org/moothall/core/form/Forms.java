// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.form;

import org.jspecify.annotations.Nullable;
import org.moothall.core.text.Unseen;

/** Helpers for the constructors of forms: an empty field of a page becomes null. A {@link FormValidator} judges forms. */
public final class Forms {
    private Forms() {}

    /** The text as it was typed; null when there is nothing to see in it, as a page sends a field that was left empty, or that has a pasted no-break space. */
    public static @Nullable String given(@Nullable String typed) {
        return Unseen.orNull(typed);
    }

    /** The date as it was typed; null when there is nothing in any of its fields. */
    public static @Nullable TypedDate given(@Nullable TypedDate typed) {
        return typed == null || typed.isEmpty() ? null : typed;
    }
}
