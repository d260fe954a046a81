// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.place;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.core.identifier.Identifier;
import org.moothall.core.identifier.Parsed;
import org.moothall.core.identifier.Scheme;
import org.moothall.core.identifier.internal.TextScheme;
import org.moothall.core.identifier.internal.Trimmed;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;

/**
 * An address of what3words: a square of three metres. The list of words is licensed, so only the shape is checked; whether
 * three words name a square is a question for their service.
 *
 * <p><b>Shape</b> three words with full stops between, for example {@code index.home.raft}. A word is letters of any alphabet,
 * with the marks that some alphabets put on them; no digit, space or punctuation. The full stop is the ASCII one and no other.
 * <p><b>Reading</b> letters are lower-cased one by one, the same in every locale. At most 256 UTF-16 units are looked at.
 * <p><b>Privacy</b> {@link PrivacyCategory#LINKED}.
 * <p><b>Errors</b> {@link #of} throws on anything but the canonical form; {@link #parse} is for text from outside.
 * <p><b>Source</b> what3words; the shape as in its open-source Ruby wrapper, without that one's other stops and inner spaces.
 *
 * @param value lower case, without slashes
 */
public record What3Words(String value) implements Identifier {
    private static final int LONGEST = 256;

    /** The scheme, for programs that treat all schemes alike. */
    public static final Scheme<What3Words> SCHEME = new TextScheme<>(
            "what3words",
            "what3words address",
            What3Words.class,
            PrivacyCategory.LINKED,
            Trimmed.unicode(LONGEST),
            What3WordsShape::fault,
            What3WordsShape::canonical,
            What3Words::new);

    /** Refuses anything but the canonical form. */
    public What3Words {
        SCHEME.requireCanonical(value);
    }

    /** The address in its canonical form; an {@link IllegalArgumentException} without the value when it is not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static What3Words of(String canonical) {
        return new What3Words(canonical);
    }

    /** Reads text from outside: either case, with up to three slashes before it. */
    public static Parsed<What3Words> parse(@Nullable String text) {
        return SCHEME.parse(text);
    }

    /** Whether {@link #parse} would accept the text; makes no object. */
    public static boolean isValid(@Nullable CharSequence text) {
        return SCHEME.isValid(text);
    }

    /** The three words. */
    @Privacy(PrivacyCategory.LINKED)
    public List<String> words() {
        return List.of(value.split("\\.", -1));
    }

    /** Lower case, without slashes. */
    @Override
    public String format() {
        return value;
    }

    @Override
    public Scheme<What3Words> scheme() {
        return SCHEME;
    }

    @Override
    public String toString() {
        return masked();
    }
}
