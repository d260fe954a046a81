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
    private int depth;
    private int deepest;
    private boolean isInText;
    private boolean isEscaped;
    private boolean isWhole;
    private boolean isTooLong;
    private boolean anyEscape;

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
        begin();
        while (!isWhole) {
            if (peek() < 0) {
                return Capture.TRUNCATED;
            }
            keep(scan(position));
        }
        if (isTooLong) {
            return Capture.TOO_LONG;
        }
        return deepest > limits.depth() ? Capture.TOO_DEEP : Capture.WHOLE;
    }

    private void begin() {
        length = 0;
        depth = 0;
        deepest = 0;
        isInText = false;
        isEscaped = false;
        isWhole = false;
        isTooLong = false;
        anyEscape = false;
    }

    /** Where the value is whole, or the buffer ends. */
    private int scan(int from) {
        int at = from;
        while (at < end && !isWhole) {
            if (isInText) {
                at = scanText(at);
            } else if (depth == 0 && length + at > from && endsScalar(buffer[at])) {
                isWhole = true;
            } else {
                look(buffer[at++]);
            }
        }
        return at;
    }

    private void look(char character) {
        switch (character) {
            case '"' -> {
                isInText = true;
                isEscaped = false;
            }
            case '{', '[' -> deepest = Math.max(deepest, ++depth);
            case '}', ']' -> isWhole = --depth <= 0;
            case '\n' -> line++;
            default -> {}
        }
    }

    /** Where the text ends: after its quote, or after the line end, which it must not hold. */
    private int scanText(int from) {
        char[] characters = buffer;
        boolean escaped = isEscaped;
        boolean any = false;
        int at = from;
        boolean isClosed = false;
        while (at < end && !isClosed) {
            char character = characters[at++];
            isClosed = character == '\n' || (character == '"' && !escaped);
            escaped = character == '\\' && !escaped;
            any |= escaped;
        }
        anyEscape |= any;
        isEscaped = escaped;
        if (isClosed) {
            line += characters[at - 1] == '\n' ? 1 : 0;
            isInText = false;
            isWhole = depth == 0;
        }
        return at;
    }

    /** Takes the rest of the line, the line end included. */
    Capture captureLine() throws IOException {
        begin();
        while (!isWhole && peek() >= 0) {
            int at = lineEnd(position);
            isWhole = at < end;
            keep(at);
            if (isWhole) {
                next();
            }
        }
        return isTooLong ? Capture.TOO_LONG : Capture.WHOLE;
    }

    private int lineEnd(int from) {
        char[] characters = buffer;
        int stop = end;
        boolean any = false;
        int at = from;
        while (at < stop && characters[at] != '\n') {
            any |= characters[at] == '\\';
            at++;
        }
        anyEscape |= any;
        return at;
    }

    /** Whether anything in the value is written as an escape, as a NUL must be. */
    boolean anyEscape() {
        return anyEscape;
    }

    /** Takes what stands before a place of the buffer. */
    private void keep(int stop) {
        int room = limits.rowCharacters() - length;
        int kept = Math.min(stop - position, room);
        isTooLong |= stop - position > room;
        if (length + kept > text.length) {
            text = Arrays.copyOf(text, Math.max(text.length * 2, length + kept));
        }
        System.arraycopy(buffer, position, text, length, kept);
        length += kept;
        position = stop;
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
}
