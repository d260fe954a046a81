// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.moothall.core.deadline.Fact;
import org.moothall.core.deadline.Pause;
import org.moothall.core.deadline.Standing;
import org.moothall.workflow.engine.Frame;
import org.moothall.workflow.engine.Frame.Scope;
import org.moothall.workflow.engine.Frame.Wait;
import org.moothall.workflow.engine.Running;
import org.moothall.workflow.engine.State;
import org.moothall.workflow.engine.TaskHolder;

@Label("Where a case stands, as JSON")
class StateJsonProperties {
    private static final List<String> NAMES =
            List.of("", "a", "Ä \"quoted\" \\ \n", "\u0000", "\uD83D\uDE9A", "format", "waits");

    @Property(tries = 500)
    @Label("reads back as itself, whatever it is")
    void readsBackAsItself(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        State<String> state = new State<>(
                "w",
                3,
                "data",
                scope(random, 4),
                beside(random),
                deadlines(random),
                random.nextLong(Long.MAX_VALUE),
                random.nextBoolean() ? null : name(random),
                random.nextInt(3),
                random.nextBoolean()
                        ? List.of()
                        : List.of(new State.Doers(
                                name(random),
                                new TreeMap<>(Map.of(name(random), name(random))),
                                List.of(name(random)))));

        assertThat(StateJson.read("w", 3, "data", StateJson.write(state))).isEqualTo(state);
    }

    private static String name(SplittableRandom random) {
        return NAMES.get(random.nextInt(NAMES.size()));
    }

    private static Scope scope(SplittableRandom random, int depth) {
        Map<String, Integer> laps = new TreeMap<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            laps.put(name(random), random.nextInt(20));
        }
        return new Scope(frame(random, depth), laps);
    }

    private static @Nullable Frame frame(SplittableRandom random, int depth) {
        return switch (depth == 0 ? random.nextInt(2) : random.nextInt(4)) {
            case 0 -> null;
            case 1 ->
                new Frame.At(List.of(
                        new Wait(
                                name(random),
                                random.nextInt(9),
                                null,
                                random.nextBoolean() ? name(random) : null,
                                holding(random)),
                        new Wait(name(random), 1)));
            case 2 -> scope(random, depth - 1);
            default -> fork(random, depth);
        };
    }

    private static @Nullable TaskHolder holding(SplittableRandom random) {
        return switch (random.nextInt(3)) {
            case 0 -> null;
            case 1 -> TaskHolder.of("by " + name(random));
            default -> new TaskHolder("by " + name(random), name(random));
        };
    }

    private static Frame.Fork fork(SplittableRandom random, int depth) {
        TreeMap<String, Scope> open = new TreeMap<>();
        TreeSet<String> done = new TreeSet<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            open.put(name(random), scope(random, depth - 1));
            done.add(name(random));
        }
        return new Frame.Fork(name(random), open, done);
    }

    private static List<State.Beside> beside(SplittableRandom random) {
        List<State.Beside> beside = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            beside.add(new State.Beside(name(random), scope(random, 1)));
        }
        return beside;
    }

    private static List<Running> deadlines(SplittableRandom random) {
        List<Running> deadlines = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            Instant started = Instant.ofEpochSecond(random.nextLong(4_000_000_000L), random.nextInt(1_000_000) * 1000L);
            deadlines.add(new Running(
                    name(random),
                    started,
                    List.of(Pause.between(started, started.plusSeconds(1)), Pause.since(started.plusSeconds(2))),
                    random.nextBoolean() ? List.of(started) : List.of(),
                    random.nextBoolean() ? List.of(Fact.excused(started)) : List.of(),
                    random.nextBoolean() ? List.of(started, started) : List.of(),
                    random.nextBoolean() ? started : null,
                    random.nextBoolean() ? started : null,
                    random.nextBoolean() ? started : null,
                    random.nextBoolean() ? started : null,
                    random.nextInt(5),
                    random.nextBoolean() ? List.of(new Running.Run(started, null, started, Standing.MET)) : List.of()));
        }
        return deadlines;
    }
}
