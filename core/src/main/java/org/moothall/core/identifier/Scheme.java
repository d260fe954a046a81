// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier;

import java.time.Year;
import org.jspecify.annotations.Nullable;
import org.moothall.core.privacy.PrivacyCategory;

/**
 * A scheme of identifiers, such as {@code Nino.SCHEME}, for generic programs. {@code Schemes.all()} lists all schemes. Immutable and safe
 * for use by several threads.
 *
 * @param <T> the type of its identifiers
 */
public interface Scheme<T extends Identifier> {
    /** Its stable name, lower case with hyphens, for example {@code nhs-number}. */
    String id();

    /** Its name for people, for example {@code NHS number}. */
    String title();

    /** The type of its identifiers. */
    Class<T> type();

    /** How private its identifiers are. */
    PrivacyCategory privacy();

    /** Reads text as people type it. Faulty text, and null, is an answer, never an exception. */
    Parsed<T> parse(@Nullable String text);

    /**
     * Reads text as people type it in a year: where a year of two digits is part of it, that is the latest such year which is not
     * after this one. Most schemes have no such part, and read as ever.
     */
    default Parsed<T> parse(@Nullable String text, Year thisYear) {
        return parse(text);
    }

    /** Whether {@link #parse(String)} would accept the text; makes no object. */
    boolean isValid(@Nullable CharSequence text);

    /**
     * Takes the canonical form and nothing else; the constructors of identifiers begin with this.
     *
     * @throws IllegalArgumentException when the text is not canonical; its message does not hold the text
     */
    void requireCanonical(@Nullable String text);
}
