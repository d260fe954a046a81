// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.row;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.moothall.core.text.Unseen;

/**
 * One row while it is judged: every value as a slice of one buffer that is used again for the next row, so that a good value
 * costs no object. Slots are the members of the shape, in its order.
 */
public final class RowBuffer {
    public char[] characters = new char[1024];
    private final int[] starts;
    private final int[] lengths;
    private final Token[] tokens;
    private final boolean[] faulty;
    private final Slice slice = new Slice();
    private int used;
    private boolean hasMoved;
    public final Map<String, String> answers = new TreeMap<>();
    public final Map<String, String> extras = new TreeMap<>();

    public RowBuffer(int slots) {
        starts = new int[slots];
        lengths = new int[slots];
        tokens = new Token[slots];
        faulty = new boolean[slots];
        clear(Token.ABSENT);
    }

    public void clear(Token token) {
        used = 0;
        hasMoved = false;
        Arrays.fill(tokens, token);
        Arrays.fill(lengths, 0);
        Arrays.fill(faulty, false);
        answers.clear();
        extras.clear();
    }

    public void put(int slot, Token token, char[] source, int offset, int length) {
        if (characters.length - used < length) {
            characters = Arrays.copyOf(characters, Math.max(characters.length * 2, used + length));
        }
        System.arraycopy(source, offset, characters, used, length);
        starts[slot] = used;
        lengths[slot] = length;
        tokens[slot] = length == 0 ? Token.EMPTY : token;
        used += length;
    }

    public void put(int slot, Token token, String text) {
        put(slot, token, text.toCharArray(), 0, text.length());
    }

    public void putEmpty(int slot) {
        lengths[slot] = 0;
        tokens[slot] = Token.EMPTY;
    }

    /** It has more or fewer cells than the header: what stands in a column may be another one's, whose privacy is not known here. */
    public void markMoved() {
        hasMoved = true;
    }

    public boolean hasMoved() {
        return hasMoved;
    }

    public void markFaulty(int slot) {
        faulty[slot] = true;
    }

    public boolean isFaulty(int slot) {
        return faulty[slot];
    }

    public Token token(int slot) {
        return tokens[slot];
    }

    public int start(int slot) {
        return starts[slot];
    }

    public int length(int slot) {
        return lengths[slot];
    }

    public String text(int slot) {
        return new String(characters, starts[slot], lengths[slot]);
    }

    /** The value where it lies, until the next one is asked for. */
    public CharSequence slice(int slot) {
        return slice.over(characters, starts[slot], lengths[slot]);
    }

    public boolean isBlank(int slot) {
        return Unseen.isBlank(slice(slot));
    }

    public boolean holds(int slot, char character) {
        for (int at = starts[slot]; at < starts[slot] + lengths[slot]; at++) {
            if (characters[at] == character) {
                return true;
            }
        }
        return false;
    }
}
