// SPDX-License-Identifier: Apache-2.0
package org.moothall.crash;

/** A worker, in this process or in another. */
interface Working extends AutoCloseable {
    /** Whether it has not ended by itself. */
    boolean isAlive();

    /** Waits until it works; false when it takes a minute and more. */
    boolean hasBegun();

    /** Sends people and mischief home. */
    void calm();

    @Override
    void close();
}
