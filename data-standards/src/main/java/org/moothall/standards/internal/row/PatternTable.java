// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.row;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression as a table of states, a step a letter: what a machine of the JDK's does in many steps, and never more than
 * one look at each letter. For texts of ASCII; others are for the JDK. Immutable.
 */
public final class PatternTable {
    static final char ASCII = 128;

    private static final int BITS = 7;

    private static final int MOST_STATES = 256;
    private static final int DEAD = -1;

    /** Whether a text fits. */
    public enum Answer {
        FITS,
        FITS_NOT,
        /** It is not all of ASCII: ask the JDK. */
        UNKNOWN
    }

    /** By state and letter, the state after it. */
    private final short[] next;

    private final boolean[] fits;

    private PatternTable(short[] next, boolean[] fits) {
        this.next = next;
        this.fits = fits;
    }

    /** The table of an expression; null where it says more than which texts fit, or needs too many states. */
    public static @Nullable PatternTable of(Pattern pattern) {
        Regex regex = RegexReader.read(pattern);
        RegexStates several = regex == null ? null : RegexStates.of(regex);
        if (several == null) {
            return null;
        }
        byte[] kinds = new byte[ASCII];
        List<Character> examples = kinds(several.letters(), kinds);
        return of(several, kinds, examples);
    }

    /** Letters that no part of the expression tells apart are of one kind; answers a letter of each. */
    private static List<Character> kinds(List<Regex.Letters> told, byte[] kinds) {
        int count = 1;
        for (var set : told) {
            int[] numbers = new int[2 * count];
            count = 0;
            for (char letter = 0; letter < ASCII; letter++) {
                int sign = 2 * kinds[letter] + (set.has(letter) ? 1 : 0);
                numbers[sign] = numbers[sign] == 0 ? ++count : numbers[sign];
                kinds[letter] = (byte) (numbers[sign] - 1);
            }
        }
        List<Character> examples = new ArrayList<>();
        for (int kind = 0; kind < count; kind++) {
            char letter = 0;
            while (kinds[letter] != kind) {
                letter++;
            }
            examples.add(letter);
        }
        return examples;
    }

    /** The sets of states in which a text can be at once, each as one state. */
    private static @Nullable PatternTable of(RegexStates several, byte[] kinds, List<Character> examples) {
        Map<BitSet, Integer> numbers = new HashMap<>();
        List<BitSet> sets = new ArrayList<>(List.of(several.begin()));
        List<Integer> next = new ArrayList<>();
        numbers.put(sets.get(0), 0);
        for (int state = 0; state < sets.size(); state++) {
            for (char letter : examples) {
                BitSet after = several.after(sets.get(state), letter);
                Integer number = after.isEmpty() ? Integer.valueOf(DEAD) : numbers.get(after);
                if (number == null) {
                    number = sets.size();
                    numbers.put(after, number);
                    sets.add(after);
                }
                next.add(number);
            }
            if (sets.size() > MOST_STATES) {
                return null;
            }
        }
        boolean[] fits = new boolean[sets.size()];
        for (int state = 0; state < fits.length; state++) {
            fits[state] = several.isEnd(sets.get(state));
        }
        short[] byLetter = new short[sets.size() << BITS];
        for (int at = 0; at < byLetter.length; at++) {
            byLetter[at] = next.get((at >> BITS) * examples.size() + kinds[at & ASCII - 1])
                    .shortValue();
        }
        return new PatternTable(byLetter, fits);
    }

    /** Whether the whole text fits. The loop stands here twice: no type that texts and slices have in common is as quick. */
    public Answer answer(String text) {
        int state = 0;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter >= ASCII) {
                return Answer.UNKNOWN;
            }
            int after = next[state << BITS | letter];
            if (after == state + 1) {
                state++;
            } else if (after == DEAD) {
                return Answer.FITS_NOT;
            } else if (after != state) {
                state = after;
            }
        }
        return fits[state] ? Answer.FITS : Answer.FITS_NOT;
    }

    /** Whether the whole slice fits. */
    public Answer answer(char[] characters, int start, int length) {
        int state = 0;
        for (int at = start; at < start + length; at++) {
            char letter = characters[at];
            if (letter >= ASCII) {
                return Answer.UNKNOWN;
            }
            int after = next[state << BITS | letter];
            if (after == state + 1) {
                state++;
            } else if (after == DEAD) {
                return Answer.FITS_NOT;
            } else if (after != state) {
                state = after;
            }
        }
        return fits[state] ? Answer.FITS : Answer.FITS_NOT;
    }
}
