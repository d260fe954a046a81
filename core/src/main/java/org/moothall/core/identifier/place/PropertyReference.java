// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.place;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.jspecify.annotations.Nullable;
import org.moothall.core.identifier.Fault;
import org.moothall.core.identifier.Identifier;
import org.moothall.core.identifier.Parsed;
import org.moothall.core.identifier.Scheme;
import org.moothall.core.identifier.internal.TextScheme;
import org.moothall.core.identifier.internal.Trimmed;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;

/**
 * A billing authority's own reference for a property, in council tax and business rates. Two authorities may use one reference
 * for two properties, so store and compare it {@linkplain #within within} its authority.
 *
 * <p><b>Shape</b> each authority's own, so it is opaque: 1 to 25 printable ASCII characters, spaces inside among them. The
 * limit of 25 is unverified.
 * <p><b>Privacy</b> {@link PrivacyCategory#LINKED}.
 * <p><b>Errors</b> {@link #of} throws on anything but the canonical form; {@link #parse} is for text from outside.
 * <p><b>Source</b> Valuation Office Agency, which calls it the BA reference.
 *
 * @param value as the authority writes it
 */
public record PropertyReference(String value) implements Identifier {
    private static final int LONGEST = 64;
    private static final int CHARACTERS = 25;
    private static final Fault LENGTH = Fault.wrongLength("1 to 25 characters");

    /** The scheme, for programs that treat all schemes alike. */
    public static final Scheme<PropertyReference> SCHEME = new TextScheme<>(
            "ba-reference",
            "property reference",
            PropertyReference.class,
            PrivacyCategory.LINKED,
            Trimmed.ascii(LONGEST),
            PropertyReference::fault,
            Trimmed::text,
            PropertyReference::new);

    /**
     * A property as one billing authority knows it.
     *
     * @param authority whose reference it is
     * @param reference the reference, unique within the authority
     */
    public record Scoped(
            @Privacy(PrivacyCategory.REFERENCE) GssCode authority,
            @Privacy(PrivacyCategory.LINKED) PropertyReference reference) {}

    /** Refuses anything but the canonical form. */
    public PropertyReference {
        SCHEME.requireCanonical(value);
    }

    /** The reference in its canonical form; an {@link IllegalArgumentException} without the value when it is not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PropertyReference of(String canonical) {
        return new PropertyReference(canonical);
    }

    /** Reads text from outside; spaces at both ends do not count, all else does, and letters stay as they are. */
    public static Parsed<PropertyReference> parse(@Nullable String text) {
        return SCHEME.parse(text);
    }

    /** Whether {@link #parse} would accept the text; makes no object. */
    public static boolean isValid(@Nullable CharSequence text) {
        return SCHEME.isValid(text);
    }

    /** This reference as that of an authority, which makes it unique. */
    @Privacy(PrivacyCategory.LINKED)
    public Scoped within(GssCode authority) {
        return new Scoped(authority, this);
    }

    /** As the authority writes it. */
    @Override
    public String format() {
        return value;
    }

    @Override
    public Scheme<PropertyReference> scheme() {
        return SCHEME;
    }

    @Override
    public String toString() {
        return masked();
    }

    private static @Nullable Fault fault(CharSequence text, long kept) {
        return Trimmed.end(kept) - Trimmed.begin(kept) <= CHARACTERS ? null : LENGTH;
    }
}
