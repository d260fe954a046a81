// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.reading;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import org.moothall.standards.Limits;

/**
 * Cuts a JSON list into its elements without understanding them, so that one that is not JSON does not stop the next. It
 * follows brackets and texts; a line break within a text, which JSON forbids, ends the text, so that a forgotten quote is
 * forgotten by the next line.
 */
final class JsonElements {
    /** How capturing a value ended. */
    enum Capture {
        WHOLE,
        TOO_LONG,
        TOO_DEEP,
        TRUNCATED
    }

    private final Reader reader;
    private final Limits limits;
    private final char[] buffer = new char[16 * 1024];
    private int position;
    private int end;
    private long line = 1;
    private char[] text = new char[4 * 1024];
    private int length;

    JsonElements(Reader reader, Limits limits) {
        this.reader = reader;
        this.limits = limits;
    }

    /** The next character, or -1 at the end; it is not taken. */
    int peek() throws IOException {
        while (position == end) {
            int count = reader.read(buffer, 0, buffer.length);
            if (count < 0) {
                return -1;
            }
            position = 0;
            end = count;
        }
        return buffer[position];
    }

    /** Takes the next character. */
    int next() throws IOException {
        int character = peek();
        if (character >= 0) {
            position++;
            line += character == '\n' ? 1 : 0;
        }
        return character;
    }

    /** Takes white space and answers the character after it, which is not taken. */
    int skipSpace() throws IOException {
        int character = peek();
        while (character == ' ' || character == '\n' || character == '\r' || character == '\t') {
            next();
            character = peek();
        }
        return character;
    }

    long line() {
        return line;
    }

    char[] text() {
        return text;
    }

    int length() {
        return length;
    }

    /** Takes one value of any kind; a list or an object up to the bracket that closes it. */
    Capture capture() throws IOException {
        length = 0;
        int depth = 0;
        int deepest = 0;
        boolean inText = false;
        boolean escaped = false;
        boolean tooLong = false;
        while (true) {
            int character = peek();
            if (character < 0) {
                return Capture.TRUNCATED;
            }
            if (depth == 0 && !inText && length > 0 && endsScalar(character)) {
                break;
            }
            next();
            tooLong |= !keep((char) character);
            if (inText) {
                inText = character != '\n' && (escaped || character != '"');
                escaped = !escaped && character == '\\';
                if (!inText && depth == 0) {
                    break;
                }
            } else if (character == '"') {
                inText = true;
                escaped = false;
            } else if (character == '{' || character == '[') {
                deepest = Math.max(deepest, ++depth);
            } else if ((character == '}' || character == ']') && --depth <= 0) {
                break;
            }
        }
        if (tooLong) {
            return Capture.TOO_LONG;
        }
        return deepest > limits.depth() ? Capture.TOO_DEEP : Capture.WHOLE;
    }

    private static boolean endsScalar(int character) {
        return character == ','
                || character == ']'
                || character == '}'
                || character == ' '
                || character == '\n'
                || character == '\r'
                || character == '\t'
                || character == '{'
                || character == '['
                || character == '"'
                || character == ':';
    }

    private boolean keep(char character) {
        if (length == limits.rowCharacters()) {
            return false;
        }
        if (length == text.length) {
            text = Arrays.copyOf(text, text.length * 2);
        }
        text[length++] = character;
        return true;
    }
}
