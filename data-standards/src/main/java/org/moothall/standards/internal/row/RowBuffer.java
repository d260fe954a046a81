// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.row;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.moothall.core.text.Unseen;

/**
 * One row while it is judged: every value as a slice, either of the reader's own buffer or of one that is used again for the
 * next row, so that a good value costs no object. Slots are the members of the shape, in its order. Not for several threads.
 */
public final class RowBuffer {
    /** The buffer that the slices lie in. */
    public char[] characters;

    private char[] own = new char[1024];
    private final int[] starts;
    private final int[] lengths;
    private final Token[] tokens;
    private final boolean[] faulty;
    private final int[] counts;
    private final @Nullable Object[] nested;
    private final Matcher[] matchers;
    private final Slice slice = new Slice();
    private final DecimalReader decimal = new DecimalReader();
    private final long asAt;
    private int used;
    private boolean hasMoved;
    private boolean mayHoldNul = true;

    /** Answers by question code. */
    public final Map<String, String> answers = new TreeMap<>();

    /** Values of members that the shape does not know, by name. */
    public final Map<String, String> extras = new TreeMap<>();

    /** A buffer of so many slots, for a shape with these patterns, judged as at a day. */
    public RowBuffer(int slots, List<Pattern> patterns, long asAt) {
        this.asAt = asAt;
        characters = own;
        starts = new int[slots];
        lengths = new int[slots];
        tokens = new Token[slots];
        faulty = new boolean[slots];
        counts = new int[slots];
        nested = new @Nullable Object[slots];
        matchers = patterns.stream().map(pattern -> pattern.matcher("")).toArray(Matcher[]::new);
        clear(Token.ABSENT);
    }

    /** Begins a row; every slot holds the token until something is put there. */
    public void clear(Token token) {
        characters = own;
        used = 0;
        hasMoved = false;
        mayHoldNul = true;
        Arrays.fill(tokens, token);
        Arrays.fill(lengths, 0);
        Arrays.fill(faulty, false);
        Arrays.fill(nested, null);
        if (!answers.isEmpty()) {
            answers.clear();
        }
        if (!extras.isEmpty()) {
            extras.clear();
        }
    }

    /** Begins a row whose cells lie in a reader's own buffer, to be pointed at by {@link #point}. */
    public void clear(Token[] columns, char[] lent, boolean newMayHoldNul) {
        characters = lent;
        hasMoved = false;
        mayHoldNul = newMayHoldNul;
        System.arraycopy(columns, 0, tokens, 0, tokens.length);
        Arrays.fill(lengths, 0);
        Arrays.fill(faulty, false);
        if (!answers.isEmpty()) {
            answers.clear();
        }
        if (!extras.isEmpty()) {
            extras.clear();
        }
    }

    /** Says where in the lent buffer a cell lies. */
    public void point(int slot, int start, int length) {
        starts[slot] = start;
        lengths[slot] = length;
        tokens[slot] = length == 0 ? Token.EMPTY : Token.CELL;
    }

    /** Copies a value. */
    public void put(int slot, Token token, char[] source, int offset, int length) {
        if (own.length - used < length) {
            own = Arrays.copyOf(own, Math.max(own.length * 2, used + length));
            characters = own;
        }
        System.arraycopy(source, offset, own, used, length);
        starts[slot] = used;
        lengths[slot] = length;
        tokens[slot] = length == 0 ? Token.EMPTY : token;
        used += length;
    }

    /** Copies a value. */
    public void put(int slot, Token token, String text) {
        int length = text.length();
        if (own.length - used < length) {
            own = Arrays.copyOf(own, Math.max(own.length * 2, used + length));
            characters = own;
        }
        text.getChars(0, length, own, used);
        starts[slot] = used;
        lengths[slot] = length;
        tokens[slot] = length == 0 ? Token.EMPTY : token;
        used += length;
    }

    /** The member is there and has no value. */
    public void putEmpty(int slot) {
        lengths[slot] = 0;
        tokens[slot] = Token.EMPTY;
    }

    /** The member is a record, or a list of so many records, that were judged by themselves; its value where one was made. */
    public void putNested(int slot, int newCount, @Nullable Object value) {
        tokens[slot] = Token.RECORD;
        counts[slot] = newCount;
        nested[slot] = value;
    }

    /** How many nested records a list has. */
    public int count(int slot) {
        return counts[slot];
    }

    /** The value of a nested record or list. */
    public @Nullable Object nested(int slot) {
        return nested[slot];
    }

    /** The day as at which the row is judged, counted from 1970-01-01; or {@link Days#NONE}. */
    public long asAt() {
        return asAt;
    }

    /** It has more or fewer cells than the header: what stands in a column may be another one's, whose privacy is not known here. */
    public void markMoved() {
        hasMoved = true;
    }

    /** Whether its cells may not stand under their columns. */
    public boolean hasMoved() {
        return hasMoved;
    }

    /** An error was found in the slot. */
    public void markFaulty(int slot) {
        faulty[slot] = true;
    }

    /** Whether an error was found in the slot. */
    public boolean isFaulty(int slot) {
        return faulty[slot];
    }

    /** Whether an error was found in any slot. */
    public boolean anyFaulty() {
        for (boolean one : faulty) {
            if (one) {
                return true;
            }
        }
        return false;
    }

    /** What stood in the place of the member. */
    public Token token(int slot) {
        return tokens[slot];
    }

    /** Where the value begins in {@link #characters}. */
    public int start(int slot) {
        return starts[slot];
    }

    /** How many characters the value has. */
    public int length(int slot) {
        return lengths[slot];
    }

    /** The value as a new text. */
    public String text(int slot) {
        return new String(characters, starts[slot], lengths[slot]);
    }

    /** The value where it lies, until the next one is asked for. */
    public CharSequence slice(int slot) {
        return slice.over(characters, starts[slot], lengths[slot]);
    }

    /** The value as a decimal number, until the next one is asked for. */
    public DecimalReader decimal(int slot) {
        return decimal.read(characters, starts[slot], lengths[slot]);
    }

    /** Whether a pattern of the shape, by its number, fits the whole value. */
    public boolean fits(int pattern, int slot) {
        return matchers[pattern].reset(slice(slot)).matches();
    }

    /** Whether there is nothing to see in the value. */
    public boolean isBlank(int slot) {
        int start = starts[slot];
        return (lengths[slot] == 0 || characters[start] <= ' ' || characters[start] >= 0x7f)
                && Unseen.isBlank(slice(slot));
    }

    /** Whether the value holds a NUL character. */
    public boolean holdsNul(int slot) {
        if (!mayHoldNul) {
            return false;
        }
        for (int at = starts[slot]; at < starts[slot] + lengths[slot]; at++) {
            if (characters[at] == 0) {
                return true;
            }
        }
        return false;
    }
}
