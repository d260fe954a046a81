// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.benchmarks;

/** One way to see a case through from its application to its decision. Safe for use by several threads. */
interface Contender extends AutoCloseable {
    /** Sees one more case through; when it returns, all three of its changes are kept. */
    void seeThrough();

    /** Says what is wrong with what was kept of so many cases, or nothing. */
    String faults(long cases);

    @Override
    void close();
}
