// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.reading;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.function.Predicate;
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
    private static final int AHEAD = 64 * 1024;

    private final char[] buffer = new char[AHEAD];
    private int position;
    private int end;
    private long line = 1;
    private char[] text = new char[4 * 1024];
    private int length;

    JsonElements(Reader reader, Limits limits) {
        this.reader = reader;
        this.limits = limits;
    }

    /** What an object holds, by the names of its members. */
    enum Content {
        /** A list, under a name that is known for it. */
        ENVELOPE,
        /** A member that is known. */
        RECORD,
        /** Nothing that is known, as far as was looked. */
        UNKNOWN,
        /** No names between double quotes. */
        NOT_JSON
    }

    private String unknownList = "";

    /** The name of the first list in the object that was looked at, known or not; empty where there is none. */
    String unknownList() {
        return unknownList;
    }

    /** Looks at the names of the object that comes next, as far as the buffer goes; nothing is taken. */
    Content look(Predicate<String> isWrapper, Predicate<String> isMember) throws IOException {
        fillAll();
        var content = Content.UNKNOWN;
        int depth = 0;
        int at = position;
        int firstName = skipSpace(position + 1);
        if (firstName < end && buffer[firstName] != '"' && buffer[firstName] != '}') {
            return Content.NOT_JSON;
        }
        while (at < end) {
            char character = buffer[at];
            if (character == '"') {
                int close = closing(at + 1);
                int colon = skipSpace(close + 1);
                if (depth == 1 && colon < end && buffer[colon] == ':') {
                    String name = new String(buffer, at + 1, close - at - 1);
                    int value = skipSpace(colon + 1);
                    if (isWrapper.test(name) && value < end && buffer[value] == '[') {
                        return Content.ENVELOPE;
                    }
                    if (unknownList.isEmpty() && value < end && buffer[value] == '[') {
                        unknownList = name;
                    }
                    content = isMember.test(name) ? Content.RECORD : content;
                }
                at = close;
            } else if (character == '{' || character == '[') {
                depth++;
            } else if ((character == '}' || character == ']') && --depth == 0) {
                break;
            }
            at++;
        }
        return content;
    }

    private void fillAll() throws IOException {
        System.arraycopy(buffer, position, buffer, 0, end - position);
        end -= position;
        position = 0;
        int count = 0;
        while (count >= 0 && end < buffer.length) {
            count = reader.read(buffer, end, buffer.length - end);
            end += Math.max(count, 0);
        }
    }

    /** The quote that closes a text. */
    private int closing(int from) {
        int at = from;
        while (at < end && buffer[at] != '"') {
            at += buffer[at] == '\\' ? 2 : 1;
        }
        return Math.min(at, end);
    }

    private int skipSpace(int from) {
        int at = from;
        while (at < end && Character.isWhitespace(buffer[at])) {
            at++;
        }
        return at;
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

    /** Takes the rest of the line, the line end included. */
    Capture captureLine() throws IOException {
        length = 0;
        boolean tooLong = false;
        for (int character = next(); character >= 0 && character != '\n'; character = next()) {
            tooLong |= !keep((char) character);
        }
        return tooLong ? Capture.TOO_LONG : Capture.WHOLE;
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
