// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.moothall.workflow.RandomWorkflow;
import org.moothall.workflow.RandomWorkflow.Work;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.engine.Entry.What;
import org.moothall.workflow.engine.Frame.Wait;
import org.moothall.workflow.model.Node;
import org.moothall.workflow.model.Shape;

/** What holds for every sound workflow and whatever comes in. */
class InterpreterProperties {
    private static final int INPUTS = 30;

    @Property(tries = 400)
    void everyStateEndedOrWaitsAndItsRowsAreTheTreesProjection(@ForAll long seed, @ForAll long inputs) {
        new Run(seed, inputs).go((before, input, after) -> {});
    }

    @Property(tries = 150)
    void theSameInputGivesTheSameWhereverTheMachineStands(@ForAll long seed, @ForAll long inputs) {
        Run run = new Run(seed, inputs);
        Interpreter<Work> other = interpreter(RandomWorkflow.of(seed, false));
        run.go((before, input, after) -> {
            Locale locale = Locale.getDefault();
            TimeZone zone = TimeZone.getDefault();
            try {
                Locale.setDefault(Locale.forLanguageTag("tr-TR"));
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
                assertThat(other.step(before, input)).isEqualTo(after);
            } finally {
                Locale.setDefault(locale);
                TimeZone.setDefault(zone);
            }
        });
    }

    @Property(tries = 150)
    void aWorkflowWithUnrelatedStepsAroundRunsTheStatesOfTheOldOne(@ForAll long seed, @ForAll long inputs) {
        Interpreter<Work> padded = interpreter(RandomWorkflow.of(seed, true));
        new Run(seed, inputs).go((before, input, after) -> {
            var migrated = (TurnResult.Accepted<Work>) padded.step(before, input);
            assertThat(migrated.state().data()).isEqualTo(after.state().data());
            assertThat(migrated.state().outcome()).isEqualTo(after.state().outcome());
            assertThat(steps(migrated.state())).isEqualTo(steps(after.state()));
        });
    }

    @Property(tries = 100)
    void aStateIsEqualToItsCopy(@ForAll long seed, @ForAll long inputs) {
        new Run(seed, inputs).go((before, input, after) -> {
            State<Work> state = after.state();
            State<Work> copy = new State<>(
                    state.workflow(),
                    state.version(),
                    state.data(),
                    (Frame.Scope) copy(state.main()),
                    new ArrayList<>(state.beside()),
                    new ArrayList<>(state.deadlines()),
                    state.ordinal(),
                    state.outcome(),
                    state.keepTimer(),
                    new ArrayList<>(state.doers()));
            assertThat(copy).isEqualTo(state).hasSameHashCodeAs(state);
        });
    }

    private static Frame copy(Frame frame) {
        if (frame instanceof Frame.Scope scope) {
            return new Frame.Scope(scope.at() == null ? null : copy(scope.at()), new HashMap<>(scope.laps()));
        } else if (frame instanceof Frame.Fork fork) {
            var open = new java.util.TreeMap<String, Frame.Scope>();
            fork.open().forEach((key, scope) -> open.put(key, (Frame.Scope) copy(scope)));
            return new Frame.Fork(fork.name(), open, new java.util.TreeSet<>(fork.done()));
        }
        return new Frame.At(new ArrayList<>(((Frame.At) frame).waits()));
    }

    private static List<String> steps(State<?> state) {
        return state.waits().stream().map(Wait::step).toList();
    }

    private static Interpreter<Work> interpreter(Workflow<Work> workflow) {
        return new Interpreter<>(workflow.shape(), workflow.behaviour());
    }

    /** Looks at one accepted input. */
    @FunctionalInterface
    private interface Look {
        void at(State<Work> before, CaseInput input, TurnResult.Accepted<Work> after);
    }

    /** One case of a random workflow, fed with random inputs; keeps the rows that a host would keep. */
    private static final class Run {
        private final Workflow<Work> workflow;
        private final Interpreter<Work> interpreter;
        private final Random random;
        private final Map<Long, String> waiting = new HashMap<>();
        private final Set<Long> tasks = new HashSet<>();
        private final Map<Long, Output.TimerSet> timers = new HashMap<>();
        private final Set<Long> everOpened = new HashSet<>();
        private Instant now = Instant.parse("2026-06-01T08:00:00Z");

        Run(long seed, long inputs) {
            this.workflow = RandomWorkflow.of(seed, false);
            this.interpreter = interpreter(workflow);
            this.random = new Random(inputs);
        }

