// SPDX-License-Identifier: Apache-2.0
package org.moothall.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Things by name, of which a byte chooses those whose name hashes to it, so that what was found stays of use when one is added. A
 * byte to which none hashes chooses any.
 */
final class Chosen<T> {
    private final List<List<T>> byByte = new ArrayList<>();

    Chosen(Map<String, T> things) {
        Map<String, T> byName = new TreeMap<>(things);
        List<T> all = List.copyOf(byName.values());
        for (int choice = 0; choice < Choice.COUNT; choice++) {
            int wanted = choice;
            List<T> chosen = byName.keySet().stream()
                    .filter(name -> Choice.of(name) == wanted)
                    .map(byName::get)
                    .toList();
            byByte.add(chosen.isEmpty() ? List.of(all.get(choice % all.size())) : chosen);
        }
    }

    List<T> by(int choice) {
        return byByte.get(choice);
    }
}
