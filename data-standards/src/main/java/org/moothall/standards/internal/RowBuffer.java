// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.moothall.core.text.Unseen;

/**
 * One row while it is judged: every value as a slice of one buffer that is used again for the next row, so that a good value
 * costs no object. Slots are the members of the shape, in its order.
 */
public final class RowBuffer {
    char[] characters = new char[1024];
    private final int[] starts;
    private final int[] lengths;
    private final Token[] tokens;
    private final boolean[] faulty;
    private final Slice slice = new Slice();
    private int used;
    private boolean hasMoved;
    final Map<String, String> answers = new TreeMap<>();
    final Map<String, String> extras = new TreeMap<>();

    RowBuffer(int slots) {
        starts = new int[slots];
        lengths = new int[slots];
        tokens = new Token[slots];
        faulty = new boolean[slots];
        clear(Token.ABSENT);
    }

    void clear(Token token) {
        used = 0;
        hasMoved = false;
        Arrays.fill(tokens, token);
        Arrays.fill(lengths, 0);
        Arrays.fill(faulty, false);
        answers.clear();
        extras.clear();
    }

    void put(int slot, Token token, char[] source, int offset, int length) {
        if (characters.length - used < length) {
            characters = Arrays.copyOf(characters, Math.max(characters.length * 2, used + length));
        }
        System.arraycopy(source, offset, characters, used, length);
        starts[slot] = used;
        lengths[slot] = length;
        tokens[slot] = length == 0 ? Token.EMPTY : token;
        used += length;
    }

    void put(int slot, Token token, String text) {
        put(slot, token, text.toCharArray(), 0, text.length());
    }

    void putEmpty(int slot) {
        lengths[slot] = 0;
        tokens[slot] = Token.EMPTY;
    }

    /** It has more or fewer cells than the header: what stands in a column may be another one's, whose privacy is not known here. */
    void markMoved() {
        hasMoved = true;
    }

    boolean hasMoved() {
        return hasMoved;
    }

    void markFaulty(int slot) {
        faulty[slot] = true;
    }

    boolean isFaulty(int slot) {
        return faulty[slot];
    }

    Token token(int slot) {
        return tokens[slot];
    }

    int start(int slot) {
        return starts[slot];
    }

    int length(int slot) {
        return lengths[slot];
    }

    String text(int slot) {
        return new String(characters, starts[slot], lengths[slot]);
    }

    /** The value where it lies, until the next one is asked for. */
    CharSequence slice(int slot) {
        return slice.over(characters, starts[slot], lengths[slot]);
    }

    boolean isBlank(int slot) {
        return Unseen.isBlank(slice(slot));
    }

    boolean holds(int slot, char character) {
        for (int at = starts[slot]; at < starts[slot] + lengths[slot]; at++) {
            if (characters[at] == character) {
                return true;
            }
        }
        return false;
    }
}
