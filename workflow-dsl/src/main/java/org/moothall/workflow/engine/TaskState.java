// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.engine;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The states of an open task, and the table of what leads from one to the next: {@link #TABLE}. */
public enum TaskState {
    /** Nobody holds it: each of its candidates may claim or do it. */
    FREE,
    /** Somebody holds it, and nobody else may do it. */
    HELD,
    /** Who held it has delegated it to somebody else, and may take it back. */
    DELEGATED;

    /** What is done with a task. */
    public enum Act {
        /** A candidate takes it for themselves. */
        CLAIM,
        /** It is held by nobody any more. */
        RELEASE,
        /** Somebody who may assign gives it to a candidate. */
        ASSIGN,
        /** Who holds it gives it to another candidate, and gets it back. */
        DELEGATE,
        /** It goes back to who delegated it. */
        HAND_BACK,
        /** It is done. */
        COMPLETE;

        /** The word for it, for example {@code hand back}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** What somebody is to a task. */
    public enum Who {
        /** Anyone with one of its candidates' roles. */
        CANDIDATE,
        /** Who holds it, or acts for who does. */
        HOLDER,
        /** Who delegated it, or acts for who did. */
        OWNER,
        /** Anyone with one of the roles by which it is assigned. */
        ASSIGNER
    }

    /**
     * One row of the table.
     *
     * @param from in which state
     * @param act what is done
     * @param who who may
     * @param to the state after it; null when the task is done
     */
    public record Rule(
            TaskState from, Act act, Who who, @Nullable TaskState to) {}

    /** Everything that may be done with an open task; what is not in it is refused with MH-W035. */
    public static final List<Rule> TABLE = List.of(
            new Rule(FREE, Act.CLAIM, Who.CANDIDATE, HELD),
            new Rule(FREE, Act.ASSIGN, Who.ASSIGNER, HELD),
            new Rule(FREE, Act.COMPLETE, Who.CANDIDATE, null),
            new Rule(HELD, Act.CLAIM, Who.HOLDER, HELD),
            new Rule(HELD, Act.RELEASE, Who.HOLDER, FREE),
            new Rule(HELD, Act.RELEASE, Who.ASSIGNER, FREE),
            new Rule(HELD, Act.ASSIGN, Who.ASSIGNER, HELD),
            new Rule(HELD, Act.DELEGATE, Who.HOLDER, DELEGATED),
            new Rule(HELD, Act.COMPLETE, Who.HOLDER, null),
            new Rule(DELEGATED, Act.RELEASE, Who.ASSIGNER, FREE),
            new Rule(DELEGATED, Act.ASSIGN, Who.ASSIGNER, HELD),
            new Rule(DELEGATED, Act.HAND_BACK, Who.HOLDER, HELD),
            new Rule(DELEGATED, Act.HAND_BACK, Who.OWNER, HELD),
            new Rule(DELEGATED, Act.COMPLETE, Who.HOLDER, null));

    /** Whether one who is all these things to a task in this state may do something with it. */
    public boolean allows(Act act, Set<Who> is) {
        return TABLE.stream().anyMatch(rule -> rule.from() == this && rule.act() == act && is.contains(rule.who()));
    }
}
