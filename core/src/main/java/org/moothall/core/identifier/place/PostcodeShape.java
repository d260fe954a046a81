// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.place;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.moothall.core.identifier.Fault;
import org.moothall.core.identifier.internal.Reading;
import org.moothall.core.identifier.internal.SignificantText;

/**
 * Which characters may stand where in a postcode and in the parts of one. The rules for the first two letters (no Q, V, X; no
 * I, J, Z) follow from the list of areas, which also knows XX, the one exception.
 */
final class PostcodeShape {
    static final String AREAS =
            "AB AL B BA BB BD BF BH BL BN BR BS BT BX CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL"
                    + " DN DT DY E EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN"
                    + " LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST"
                    + " SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV XX YO ZE";

    /** Postcodes that follow no arrangement, and are looked up whole: Girobank, nine overseas territories, Gibraltar. */
    private static final List<String> SPECIALS = List.of(
            "GIR0AA", "ASCN1ZZ", "BBND1ZZ", "BIQQ1ZZ", "FIQQ1ZZ", "PCRN1ZZ", "SIQQ1ZZ", "STHL1ZZ", "TDCU1ZZ", "TKCA1ZZ",
            "GX111AA");

    private static final long[] WHOLE_SPECIALS = packedAndSorted(special -> special);
    private static final long[] SPECIAL_SECTORS =
            packedAndSorted(special -> special.substring(0, special.length() - 2));
    private static final long[] SPECIAL_OUTWARDS =
            packedAndSorted(special -> special.substring(0, special.length() - 3));
    private static final long[] SPECIAL_AREAS = packedAndSorted(PostcodeShape::letters);
    private static final boolean[] IS_AREA = areas();

    private static final String AFTER_A9 = "ABCDEFGHJKPSTUW";
    private static final String AFTER_AA9 = "ABEHMNPRVWXY";
    private static final String NEVER_INWARD = "CIKMOV";

    private static final Fault LENGTH = Fault.wrongLength("5 to 7 letters and digits");
    private static final Fault SHAPE = Fault.wrongFormat("a full postcode, like SW1A 1AA");
    private static final Fault SECTOR_LENGTH = Fault.wrongLength("3 to 5 letters and digits");
    private static final Fault SECTOR_SHAPE =
            Fault.wrongFormat("a postcode up to the digit after the space, like SW1A 1");
    private static final Fault OUTWARD_LENGTH = Fault.wrongLength("2 to 4 letters and digits");
    private static final Fault OUTWARD_SHAPE = Fault.wrongFormat("the first half of a postcode, like SW1A");
    private static final Fault AREA_LENGTH = Fault.wrongLength("1 or 2 letters");
    private static final Fault AREA_SHAPE = Fault.wrongFormat("letters only");
    private static final Fault AREA = Fault.unknownComponent("area");
    private static final Fault DISTRICT = Fault.unknownComponent("district");
    private static final Fault UNIT = Fault.unknownComponent("unit");

    private PostcodeShape() {}

    static @Nullable Fault fault(CharSequence text, long kept) {
        int length = SignificantText.count(kept);
        if (length < 5 || length > 7) {
            return LENGTH;
        }
        long packed = packed(text, kept);
        if (Arrays.binarySearch(WHOLE_SPECIALS, packed) >= 0) {
            return null;
        }
        int outward = length - 3;
        if (!isOutward(packed, outward) || !isInward(packed, outward)) {
            return SHAPE;
        }
        Fault fault = faultInOutward(packed, outward);
        return fault != null || (isUnit(packed, length - 2) && isUnit(packed, length - 1)) ? fault : UNIT;
    }

    static @Nullable Fault sectorFault(CharSequence text, long kept) {
        int length = SignificantText.count(kept);
        if (length < 3 || length > 5) {
            return SECTOR_LENGTH;
        }
        long packed = packed(text, kept);
        if (Arrays.binarySearch(SPECIAL_SECTORS, packed) >= 0) {
            return null;
        }
        int outward = length - 1;
        boolean isArranged = isOutward(packed, outward) && SignificantText.isDigit(at(packed, outward));
        return isArranged ? faultInOutward(packed, outward) : SECTOR_SHAPE;
    }

