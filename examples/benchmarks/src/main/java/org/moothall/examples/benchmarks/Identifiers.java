// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.benchmarks;

import org.moothall.examples.benchmarks.identifiers.Parses;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** What judging and reading identifiers costs: all that lies in the package of that name, in one run. */
public final class Identifiers {
    private Identifiers() {}

    /** Runs them all, and counts what they allocate. */
    public static void main(String[] arguments) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(Parses.class.getPackageName())
                        .addProfiler(GCProfiler.class)
                        .build())
                .run();
    }
}
