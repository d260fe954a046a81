// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.moothall.core.deadline.Allowance;
import org.moothall.core.deadline.Deadline;
import org.moothall.core.deadline.DeadlineRule;
import org.moothall.core.deadline.Fact;
import org.moothall.core.privacy.Role;
import org.moothall.workflow.Sentence.Ended;
import org.moothall.workflow.decision.DecisionTable;
import org.moothall.workflow.decision.Input;

/**
 * Writes sound workflows at random: sequences, choices, races, forks, for-eaches within for-eaches, ways back and out, ends in
 * the middle, deadlines, and events of every reach. The same seed writes the same workflow. With {@code padded}, unrelated
 * steps are written around everything, which changes no data.
 */
public final class RandomWorkflow {
    /** A case whose parts are cases. */
    public record Work(String key, int sum, List<Work> parts) {
        Work plus(int value) {
            int next = sum * 31 + value;
            List<Work> more = parts;
            if (value % 5 == 0 && parts.size() < 3) {
                more = Unreturned.plus(parts, new Work("p" + parts.size(), value, List.of()));
            }
            return new Work(key, next, more);
        }

        Work with(Work part) {
            return new Work(
                    key,
                    sum,
                    parts.stream()
                            .map(old -> old.key().equals(part.key()) ? part : old)
                            .toList());
        }

        List<Fact> facts() {
            return bit(1)
                    ? List.of(
                            new Fact.Agreed(BEGINNING, LocalDate.of(2026, 6, 2).plusDays(sum & 3)),
                            Fact.excused(BEGINNING.plus(Duration.ofHours(sum & 7))))
                    : List.of();
        }

        Optional<Instant> receipt() {
            return bit(2) ? Optional.empty() : Optional.of(BEGINNING.plus(Duration.ofHours(sum & 3)));
        }

        boolean bit(int number) {
            return (sum >>> number & 1) == 1;
        }
    }

    private static final Instant BEGINNING = Instant.parse("2026-06-01T08:00:00Z");
    private static final DeadlineRule SOON = DeadlineRule.hours(5)
            .allowing(
                    new Allowance.Suspension("somebody is asked", Allowance.LastDay.COUNTS),
                    new Allowance.Restart("somebody answered"),
                    new Allowance.Agreement("in writing"),
                    new Allowance.Excuse("a flood"));
    private static final Role ANYONE = Role.named("anyone");
    private final Random random;
    private final boolean padded;
    private int names;

    private RandomWorkflow(long seed, boolean padded) {
        this.random = new Random(seed);
        this.padded = padded;
    }

    /** The workflow of a seed. */
    public static Workflow<Work> of(long seed, boolean padded) {
        return new RandomWorkflow(seed, padded).write();
    }

    private Workflow<Work> write() {
        Task<Integer> first = Task.of("first", Integer.class).candidates(ANYONE);
        Workflow.Declaring<Work> declaring =
                Workflow.of("random", Work.class).version(1).keepFor(Period.ofDays(9), work -> work);
        if (random.nextBoolean()) {
            int bit = random.nextInt(6);
            declaring = declaring.deadline(
                    Deadline.of("soon").by(SOON),
                    promise -> promise.pausedWhile(first)
                            .restartedBy(first)
                            .movedBy("facts", Work::facts)
                            .metWhen("bit", work -> work.bit(bit))
                            .warnsAfter(2, warning -> steps(warning, 1, List.of()))
                            .warnsAtPercent(70, warning -> steps(warning, 0, List.of()))
                            .whenMissed(late -> steps(late, 1, List.of())));
        }
        if (random.nextBoolean()) {
            declaring = declaring.deadline(
                    Deadline.of("later").hours(9), promise -> promise.countedFrom("its receipt", Work::receipt));
        }
        if (random.nextBoolean()) {
            var stopped = declaring.anytime(
                    event("stopped"),
                    Work::plus,
                    off -> steps(off, 1, List.of()).end("stopped"));
            declaring = random.nextBoolean() ? stopped.mayBeginAgain() : stopped.onlyWhile(first);
        }
        if (random.nextBoolean()) {
            var beside = declaring.alongside(event("beside"), Work::plus, it -> steps(it, 2, List.of()));
            declaring = random.nextBoolean() ? beside : beside.onlyWhen("bit", guard());
        }
        if (random.nextBoolean()) {
            declaring = declaring.reopenedBy(
                    event("reopened"), Work::plus, again -> again.backTo(first, 2, never -> never.end("final")));
        }
        Sentence<Work, Workflow<Work>> start = declaring
                .start(Integer.class, value -> new Work("", value, List.of(new Work("a", value, List.of()))))
                .byAnybody()
                .task(first, Work::plus);
        return steps(start, 3, List.of(first)).end("done");
    }

