// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.reading;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/**
 * Cuts separated values (RFC 4180) into records and cells where they lie in the read buffer. A quote that does not close, or
 * text after one that does, costs the line in which its record began, and no other: reading goes on with the next line.
 */
final class CsvRecords {
    /** How cutting a record ended. */
    enum Cut {
        RECORD,
        /** A quote is wrong; the next record begins on the next line. */
        BROKEN,
        /** The record is longer than the limit; its rest was skipped. */
        TOO_LONG,
        /** So many quotes are wrong that going on would cost too much; nothing more is read. */
        GIVEN_UP,
        END
    }

    private static final int ORDINARY = 0;
    private static final int SEPARATOR = 1;
    private static final int LINE_END = 2;
    private static final int NUL = 3;
    private static final int TABLE = 128;

    /** Lines that are looked at again after a wrong quote, in characters, before it is given up. */
    private static final long PATIENCE = 64L << 20;

    private final Reader reader;
    private final int longest;
    private final int mostCells;
    private final byte[] kinds = new byte[TABLE];
    private char highestSpecial = '\r';
    private char[] buffer = new char[64 * 1024];
    private int start;
    private int position;
    private int end;
    private boolean ended;
    private boolean anyNul;
    private boolean anyDoubled;
    private boolean skipsRest;
    private boolean isUnended;
    private long lookedAtAgain;
    private int[] starts = new int[64];
    private int[] lengths = new int[64];
    private int count;

    /** Records of at most so many characters, of which at most so many cells are kept. */
    CsvRecords(Reader reader, int longest, int mostCells) {
        this.reader = reader;
        this.longest = longest;
        this.mostCells = mostCells;
        kinds['\n'] = LINE_END;
        kinds['\r'] = LINE_END;
        kinds[0] = NUL;
    }

    void separator(char separator) {
        kinds[separator] = SEPARATOR;
        highestSpecial = (char) Math.max(separator, '\r');
    }

    /** The text that is not read yet, at least so much of it as the source has. */
    CharSequence ahead(int wanted) throws IOException {
        start = position;
        while (end - position < wanted && !ended) {
            position = fill(position);
        }
        return java.nio.CharBuffer.wrap(buffer, position, Math.min(wanted, end - position));
    }

    /** Leaves out so many characters. */
    void skip(int characters) {
        position += characters;
    }

    int count() {
        return count;
    }

    char[] buffer() {
        return buffer;
    }

    /** Where a cell begins in the buffer; it stands until the next cut. */
    int start(int cell) {
        return start + starts[cell];
    }

    int length(int cell) {
        return lengths[cell];
    }

    String text(int cell) {
        return new String(buffer, start(cell), lengths[cell]);
    }

    /** How many characters the record has. */
    int characters() {
        return position - start;
    }

    /** Whether the source ended before the record's line did: it may have been cut off. */
    boolean isUnended() {
        return isUnended;
    }

    /** Whether a NUL character is in the record. */
    boolean anyNul() {
        return anyNul;
    }

    /** Cuts the next record. */
    Cut next() throws IOException {
        start = position;
        count = 0;
        anyNul = false;
        anyDoubled = false;
        skipsRest = false;
        if (position == end && fill(position) == end) {
            return Cut.END;
        }
        position = start;
        while (true) {
            int begin = position;
            if (position == end) {
                position = fill(position);
                begin = position;
            }
            boolean isQuoted = position < end && buffer[position] == '"';
            boolean isWhole = isQuoted ? quoted() : plain(begin - start);
            if (!isWhole) {
                return skipsRest ? skipRest() : restart();
            }
            if (position == end || isLineEnd(buffer[position])) {
                break;
            }
            position++;
        }
        if (anyDoubled) {
            undouble();
        }
        int length = position - start;
        isUnended = position == end;
        lineEnd();
        return length > longest ? Cut.TOO_LONG : Cut.RECORD;
    }

