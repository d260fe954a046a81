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
 * A number of the Local Government Service List: one kind of service that councils give. Together with a
 * {@link LocalGovernmentInteraction} it names one transaction with a council, as GOV.UK's links to councils do.
 *
 * <p><b>Shape</b> 1 to 4 digits, greater than zero, without leading zeros, for example {@code 364}. The upper bound was not
 * verified. Whether the list has the number is a question for the list.
 * <p><b>Reading</b> only spaces at the ends do not count.
 * <p><b>Privacy</b> {@link PrivacyCategory#REFERENCE}.
 * <p><b>Errors</b> {@link #of} throws on anything but the canonical form; {@link #parse} is for text from outside.
 * <p><b>Source</b> Local Government Association, esd standards: the Local Government Service List.
 *
 * @param value the number without leading zeros
 */
public record LocalGovernmentService(String value) implements Identifier {
    private static final int LONGEST = 4;
    private static final Fault LENGTH = Fault.wrongLength("1 to 4 digits");
    private static final Fault SHAPE = Fault.wrongFormat("a number greater than zero without leading zeros");

    /** The scheme, for programs that treat all schemes alike. */
    public static final Scheme<LocalGovernmentService> SCHEME = new TextScheme<>(
            "lgsl",
            "LGSL number",
            LocalGovernmentService.class,
            PrivacyCategory.REFERENCE,
            Reading.CODE,
            LocalGovernmentService::fault,
            SignificantText::compact,
            LocalGovernmentService::new);

    /** Refuses anything but the canonical form. */
    public LocalGovernmentService {
        SCHEME.requireCanonical(value);
    }

    /** The number in its canonical form; an {@link IllegalArgumentException} without the value when it is not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static LocalGovernmentService of(String canonical) {
        return new LocalGovernmentService(canonical);
    }

    /** Reads text from outside. */
    public static Parsed<LocalGovernmentService> parse(@Nullable String text) {
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
    public Scheme<LocalGovernmentService> scheme() {
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
        return SignificantText.areDigits(text, kept) && SignificantText.at(text, kept, 0) != '0' ? null : SHAPE;
    }
}
