// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow;

import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.moothall.core.deadline.Deadline;
import org.moothall.core.privacy.Role;
import org.moothall.core.text.Name;
import org.moothall.workflow.Sentence.Steps;
import org.moothall.workflow.model.Behaviour;
import org.moothall.workflow.model.Fingerprint;
import org.moothall.workflow.model.Senders;
import org.moothall.workflow.model.Shape;
import org.moothall.workflow.model.Step;
import org.moothall.workflow.verification.UnsoundWorkflowException;
import org.moothall.workflow.verification.Verifier;
import org.moothall.workflow.verification.WorkflowFault;

/**
 * A workflow: the proved definition of one kind of case, with a {@link Shape} as data and a {@link Behaviour} as the council's functions.
 *
 * <pre>{@code
 * Workflow<Lamp> STREET_LAMP = Workflow.of("street-lamp", Lamp.class)
 *         .version(1)
 *         .keepFor(Period.ofMonths(6), Lamp::withoutPeople)
 *         .start(Fault.class, Lamp::reported)
 *         .byAnybody()
 *         .task(VISIT, Lamp::visited)
 *         .end("lit");
 * }</pre>
 *
 * <p><b>Errors</b> {@link Sentence#end} throws an {@link UnsoundWorkflowException} with every fault; so a workflow in hand is sound.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param <C> the case: an immutable type of the council's own
 */
public final class Workflow<C> {
    private final Shape shape;
    private final Behaviour behaviour;
    private final Class<C> type;
    private final Class<?> startForm;

    private Workflow(Shape shape, Behaviour behaviour, Class<C> type, Class<?> startForm) {
        this.shape = shape;
        this.behaviour = behaviour;
        this.type = type;
        this.startForm = startForm;
    }

    /** Begins a workflow with its stable name and the type of its cases. */
    public static <C> WithoutVersion<C> of(String name, Class<C> type) {
        return new WithoutVersion<>(Name.of("a workflow", name), type);
    }

    /** Its stable name. */
    public String name() {
        return shape.name();
    }

    /** Its version; a case stays with the version it began in. */
    public int version() {
        return shape.version();
    }

    /** What it is, as data. */
    public Shape shape() {
        return shape;
    }

    /** What it does, as functions. */
    public Behaviour behaviour() {
        return behaviour;
    }

    /** Tells whether a shape is the one it was when cases began in it. */
    public Fingerprint fingerprint() {
        return Fingerprint.of(shape);
    }

    /** The type of its cases. */
    public Class<C> type() {
        return type;
    }

    /** The type of the form that starts a case. */
    public Class<?> startForm() {
        return startForm;
    }

    /** Its tasks, in reading order: for each its form, who may do it and by when. */
    public List<Task<?>> tasks() {
        return Handles.tasks(behaviour);
    }

    /** The task of a name; empty for another. */
    public Optional<Task<?>> task(String named) {
        return tasks().stream().filter(task -> task.name().equals(named)).findFirst();
    }

    /** The events that it takes, in reading order: for each the type of its value and who may tell it. */
    public List<Event<?>> events() {
        return Handles.events(shape, behaviour);
    }

    /** The event of a name, at the place that is called so where it has several; empty for another. */
    public Optional<Event<?>> event(String named) {
        return events().stream().filter(event -> event.name().equals(named)).findFirst();
    }

    @Override
    public String toString() {
        return name() + " version " + version();
    }

    /** A workflow that needs its version. */
    public static final class WithoutVersion<C> {
        private final String name;
        private final Class<C> type;

        private WithoutVersion(String name, Class<C> type) {
            this.name = name;
            this.type = type;
        }

        /** The version, counted from 1; count it up whenever the shape changes. */
        public WithoutKeeping<C> version(int version) {
            return new WithoutKeeping<>(name, type, version);
        }
    }

