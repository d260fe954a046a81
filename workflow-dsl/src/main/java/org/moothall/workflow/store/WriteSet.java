// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.workflow.engine.CaseInput;
import org.moothall.workflow.engine.Entry;
import org.moothall.workflow.engine.Output;
import org.moothall.workflow.engine.State;
import org.moothall.workflow.host.OutboxItem;
import org.moothall.workflow.host.OutboxItem.Status;
import org.moothall.workflow.json.KeptValue;

/**
 * A change to be kept as one.
 *
 * @param caseId whose it is
 * @param at when it happens
 * @param turn the input that the case takes; null when only rows change
 * @param decidedAt the revision of the case from which changes of rows alone follow: they are {@link WriteResult#OVERTAKEN} when it has
 *     another; 0 when they hold whatever the case has taken, and with a turn
 * @param rows what follows for its tasks, timers and outbox
 * @param texts the values as JSON; null when only rows change, and for a store that keeps the values themselves
 */
public record WriteSet(
        String caseId,
        Instant at,
        @Nullable Turn turn,
        long decidedAt,
        Rows rows,
        @Nullable Texts texts) {
    /** An input that a case takes, with values that have not been written. */
    public WriteSet(String caseId, Instant at, Turn turn, Rows rows) {
        this(caseId, at, turn, 0, rows, null);
    }

    /** The same, with another plan. */
    public WriteSet planned(Plan plan) {
        return new WriteSet(caseId, at, turn, decidedAt, rows.planned(plan), texts);
    }

    /** Rows that change by themselves. */
    public static WriteSet ofRows(String caseId, Instant at, long decidedAt, Rows rows) {
        return new WriteSet(caseId, at, null, decidedAt, rows, null);
    }

    /**
     * The values of a change as JSON, each known to be readable as the type that the workflow declares.
     *
     * @param data what the council's functions made of the case
     * @param content what came in; null for a timer
     * @param posted what is put into the outbox, in the order of {@link Rows#posted}
     */
    public record Texts(KeptValue data, @Nullable KeptValue content, List<KeptValue> posted) {
        /** Copies the list. */
        public Texts {
            posted = List.copyOf(posted);
        }

        /** Without the values: they may be personal. */
        @Override
        public String toString() {
            return posted.size() + " posted";
        }
    }

    /**
     * An input that a case takes.
     *
     * @param number the number of a case that begins; 0 for one that goes on
     * @param revision how many inputs it has taken with this one; it must have taken one less
     * @param before the case that it was decided on; null when it begins
     * @param state where it then stands
     * @param journal what is written down
     * @param input what it took; the value may be personal
     * @param key the request's key; empty for none
     * @param asked what the input was, as a JSON list without its content: {@code ["complete","case-1","visit",0]}
     */
    public record Turn(
            long number,
            long revision,
            @Nullable StoredCase before,
            State<Object> state,
            List<Entry> journal,
            CaseInput input,
            String key,
            String asked) {
        /** Copies the journal. */
        public Turn {
            journal = List.copyOf(journal);
        }

        /** Whether the case begins with it. */
        public boolean isFirst() {
            return revision == 1;
        }

        /** Without the values: they may be personal. */
        @Override
        public String toString() {
            return asked + " " + revision;
        }
    }

    /**
     * What changes beside the state of a case. What is closed, cleared or withdrawn may not be there; then nothing happens.
     *
     * @param opened tasks that are open now
     * @param moved tasks that were open before and are due at another date
     * @param held open tasks that are held by somebody else than before, or by nobody
     * @param closed ordinals of tasks that are not any more
     * @param timers timers that are wanted now; without a turn, timers that are wanted at another moment
     * @param cleared ordinals of timers that are not any more
     * @param posted what is now in the outbox
     * @param withdrawn ordinals of outbox items that nobody wants any more, unless they are delivered
     * @param marks how far outbox items got
     * @param plan when outbox items are to be looked at next
     * @param erased whether what was sent, and what came in, is to be erased
     */
    public record Rows(
            List<Output.Opened> opened,
            List<Output.Moved> moved,
            List<Output.Held> held,
            List<Long> closed,
            List<Output.TimerSet> timers,
            List<Long> cleared,
            List<Posted> posted,
            List<Long> withdrawn,
            List<Mark> marks,
            Plan plan,
            boolean erased) {
        /** Copies the lists. */
        public Rows {
            opened = List.copyOf(opened);
            moved = List.copyOf(moved);
            held = List.copyOf(held);
            closed = List.copyOf(closed);
            timers = List.copyOf(timers);
            cleared = List.copyOf(cleared);
            posted = List.copyOf(posted);
            withdrawn = List.copyOf(withdrawn);
            marks = List.copyOf(marks);
        }

        private Rows planned(Plan another) {
            return new Rows(opened, moved, held, closed, timers, cleared, posted, withdrawn, marks, another, erased);
        }
    }

    /**
     * Something for the world outside: an effect's request or a notice's content.
     *
     * @param isWanted whether it is to be delivered; false when what asked for it was dropped by the same input
     */
    public record Posted(String step, long ordinal, Object content, boolean isWanted) {
        /** Without the content: it may be personal. */
        @Override
        public String toString() {
            return step + "/" + ordinal;
        }
    }

    /**
     * How far an outbox item got. What is delivered or withdrawn by then stays so.
     *
     * @param step its name; a timer that failed is added under it, as long as the timer is there
     * @param attempts how many attempts are to be added
     * @param failure the class of the failure; empty leaves the last one
     */
    public record Mark(String step, long ordinal, Status status, int attempts, String failure) {}

    /** The steps of what is posted and wanted, each once. */
    public List<String> newSteps() {
        return rows.posted().stream()
                .filter(Posted::isWanted)
                .map(Posted::step)
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * When the outbox items of a case are to be looked at next. Each step that ever posted an item has a look of its own, which only
     * hosts with a handler for the step claim. While somebody has claimed a look, others can only leave word, and whoever claimed it
     * says at the end what is next, unless there was word meanwhile. Whatever the kind, what is posted by the same change is looked at
     * {@link Kind#SOMETHING_NEW as something new}.
     *
     * @param kind how it is planned
     * @param at when
     * @param claim what was claimed, for {@link Kind#AGAIN} and {@link Kind#DONE}; what is to be claimed, for {@link Kind#SOMETHING_NEW};
     *     null for nothing
     * @param frees which looks at other steps the end of the claim lets through: they are made now
     * @param tried what was tried under the claim; null for nothing
     * @param behind the step of the item that comes first, for an item that was put off; empty otherwise. There is something new at its
     *     look: should that item be dealt with at this very moment, the look that finds nothing more lets through what was put off
     */
    public record Plan(
            Kind kind,
            Instant at,
            @Nullable DueItem claim,
            Frees frees,
            @Nullable Tried tried,
            String behind) {
        /** Nothing changes. */
        public static final Plan AS_IT_IS = planned(Kind.AS_IT_IS, Instant.EPOCH, null);

        private static Plan planned(Kind kind, Instant at, @Nullable DueItem claim) {
            return new Plan(kind, at, claim, Frees.NOTHING, null, "");
        }

        /**
         * An item that was tried.
         *
         * @param attempts how often by now, as whoever claimed it knows
         */
        public record Tried(long ordinal, int attempts) {}

        /** How the next look is planned. */
        public enum Kind {
            /** As before. */
            AS_IT_IS,
            /** There is something new: now, unless a look at its step is planned already. */
            SOMETHING_NEW,
            /** Now, for each step of which anything waits or a look is planned: what held it up is gone. */
            NOW,
            /** At this moment, by whoever claimed it, unless something was to be done {@link #NOW} meanwhile. The claim ends. */
            AGAIN,
            /** Not at all, by whoever claimed it, unless there is something new meanwhile. The claim ends. */
            DONE
        }

        /**
         * What no longer has to wait when a claim ends. It is decided by what the store knows then: while an item was under way,
         * others may have been posted and put off behind it.
         */
        public enum Frees {
            /** Nothing: the item is tried again, and what is behind it waits on. */
            NOTHING,
            /** Each look that is planned, but for those at a step of which an item failed: that waits for its own time. */
            PUT_OFF,
            /** Each look that is planned, and each at a step of which anything waits: what is parked may be wanted no more. */
            ALL
        }

        /** A look at something new, which nobody has claimed. */
        public static Plan somethingNew(Instant now) {
            return planned(Kind.SOMETHING_NEW, now, null);
        }

        /**
         * The same, and the look is claimed with it where it is the case's first at its step and nothing that was posted before waits:
         * {@link WriteResult#CLAIMED}. For a change that posts one item.
         */
        public Plan claiming(DueItem look) {
            return new Plan(kind, at, look, frees, tried, behind);
        }

        /** A look that is due now. */
        public static Plan now(Instant now) {
            return planned(Kind.NOW, now, null);
        }

        /** A look at a later moment; the claim ends. */
        public static Plan again(DueItem claimed, Instant moment) {
            return planned(Kind.AGAIN, moment, claimed);
        }

        /** A look at a later moment, because an item of another step comes first; the claim ends. */
        public static Plan putOff(DueItem claimed, Instant moment, String behind) {
            return new Plan(Kind.AGAIN, moment, claimed, Frees.NOTHING, null, behind);
        }

        /** Nothing more to look at; the claim ends. */
        public static Plan done(DueItem claimed) {
            return planned(Kind.DONE, claimed.due(), claimed);
        }

        /** The same, and looks at other steps are let through. */
        public Plan freeing(Frees others) {
            return new Plan(kind, at, claim, others, tried, behind);
        }

        /** The same, and an item was tried once more, whatever came of it. */
        public Plan after(OutboxItem item) {
            return new Plan(kind, at, claim, frees, new Tried(item.ordinal(), item.attempts() + 1), behind);
        }

        /** Whether a claim ends with it. */
        public boolean endsClaim() {
            return kind == Kind.AGAIN || kind == Kind.DONE;
        }
    }
}
