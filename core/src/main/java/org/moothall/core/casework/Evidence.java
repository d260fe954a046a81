// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.casework;

import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;

/**
 * Something that shows what happened: a photograph, a recording, a document. The thing itself is kept elsewhere.
 *
 * <p><b>Shape</b> a media type such as {@code image/jpeg}; a SHA-256 as 64 lower case hexadecimal digits.
 * <p><b>Errors</b> the constructor throws, without the values, when the media type has no slash, the hash another shape, or
 * the place is blank.
 *
 * @param mediaType what kind of thing it is
 * @param sha256 the hash of its bytes, to prove that it was not changed
 * @param keptAt where it is kept, as a URI or a path that the application understands
 * @param mayBeShown whether it may be shown outside the case; a photograph with faces or number plates may not
 */
public record Evidence(
        @Privacy(PrivacyCategory.REFERENCE) String mediaType,
        @Privacy(PrivacyCategory.LINKED) String sha256,
        @Privacy(PrivacyCategory.LINKED) String keptAt,
        @Privacy(PrivacyCategory.REFERENCE) boolean mayBeShown) {
    private static final int HASH_DIGITS = 64;

    /** Refuses other shapes. */
    public Evidence {
        if (mediaType.indexOf('/') < 1 || keptAt.isBlank()) {
            throw new IllegalArgumentException("evidence needs a media type like image/jpeg and where it is kept");
        }
        if (sha256.length() != HASH_DIGITS || !sha256.chars().allMatch(Evidence::isHexadecimal)) {
            throw new IllegalArgumentException("a SHA-256 has 64 lower case hexadecimal digits; this one has not");
        }
    }

    /** Evidence that may not be shown until somebody has looked at it. */
    public static Evidence of(String mediaType, String sha256, String keptAt) {
        return new Evidence(mediaType, sha256, keptAt, false);
    }

    /** The same evidence, looked at and found fit to be shown. */
    public Evidence clearedToBeShown() {
        return new Evidence(mediaType, sha256, keptAt, true);
    }

    private static boolean isHexadecimal(int character) {
        return (character >= '0' && character <= '9') || (character >= 'a' && character <= 'f');
    }

    @Override
    public String toString() {
        return Masks.describe("Evidence", this);
    }
}
