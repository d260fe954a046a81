// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.contact;

import java.net.IDN;
import java.util.Optional;
import org.moothall.core.text.Unseen;

/** The host of an e-mail address, in ASCII or in the letters of a language. */
final class HostName {
    private static final int LONGEST = 253;
    private static final int LONGEST_LABEL = 63;
    private static final int SHORTEST_TOP_LABEL = 2;
    private static final int HYPHENS = 2;

    private HostName() {}

    /** Whether a character beyond ASCII may stand in one at all. Other digits than 0 to 9 may not: they pass for those. */
    static boolean mayHave(int codePoint) {
        return !Unseen.is(codePoint)
                && switch (Character.getType(codePoint)) {
                    case Character.CONTROL, Character.SURROGATE, Character.DECIMAL_DIGIT_NUMBER -> false;
                    default -> codePoint >= 0x80;
                };
    }

    static boolean isRight(CharSequence text, int begin, int end) {
        return isAscii(text, begin, end)
                ? isHost(text, begin, end)
                : encoded(text.subSequence(begin, end).toString()).isPresent();
    }

    /** In ASCII and lower case; empty when that is no host. */
    static Optional<String> encoded(String host) {
        String[] labels = lowerCase(host).split("\\.", -1);
        for (int index = 0; index < labels.length; index++) {
            labels[index] = encodedLabel(labels[index]);
        }
        String encoded = String.join(".", labels);
        return isHost(encoded, 0, encoded.length()) ? Optional.of(encoded) : Optional.empty();
    }

    /** Empty, which no label is, when encoding would change what it says: it folds capitals and wide letters, for example. */
    private static String encodedLabel(String label) {
        if (isAscii(label, 0, label.length())) {
            return label;
        }
        try {
            String encoded = IDN.toASCII(label);
            return IDN.toUnicode(encoded).equals(label) ? encoded : "";
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static boolean isHost(CharSequence text, int begin, int end) {
        int label = begin;
        for (int index = begin; index < end; index++) {
            if (text.charAt(index) == '.') {
                if (!isLabel(text, label, index)) {
                    return false;
                }
                label = index + 1;
            }
        }
        return end - begin <= LONGEST && label > begin && isLabel(text, label, end) && isTopLabel(text, label, end);
    }

    private static boolean isLabel(CharSequence text, int begin, int end) {
        if (begin == end || end - begin > LONGEST_LABEL || text.charAt(begin) == '-' || text.charAt(end - 1) == '-') {
            return false;
        }
        for (int index = begin; index < end; index++) {
            char character = text.charAt(index);
            if (!isLetter(character) && character != '-' && (character < '0' || character > '9')) {
                return false;
            }
        }
        return !isTagged(text, begin, end) || isEncoded(text, begin, end);
    }

    /** Two hyphens behind two characters mark a label as one that says something in another way; there is but one such way. */
    private static boolean isTagged(CharSequence text, int begin, int end) {
        return end - begin > HYPHENS + 1
                && text.charAt(begin + HYPHENS) == '-'
                && text.charAt(begin + HYPHENS + 1) == '-';
    }

    private static boolean isEncoded(CharSequence text, int begin, int end) {
        return startsEncoded(text, begin)
                && EncodedLabel.isRight(lowerCase(text.subSequence(begin, end).toString()));
    }

    private static boolean isTopLabel(CharSequence text, int begin, int end) {
        if (end - begin > EncodedLabel.PREFIX.length() && startsEncoded(text, begin)) {
            return true;
        }
        for (int index = begin; index < end; index++) {
            if (!isLetter(text.charAt(index))) {
                return false;
            }
        }
        return end - begin >= SHORTEST_TOP_LABEL;
    }

    private static boolean startsEncoded(CharSequence text, int begin) {
        for (int index = 0; index < EncodedLabel.PREFIX.length(); index++) {
            if (lowerCase(text.charAt(begin + index)) != EncodedLabel.PREFIX.charAt(index)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAscii(CharSequence text, int begin, int end) {
        for (int index = begin; index < end; index++) {
            if (text.charAt(index) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static String lowerCase(String text) {
        StringBuilder lower = new StringBuilder(text);
        for (int index = 0; index < lower.length(); index++) {
            lower.setCharAt(index, lowerCase(lower.charAt(index)));
        }
        return lower.toString();
    }

    private static char lowerCase(char character) {
        return character >= 'A' && character <= 'Z' ? (char) (character + 0x20) : character;
    }

    private static boolean isLetter(char character) {
        char lower = lowerCase(character);
        return lower >= 'a' && lower <= 'z';
    }
}
