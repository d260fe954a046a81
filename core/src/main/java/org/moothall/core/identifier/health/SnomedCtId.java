// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.health;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.moothall.core.identifier.Fault;
import org.moothall.core.identifier.Identifier;
import org.moothall.core.identifier.Parsed;
import org.moothall.core.identifier.Scheme;
import org.moothall.core.identifier.internal.Reading;
import org.moothall.core.identifier.internal.SignificantText;
import org.moothall.core.identifier.internal.TextScheme;
import org.moothall.core.identifier.internal.Verhoeff;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;

/**
 * A SNOMED CT identifier: one concept, description or relationship of the clinical terminology.
 *
 * <p><b>Shape</b> 6 to 18 digits, the first not 0, for example {@code 24700007}: an item, 7 digits of a namespace if it is of the
 * long form, 2 digits of the partition, the check digit. The partition is 00, 01 or 02 in the short form and 10, 11 or 12 in
 * the long, which has 11 digits at least.
 * <p><b>Check</b> Verhoeff's. Every single wrong digit and every swap of two neighbours is caught.
 * <p><b>Privacy</b> {@link PrivacyCategory#REFERENCE}: the terminology is public. What one says of a person is not.
 * <p><b>Errors</b> {@link #of} throws on anything but the canonical form; {@link #parse} is for text from outside.
 * <p><b>Source</b> SNOMED International; SNOMED CT release file specification, <i>SCTID constraints</i>.
 *
 * @param value the digits
 */
public record SnomedCtId(String value) implements Identifier {
    private static final int SHORTEST = 6;
    private static final int LONGEST = 18;
    private static final int NAMESPACE_DIGITS = 7;
    private static final int SHORTEST_LONG_FORM = 11;
    private static final Fault LENGTH = Fault.wrongLength("6 to 18 digits");
    private static final Fault SHAPE = Fault.wrongFormat("digits only, the first not 0");
    private static final Fault PARTITION = Fault.unknownComponent("partition");
    private static final Fault NAMESPACE = Fault.unknownComponent("namespace");

    /** The scheme, for programs that treat all schemes alike. */
    public static final Scheme<SnomedCtId> SCHEME = new TextScheme<>(
            "snomed-ct",
            "SNOMED CT identifier",
            SnomedCtId.class,
            PrivacyCategory.REFERENCE,
            Reading.TYPED_NUMBER,
            SnomedCtId::fault,
            SignificantText::compact,
            SnomedCtId::new);

    /** What an identifier names. */
    public enum Component {
        /** A clinical idea. */
        CONCEPT,
        /** Words for a concept. */
        DESCRIPTION,
        /** What one concept has to do with another. */
        RELATIONSHIP
    }

    /** Refuses anything but the canonical form. */
    public SnomedCtId {
        SCHEME.requireCanonical(value);
    }

    /** The identifier in its canonical form; an {@link IllegalArgumentException} without the value when it is not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SnomedCtId of(String canonical) {
        return new SnomedCtId(canonical);
    }

    /** Reads text from outside, as people type it. */
    public static Parsed<SnomedCtId> parse(@Nullable String text) {
        return SCHEME.parse(text);
    }

    /** Whether {@link #parse} would accept the text; makes no object. */
    public static boolean isValid(@Nullable CharSequence text) {
        return SCHEME.isValid(text);
    }

    /** What it names, as its partition tells. */
    @Privacy(PrivacyCategory.REFERENCE)
    public Component component() {
        return switch (value.charAt(value.length() - 2)) {
            case '0' -> Component.CONCEPT;
            case '1' -> Component.DESCRIPTION;
            default -> Component.RELATIONSHIP;
        };
    }

    /** The 7 digits of the organisation whose extension it is from; empty in the short form. */
    @Privacy(PrivacyCategory.REFERENCE)
    public Optional<String> namespace() {
        int partition = value.length() - 3;
        boolean isLongForm = value.charAt(partition) == '1';
        return isLongForm ? Optional.of(value.substring(partition - NAMESPACE_DIGITS, partition)) : Optional.empty();
    }

    /** The digits, ungrouped. */
    @Override
    public String format() {
        return value;
    }

    @Override
    public Scheme<SnomedCtId> scheme() {
        return SCHEME;
    }

    @Override
    public String toString() {
        return masked();
    }

    private static @Nullable Fault fault(CharSequence text, long kept) {
        int length = SignificantText.count(kept);
        if (length < SHORTEST || length > LONGEST) {
            return LENGTH;
        }
        if (!SignificantText.areDigits(text, kept) || SignificantText.at(text, kept, 0) == '0') {
            return SHAPE;
        }
        long partition = SignificantText.number(text, SignificantText.part(kept, length - 3, length - 1));
        if (partition > 12 || partition % 10 > 2) {
            return PARTITION;
        }
        if (partition >= 10 && length < SHORTEST_LONG_FORM) {
            return NAMESPACE;
        }
        return Verhoeff.isRight(text, kept) ? null : Fault.badCheckDigit();
    }
}
