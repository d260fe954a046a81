// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping.sample;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Chance that falls the same way for the same seed, on every JDK: it builds on {@code nextLong} alone, because how the other
 * draws are made may change between releases.
 */
final class Dice {
    private static final double UNIT = 0x1.0p-53;

    private final RandomGenerator random;

    private Dice(RandomGenerator random) {
        this.random = random;
    }

    static Dice of(long seed) {
        return new Dice(new SplittableRandom(seed));
    }

    /** A number from 0, inclusive, to 1, exclusive. */
    double unit() {
        return (random.nextLong() >>> 11) * UNIT;
    }

    double between(double low, double high) {
        return low + unit() * (high - low);
    }

    /** A whole number from low to high, both inclusive. */
    int between(int low, int high) {
        return low + (int) (unit() * (high - low + 1));
    }

    boolean chance(double probability) {
        return unit() < probability;
    }

    <T> T pick(List<T> options) {
        return options.get((int) (unit() * options.size()));
    }

    /** A number about 0 with standard deviation 1, never beyond 3.5: the sum of four even draws. */
    double bell() {
        return (unit() + unit() + unit() + unit() - 2) * StrictMath.sqrt(3);
    }
}
