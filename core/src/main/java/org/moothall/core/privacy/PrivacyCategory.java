// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.privacy;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.moothall.core.json.Named;

/**
 * The privacy of a value, as one of six categories. The order runs from what anyone may see to what few may; it decides what a log line, a
 * {@code toString} and a reader without a role are shown.
 *
 * <p><b>Source</b> UK GDPR articles 9 and 10 for special category and criminal offence data; the other categories, and the
 * masks, are this library's own convention.
 */
public enum PrivacyCategory {
    /** Public by itself: a street number, an organisation's code. */
    REFERENCE,
    /** Personal once it is linked to a person: an address, a place. */
    LINKED,
    /** About a person: a name, a telephone number. */
    PERSONAL,
    /** Money: an account, a sort code. */
    FINANCIAL,
    /** UK GDPR article 9: health, ethnicity, belief, and what may reveal them. */
    SPECIAL_CATEGORY,
    /** UK GDPR article 10: allegations, offences, convictions. */
    CRIMINAL;

    /** Reads one by its name, never by its number; for Jackson. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static PrivacyCategory read(String name) {
        return Named.read(PrivacyCategory.class, name);
    }

    /** Whether text of this category may stand in a log line or a {@code toString} as it is. */
    public boolean isOpen() {
        return this == REFERENCE;
    }

    /** The article of UK GDPR of which a condition is needed besides the lawful basis; empty when none is. */
    String article() {
        return switch (this) {
            case SPECIAL_CATEGORY -> "article 9";
            case CRIMINAL -> "article 10";
            case REFERENCE, LINKED, PERSONAL, FINANCIAL -> "";
        };
    }

    /** The stricter of two. */
    public PrivacyCategory orStricter(PrivacyCategory other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