    /** A workflow that needs to know how long its cases are kept. */
    public static final class WithoutKeeping<C> {
        private final String name;
        private final Class<C> type;
        private final int version;

        private WithoutKeeping(String name, Class<C> type, int version) {
            this.name = name;
            this.type = type;
            this.version = version;
        }

        /**
         * How long a case is kept whole after its end, and what is left of it then: the counts, without the people. What was
         * sent to others is erased with it. For ever is {@code Period.ofYears(9999)}, and that is the longest.
         *
         * <p><b>Errors</b> a period that is negative or longer is an {@link IllegalArgumentException}.
         */
        public Declaring<C> keepFor(Period period, UnaryOperator<C> erased) {
            if (period.isNegative()) {
                throw new IllegalArgumentException("a case of '" + name + "' cannot be kept for " + period);
            }
            if (Lengths.isTooLong(period)) {
                throw new IllegalArgumentException("a case of '" + name + "' cannot be kept for " + period
                        + ", which leads beyond any date; to keep it for ever, say Period.ofYears(9999)");
            }
            UnaryOperator<Object> erase = Unchecked.function(erased)::apply;
            return new Declaring<>(name, type, version, new Keeping(period, erase), List.of(), List.of());
        }
    }

    private record Keeping(Period period, UnaryOperator<Object> erase) {}

    /** What holds for the whole case, said before it starts. */
    public static class Declaring<C> {
        private final String name;
        private final Class<C> type;
        private final int version;
        private final Keeping keeping;
        private final List<Reaction> handlers;
        private final List<Promise<C>> promises;

        private Declaring(
                String name,
                Class<C> type,
                int version,
                Keeping keeping,
                List<Reaction> handlers,
                List<Promise<C>> promises) {
            this.name = name;
            this.type = type;
            this.version = version;
            this.keeping = keeping;
            this.handlers = handlers;
            this.promises = promises;
        }

        /** A deadline of the whole case. */
        public Declaring<C> deadline(Deadline deadline, UnaryOperator<Promise<C>> promise) {
            Name.of("a deadline", deadline.name());
            Promise<C> made = promise.apply(Promise.of(deadline));
            return new Declaring<>(name, type, version, keeping, handlers, Unreturned.plus(promises, made));
        }

        /**
         * Whenever this happens, the steps take the place of everything that is open. Within those steps it is refused, unless
         * {@link Reacting#mayBeginAgain} is said.
         */
        public <V> Reacting<C> anytime(Event<V> event, Change<C, ? super V> becomes, Steps<C> instead) {
            return plus(event, Shape.Reach.ANYTIME, becomes, instead);
        }

        /** Whenever this happens, the steps run beside what is open. */
        public <V> Reacting<C> alongside(Event<V> event, Change<C, ? super V> becomes, Steps<C> beside) {
            return plus(event, Shape.Reach.ALONGSIDE, becomes, beside);
        }

        /** When this happens after the end, the case is open again and goes on with the steps. */
        public <V> Reacting<C> reopenedBy(Event<V> event, Change<C, ? super V> becomes, Steps<C> again) {
            return plus(event, Shape.Reach.REOPENING, becomes, again);
        }

        private Reacting<C> plus(Event<?> event, Shape.Reach reach, Change<C, ?> becomes, Steps<C> steps) {
            return new Reacting<>(this, handlers, Reaction.of(event, reach, becomes, steps));
        }

        /** The form that starts a case, and the case it opens. The form is judged first. Say next who may start one. */
        public <S> WithoutStarters<C> start(Class<S> form, Function<? super S, ? extends C> opens) {
            return new WithoutStarters<>(this, Unchecked.boxed(form), Unchecked.function(opens));
        }

