// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.place;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.moothall.core.internal.Required;
import org.moothall.core.json.NeverGrows;
import org.moothall.core.json.Whole;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;
import org.moothall.core.text.Unseen;

/**
 * The part of an address that tells one building from another in a street (primary), or one flat from another in a building
 * (secondary): a name, a number, a range of numbers, or a name and a number.
 *
 * <p><b>Shape</b> a name of at most 90 characters; numbers from 0 to 9999; suffixes of one or two letters.
 * <p><b>Errors</b> the constructor throws, without the value, on another shape, on an end or a suffix without its number, and
 * when there is nothing at all.
 * <p><b>Source</b> the SAO and PAO of BS 7666, by the lengths of AddressBase.
 *
 * @param text the name, or null when it has none
 * @param startNumber the number, or the first of a range; or null when it has none
 * @param startSuffix the letters after it, or null when there are none
 * @param endNumber the last number of a range, or null when it is no range
 * @param endSuffix the letters after that, or null when there are none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AddressableObject(
        @Privacy(PrivacyCategory.LINKED) @Size(max = 90) @Nullable
        String text,

        @Privacy(PrivacyCategory.LINKED) @Nullable Integer startNumber,
        @Privacy(PrivacyCategory.LINKED) @Nullable String startSuffix,
        @Privacy(PrivacyCategory.LINKED) @Nullable Integer endNumber,
        @Privacy(PrivacyCategory.LINKED) @Nullable String endSuffix)
        implements NeverGrows {
    private static final int LONGEST_TEXT = 90;
    private static final int HIGHEST_NUMBER = 9999;

    /** Refuses other shapes. */
    public AddressableObject {
        text = Unseen.orNull(text);
        startSuffix = Unseen.orNull(startSuffix);
        endSuffix = Unseen.orNull(endSuffix);
        if (startNumber == null && text == null) {
            throw new IllegalArgumentException("an addressable object needs a text or a start number; it has neither");
        }
        boolean isHeadless = startNumber == null && (startSuffix != null || endNumber != null);
        if (isHeadless || (endNumber == null && endSuffix != null)) {
            throw new IllegalArgumentException("a suffix needs its number, and an end number needs a start number");
        }
        if (!isNumber(startNumber) || !isNumber(endNumber) || !isSuffix(startSuffix) || !isSuffix(endSuffix)) {
            throw new IllegalArgumentException(
                    "a number in an address is 0 to 9999, and a suffix one or two letters; this one is not");
        }
        if (text != null && text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("the text of an addressable object has at most 90 characters");
        }
    }

    /** Reads one; for Jackson. */
    @JsonCreator
    static AddressableObject read(
            @JsonProperty("text") @Nullable String text,
            @JsonProperty("startNumber") @Nullable Whole startNumber,
            @JsonProperty("startSuffix") @Nullable String startSuffix,
            @JsonProperty("endNumber") @Nullable Whole endNumber,
            @JsonProperty("endSuffix") @Nullable String endSuffix) {
        return new AddressableObject(
                text, Whole.asInteger(startNumber), startSuffix, Whole.asInteger(endNumber), endSuffix);
    }

    /** A name. */
    public static AddressableObject named(String text) {
        return new AddressableObject(text, null, null, null, null);
    }

    /** A number. */
    public static AddressableObject numbered(int number) {
        return new AddressableObject(null, number, null, null, null);
    }

    /** A range of numbers. */
    public static AddressableObject numbered(int first, int last) {
        return new AddressableObject(null, first, null, last, null);
    }

    /** The same, with a name. */
    public AddressableObject withText(String newText) {
        return new AddressableObject(
                Required.part(newText, "an addressable object", "text"),
                startNumber,
                startSuffix,
                endNumber,
                endSuffix);
    }

    /** The same, with letters after its number. */
    public AddressableObject withSuffix(String letters) {
        return new AddressableObject(
                text, startNumber, Required.part(letters, "an addressable object", "suffix"), endNumber, endSuffix);
    }

    /** The numbers as one word: {@code 12}, {@code 12A}, {@code 1-3}; empty when there are none. Not masked. */
    public String range() {
        String start = startNumber == null ? "" : startNumber + orNothing(startSuffix);
        return endNumber == null ? start : start + "-" + endNumber + orNothing(endSuffix);
    }

    /** Whether the numbers end in letters. */
    boolean endsInSuffix() {
        return endNumber == null ? startSuffix != null : endSuffix != null;
    }

    private static String orNothing(@Nullable String suffix) {
        return suffix == null ? "" : suffix;
    }

    private static boolean isNumber(@Nullable Integer number) {
        return number == null || (number >= 0 && number <= HIGHEST_NUMBER);
    }

    private static boolean isSuffix(@Nullable String suffix) {
        return suffix == null
                || (suffix.length() >= 1
                        && suffix.length() <= 2
                        && suffix.chars().allMatch(Character::isLetter));
    }

    @Override
    public String toString() {
        return Masks.describe("AddressableObject", this);
    }
}
