// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.place;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.moothall.core.identifier.Fault;
import org.moothall.core.identifier.internal.Kept;
import org.moothall.core.identifier.internal.Reading;
import org.moothall.core.identifier.place.Postcode.Kind;

/**
 * Which characters may stand where in a postcode. The rules for the first two letters (no Q, V, X; no I, J, Z) follow from
 * the list of areas, which also knows XX, the one exception.
 */
final class PostcodeShape {
    static final String AREAS =
            "AB AL B BA BB BD BF BH BL BN BR BS BT BX CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL"
                    + " DN DT DY E EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN"
                    + " LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST"
                    + " SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV XX YO ZE";

    private static final String OVERSEAS =
            "ASCN1ZZ BBND1ZZ BIQQ1ZZ FIQQ1ZZ PCRN1ZZ SIQQ1ZZ STHL1ZZ TDCU1ZZ TKCA1ZZ GX111AA";
    private static final long[] SPECIALS = packedAndSorted("GIR0AA " + OVERSEAS);
    private static final boolean[] IS_AREA = areas();

    private static final String AFTER_A9 = "ABCDEFGHJKPSTUW";
    private static final String AFTER_AA9 = "ABEHMNPRVWXY";
    private static final String NEVER_INWARD = "CIKMOV";

    private static final Fault LENGTH = Fault.wrongLength("5 to 7 letters and digits");
    private static final Fault SHAPE = Fault.wrongFormat("a full postcode, like SW1A 1AA");
    private static final Fault AREA = Fault.unknownComponent("area");
    private static final Fault DISTRICT = Fault.unknownComponent("district");
    private static final Fault UNIT = Fault.unknownComponent("unit");

    private PostcodeShape() {}

    static @Nullable Fault fault(CharSequence text, long kept) {
        int length = Kept.count(kept);
        if (length < 5 || length > 7) {
            return LENGTH;
        }
        if (Arrays.binarySearch(SPECIALS, Kept.packed(text, kept)) >= 0) {
            return null;
        }
        int areaLength = Kept.isLetter(Kept.at(text, kept, 1)) ? 2 : 1;
        return isArranged(text, kept, length, areaLength) ? faultInParts(text, kept, length, areaLength) : SHAPE;
    }

    private static @Nullable Fault faultInParts(CharSequence text, long kept, int length, int areaLength) {
        if (!IS_AREA[areaIndex(Kept.at(text, kept, 0), areaLength == 2 ? Kept.at(text, kept, 1) : '@')]) {
            return AREA;
        }
        if (!isDistrict(text, kept, length - 3, areaLength)) {
            return DISTRICT;
        }
        return isInward(Kept.at(text, kept, length - 2)) && isInward(Kept.at(text, kept, length - 1)) ? null : UNIT;
    }

    static Kind kind(String outward) {
        return switch (outward) {
            case "GIR" -> Kind.GIROBANK;
            case "ASCN", "BBND", "BIQQ", "FIQQ", "PCRN", "SIQQ", "STHL", "TDCU", "TKCA", "GX11" ->
                Kind.OVERSEAS_TERRITORY;
            default -> kindOfArea(outward.substring(0, Kept.isLetter(outward.charAt(1)) ? 2 : 1));
        };
    }

    private static Kind kindOfArea(String area) {
        return switch (area) {
            case "GY", "IM", "JE" -> Kind.CROWN_DEPENDENCY;
            case "BF" -> Kind.FORCES;
            case "BX", "XX" -> Kind.NON_GEOGRAPHIC;
            default -> Kind.GEOGRAPHIC;
        };
    }

    /** A letter or two, a digit, perhaps a letter or digit more; then a digit and two letters. */
    private static boolean isArranged(CharSequence text, long kept, int length, int areaLength) {
        int inward = length - 3;
        int afterDigit = areaLength + 1;
        return (inward == afterDigit || (inward == afterDigit + 1 && isLetterOrDigit(Kept.at(text, kept, afterDigit))))
                && Kept.isLetter(Kept.at(text, kept, 0))
                && Kept.isDigit(Kept.at(text, kept, areaLength))
                && Kept.isDigit(Kept.at(text, kept, inward))
                && Kept.isLetter(Kept.at(text, kept, inward + 1))
                && Kept.isLetter(Kept.at(text, kept, inward + 2));
    }

    private static boolean isDistrict(CharSequence text, long kept, int outwardLength, int areaLength) {
        char digit = Kept.at(text, kept, areaLength);
        if (outwardLength == areaLength + 1) {
            return digit != '0' || areaLength == 2;
        }
        char last = Kept.at(text, kept, areaLength + 1);
        if (Kept.isDigit(last)) {
            return digit != '0';
        }
        String allowed = areaLength == 1 ? AFTER_A9 : AFTER_AA9;
        return allowed.indexOf(last) >= 0 && (digit != '0' || areaLength == 2);
    }

    private static boolean isInward(char letter) {
        return NEVER_INWARD.indexOf(letter) < 0;
    }

    private static boolean isLetterOrDigit(char character) {
        return Kept.isLetter(character) || Kept.isDigit(character);
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

    private static long[] packedAndSorted(String values) {
        return Arrays.stream(values.split(" ", -1))
                .mapToLong(value -> Kept.packed(value, Reading.CODE.keep(value)))
                .sorted()
                .toArray();
    }
}
