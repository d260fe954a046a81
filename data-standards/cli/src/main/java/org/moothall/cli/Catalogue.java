// SPDX-License-Identifier: Apache-2.0
package org.moothall.cli;

import java.util.List;
import java.util.stream.Stream;
import org.moothall.standards.Profile;
import org.moothall.standards.Standard;
import org.moothall.standards.Standards;

/**
 * The standards that a command line can name.
 *
 * @param standards by id
 */
record Catalogue(List<Standard> standards) {
    /** Those on the class path. */
    static Catalogue installed() {
        return new Catalogue(Standards.all());
    }

    /** What {@code STANDARD} or {@code STANDARD/PROFILE} names. */
    Target target(String given) {
        int slash = given.indexOf('/');
        String id = slash < 0 ? given : given.substring(0, slash);
        Standard standard = standards.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Misuse("there is no standard \"" + id + "\"; "
                        + Nearest.clause(
                                id, standards.stream().map(Standard::id).toList())));
        String profile = slash < 0 ? standard.id() : given.substring(slash + 1);
        return targets(standard)
                .filter(target -> target.profile().id().equals(profile))
                .findFirst()
                .orElseThrow(() -> noProfile(standard, profile));
    }

    private static Misuse noProfile(Standard standard, String profile) {
        List<String> ids = standard.profiles().stream().map(Profile::id).toList();
        String there = ids.isEmpty() ? "leave it out, there is none" : Nearest.clause(profile, ids);
        return new Misuse("standard " + standard.id() + " has no profile \"" + profile + "\"; " + there);
    }

    /** Every standard as written, each followed by its profiles. */
    Stream<Target> targets() {
        return standards.stream().flatMap(Catalogue::targets);
    }

    private static Stream<Target> targets(Standard standard) {
        return Stream.concat(Stream.of(Profile.asWritten(standard)), standard.profiles().stream())
                .map(profile -> new Target(standard, profile));
    }
}
