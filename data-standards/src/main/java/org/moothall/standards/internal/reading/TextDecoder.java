// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Bytes to characters. UTF-8; a byte order mark is dropped and remembered; UTF-16 is recognised and read; a byte that is not
 * UTF-8 is read as Windows-1252, which is what spreadsheets write, and its line is remembered.
 */
public final class TextDecoder extends Reader {
    private static final int LONGEST = 4;
    private static final long HIGH_BITS = 0x8080_8080_8080_8080L;
    private static final long LOW_BITS = 0x7F7F_7F7F_7F7F_7F7FL;
    private static final long LINE_ENDS = 0x0A0A_0A0A_0A0A_0A0AL;
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private final InputStream stream;
    private final ByteBuffer bytes = ByteBuffer.allocate(32 * 1024).flip();
    private final TextLosses losses = new TextLosses();
    private final CharsetDecoder latin1 = StandardCharsets.ISO_8859_1.newDecoder();
    private final CharsetDecoder decoder;
    private final boolean utf16;
    private final boolean byteOrderMark;
    private final boolean text;
    private boolean ended;
    private boolean flushed;
    private char last;
    private long line = 1;
    private long firstStrayLine;
    private long strayBytes;

    /** Reads the first bytes to see what they are. */
    public TextDecoder(InputStream stream) throws IOException {
        this.stream = stream;
        while (bytes.remaining() < 8 && !ended) {
            fill();
        }
        int mark = mark();
        byteOrderMark = mark > 0;
        boolean bigEndian = at(0) == 0xFE || (at(0) == 0 && at(1) > 0);
        utf16 = mark == 2 || (mark == 0 && looksLikeUtf16());
        text = !(startsWith('P', 'K', 3, 4)
                || startsWith(0x1F, 0x8B)
                || startsWith('%', 'P', 'D', 'F')
                || startsWith(0xD0, 0xCF, 0x11, 0xE0));
        bytes.position(bytes.position() + mark);
        Charset charset =
                utf16 ? bigEndian ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
        decoder = charset.newDecoder()
                .onMalformedInput(utf16 ? CodingErrorAction.REPLACE : CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
    }

    private int mark() {
        if (startsWith(0xEF, 0xBB, 0xBF)) {
            return 3;
        }
        return startsWith(0xFE, 0xFF) || startsWith(0xFF, 0xFE) ? 2 : 0;
    }

    private boolean looksLikeUtf16() {
        return bytes.remaining() >= 4
                && ((at(0) == 0 && at(1) > 0 && at(2) == 0 && at(3) > 0)
                        || (at(0) > 0 && at(1) == 0 && at(2) > 0 && at(3) == 0));
    }

    private boolean startsWith(int... expected) {
        for (int index = 0; index < expected.length; index++) {
            if (at(index) != expected[index]) {
                return false;
            }
        }
        return true;
    }

    private int at(int index) {
        return index < bytes.remaining() ? bytes.get(bytes.position() + index) & 0xFF : -1;
    }

    private void fill() throws IOException {
        bytes.compact();
        int count = stream.read(bytes.array(), bytes.position(), bytes.remaining());
        if (count < 0) {
            ended = true;
        } else {
            bytes.position(bytes.position() + count);
        }
        bytes.flip();
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        CharBuffer decoded = CharBuffer.wrap(target, offset, length).slice();
        while (decoded.position() == 0) {
            if (flushed) {
                return -1;
            }
            decode(decoded, target, offset);
        }
        return decoded.position();
    }

    private void decode(CharBuffer decoded, char[] target, int offset) throws IOException {
        boolean goesOn = true;
        while (goesOn && bytes.hasRemaining() && decoded.hasRemaining()) {
            if (!utf16) {
                usual(decoded, target, offset);
            }
            goesOn = bytes.hasRemaining() && decoded.hasRemaining() && unusual(decoded, target, offset);
        }
        if (decoded.hasRemaining()) {
            if (ended) {
                flushed = true;
            } else {
                fill();
            }
        }
    }

    /** Takes sound UTF-8 of one to three bytes a character, as far as it goes. */
    private void usual(CharBuffer decoded, char[] target, int offset) {
        byte[] source = bytes.array();
        int from = bytes.position();
        int end = bytes.limit();
        int to = offset + decoded.position();
        int stop = offset + decoded.limit();
        char before = last;
        while (from < end && to < stop) {
            if (source[from] >= 0) {
                int run = ascii(from, Math.min(end, from + stop - to));
                bytes.position(from).limit(run);
                decoded.position(to - offset);
                latin1.decode(bytes, decoded, false);
                bytes.limit(end);
                to += run - from;
                from = run;
                before = target[to - 1];
                continue;
            }
            int character = several(source, from, end);
            if (character < 0) {
                break;
            }
            losses.look(before, (char) character, line);
            before = (char) character;
            target[to++] = before;
            from += character < 0x800 ? 2 : 3;
        }
        last = before;
        bytes.position(from);
        decoded.position(to - offset);
    }

    /** Where the ASCII ends that begins at a place, looked at eight bytes at a time; its lines are counted. */
    private int ascii(int from, int end) {
        int at = from;
        while (at + Long.BYTES <= end) {
            long eight = bytes.getLong(at);
            if ((eight & HIGH_BITS) != 0) {
                break;
            }
            line += Long.BYTES - Long.bitCount(((eight ^ LINE_ENDS) + LOW_BITS) & HIGH_BITS);
            at += Long.BYTES;
        }
        while (at < end && bytes.get(at) >= 0) {
            line += bytes.get(at) == '\n' ? 1 : 0;
            at++;
        }
        return at;
    }

    /** The character of two or three bytes that are sound UTF-8, or -1. */
    private static int several(byte[] source, int from, int end) {
        int first = source[from];
        if (first >> 5 == -2 && from + 1 < end && isNext(source[from + 1])) {
            int character = (first & 0x1F) << 6 | (source[from + 1] & 0x3F);
            return character < 0x80 ? -1 : character;
        }
        if (first >> 4 == -2 && from + 2 < end && isNext(source[from + 1]) && isNext(source[from + 2])) {
            int character = (first & 0xF) << 12 | (source[from + 1] & 0x3F) << 6 | (source[from + 2] & 0x3F);
            boolean isSurrogate = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
            return character < 0x800 || isSurrogate ? -1 : character;
        }
        return -1;
    }

    private static boolean isNext(byte one) {
        return (one & 0xC0) == 0x80;
    }

    /** Lets the JDK decode what comes next, and answers whether to go on; all of UTF-16 comes here. */
    private boolean unusual(CharBuffer decoded, char[] target, int offset) {
        int end = bytes.limit();
        int start = decoded.position();
        int position = bytes.position();
        if (!utf16) {
            bytes.limit(Math.min(end, position + LONGEST));
        }
        CoderResult result = decoder.decode(bytes, decoded, ended && bytes.limit() == end);
        bytes.limit(end);
        for (int at = offset + start; at < offset + decoded.position(); at++) {
            losses.look(last, target[at], line);
            last = target[at];
            line += last == '\n' ? 1 : 0;
        }
        if (result.isError()) {
            stray(decoded, result.length());
            return true;
        }
        return bytes.position() > position;
    }

    private void stray(CharBuffer decoded, int length) {
        firstStrayLine = strayBytes == 0 ? line : firstStrayLine;
        for (int index = 0; index < length && decoded.hasRemaining(); index++) {
            strayBytes++;
            char read = WINDOWS_1252
                    .decode(ByteBuffer.wrap(new byte[] {bytes.get()}))
                    .get();
            losses.look(last, read, line);
            last = read;
            decoded.put(read);
        }
    }

    /** What was lost or spoilt before the text came here. */
    TextLosses losses() {
        return losses;
    }

    /** Whether the text began with a byte order mark. */
    public boolean byteOrderMark() {
        return byteOrderMark;
    }

    /** Whether the text is UTF-16. */
    public boolean utf16() {
        return utf16;
    }

    /** Whether the first bytes are not those of an archive, a spreadsheet or a PDF. */
    public boolean text() {
        return text;
    }

    /** How many bytes read so far were not UTF-8. */
    public long strayBytes() {
        return strayBytes;
    }

    /** The line of the first of them, counted from 1. */
    public long firstStrayLine() {
        return firstStrayLine;
    }

    /** Leaves the stream open, for it is to be hashed to its end; who opened it closes it. */
    @Override
    public void close() {}
}
