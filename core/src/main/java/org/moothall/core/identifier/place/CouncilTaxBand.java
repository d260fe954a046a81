// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.place;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.jspecify.annotations.Nullable;
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
 * The valuation band of a dwelling for council tax.
 *
 * <p><b>Shape</b> a letter: {@code A} to {@code H} in England and Scotland, {@code A} to {@code I} in Wales. Northern Ireland
 * has rates, and no bands; {@link #isUsedIn} tells.
 * <p><b>Privacy</b> {@link PrivacyCategory#LINKED}.
 * <p><b>Errors</b> {@link #of} throws on anything but the canonical form; {@link #parse} is for text from outside.
 * <p><b>Source</b> Valuation Office Agency, glossary of council tax.
 *
 * @param value a letter, upper case
 */
public record CouncilTaxBand(String value) implements Identifier {
    private static final Fault LENGTH = Fault.wrongLength("1 letter");
    private static final Fault SHAPE = Fault.wrongFormat("a letter from A to I");

    /** The scheme, for programs that treat all schemes alike. */
    public static final Scheme<CouncilTaxBand> SCHEME = new TextScheme<>(
            "council-tax-band",
            "council tax band",
            CouncilTaxBand.class,
            PrivacyCategory.LINKED,
            Reading.CODE,
            CouncilTaxBand::fault,
            SignificantText::compact,
            CouncilTaxBand::new);

    /** Refuses anything but the canonical form. */
    public CouncilTaxBand {
        SCHEME.requireCanonical(value);
    }

    /** The band in its canonical form; an {@link IllegalArgumentException} without the value when it is not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CouncilTaxBand of(String canonical) {
        return new CouncilTaxBand(canonical);
    }

    /** Reads text from outside: either case, spaces at both ends do not count. */
    public static Parsed<CouncilTaxBand> parse(@Nullable String text) {
        return SCHEME.parse(text);
    }

    /** Whether {@link #parse} would accept the text; makes no object. */
    public static boolean isValid(@Nullable CharSequence text) {
        return SCHEME.isValid(text);
    }

    /** Whether dwellings of a nation are put into this band. */
    @Privacy(PrivacyCategory.REFERENCE)
    public boolean isUsedIn(Nation nation) {
        return switch (nation) {
            case ENGLAND, SCOTLAND -> value.charAt(0) <= 'H';
            case WALES -> true;
            case NORTHERN_IRELAND -> false;
        };
    }

    /** The letter. */
    @Override
    public String format() {
        return value;
    }

    @Override
    public Scheme<CouncilTaxBand> scheme() {
        return SCHEME;
    }

    @Override
    public String toString() {
        return masked();
    }

    private static @Nullable Fault fault(CharSequence text, long kept) {
        if (SignificantText.count(kept) != 1) {
            return LENGTH;
        }
        char band = SignificantText.at(text, kept, 0);
        return band >= 'A' && band <= 'I' ? null : SHAPE;
    }
}