        void go(Look look) {
            TurnResult.Accepted<Work> last =
                    interpreter.start(new CaseInput("random", 0, random.nextInt(100), "somebody", now));
            keep(last);
            for (int i = 0; i < INPUTS; i++) {
                State<Work> before = last.state();
                CaseInput input = input(before);
                TurnResult<Work> outcome = interpreter.step(before, input);
                if (outcome instanceof TurnResult.Accepted<Work> accepted) {
                    timers.remove(input.ordinal());
                    keep(accepted);
                    look.at(before, input, accepted);
                    last = accepted;
                }
            }
        }

        private CaseInput input(State<Work> state) {
            now = now.plus(Duration.ofMinutes(random.nextInt(90)));
            List<Wait> waits = state.waits();
            int kind = random.nextInt(10);
            if (kind < 2) {
                List<Shape.Handler> handlers = workflow.shape().handlers();
                String event = handlers.isEmpty()
                        ? "nothing"
                        : handlers.get(random.nextInt(handlers.size())).event();
                return new CaseInput(event, 0, random.nextInt(100), "somebody", now);
            }
            var due = timers.values().stream()
                    .min(Comparator.comparing(Output.TimerSet::due).thenComparing(Output.TimerSet::ordinal));
            if (due.isPresent() && (kind < 4 || waits.isEmpty())) {
                now = due.get().due().isAfter(now) ? due.get().due() : now;
                return CaseInput.timer(due.get().name(), due.get().ordinal(), now);
            }
            List<Wait> others = waits.stream()
                    .filter(wait -> !timers.containsKey(wait.ordinal()))
                    .toList();
            if (others.isEmpty()) {
                return new CaseInput("nothing", 0, 1, "somebody", now);
            }
            Wait wait = others.get(random.nextInt(others.size()));
            long ordinal = kind == 9 ? 0 : wait.ordinal();
            return new CaseInput(wait.step(), ordinal, random.nextInt(100), "somebody " + random.nextInt(3), now);
        }

        private void keep(TurnResult.Accepted<Work> accepted) {
            State<Work> state = accepted.state();
            accepted.journal().stream()
                    .filter(entry -> entry.what() == What.OPENED)
                    .forEach(this::open);
            accepted.outputs().forEach(this::apply);
            long closed = accepted.outputs().stream()
                    .filter(Output.Closed.class::isInstance)
                    .count();
            assertThat(accepted.journal())
                    .filteredOn(entry -> entry.what() == What.DONE || entry.what() == What.CANCELLED)
                    .hasSize((int) closed);
            agrees(state);
        }

        private void open(Entry entry) {
            assertThat(everOpened.add(entry.ordinal())).isTrue();
            waiting.put(entry.ordinal(), entry.step());
        }

        private void apply(Output output) {
            if (output instanceof Output.Opened opened) {
                tasks.add(opened.ordinal());
            } else if (output instanceof Output.Closed closed) {
                assertThat(waiting.remove(closed.ordinal())).isEqualTo(closed.step());
                tasks.remove(closed.ordinal());
                timers.remove(closed.ordinal());
            } else if (output instanceof Output.TimerSet set) {
                assertThat(timers.put(set.ordinal(), set)).isNull();
            } else if (output instanceof Output.TimerCleared cleared) {
                assertThat(timers.remove(cleared.ordinal())).isNotNull();
            }
        }

        private void agrees(State<Work> state) {
            List<Wait> waits = state.waits();
            assertThat(state.hasEnded() != !waits.isEmpty()).isTrue();
            Map<Long, String> tree = new HashMap<>();
            waits.forEach(
                    wait -> assertThat(tree.put(wait.ordinal(), wait.step())).isNull());
            assertThat(waiting).isEqualTo(tree);
            assertThat(tasks).isEqualTo(kind(waits, Node.Perform.class));
            Set<Long> wanted = kind(waits, Node.After.class);
            state.deadlines().stream().map(Running::timer).forEach(wanted::add);
            wanted.add(state.keepTimer());
            wanted.remove(0L);
            assertThat(timers.keySet()).isEqualTo(wanted);
            assertThat(tree.keySet()).allMatch(ordinal -> ordinal <= state.ordinal());
        }

        private Set<Long> kind(List<Wait> waits, Class<? extends Node> kind) {
            Set<Long> ordinals = new HashSet<>();
            waits.stream()
                    .filter(wait -> interpreter
                            .node(wait.step())
                            .filter(kind::isInstance)
                            .isPresent())
                    .forEach(wait -> ordinals.add(wait.ordinal()));
            return ordinals;
        }
    }
}