    private <E> Sentence<Work, E> steps(Sentence<Work, E> path, int depth, List<Task<Integer>> targets) {
        Sentence<Work, E> sentence = pad(path);
        List<Task<Integer>> back = new ArrayList<>(targets);
        for (int i = random.nextInt(3) + 1; i > 0; i--) {
            sentence = pad(step(sentence, depth, back));
        }
        return sentence;
    }

    private <E> Sentence<Work, E> step(Sentence<Work, E> path, int depth, List<Task<Integer>> targets) {
        return switch (random.nextInt(depth > 0 ? 13 : 6)) {
            case 0, 1 -> task(path, targets);
            case 2 ->
                path.await(random.nextBoolean() ? event(name()) : event("told").at(name()), Work::plus);
            case 3 -> path.call(Effect.of(name(), Integer.class, Integer.class).byAnybody(), Work::sum, Work::plus);
            case 4 -> path.decide(table(), (work, yes) -> work.plus(yes ? 1 : 2));
            case 5 -> path.after(Deadline.of(name()).hours(random.nextInt(4) + 1));
            case 6 -> path.when("bit", guard(), then -> steps(then, depth - 1, targets));
            case 7 -> path.when("leave", guard(), leave -> leave(steps(leave, depth - 1, targets), targets));
            case 8 ->
                path.race(first -> first.on(event("told").at(name()), Work::plus, one -> steps(one, depth - 1, targets))
                        .task(
                                Task.of(name(), Integer.class).candidates(ANYONE),
                                Work::plus,
                                done -> steps(done, 0, targets))
                        .after(Deadline.of(name()).hours(random.nextInt(4) + 1), late -> steps(late, 0, targets)));
            case 9 -> path.stage(Stage.of(name(), stage -> steps(stage, depth - 1, targets)));
            case 10 ->
                path.all(
                        name(),
                        all -> all.branch("one", one -> steps(one, depth - 1, targets))
                                .branchIf("two", guard(), two -> steps(two, depth - 1, targets))
                                .branch("three", three -> steps(three, 0, targets)));
            default ->
                path.forEach(
                        Each.of(name(), Work::parts, Work::key, Work::with), part -> steps(part, depth - 1, targets));
        };
    }

    private <E> Sentence<Work, E> task(Sentence<Work, E> path, List<Task<Integer>> targets) {
        Task<Integer> any = Task.of(name(), Integer.class).candidates(ANYONE);
        Task<Integer> task = targets.isEmpty() || random.nextInt(3) > 0 ? any : any.notBy(targets.get(0));
        targets.add(task);
        return path.task(
                random.nextInt(4) == 0 ? task.scopedBy((Work work) -> "s" + Math.floorMod(work.sum(), 3)) : task,
                Work::plus);
    }

    private Ended leave(Sentence<Work, Ended> path, List<Task<Integer>> targets) {
        if (targets.isEmpty() || random.nextInt(3) == 0) {
            return path.end("left");
        }
        return path.backTo(targets.get(random.nextInt(targets.size())), 2, tooMany -> tooMany.end("too many"));
    }

    private <E> Sentence<Work, E> pad(Sentence<Work, E> path) {
        if (!padded) {
            return path;
        }
        return path.send(Notice.of("pad", Integer.class), Work::sum)
                .when("never", work -> false, never -> never.send(Notice.of("pad", Integer.class), Work::sum));
    }

    private java.util.function.Predicate<Work> guard() {
        int bit = random.nextInt(8);
        return work -> work.bit(bit);
    }

    private DecisionTable<Work, Boolean> table() {
        int bit = random.nextInt(8);
        Input<Work, Boolean> question = Input.yesOrNo("bit", work -> work.bit(bit));
        return DecisionTable.of(name(), Work.class, Boolean.class)
                .when(question.is(true))
                .then(true)
                .when(question.is(false))
                .then(false)
                .complete();
    }

    private String name() {
        return "s" + ++names;
    }

    private static Event<Integer> event(String name) {
        return Event.of(name, Integer.class).byAnybody();
    }
}
