// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.privacy.internal;

import org.moothall.core.privacy.PrivacyCategory;

/** The last characters of an identifier, as many as its category lets stand, behind stars. */
public final class Tail {
    private Tail() {}

    /** The identifier as a log may show it. */
    public static String of(String value, PrivacyCategory category) {
        if (category.isOpen()) {
            return value;
        }
        int shown = Math.min(shown(category), value.length() / 2);
        int hidden = value.length() - shown;
        return "*".repeat(hidden) + value.substring(hidden);
    }

    private static int shown(PrivacyCategory category) {
        return switch (category) {
            case PERSONAL -> 3;
            case FINANCIAL -> 4;
            case SPECIAL_CATEGORY -> 2;
            case REFERENCE, LINKED, CRIMINAL -> 0;
        };
    }
}
