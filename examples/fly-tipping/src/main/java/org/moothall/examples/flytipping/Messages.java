// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping;

import org.moothall.core.person.Contact;

/** How the council reaches people. A real one would speak to a notification service. */
public interface Messages {
    /**
     * Sends a text to somebody.
     *
     * @param key the same for every attempt; whoever sends must send one key once
     */
    void send(Contact to, String text, String key);
}
