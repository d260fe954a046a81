// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow;

import org.moothall.core.privacy.Role;
import org.moothall.core.text.Name;
import org.moothall.workflow.model.Senders;
import org.moothall.workflow.model.Step;

/**
 * An event outside the case, told to the case with a value: {@code Event.of("paid", Payment.class).onlyBy(CASHIER)}. Outside it has a
 * name; inside, a workflow may wait for it at several places, each with a name of its own.
 *
 * <pre>{@code
 * .await(PAID, Licence::paid)                        // at a place called like the event
 * .await(PAID.at("late payment"), Licence::paidLate) // at another
 *
 * host.tell(caseId, PAID, payment, request)          // wherever the case waits for it
 * host.tell(caseId, PAID.at("late payment"), …)      // at this place and no other
 * }</pre>
 *
 * <p><b>Errors</b> a name that is not one line of visible text is an {@link IllegalArgumentException}.
 *
 * @param message its stable name outside, for example {@code paid}
 * @param name the name of the place at which a case waits for it; the same where nobody said
 * @param type the type of the value, judged before the case sees it
 * @param by who may tell it
 */
public record Event<E>(String message, String name, Class<E> type, Senders by) implements Step {
    /** Refuses what is no name; a primitive type stands for its class. */
    public Event {
        Name.of("an event", message);
        Name.of("the place of an event", name);
        type = Unchecked.boxed(type);
    }

    /** An event that brings a value; say next who may tell it. */
    public static <E> WithoutSenders<E> of(String name, Class<E> type) {
        return new WithoutSenders<>(Name.of("an event", name), Unchecked.boxed(type));
    }

    /** An event that nobody may tell yet. */
    public static final class WithoutSenders<E> {
        private final String name;
        private final Class<E> type;

        private WithoutSenders(String name, Class<E> type) {
            this.name = name;
            this.type = type;
        }

        /** Anyone with one of these roles may tell it. */
        public Event<E> onlyBy(Role role, Role... more) {
            return new Event<>(name, name, type, Senders.of(role, more));
        }

        /** Whoever asks may tell it; who that is, the application has to know. */
        public Event<E> byAnybody() {
            return new Event<>(name, name, type, Senders.ANYBODY);
        }
    }

    /** The same event, at a place of this name. */
    public Event<E> at(String place) {
        return new Event<>(message, place, type, by);
    }

    @Override
    public String kind() {
        return "event";
    }

    @Override
    public String toString() {
        return name;
    }
}