    static @Nullable Fault outwardFault(CharSequence text, long kept) {
        int length = SignificantText.count(kept);
        if (length < 2 || length > 4) {
            return OUTWARD_LENGTH;
        }
        long packed = packed(text, kept);
        if (Arrays.binarySearch(SPECIAL_OUTWARDS, packed) >= 0) {
            return null;
        }
        return isOutward(packed, length) ? faultInOutward(packed, length) : OUTWARD_SHAPE;
    }

    static @Nullable Fault areaFault(CharSequence text, long kept) {
        int length = SignificantText.count(kept);
        if (length > 4) {
            return AREA_LENGTH;
        }
        long packed = packed(text, kept);
        if (Arrays.binarySearch(SPECIAL_AREAS, packed) >= 0) {
            return null;
        }
        if (length > 2) {
            return AREA_LENGTH;
        }
        if (!SignificantText.isLetter(at(packed, 0)) || !SignificantText.isLetter(at(packed, length - 1))) {
            return AREA_SHAPE;
        }
        return isArea(packed, length) ? null : AREA;
    }

    /** The letters that a text begins with. */
    static String letters(String text) {
        int length = 0;
        while (length < text.length() && SignificantText.isLetter(text.charAt(length))) {
            length++;
        }
        return text.substring(0, length);
    }

    /** A letter or two, a digit, perhaps a letter or digit more. */
    private static boolean isOutward(long packed, int length) {
        int areaLength = areaLength(packed);
        int afterDigit = areaLength + 1;
        return (length == afterDigit
                        || (length == afterDigit + 1 && SignificantText.isLetterOrDigit(at(packed, afterDigit))))
                && SignificantText.isLetter(at(packed, 0))
                && SignificantText.isDigit(at(packed, areaLength));
    }

    /** A digit and two letters. */
    private static boolean isInward(long packed, int begin) {
        return SignificantText.isDigit(at(packed, begin))
                && SignificantText.isLetter(at(packed, begin + 1))
                && SignificantText.isLetter(at(packed, begin + 2));
    }

    private static @Nullable Fault faultInOutward(long packed, int length) {
        int areaLength = areaLength(packed);
        if (!isArea(packed, areaLength)) {
            return AREA;
        }
        return isDistrict(packed, length, areaLength) ? null : DISTRICT;
    }

    private static int areaLength(long packed) {
        return SignificantText.isLetter(at(packed, 1)) ? 2 : 1;
    }

    private static boolean isArea(long packed, int length) {
        return IS_AREA[areaIndex(at(packed, 0), length == 2 ? at(packed, 1) : '@')];
    }

    private static boolean isDistrict(long packed, int outwardLength, int areaLength) {
        char digit = at(packed, areaLength);
        if (outwardLength == areaLength + 1) {
            return digit != '0' || areaLength == 2;
        }
        char last = at(packed, areaLength + 1);
        if (SignificantText.isDigit(last)) {
            return digit != '0';
        }
        String allowed = areaLength == 1 ? AFTER_A9 : AFTER_AA9;
        return allowed.indexOf(last) >= 0 && (digit != '0' || areaLength == 2);
    }

    private static boolean isUnit(long packed, int position) {
        return NEVER_INWARD.indexOf(at(packed, position)) < 0;
    }

    /** The characters that count as one number, eight bits each, the first of eight in front; what is missing is 0. */
    private static long packed(CharSequence text, long kept) {
        return SignificantText.packed(text, kept) << (Byte.SIZE * (Long.BYTES - SignificantText.count(kept)));
    }

    private static char at(long packed, int position) {
        return (char) ((packed >>> (Byte.SIZE * (Long.BYTES - 1 - position))) & 0xFF);
    }

    private static int areaIndex(char first, char second) {
        return (first - 'A') * 27 + second - '@';
    }

    private static boolean[] areas() {
        boolean[] areas = new boolean[26 * 27];
        for (String area : AREAS.split(" ", -1)) {
            areas[areaIndex(area.charAt(0), area.length() == 2 ? area.charAt(1) : '@')] = true;
        }
        return areas;
    }

    private static long[] packedAndSorted(UnaryOperator<String> part) {
        return SPECIALS.stream()
                .map(part)
                .mapToLong(value -> packed(value, Reading.CODE.keep(value)))
                .sorted()
                .toArray();
    }
}
