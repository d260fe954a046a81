// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.host;

import org.moothall.workflow.model.Name;

/**
 * Who asks, and how a repetition is recognised.
 *
 * @param by who asks
 * @param key the same key means the same request: it is answered from store and carried out once. Empty when nobody will repeat it.
 */
public record Request(Actor by, String key) {
    /** Refuses a key that is not one line of visible text of at most {@value Name#LONGEST} characters. */
    public Request {
        if (!key.isEmpty()) {
            Name.id("the key of a request", key);
        }
    }

    /** A request that nobody will repeat. */
    public static Request by(Actor actor) {
        return new Request(actor, "");
    }

    /** The same request, with the key under which it may be repeated. */
    public Request withKey(String newKey) {
        return new Request(by, newKey);
    }
}