    /** Reads more, and answers where the place now is, for the record moves to the front of the buffer. */
    private int fill(int place) throws IOException {
        if (ended) {
            return place;
        }
        int moved = start;
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, end - start);
            end -= start;
            start = 0;
        } else if (end == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int read = reader.read(buffer, end, buffer.length - end);
        ended = read < 0;
        end += Math.max(read, 0);
        return place - moved;
    }

    private boolean isFull() {
        return end - start > longest + TABLE && end == buffer.length;
    }

    /** A cell without quotes around it, up to the separator or the line end, which is not taken. */
    private boolean plain(int from) throws IOException {
        int at = position;
        while (true) {
            at = special(at);
            if (at < end) {
                if (buffer[at] != 0) {
                    break;
                }
                anyNul = true;
                at++;
            } else if (ended) {
                break;
            } else if (isFull()) {
                position = at;
                skipsRest = true;
                return false;
            } else {
                at = fill(at);
            }
        }
        position = at;
        add(from, at - start - from);
        return true;
    }

    /** A cell within quotes, up to what follows the closing one; false where it does not end as it must. */
    private boolean quoted() throws IOException {
        int at = position + 1;
        int from = at - start;
        boolean doubled = false;
        while (true) {
            at = quote(at);
            if (at + 1 >= end && !ended) {
                if (isFull()) {
                    position = at;
                    return false;
                }
                at = fill(at);
            } else if (at >= end) {
                position = at;
                return false;
            } else if (at + 1 < end && buffer[at + 1] == '"') {
                doubled = true;
                at += 2;
            } else {
                break;
            }
        }
        int length = at - start - from;
        position = at + 1;
        anyDoubled |= doubled;
        add(from, doubled ? -length : length);
        return position == end || isEnd(buffer[position]);
    }

    /** The next character that may end a cell, or the end of what was read. Most are above all of those, and looked at once. */
    private int special(int from) {
        char[] characters = buffer;
        byte[] table = kinds;
        char highest = highestSpecial;
        int stop = end;
        int at = from;
        while (at < stop) {
            char character = characters[at];
            if (character <= highest && table[character] != ORDINARY) {
                break;
            }
            at++;
        }
        return at;
    }

    /** The next quote, or the end of what was read. */
    private int quote(int from) {
        char[] characters = buffer;
        int stop = end;
        boolean nul = false;
        int at = from;
        while (at < stop && characters[at] != '"') {
            nul |= characters[at] == 0;
            at++;
        }
        anyNul |= nul;
        return at;
    }

    private void add(int from, int length) {
        if (count < mostCells) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
                lengths = Arrays.copyOf(lengths, count * 2);
            }
            starts[count] = from;
            lengths[count] = length;
        }
        count++;
    }

    /** Doubled quotes become one, in place; only a record that is whole is changed. */
    private void undouble() {
        for (int cell = 0; cell < Math.min(count, mostCells); cell++) {
            if (lengths[cell] < 0) {
                int from = start(cell);
                int to = from;
                for (int at = from; at < from - lengths[cell]; at++) {
                    buffer[to++] = buffer[at];
                    at += buffer[at] == '"' ? 1 : 0;
                }
                lengths[cell] = to - from;
            }
        }
    }

    private boolean isEnd(char character) {
        return character < TABLE && (kinds[character] == SEPARATOR || kinds[character] == LINE_END);
    }

    private static boolean isLineEnd(char character) {
        return character == '\n' || character == '\r';
    }

    /** Takes a line end, of one or of two characters. */
    private void lineEnd() throws IOException {
        if (position == end) {
            return;
        }
        boolean isReturn = buffer[position] == '\r';
        position++;
        if (isReturn) {
            if (position == end) {
                position = fill(position);
            }
            position += position < end && buffer[position] == '\n' ? 1 : 0;
        }
    }

    /** Goes back to the line end after which the record's second line begins. */
    private Cut restart() throws IOException {
        lookedAtAgain += position - start;
        if (lookedAtAgain > PATIENCE) {
            return Cut.GIVEN_UP;
        }
        position = start;
        skipLine();
        return Cut.BROKEN;
    }

    private Cut skipRest() throws IOException {
        skipLine();
        count = 0;
        return Cut.TOO_LONG;
    }

    private void skipLine() throws IOException {
        while (true) {
            while (position < end && !isLineEnd(buffer[position])) {
                position++;
            }
            if (position < end || ended) {
                break;
            }
            start = position;
            position = fill(position);
        }
        lineEnd();
    }
}
