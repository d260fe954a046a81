// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** The proof agrees with trying every combination of answers. */
class DecisionTableProperties {
    private record Point(int x, int y, boolean z) {}

    private static final List<Integer> DOMAIN = List.of(0, 1, 2, 3);
    private static final Input<Point, Integer> X = Input.oneOf("x", DOMAIN, Point::x);
    private static final Input<Point, Integer> Y = Input.oneOf("y", DOMAIN, Point::y);
    private static final Input<Point, Boolean> Z = Input.yesOrNo("z", Point::z);

    @Property
    void aTableIsAcceptedExactlyWhenEveryPointHasOneRow(
            @ForAll @Size(max = 5) List<@IntRange(min = 0, max = 575) Integer> seeds) {
        DecisionTable.Draft<Point, Integer> draft = DecisionTable.of("points", Point.class, Integer.class);
        for (int seed : seeds) {
            draft = row(draft, seed);
        }
        boolean unique = IntStream.range(0, 32)
                .mapToObj(i -> new Point(i % 4, i / 4 % 4, i >= 16))
                .allMatch(point ->
                        seeds.stream().filter(seed -> takes(seed, point)).count() == 1);

        boolean accepted;
        try {
            draft.complete();
            accepted = true;
        } catch (TableFaultException fault) {
            accepted = false;
        }

        assertThat(accepted).isEqualTo(unique);
    }

    // a seed picks a split of x (below or at least), one of y, and an answer for z or none
    private static DecisionTable.Draft<Point, Integer> row(DecisionTable.Draft<Point, Integer> draft, int seed) {
        Condition<Point> x = split(X, seed % 8);
        Condition<Point> y = split(Y, seed / 8 % 8);
        return switch (seed / 64 % 3) {
            case 0 -> draft.when(x, y).then(seed);
            case 1 -> draft.when(x, y, Z.is(true)).then(seed);
            default -> draft.when(x, y, Z.is(false)).then(seed);
        };
    }

    private static Condition<Point> split(Input<Point, Integer> input, int choice) {
        return choice < 4 ? input.atLeast(choice) : input.below(Math.max(1, choice - 4));
    }

    private static boolean takes(int seed, Point point) {
        boolean z = seed / 64 % 3 == 0 || (seed / 64 % 3 == 1) == point.z();
        return in(seed % 8, point.x()) && in(seed / 8 % 8, point.y()) && z;
    }

    private static boolean in(int choice, int value) {
        return choice < 4 ? value >= choice : value < Math.max(1, choice - 4);
    }
}
