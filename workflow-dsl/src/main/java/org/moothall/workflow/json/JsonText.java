// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.json;

import java.util.HexFormat;

/**
 * A writer of JSON on one line, for what has a shape of this library's own. The text is the one that Jackson's generator writes, without
 * what that sets up for each.
 */
final class JsonText {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final char FIRST_PRINTABLE = ' ';

    private final StringBuilder text;

    JsonText(int expected) {
        this.text = new StringBuilder(expected);
    }

    JsonText startObject() {
        return value('{');
    }

    JsonText endObject() {
        text.append('}');
        return this;
    }

    JsonText startArray() {
        return value('[');
    }

    JsonText endArray() {
        text.append(']');
        return this;
    }

    private JsonText value(char begins) {
        separate();
        text.append(begins);
        return this;
    }

    /** The name of the member whose value comes next. */
    JsonText name(String name) {
        string(name);
        text.append(':');
        return this;
    }

    JsonText number(long number) {
        separate();
        text.append(number);
        return this;
    }

    JsonText string(String string) {
        separate();
        text.append('"');
        int from = 0;
        for (int i = 0; i < string.length(); i++) {
            char character = string.charAt(i);
            if (character < FIRST_PRINTABLE || character == '"' || character == '\\') {
                text.append(string, from, i);
                escape(character);
                from = i + 1;
            }
        }
        text.append(string, from, string.length()).append('"');
        return this;
    }

    private void escape(char character) {
        text.append('\\');
        switch (character) {
            case '"', '\\' -> text.append(character);
            case '\b' -> text.append('b');
            case '\t' -> text.append('t');
            case '\n' -> text.append('n');
            case '\f' -> text.append('f');
            case '\r' -> text.append('r');
            default -> text.append('u').append(HEX.toHexDigits(character));
        }
    }

    /** Whatever does not come first needs a comma: only a bracket that opens, and a colon, are followed by none. */
    private void separate() {
        if (!text.isEmpty() && "{[:".indexOf(text.charAt(text.length() - 1)) < 0) {
            text.append(',');
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
