// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.deadline.statutory;

/** How far a clock could be checked. */
public enum Verified {
    /** In the law itself, or in what its regulator publishes. */
    YES("yes"),
    /** In what others say of the law. */
    SECONDARY("secondary sources"),
    /** In part; the reservation says which part is not. */
    PARTLY("partly"),
    /** Nowhere that could be read. */
    NO("no");

    private final String words;

    Verified(String words) {
        this.words = words;
    }

    /** It in words. */
    public String words() {
        return words;
    }
}
