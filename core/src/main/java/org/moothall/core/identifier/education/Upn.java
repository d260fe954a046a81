// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.education;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.moothall.core.codelist.Code;
import org.moothall.core.codelist.CodeList;
import org.moothall.core.identifier.Fault;
import org.moothall.core.identifier.Identifier;
import org.moothall.core.identifier.Parsed;
import org.moothall.core.identifier.Scheme;
import org.moothall.core.identifier.internal.Reading;
import org.moothall.core.identifier.internal.SignificantText;
import org.moothall.core.identifier.internal.TextScheme;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;

/**
 * A Unique Pupil Number: one pupil of England. It is for schools and what the law lets them share, and lapses
 * when the pupil leaves: never make it the key to a citizen, and record what it is held for.
 *
 * <p><b>Shape</b> 13 letters and digits, for example {@code M999400024001}: a check letter, 3 digits of the local authority, 4 of
 * the establishment, 2 of the year, 3 of a serial number. The last is a letter in a temporary number. No letter is I, O or S.
 * <p><b>Check</b> the letters count 0 to 22. The values after the first, times the weights 2 to 13, leave the value of the first
 * on division by 23. Every single wrong digit and every swap of two digits is caught, but not a last A for 0, B for 1 and so
 * on to K for 9, which count the same.
 * <p><b>Reading</b> no authority has the number {@code 000}. Any other is read: authorities come and go, and a fixed list would
 * refuse the pupils of new ones; {@link #authorityIn} asks a list that the caller keeps.
 * <p><b>Privacy</b> {@link PrivacyCategory#PERSONAL}: these are children.
 * <p><b>Errors</b> {@link #of} throws on anything but the canonical form; {@link #parse} is for text from outside.
 * <p><b>Source</b> the Department for Education; Government Data Standards Catalogue, <i>Unique Pupil Number</i> 2.0.
 *
 * @param value the 13 letters and digits, upper case
 */
public record Upn(String value) implements Identifier {
    private static final int LENGTH = 13;
    private static final String LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";
    private static final String LETTERS_AND_DIGITS = LETTERS + "0123456789";
    private static final Fault WRONG_LENGTH = Fault.wrongLength("13 letters and digits");
    private static final Fault SHAPE = Fault.wrongFormat("a letter and 12 digits, the last of which may be a letter");
    private static final Fault AUTHORITY = Fault.unknownComponent("local authority");

    /** The scheme, for programs that treat all schemes alike. */
    public static final Scheme<Upn> SCHEME = new TextScheme<>(
            "upn",
            "Unique Pupil Number",
            Upn.class,
            PrivacyCategory.PERSONAL,
            Reading.TYPED,
            Upn::fault,
            SignificantText::compact,
            Upn::new);

    /** Refuses anything but the canonical form. */
    public Upn {
        SCHEME.requireCanonical(value);
    }

    /** The number in its canonical form; an {@link IllegalArgumentException} without the value when it is not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Upn of(String canonical) {
        return new Upn(canonical);
    }

    /** Reads text from outside, as people type it. */
    public static Parsed<Upn> parse(@Nullable String text) {
        return SCHEME.parse(text);
    }

    /** Whether {@link #parse} would accept the text; makes no object. */
    public static boolean isValid(@Nullable CharSequence text) {
        return SCHEME.isValid(text);
    }

    /** The 3 digits of the local authority whose school allocated it. */
    @Privacy(PrivacyCategory.LINKED)
    public String authority() {
        return value.substring(1, 4);
    }

    /**
     * The local authority, by its 3 digits, in a list that the caller keeps; empty when the list has no such code. Authorities
     * come and go: the answer says when its code was valid.
     */
    @Privacy(PrivacyCategory.LINKED)
    public Optional<Code> authorityIn(CodeList authorities) {
        return authorities.find(authority());
    }

    /** The 4 digits of the establishment that allocated it, which mean nothing without the authority. */
    @Privacy(PrivacyCategory.LINKED)
    public String establishment() {
        return value.substring(4, 8);
    }

    /** The last two digits of the year; the century is not in the number. */
    @Privacy(PrivacyCategory.LINKED)
    public String year() {
        return value.substring(8, 10);
    }

    /** Whether it is temporary: its last character is a letter. */
    @Privacy(PrivacyCategory.LINKED)
    public boolean isTemporary() {
        return SignificantText.isLetter(value.charAt(LENGTH - 1));
    }

    /** The letters and digits, ungrouped. */
    @Override
    public String format() {
        return value;
    }

    @Override
    public Scheme<Upn> scheme() {
        return SCHEME;
    }

    @Override
    public String toString() {
        return masked();
    }

    private static @Nullable Fault fault(CharSequence text, long kept) {
        if (SignificantText.count(kept) != LENGTH) {
            return WRONG_LENGTH;
        }
        if (!isArranged(text, kept)) {
            return SHAPE;
        }
        if (SignificantText.areAll('0', text, SignificantText.part(kept, 1, 4))) {
            return AUTHORITY;
        }
        return isChecked(text, kept) ? null : Fault.badCheckDigit();
    }

    private static boolean isArranged(CharSequence text, long kept) {
        return SignificantText.areAllOf(LETTERS, text, SignificantText.part(kept, 0, 1))
                && SignificantText.areDigits(text, SignificantText.part(kept, 1, LENGTH - 1))
                && SignificantText.areAllOf(LETTERS_AND_DIGITS, text, SignificantText.part(kept, LENGTH - 1, LENGTH));
    }

    private static boolean isChecked(CharSequence text, long kept) {
        char last = SignificantText.at(text, kept, LENGTH - 1);
        int lastValue = SignificantText.isDigit(last) ? last - '0' : LETTERS.indexOf(last);
        int sum =
                SignificantText.weightedSum(text, SignificantText.part(kept, 1, LENGTH - 1), 2, 1) + LENGTH * lastValue;
        return LETTERS.charAt(sum % LETTERS.length()) == SignificantText.at(text, kept, 0);
    }
}
