// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.contact;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * A label of a host that stands for letters beyond ASCII, {@code xn--} and what encodes them. One that encodes nothing, or what no
 * host may have, is nobody's.
 *
 * <p><b>Source</b> RFC 3492 for the encoding, RFC 5891 section 4.2 for what may be encoded; symbols are let pass, as IDNA 2003 does.
 */
final class EncodedLabel {
    static final String PREFIX = "xn--";

    private static final int BASE = 36;
    private static final int LEAST_THRESHOLD = 1;
    private static final int MOST_THRESHOLD = 26;
    private static final int SKEW = 38;
    private static final int DAMP = 700;
    private static final int FIRST_BIAS = 72;
    private static final int FIRST_BEYOND_ASCII = 0x80;

    private final CharSequence label;
    private final StringBuilder decoded = new StringBuilder();
    private int next;
    private int bias = FIRST_BIAS;

    private EncodedLabel(CharSequence label) {
        this.label = label;
    }

    /** Whether a label of lower case letters, digits and hyphens is the one encoding of a label that a host may have. */
    static boolean isRight(CharSequence label) {
        String text = new EncodedLabel(label).decode();
        return text != null && mayBeHosts(text);
    }

    /** The text; null when nothing is encoded, or not in this way. */
    private @Nullable String decode() {
        int hyphen = label.toString().lastIndexOf('-');
        boolean hasAscii = hyphen >= PREFIX.length();
        next = hasAscii ? hyphen + 1 : PREFIX.length();
        decoded.append(label, PREFIX.length(), hasAscii ? hyphen : PREFIX.length());
        int codePoint = FIRST_BEYOND_ASCII;
        int place = 0;
        while (next < label.length()) {
            int delta = delta();
            int length = decoded.codePointCount(0, decoded.length()) + 1;
            if (delta < 0 || place > Integer.MAX_VALUE - delta) {
                return null;
            }
            bias = adapted(delta, length, isFirst());
            place += delta;
            codePoint += place / length;
            place %= length;
            if (!Character.isValidCodePoint(codePoint) || isSurrogate(codePoint)) {
                return null;
            }
            decoded.insert(decoded.offsetByCodePoints(0, place), Character.toChars(codePoint));
            place++;
        }
        return isFirst() ? null : decoded.toString();
    }

    /** Whether no letter beyond ASCII has been put in. */
    private boolean isFirst() {
        return decoded.chars().allMatch(unit -> unit < FIRST_BEYOND_ASCII);
    }

    /** The next number, of digits that end where one is below its threshold; -1 when it does not end, or is too large. */
    private int delta() {
        long delta = 0;
        long weight = 1;
        for (int k = BASE; next < label.length(); k += BASE) {
            int digit = digit(label.charAt(next++));
            int threshold = Math.max(LEAST_THRESHOLD, Math.min(MOST_THRESHOLD, k - bias));
            delta += digit * weight;
            weight *= BASE - threshold;
            if (digit < 0 || delta > Integer.MAX_VALUE || weight > Integer.MAX_VALUE) {
                return -1;
            }
            if (digit < threshold) {
                return (int) delta;
            }
        }
        return -1;
    }

    private static int digit(char character) {
        if (character >= 'a' && character <= 'z') {
            return character - 'a';
        }
        return character >= '0' && character <= '9' ? character - '0' + MOST_THRESHOLD : -1;
    }

    private static int adapted(int delta, int length, boolean isFirst) {
        int rest = isFirst ? delta / DAMP : delta / 2;
        rest += rest / length;
        int k = 0;
        while (rest > (BASE - LEAST_THRESHOLD) * MOST_THRESHOLD / 2) {
            rest /= BASE - LEAST_THRESHOLD;
            k += BASE;
        }
        return k + (BASE - LEAST_THRESHOLD + 1) * rest / (rest + SKEW);
    }

    private static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    private static boolean mayBeHosts(String text) {
        boolean isHyphenated = text.startsWith("-") || text.endsWith("-") || text.startsWith("--", 2);
        return !isHyphenated
                && !isMark(text.codePointAt(0))
                && text.codePoints().allMatch(EncodedLabel::mayStand)
                && Normalizer.isNormalized(text, Normalizer.Form.NFKC);
    }

    private static boolean mayStand(int codePoint) {
        if (codePoint < FIRST_BEYOND_ASCII) {
            return codePoint == '-' || digit((char) codePoint) >= 0;
        }
        return HostName.mayHave(codePoint)
                && Character.toLowerCase(codePoint) == codePoint
                && switch (Character.getType(codePoint)) {
                    case Character.UNASSIGNED, Character.PRIVATE_USE, Character.TITLECASE_LETTER -> false;
                    default -> true;
                };
    }

    private static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }
}
