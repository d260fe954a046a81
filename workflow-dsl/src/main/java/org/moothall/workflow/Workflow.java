// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow;

import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.moothall.core.deadline.Deadline;
import org.moothall.core.text.Name;
import org.moothall.workflow.Sentence.Steps;
import org.moothall.workflow.model.Behaviour;
import org.moothall.workflow.model.Fingerprint;
import org.moothall.workflow.model.Shape;
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
    public static <C> Named<C> of(String name, Class<C> type) {
        return new Named<>(Name.of("a workflow", name), type);
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

    @Override
    public String toString() {
        return name() + " version " + version();
    }

    /** A workflow that needs its version. */
    public static final class Named<C> {
        private final String name;
        private final Class<C> type;

        private Named(String name, Class<C> type) {
            this.name = name;
            this.type = type;
        }

        /** The version, counted from 1; count it up whenever the shape changes. */
        public Versioned<C> version(int version) {
            return new Versioned<>(name, type, version);
        }
    }

    /** A workflow that needs to know how long its cases are kept. */
    public static final class Versioned<C> {
        private final String name;
        private final Class<C> type;
        private final int version;

        private Versioned(String name, Class<C> type, int version) {
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

    private record Handling(Shape.Handler shape, Behaviour.Handling functions, List<WorkflowFault> faults) {}

    /** What holds for the whole case, said before it starts. */
    public static final class Declaring<C> {
        private final String name;
        private final Class<C> type;
        private final int version;
        private final Keeping keeping;
        private final List<Handling> handlers;
        private final List<Promise<C>> promises;

        private Declaring(
                String name,
                Class<C> type,
                int version,
                Keeping keeping,
                List<Handling> handlers,
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

        /** Whenever this happens, the steps take the place of everything that is open. */
        public <V> Declaring<C> anytime(Event<V> event, Change<C, ? super V> becomes, Steps<C> instead) {
            return plus(event, Shape.Reach.ANYTIME, becomes, instead);
        }

        /** Whenever this happens, the steps run beside what is open. */
        public <V> Declaring<C> alongside(Event<V> event, Change<C, ? super V> becomes, Steps<C> beside) {
            return plus(event, Shape.Reach.ALONGSIDE, becomes, beside);
        }

        /** When this happens after the end, the case is open again and goes on with the steps. */
        public <V> Declaring<C> reopenedBy(Event<V> event, Change<C, ? super V> becomes, Steps<C> again) {
            return plus(event, Shape.Reach.REOPENING, becomes, again);
        }

        private Declaring<C> plus(Event<?> event, Shape.Reach reach, Change<C, ?> becomes, Steps<C> steps) {
            Draft written = Draft.nested(event.name(), steps);
            Handling handling = new Handling(
                    new Shape.Handler(event.name(), reach, written.nodes()),
                    new Behaviour.Handling(event.type(), Unchecked.change(becomes), written.functions()),
                    written.faults());
            return new Declaring<>(name, type, version, keeping, Unreturned.plus(handlers, handling), promises);
        }

        /** The form that starts a case, and the case it opens. The form is checked with Jakarta Validation first. */
        public <S> Sentence<C, Workflow<C>> start(Class<S> form, Function<? super S, ? extends C> opens) {
            return new Sentence<>(
                    Draft.NOTHING,
                    (written, tally) -> build(Unchecked.boxed(form), Unchecked.function(opens), written),
                    new Unreturned<>());
        }

        private Workflow<C> build(Class<?> form, Function<Object, Object> opens, Draft main) {
            Shape shape = new Shape(
                    name,
                    version,
                    keeping.period().toString(),
                    promises.stream().map(Promise::shape).toList(),
                    handlers.stream().map(Handling::shape).toList(),
                    main.nodes());
            Behaviour behaviour = new Behaviour(
                    opens,
                    main.functions(),
                    handlers.stream().map(Handling::functions).toList(),
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
}
