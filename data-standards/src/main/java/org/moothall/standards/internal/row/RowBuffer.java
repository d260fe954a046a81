// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.row;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.moothall.core.text.Unseen;

/**
 * One row while it is judged: every value as a slice, either of the reader's own buffer or of one that is used again for the
 * next row, so that a good value costs no object. Slots are the members of the shape, in its order. Not for several threads.
 */
public final class RowBuffer {
    private static final int LAST_YEAR = 9_999;

    /** The buffer that the slices lie in. */
    public char[] characters;

    private char[] own = new char[1024];
    private final int[] starts;
    private final int[] lengths;
    private final Token[] tokens;
    private final boolean[] faulty;
    private final int[] counts;
    private final @Nullable Object[] values;
    private final List<TextPattern> patterns;
    private final @Nullable Matcher[] matchers;
    private final Slice slice = new Slice();
    private final DecimalReader decimal = new DecimalReader();
    private final char[] digits = new char[10];
    private final long asAt;
    private int used;
    private boolean hasMoved;
    private boolean mayHoldNul = true;

    /** Answers by question code. */
    public final Map<String, String> answers = new TreeMap<>();

    /** Values of members that the shape does not know, by name. */
    public final Map<String, String> extras = new TreeMap<>();

    /** A buffer of so many slots, for a shape with these patterns, judged as at a day. */
    public RowBuffer(int slots, List<TextPattern> patterns, long asAt) {
        this.asAt = asAt;
        this.patterns = patterns;
        characters = own;
        starts = new int[slots];
        lengths = new int[slots];
        tokens = new Token[slots];
        faulty = new boolean[slots];
        counts = new int[slots];
        values = new @Nullable Object[slots];
        matchers = new @Nullable Matcher[patterns.size()];
        clear(Token.ABSENT, true);
    }

    /** Begins a row; every slot holds the token until something is put there. */
    public void clear(Token token, boolean newMayHoldNul) {
        characters = own;
        used = 0;
        hasMoved = false;
        mayHoldNul = newMayHoldNul;
        Arrays.fill(tokens, token);
        Arrays.fill(lengths, 0);
        Arrays.fill(faulty, false);
        Arrays.fill(values, null);
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
        values[slot] = value;
    }

    /** A day of a Java object, in one of the two forms; what four digits of a year cannot hold is no day. */
    public void putDay(int slot, LocalDate day, boolean isDayFirst) {
        if (day.getYear() < 0 || day.getYear() > LAST_YEAR) {
            put(slot, Token.TEXT, day.toString());
            return;
        }
        int year = isDayFirst ? 6 : 0;
        char between = isDayFirst ? '/' : '-';
        Arrays.fill(digits, between);
        digits(year, 4, day.getYear());
        digits(isDayFirst ? 3 : 5, 2, day.getMonthValue());
        digits(isDayFirst ? 0 : 8, 2, day.getDayOfMonth());
        put(slot, Token.TEXT, digits, 0, digits.length);
    }

    private void digits(int from, int count, int number) {
        int rest = number;
        for (int at = from + count - 1; at >= from; at--) {
            digits[at] = (char) ('0' + rest % 10);
            rest /= 10;
        }
    }

    /** Writes a number of a Java object down, for those who look at its letters. */
    public void spell(int slot) {
        Object value = values[slot];
        if (tokens[slot] == Token.NUMBER && value instanceof Number) {
            put(slot, Token.NUMBER, value.toString());
        }
    }

    /** The texts of a Java list, as one text. */
    public void putTexts(int slot, List<?> texts, String separator) {
        put(slot, Token.TEXT, texts.stream().map(String::valueOf).collect(Collectors.joining(separator)));
    }

    /** A number of a Java object, which stays what it is. */
    public void putNumber(int slot, Number value) {
        lengths[slot] = 0;
        tokens[slot] = Token.NUMBER;
        values[slot] = value;
    }

    /** How many nested records a list has. */
    public int count(int slot) {
        return counts[slot];
    }

    /** The value of a nested record or list, or a number of a Java object. */
    public @Nullable Object value(int slot) {
        return values[slot];
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
        return tokens[slot] == Token.NUMBER && values[slot] instanceof Number number
                ? number.toString()
                : new String(characters, starts[slot], lengths[slot]);
    }

    /** The value where it lies, until the next one is asked for. */
    public CharSequence slice(int slot) {
        return slice.over(characters, starts[slot], lengths[slot]);
    }

    /** The value as a decimal number, until the next one is asked for. */
    public DecimalReader decimal(int slot) {
        Object value = values[slot];
        if (value instanceof BigDecimal number) {
            return decimal.of(number);
        }
        return value instanceof Long || value instanceof Integer
                ? decimal.of(((Number) value).longValue())
                : decimal.read(characters, starts[slot], lengths[slot]);
    }

    /** The value as a measure; {@code NaN} for what is not a number. */
    public double measure(int slot) {
        return values[slot] instanceof Double number ? number : Slices.number(characters, starts[slot], lengths[slot]);
    }

    /** Whether a pattern of the shape, by its number, fits the whole value. */
    public boolean fits(int pattern, int slot) {
        PatternTable table = patterns.get(pattern).table();
        var answer =
                table == null ? PatternTable.Answer.UNKNOWN : table.answer(characters, starts[slot], lengths[slot]);
        return answer == PatternTable.Answer.UNKNOWN
                ? matcher(pattern).reset(slice(slot)).matches()
                : answer == PatternTable.Answer.FITS;
    }

    private Matcher matcher(int pattern) {
        Matcher matcher = matchers[pattern];
        if (matcher == null) {
            matcher = patterns.get(pattern).pattern().matcher("");
            matchers[pattern] = matcher;
        }
        return matcher;
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
