// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.benchmarks;

import org.moothall.examples.benchmarks.people.People;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** What judging a Java object costs. */
public final class PersonChecks {
    private PersonChecks() {}

    /** Runs it, and counts what it allocates. */
    public static void main(String[] arguments) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(People.class.getName())
                        .addProfiler(GCProfiler.class)
                        .build())
                .run();
    }
}
