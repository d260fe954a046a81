// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping;

/** How the council reaches people. A real one would speak to a notification service. */
public interface Messages {
    /**
     * Sends a letter.
     *
     * @param key the same for every attempt; whoever sends must send one key once
     */
    void send(Letter letter, String key);
}
