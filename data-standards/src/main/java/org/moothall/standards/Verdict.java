// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards;

import java.util.List;

/** The verdict of a rule on one record: it holds, it is broken, or it could not be checked, which is neither. */
public sealed interface Verdict {
    /** The rule holds. */
    record Passed() implements Verdict {
        private static final Passed ALWAYS_THE_SAME = new Passed();
    }

    /** The rule is broken, at least once. */
    record Broken(List<Fault> faults) implements Verdict {
        /** Copies the faults. */
        public Broken {
            faults = List.copyOf(faults);
        }
    }

    /** The rule lacks what it needs to decide. */
    record NotChecked(String why) implements Verdict {}

    /**
     * One breach.
     *
     * @param member the member to look at, by its name in the standard
     * @param message one sentence: what was got, what was wanted, what to do next; a personal value is never quoted
     */
    record Fault(String member, String message) {}

    /** The rule holds. */
    static Verdict passed() {
        return Passed.ALWAYS_THE_SAME;
    }

    /** The rule is broken at a member. */
    static Verdict broken(String member, String message) {
        return new Broken(List.of(new Fault(member, message)));
    }

    /** The rule holds if the condition does; otherwise it is broken at the member. */
    static Verdict passedIf(boolean condition, String member, String message) {
        return condition ? passed() : broken(member, message);
    }

    /** The rule could not be checked, and why: a lower-case clause such as {@code no service list was given}. */
    static Verdict notChecked(String why) {
        return new NotChecked(why);
    }
}
