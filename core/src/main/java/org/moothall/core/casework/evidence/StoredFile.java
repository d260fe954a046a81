// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.casework.evidence;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.PositiveOrZero;
import org.jspecify.annotations.Nullable;
import org.moothall.core.internal.Required;
import org.moothall.core.json.NeverGrows;
import org.moothall.core.json.Whole;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;
import org.moothall.core.text.Unseen;

/**
 * A file that is kept elsewhere.
 *
 * <p><b>Shape</b> a media type such as {@code image/jpeg}; a SHA-256 as 64 lower case hexadecimal digits.
 * <p><b>Errors</b> the constructor throws, without the values, when the media type has no slash, the hash another shape, the
 * size is negative, or the place is blank.
 *
 * @param mediaType what kind of thing it is
 * @param size how many bytes it has, or null when nobody counted
 * @param sha256 the hash of its bytes, to prove that it was not changed
 * @param keptAt where it is kept, as a URI or a path that the application understands
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StoredFile(
        @Privacy(PrivacyCategory.REFERENCE) String mediaType,

        @Privacy(PrivacyCategory.REFERENCE) @PositiveOrZero @Nullable
        Long size,

        @Privacy(PrivacyCategory.LINKED) String sha256,
        @Privacy(PrivacyCategory.LINKED) String keptAt)
        implements NeverGrows {
    private static final int HASH_DIGITS = 64;

    /** Refuses other shapes. */
    public StoredFile {
        Required.part(mediaType, "evidence", "mediaType");
        Required.part(sha256, "evidence", "sha256");
        if (mediaType.indexOf('/') < 1 || Unseen.isBlank(Required.part(keptAt, "evidence", "keptAt"))) {
            throw new IllegalArgumentException("evidence needs a media type like image/jpeg and where it is kept");
        }
        refuseOtherThanHash(sha256);
        if (size != null && size < 0) {
            throw new IllegalArgumentException("a file has no fewer than 0 bytes; this one has");
        }
    }

    /** A file whose bytes nobody counted. */
    public static StoredFile of(String mediaType, String sha256, String keptAt) {
        return new StoredFile(mediaType, null, sha256, keptAt);
    }

    /** Reads one; for Jackson. */
    @JsonCreator
    static StoredFile read(
            @JsonProperty("mediaType") String mediaType,
            @JsonProperty("size") @Nullable Whole size,
            @JsonProperty("sha256") String sha256,
            @JsonProperty("keptAt") String keptAt) {
        return new StoredFile(mediaType, Whole.asLong(size), sha256, keptAt);
    }

    /** The same file, of so many bytes. */
    public StoredFile withSize(long bytes) {
        return new StoredFile(mediaType, bytes, sha256, keptAt);
    }

    /** Refuses what is no hash as it is written here, so that two of one file are one text. */
    static void refuseOtherThanHash(String sha256) {
        if (sha256.length() != HASH_DIGITS || !sha256.chars().allMatch(StoredFile::isHexadecimal)) {
            throw new IllegalArgumentException("a SHA-256 has 64 lower case hexadecimal digits; this one has not");
        }
    }

    private static boolean isHexadecimal(int character) {
        return (character >= '0' && character <= '9') || (character >= 'a' && character <= 'f');
    }

    @Override
    public String toString() {
        return Masks.describe("StoredFile", this);
    }
}
