// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What is to happen at which moment; what was planned first comes first within one moment. */
final class Timers {
    private final TreeSet<Timer> planned =
            new TreeSet<>(Comparator.comparing(Timer::due).thenComparing(Timer::sequence));
    private final Map<String, Timer> byKey = new HashMap<>();
    private long sequence;

    /** A planned moment; the key names it for ever. */
    record Timer(Instant due, long sequence, String key, Runnable work) {}

    void set(String key, Instant due, Runnable work) {
        clear(key);
        Timer timer = new Timer(due, ++sequence, key, work);
        planned.add(timer);
        byKey.put(key, timer);
    }

    void clear(String key) {
        Timer timer = byKey.remove(key);
        if (timer != null) {
            planned.remove(timer);
        }
    }

    @Nullable
    Instant nextDue() {
        return planned.isEmpty() ? null : planned.first().due();
    }

    /** Takes the first timer that is due, or null. */
    @Nullable
    Timer take(Instant now) {
        if (planned.isEmpty() || planned.first().due().isAfter(now)) {
            return null;
        }
        Timer timer = planned.first();
        clear(timer.key());
        return timer;
    }
}
