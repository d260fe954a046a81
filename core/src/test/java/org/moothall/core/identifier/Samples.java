// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.moothall.core.identifier.internal.Reading;
import org.moothall.core.identifier.internal.TextScheme;
import org.moothall.core.identifier.internal.Trimmed;
import org.moothall.core.identifier.registry.Schemes;

/** One identifier of every scheme: the first of its examples that is right. */
public final class Samples {
    public static final List<Identifier> ALL = List.copyOf(first().values());

    private Samples() {}

    /** Whether spaces within it change nothing. */
    static boolean mayBeSpaced(Identifier sample) {
        Reading reading = reading(sample);
        boolean isSpacedAtWill = !sample.scheme().id().equals("os-grid-ref");
        return isSpacedAtWill && reading != Reading.CODE && !(reading instanceof Trimmed);
    }

    /** Whether hyphens and the like within it change nothing. */
    static boolean mayBeHyphenated(Identifier sample) {
        return mayBeSpaced(sample) && reading(sample) != Reading.NUMBER;
    }

    /** Whether letters beyond ASCII are of its alphabet. */
    static boolean isOfAnyAlphabet(Identifier sample) {
        return sample.scheme().id().equals("what3words");
    }

    private static Reading reading(Identifier sample) {
        return ((TextScheme<?>) sample.scheme()).reading();
    }

    private static Map<String, Identifier> first() {
        Map<String, Identifier> first = new LinkedHashMap<>();
        for (Examples.Example example : Examples.ours()) {
            if (example.isValid()) {
                Scheme<?> scheme = Schemes.byId(example.scheme()).orElseThrow();
                first.putIfAbsent(
                        example.scheme(), scheme.parse(example.canonical()).orElseThrow());
            }
        }
        return first;
    }
}
