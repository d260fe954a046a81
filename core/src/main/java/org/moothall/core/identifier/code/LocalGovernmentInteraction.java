// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.code;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.jspecify.annotations.Nullable;
import org.moothall.core.identifier.Fault;
import org.moothall.core.identifier.Identifier;
import org.moothall.core.identifier.Parsed;
import org.moothall.core.identifier.Scheme;
import org.moothall.core.identifier.internal.Reading;
import org.moothall.core.identifier.internal.SignificantText;
import org.moothall.core.identifier.internal.TextScheme;
import org.moothall.core.privacy.PrivacyCategory;

/**
 * A number of the Local Government Interaction List: what somebody wants of a service, to apply for it or to pay for it for
 * example. Together with a {@link LocalGovernmentService} it names one transaction with a council.
 *
 * <p><b>Shape</b> a number from 0 to 99 without leading zeros, for example {@code 30}. The upper bound was not verified.
 * Whether the list has the number is a question for the list.
 * <p><b>Reading</b> only spaces at the ends do not count.
 * <p><b>Privacy</b> {@link PrivacyCategory#REFERENCE}.
 * <p><b>Errors</b> {@link #of} throws on anything but the canonical form; {@link #parse} is for text from outside.
 * <p><b>Source</b> Local Government Association, esd standards: the Local Government Interaction List.
 *
 * @param value the number without leading zeros
 */
public record LocalGovernmentInteraction(String value) implements Identifier {
    private static final int LONGEST = 2;
    private static final Fault LENGTH = Fault.wrongLength("1 or 2 digits");
    private static final Fault SHAPE = Fault.wrongFormat("a number from 0 to 99 without leading zeros");

    /** The scheme, for programs that treat all schemes alike. */
    public static final Scheme<LocalGovernmentInteraction> SCHEME = new TextScheme<>(
            "lgil",
            "LGIL number",
            LocalGovernmentInteraction.class,
            PrivacyCategory.REFERENCE,
            Reading.CODE,
            LocalGovernmentInteraction::fault,
            SignificantText::compact,
            LocalGovernmentInteraction::new);

    /** Refuses anything but the canonical form. */
    public LocalGovernmentInteraction {
        SCHEME.requireCanonical(value);
    }

    /** The number in its canonical form; an {@link IllegalArgumentException} without the value when it is not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static LocalGovernmentInteraction of(String canonical) {
        return new LocalGovernmentInteraction(canonical);
    }

    /** Reads text from outside. */
    public static Parsed<LocalGovernmentInteraction> parse(@Nullable String text) {
        return SCHEME.parse(text);
    }

    /** Whether {@link #parse} would accept the text; makes no object. */
    public static boolean isValid(@Nullable CharSequence text) {
        return SCHEME.isValid(text);
    }

    /** The digits. */
    @Override
    public String format() {
        return value;
    }

    @Override
    public Scheme<LocalGovernmentInteraction> scheme() {
        return SCHEME;
    }

    @Override
    public String toString() {
        return masked();
    }

    private static @Nullable Fault fault(CharSequence text, long kept) {
        if (SignificantText.count(kept) > LONGEST) {
            return LENGTH;
        }
        return SignificantText.areDigits(text, kept)
                        && (SignificantText.count(kept) == 1 || SignificantText.at(text, kept, 0) != '0')
                ? null
                : SHAPE;
    }
}