        private Workflow<C> build(Class<?> form, Function<Object, Object> opens, Senders by, Draft main) {
            Shape shape = new Shape(
                    name,
                    version,
                    keeping.period().toString(),
                    by,
                    promises.stream().map(Promise::shape).toList(),
                    handlers.stream().map(Reaction::shape).toList(),
                    main.nodes());
            Behaviour behaviour = new Behaviour(
                    opens,
                    main.functions(),
                    handlers.stream().map(Reaction::functions).toList(),
                    promises.stream().map(Promise::functions).toList(),
                    keeping.period(),
                    keeping.erase());
            List<WorkflowFault> faults = Unreturned.join(
                    Unreturned.join(faults(main), Verifier.faults(shape)), twiceTyped(behaviour.outside(shape)));
            if (!faults.isEmpty()) {
                throw new UnsoundWorkflowException(name, faults);
            }
            return new Workflow<>(shape, behaviour, type, form);
        }

        /** A notice may be sent from several places; a handler gets one type of content. */
        private static List<WorkflowFault> twiceTyped(Set<Behaviour.Outside> outside) {
            Map<String, Behaviour.Outside> known = new HashMap<>();
            List<WorkflowFault> faults = new ArrayList<>();
            for (Behaviour.Outside step : outside) {
                Behaviour.Outside before = known.putIfAbsent(step.step(), step);
                if (before != null && before.answer() == null && step.answer() == null) {
                    faults.add(new WorkflowFault(
                            "MH-W001",
                            "",
                            "notice '" + step.step() + "' " + before + " in one place and " + step
                                    + " in another; give one of them another name"));
                }
            }
            return faults;
        }

        private List<WorkflowFault> faults(Draft main) {
            List<WorkflowFault> declared = Unreturned.join(
                    handlers.stream()
                            .flatMap(handler -> handler.faults().stream())
                            .toList(),
                    promises.stream()
                            .flatMap(promise -> promise.faults().stream())
                            .toList());
            return Unreturned.join(declared, main.faults());
        }
    }

    /** What holds for the whole case, of which an event was said last: say when it is taken, or go on. */
    public static final class Reacting<C> extends Declaring<C> {
        private final List<Reaction> before;
        private final Reaction last;

        private Reacting(Declaring<C> all, List<Reaction> before, Reaction last) {
            super(all.name, all.type, all.version, all.keeping, Unreturned.plus(before, last), all.promises);
            this.before = before;
            this.last = last;
        }

        /** It is taken only while one of these steps is open; otherwise it is refused with MH-W033. */
        public Reacting<C> onlyWhile(Step step, Step... more) {
            return new Reacting<>(this, before, last.onlyWhile(step, more));
        }

        /** It is taken only when this holds for the case; otherwise it is refused with MH-W033, in these words. */
        public Reacting<C> onlyWhen(String words, Predicate<? super C> condition) {
            return new Reacting<>(this, before, last.onlyWhen(words, Unchecked.predicate(condition)));
        }

        /** It is taken within its own steps too, and they begin again; without this it is refused there with MH-W034. */
        public Reacting<C> mayBeginAgain() {
            return new Reacting<>(this, before, last.mayBeginAgain());
        }
    }

    /** A workflow that nobody may start yet. */
    public static final class WithoutStarters<C> {
        private final Declaring<C> declared;
        private final Class<?> form;
        private final Function<Object, Object> opens;

        private WithoutStarters(Declaring<C> declared, Class<?> form, Function<Object, Object> opens) {
            this.declared = declared;
            this.form = form;
            this.opens = opens;
        }

        /** Anyone with one of these roles may start a case. */
        public Sentence<C, Workflow<C>> onlyBy(Role role, Role... more) {
            return by(Senders.of(role, more));
        }

        /** Whoever asks may start a case: a form that is open to the public. */
        public Sentence<C, Workflow<C>> byAnybody() {
            return by(Senders.ANYBODY);
        }

        private Sentence<C, Workflow<C>> by(Senders senders) {
            return new Sentence<>(
                    Draft.NOTHING,
                    (written, tally) -> declared.build(form, opens, senders, written),
                    new Unreturned<>());
        }
    }
}
