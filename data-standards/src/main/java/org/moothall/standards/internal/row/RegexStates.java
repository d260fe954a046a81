// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.row;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The states of a regular expression, of which a text can be in several at once (Thompson, 1968); the first is where it begins. */
final class RegexStates {
    /** So many are looked through for a letter; an expression of more is not for a table. */
    private static final int MOST = 1_000;

    /** A state: the letters that lead on from it and where to, or where else one is in it. */
    private static final class State {
        private final List<Integer> aside = new ArrayList<>();
        private Regex.@Nullable Letters letters;
        private int after;
    }

    private final List<State> states = new ArrayList<>();
    private boolean isTooMany;
    private int end;

    private RegexStates() {}

    /** The states; null where there are too many. */
    static @Nullable RegexStates of(Regex regex) {
        var all = new RegexStates();
        all.end = all.put(regex, all.state());
        return all.isTooMany ? null : all;
    }

    private int state() {
        isTooMany |= states.size() >= MOST;
        states.add(new State());
        return states.size() - 1;
    }

    /** Puts the states of an expression behind one, and answers the one at its end. */
    private int put(Regex regex, int from) {
        if (isTooMany) {
            return from;
        } else if (regex instanceof Regex.Letters letters) {
            int to = state();
            states.get(from).letters = letters;
            states.get(from).after = to;
            return to;
        } else if (regex instanceof Regex.Sequence sequence) {
            int to = from;
            for (Regex each : sequence.all()) {
                to = put(each, aside(to));
            }
            return to;
        } else if (regex instanceof Regex.Choice choice) {
            int to = state();
            for (Regex each : choice.all()) {
                states.get(put(each, aside(from))).aside.add(to);
            }
            return to;
        }
        return put((Regex.Repeat) regex, from);
    }

    private int put(Regex.Repeat repeat, int from) {
        int to = from;
        for (int time = 0; time < repeat.least() && !isTooMany; time++) {
            to = put(repeat.one(), aside(to));
        }
        if (repeat.most() == Regex.ENDLESS) {
            int loop = aside(to);
            states.get(put(repeat.one(), aside(loop))).aside.add(loop);
            return loop;
        }
        int stop = state();
        for (int time = repeat.least(); time < repeat.most() && !isTooMany; time++) {
            states.get(to).aside.add(stop);
            to = put(repeat.one(), aside(to));
        }
        states.get(to).aside.add(stop);
        return stop;
    }

    /** A state in which one is as well. */
    private int aside(int from) {
        int to = state();
        states.get(from).aside.add(to);
        return to;
    }

    /** The states in which one is before the first letter. */
    BitSet begin() {
        var begin = new BitSet();
        enter(0, begin);
        return begin;
    }

    /** The states in which one is after a letter. */
    BitSet after(BitSet before, char letter) {
        var after = new BitSet();
        for (int state = before.nextSetBit(0); state >= 0; state = before.nextSetBit(state + 1)) {
            var letters = states.get(state).letters;
            if (letters != null && letters.has(letter)) {
                enter(states.get(state).after, after);
            }
        }
        return after;
    }

    private void enter(int state, BitSet into) {
        if (!into.get(state)) {
            into.set(state);
            states.get(state).aside.forEach(aside -> enter(aside, into));
        }
    }

    /** Whether the text may end there. */
    boolean isEnd(BitSet at) {
        return at.get(end);
    }

    /** The sets of letters that are told apart. */
    List<Regex.Letters> letters() {
        List<Regex.Letters> letters = new ArrayList<>();
        for (var state : states) {
            if (state.letters != null) {
                letters.add(state.letters);
            }
        }
        return letters;
    }
}
