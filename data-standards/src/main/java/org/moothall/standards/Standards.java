// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The standards on the class path. Nothing is remembered between calls: each one looks again. */
public final class Standards {
    private static final Pattern NUMBERS = Pattern.compile("\\d+");

    private Standards() {}

    /**
     * Every standard on the class path, by id, and the versions of one from the oldest to the newest.
     *
     * @throws IllegalStateException when two standards have the same id and version
     */
    public static List<Standard> all() {
        var found = new TreeSet<Standard>(Comparator.comparing(Standard::id).thenComparing(Standards::compareVersions));
        for (var standard : ServiceLoader.load(Standard.class, Standards.class.getClassLoader())) {
            if (!found.add(standard)) {
                throw new IllegalStateException("two standards on the class path have the id " + standard.id()
                        + " and the version " + standard.version());
            }
        }
        return List.copyOf(found);
    }

    /** By the numbers in them: 2.9 is before 2.10, and 2024-25 before 2025-26. */
    private static int compareVersions(Standard one, Standard other) {
        List<BigInteger> parts = numbers(one.version());
        List<BigInteger> others = numbers(other.version());
        for (int index = 0; index < Math.min(parts.size(), others.size()); index++) {
            int order = parts.get(index).compareTo(others.get(index));
            if (order != 0) {
                return order;
            }
        }
        return parts.size() == others.size()
                ? one.version().compareTo(other.version())
                : Integer.compare(parts.size(), others.size());
    }

    private static List<BigInteger> numbers(String version) {
        return NUMBERS.matcher(version)
                .results()
                .map(number -> new BigInteger(number.group()))
                .toList();
    }

    /** The newest version of the standard with an id, if it is on the class path. */
    public static Optional<Standard> named(String id) {
        return all().stream().filter(standard -> standard.id().equals(id)).reduce((older, newer) -> newer);
    }

    /** One version of the standard with an id, if it is on the class path. */
    public static Optional<Standard> named(String id, String version) {
        return all().stream()
                .filter(standard ->
                        standard.id().equals(id) && standard.version().equals(version))
                .findFirst();
    }
}
