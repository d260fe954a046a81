// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Sends nothing and remembers everything, once for each key. */
public final class FakeMessages implements Messages {
    private final Map<String, String> sent = new LinkedHashMap<>();

    @Override
    public void send(Letter letter, String key) {
        sent.putIfAbsent(key, letter.text());
    }

    /** The texts as sent, by their keys, in order. */
    public Map<String, String> sent() {
        return Collections.unmodifiableMap(sent);
    }
}
