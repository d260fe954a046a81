// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** The standards on the class path. Nothing is remembered between calls: each one looks again. */
public final class Standards {
    private Standards() {}

    /**
     * Every standard on the class path, by id.
     *
     * @throws IllegalStateException when two standards have the same id
     */
    public static List<Standard> all() {
        var byId = new TreeMap<String, Standard>(Comparator.naturalOrder());
        for (var standard : ServiceLoader.load(Standard.class, Standards.class.getClassLoader())) {
            if (byId.put(standard.id(), standard) != null) {
                throw new IllegalStateException("two standards on the class path have the id " + standard.id());
            }
        }
        return List.copyOf(byId.values());
    }

    /** The standard with an id, if it is on the class path. */
    public static Optional<Standard> named(String id) {
        return all().stream().filter(standard -> standard.id().equals(id)).findFirst();
    }
}
