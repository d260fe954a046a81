// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.jdk.NumberSerializer;

/** The limits of one value as JSON: its size, and the characters of its text. The same for writing and for reading, on every host. */
final class JsonLimits {
    /** The most characters of one value, all in all. */
    static final int LENGTH = 20_000_000;

    /** The deepest nesting of objects and lists. */
    static final int DEPTH = 500;

    /** The most digits of a number, written out without an exponent. */
    static final int DIGITS = 1_000;

    static final String NUMBER = "a number of more than 1,000 digits";

    /** What a number has beside its digits: a sign, a point, an exponent. */
    private static final int EXTRA = 20;

    private JsonLimits() {}

    /** Reads and writes within the limits. */
    static JsonFactory factory() {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNameLength(LENGTH)
                        .maxStringLength(LENGTH)
                        .maxNumberLength(DIGITS + EXTRA)
                        .maxNestingDepth(DEPTH)
                        .build())
                .streamWriteConstraints(
                        StreamWriteConstraints.builder().maxNestingDepth(DEPTH).build())
                .build();
    }

    /** Writes numbers, and refuses one that is too long before it is written out, which may take minutes. */
    private static final class Bounded extends NumberSerializer {
        Bounded(Class<? extends Number> type) {
            super(type);
        }

        @Override
        public void serialize(Number number, JsonGenerator json, SerializationContext context) {
            if ((number instanceof BigDecimal decimal && isTooLong(decimal))
                    || (number instanceof BigInteger integer && isTooLong(integer))) {
                throw new StreamConstraintsException(NUMBER);
            }
            super.serialize(number, json, context);
        }
    }

    /** Bounds the numbers that have no bounds of their own. */
    static JacksonModule bounds() {
        return new SimpleModule("bounds")
                .addSerializer(BigDecimal.class, new Bounded(BigDecimal.class))
                .addSerializer(BigInteger.class, new Bounded(BigInteger.class));
    }

    /** Whether text that was just written keeps to the limits, and has no character that a database would lose. */
    static boolean holds(String json) {
        int depth = 0;
        for (int i = 0; i < json.length(); i++) {
            char character = json.charAt(i);
            if (character == '"') {
                i = endOfString(json, i + 1);
                if (i < 0) {
                    return false;
                }
            } else if (character == '{' || character == '[') {
                depth++;
                if (depth > DEPTH) {
                    return false;
                }
            } else if (character == '}' || character == ']') {
                depth--;
            } else if (character == '-' || isDigit(character)) {
                int end = endOfNumber(json, i);
                if (isTooLong(json.substring(i, end))) {
                    return false;
                }
                i = end - 1;
            }
        }
        return json.length() <= LENGTH;
    }

    /** Where the closing quote is; -1 when half of a character comes before it. */
    private static int endOfString(String json, int from) {
        for (int i = from; i < json.length(); i++) {
            char character = json.charAt(i);
            if (character == '"') {
                return i;
            } else if (character == '\\') {
                i++;
            } else if (Character.isSurrogate(character)) {
                if (!isPair(json, i)) {
                    return -1;
                }
                i++;
            }
        }
        return -1;
    }

    private static boolean isPair(CharSequence text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                && at + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(at + 1));
    }

    private static int endOfNumber(String json, int from) {
        int end = from;
        while (end < json.length() && (isDigit(json.charAt(end)) || "+-.eE".indexOf(json.charAt(end)) >= 0)) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    /** With a sign, a point and an exponent, as the reader counts. */
    private static boolean isTooLong(String number) {
        boolean hasExponent = number.indexOf('E') >= 0 || number.indexOf('e') >= 0;
        return number.length() > DIGITS + EXTRA || (hasExponent && isTooLong(new BigDecimal(number)));
    }

    /** Whether a number has too many digits, or would if it were written out: a short one with a large exponent is as dear. */
    static boolean isTooLong(BigDecimal number) {
        long whole = (long) number.precision() - number.scale();
        return isTooLong(number.unscaledValue()) || Math.max(whole, number.scale()) > DIGITS;
    }

    static boolean isTooLong(BigInteger number) {
        // 10 bits are more than three digits: what has more is not written out
        return number.bitLength() / 10 > DIGITS || number.abs().toString().length() > DIGITS;
    }

    /** Where the first half of a character is, in a text; -1 for none. */
    static int halfCharacter(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (!isPair(text, i)) {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }
}
