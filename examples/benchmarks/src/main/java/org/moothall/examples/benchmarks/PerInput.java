// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.benchmarks;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.moothall.workflow.engine.CaseInput;
import org.moothall.workflow.engine.Entry;
import org.moothall.workflow.engine.Interpreter;
import org.moothall.workflow.engine.State;
import org.moothall.workflow.engine.TurnResult;
import org.moothall.workflow.json.JournalJson;
import org.moothall.workflow.json.StateJson;
import org.moothall.workflow.json.ValueJson;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import tools.jackson.databind.json.JsonMapper;

/** What one input costs without a store: the interpreter alone, the JSON alone, both; beside plain Java and plain Jackson. */
@org.openjdk.jmh.annotations.State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 20, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class PerInput {
    private static final int INPUTS = 3;
    private static final Instant NOW = Instant.parse("2026-06-01T08:00:00Z");
    private static final JsonMapper JACKSON = JsonMapper.builder().build();

    private final Interpreter<Permit> interpreter =
            new Interpreter<>(Permit.WORKFLOW.shape(), Permit.WORKFLOW.behaviour());
    private final CaseInput applied = new CaseInput("permit", 0, Permit.APPLICATION, "web", NOW);
    private final CaseInput checked = new CaseInput("check", 0, Permit.CHECKED, "jo", NOW);
    private final CaseInput decided = new CaseInput("grant", 0, Permit.DECIDED, "sam", NOW);
    private final TurnResult.Accepted<Permit> middle = accepted(interpreter.start(applied), checked);
    private final Permit permit = middle.state().data();

    /** What a store keeps of an input. */
    private record Kept(String data, String position, String journal) {
        static Kept of(TurnResult.Accepted<Permit> outcome) {
            return new Kept(
                    ValueJson.write(outcome.state().data()),
                    StateJson.write(outcome.state()),
                    JournalJson.write(outcome.journal()));
        }

        State<Permit> state() {
            return StateJson.read("skip-permit", 1, ValueJson.read(data, Permit.class), position);
        }

        List<Entry> entries() {
            return JournalJson.read(journal, "jo", NOW);
        }
    }

    private TurnResult.Accepted<Permit> accepted(TurnResult.Accepted<Permit> before, CaseInput input) {
        return (TurnResult.Accepted<Permit>) interpreter.step(before.state(), input);
    }

    /** A whole case by the interpreter. */
    @Benchmark
    @OperationsPerInvocation(INPUTS)
    public Object interpreter() {
        TurnResult.Accepted<Permit> started = interpreter.start(applied);
        return accepted(accepted(started, checked), decided);
    }

    /** A whole case by a class written for it alone. */
    @Benchmark
    @OperationsPerInvocation(INPUTS)
    public Object byHand() {
        ByHand.Case subject = new ByHand.Case(Permit.APPLICATION, NOW);
        subject.check(Permit.CHECKED, NOW);
        subject.decide(Permit.DECIDED, NOW);
        return subject;
    }

    /** Data, position and journal of one input, written and read. */
    @Benchmark
    public Object json() {
        Kept kept = Kept.of(middle);
        return kept.state().data().conditions().length() + kept.entries().size();
    }

    /** The data alone, written and read, with nothing of ours. */
    @Benchmark
    public Object jackson() {
        return JACKSON.readValue(JACKSON.writeValueAsString(permit), Permit.class);
    }

    /** A whole case whose every state is written after its input and read before the next; the journals are read, too. */
    @Benchmark
    @OperationsPerInvocation(INPUTS)
    public Object interpreterAndJson() {
        Kept kept = Kept.of(interpreter.start(applied));
        int lines = kept.entries().size();
        kept = Kept.of((TurnResult.Accepted<Permit>) interpreter.step(kept.state(), checked));
        lines += kept.entries().size();
        kept = Kept.of((TurnResult.Accepted<Permit>) interpreter.step(kept.state(), decided));
        return lines + kept.entries().size() + kept.state().ordinal();
    }

    /** Runs them all, and counts what they allocate. */
    public static void main(String[] arguments) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(PerInput.class.getName())
                        .addProfiler(GCProfiler.class)
                        .build())
                .run();
    }
}
