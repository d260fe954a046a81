// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.deadline.statutory;

import java.util.stream.Stream;
import org.moothall.core.deadline.DeadlineRule;
import org.moothall.core.deadline.Unit;

/**
 * The degree of verification of a clock, part by part.
 *
 * @param length how long it is
 * @param dayOne which day is day one
 * @param roll whether a last day that is no working day moves
 * @param pause what may stop it, extend it or lift it, and which days that leaves out
 */
public record Verified(How length, How dayOne, How roll, How pause) {
    static final Verified NOTHING = length(How.NO);

    /** How far one part could be checked. */
    public enum How {
        /** In the law itself, or in what its regulator publishes. */
        YES("yes"),
        /** In what others say of the law. */
        SECONDARY("secondary sources"),
        /** In part; the reservation says which part is not. */
        PARTLY("partly"),
        /** Nowhere that could be read. */
        NO("no"),
        /** The rule has no such part: working days never end on a day off, and hours have no day one. */
        NOT_NEEDED("not needed");

        private final String words;

        How(String words) {
            this.words = words;
        }

        /** It in words. */
        public String words() {
            return words;
        }
    }

    /** The length as checked, and nothing else. */
    static Verified length(How checked) {
        return new Verified(checked, How.NO, How.NO, How.NO);
    }

    /** The same, and day one. */
    Verified dayOne(How checked) {
        return new Verified(length, checked, roll, pause);
    }

    /** The same, and what becomes of a last day that is no working day. */
    Verified roll(How checked) {
        return new Verified(length, dayOne, checked, pause);
    }

    /** The same, and what may happen to it. */
    Verified pause(How checked) {
        return new Verified(length, dayOne, roll, checked);
    }

    /** The same, without the parts that a rule does not have. */
    Verified of(DeadlineRule rule) {
        Unit unit = rule.unit();
        boolean isInHours = unit == Unit.HOURS || unit == Unit.HOURS_BEFORE;
        boolean mayLandOnDayOff = unit == Unit.DAYS || unit == Unit.WEEKS || unit == Unit.MONTHS;
        return new Verified(
                length, isInHours ? How.NOT_NEEDED : dayOne, mayLandOnDayOff ? roll : How.NOT_NEEDED, pause);
    }

    /** Whether each part that there is was checked in the law itself, or in what its regulator publishes. */
    public boolean isComplete() {
        return Stream.of(length, dayOne, roll, pause).allMatch(how -> how == How.YES || how == How.NOT_NEEDED);
    }

    /** It in words: {@code length yes, day one no, roll not needed, pause partly}. */
    public String words() {
        return "length " + length.words() + ", day one " + dayOne.words() + ", roll " + roll.words() + ", pause "
                + pause.words();
    }
}
