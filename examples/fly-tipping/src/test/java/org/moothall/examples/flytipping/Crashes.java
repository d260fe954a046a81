// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Kills a job again and again, each time begun again on what it has kept. The moments are drawn from a seed: how many inputs have
 * been taken, and a while more.
 */
final class Crashes {
    private static final int LOOK_EVERY = 15;
    private static final int A_WHILE = 100;

    private final MainJob job;
    private final Kept kept;
    private final SplittableRandom random;

    Crashes(MainJob job, Kept kept, long seed) {
        this.job = job;
        this.kept = kept;
        this.random = new SplittableRandom(seed);
    }

    /**
     * One kill.
     *
     * @param before how many inputs had been taken when the job was begun
     * @param at how many had been taken when it was killed
     * @param simulated what time it was there
     * @param signal what the process ended with: 137 when it was killed
     */
    record Crash(long before, long at, Instant simulated, int signal) {
        /** It was at work: it had taken inputs since it was begun, some were left, and it did not end by itself. */
        boolean isInTheMiddle(long inputs) {
            return before < at && at < inputs && signal == 137;
        }
    }

    /** Kills the job so often, at moments spread over as many inputs as it takes without a crash. */
    List<Crash> kill(int times, long inputs) throws InterruptedException {
        List<Crash> crashes = new ArrayList<>();
        for (long moment : random.longs(times, inputs / 50 + 1, inputs - inputs / 50)
                .sorted()
                .toArray()) {
            crashes.add(killAt(moment));
        }
        return crashes;
    }

    private Crash killAt(long moment) throws InterruptedException {
        long before = kept.asLeft().inputs();
        Process process = job.begin();
        long wanted = Math.max(moment, before + 1);
        while (kept.inputs() < wanted && !process.waitFor(LOOK_EVERY, MILLISECONDS)) {
            // it is at work
        }
        process.waitFor(random.nextInt(A_WHILE), MILLISECONDS);
        process.destroyForcibly();
        int signal = process.waitFor();
        Kept left = kept.asLeft();
        return new Crash(before, left.inputs(), left.time(), signal);
    }
}
