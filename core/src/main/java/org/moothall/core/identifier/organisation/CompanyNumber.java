// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.organisation;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.moothall.core.identifier.Identifier;
import org.moothall.core.identifier.Parsed;
import org.moothall.core.identifier.Scheme;
import org.moothall.core.identifier.internal.Reading;
import org.moothall.core.identifier.internal.SignificantText;
import org.moothall.core.identifier.internal.TextScheme;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;

/**
 * A number in the register of Companies House: a company, a partnership, a society, and others that must register there.
 *
 * <p><b>Shape</b> 8 digits, not all zero, or a prefix of 2 characters and 6 digits: {@code 00012345}, {@code SC012345}.
 * After IP, NP, RS and SP the last three may be letters or digits, after NI and SL the last may be A: {@code IP00001R}. A
 * few live numbers end otherwise, and one society's has nine characters; these are refused. No check digit.
 * <p><b>Reading</b> missing zeros are put in, before the digits: {@code 12345} is {@code 00012345}, {@code SC1} is
 * {@code SC000001}. Where a letter ends the number, none may be missing. Others refuse short numbers and ask for the zero.
 * <p><b>Privacy</b> {@link PrivacyCategory#REFERENCE}.
 * <p><b>Errors</b> {@link #of} throws on anything but the canonical form; {@link #parse} is for text from outside.
 * <p><b>Source</b> Companies House; the 41 prefixes as in the open-source stdnum4j and in lists of accountants. What a
 * prefix stands for is for Companies House to say.
 *
 * @param value 8 characters, upper case
 */
public record CompanyNumber(String value) implements Identifier {
    /** The scheme, for programs that treat all schemes alike. */
    public static final Scheme<CompanyNumber> SCHEME = new TextScheme<>(
            "company-number",
            "company number",
            CompanyNumber.class,
            PrivacyCategory.REFERENCE,
            Reading.TYPED_NUMBER,
            CompanyNumberShape::fault,
            CompanyNumberShape::canonical,
            CompanyNumber::new);

    /** Refuses anything but the canonical form. */
    public CompanyNumber {
        SCHEME.requireCanonical(value);
    }

    /** The number in its canonical form; an {@link IllegalArgumentException} without the value when it is not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CompanyNumber of(String canonical) {
        return new CompanyNumber(canonical);
    }

    /** Reads text from outside, as people type it. */
    public static Parsed<CompanyNumber> parse(@Nullable String text) {
        return SCHEME.parse(text);
    }

    /** Whether {@link #parse} would accept the text; makes no object. */
    public static boolean isValid(@Nullable CharSequence text) {
        return SCHEME.isValid(text);
    }

    /** The two characters before the digits, for example {@code SC}; none when all are digits. */
    @Privacy(PrivacyCategory.REFERENCE)
    public Optional<String> prefix() {
        return SignificantText.isLetter(value.charAt(0)) ? Optional.of(value.substring(0, 2)) : Optional.empty();
    }

    /** Upper case, ungrouped. */
    @Override
    public String format() {
        return value;
    }

    @Override
    public Scheme<CompanyNumber> scheme() {
        return SCHEME;
    }

    @Override
    public String toString() {
        return masked();
    }
}
