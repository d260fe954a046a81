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

    /** What {@code STANDARD}, {@code STANDARD@VERSION} or either with {@code /PROFILE} names; without a version, the newest. */
    Target target(String given) {
        int slash = given.indexOf('/');
        String named = slash < 0 ? given : given.substring(0, slash);
        int at = named.indexOf('@');
        String id = at < 0 ? named : named.substring(0, at);
        List<Standard> versions =
                standards.stream().filter(one -> one.id().equals(id)).toList();
        if (versions.isEmpty()) {
            throw new Misuse("there is no standard \"" + id + "\"; "
                    + Nearest.clause(
                            id, standards.stream().map(Standard::id).distinct().toList()));
        }
        Standard standard = at < 0 ? versions.get(versions.size() - 1) : version(versions, named.substring(at + 1));
        String profile = slash < 0 ? standard.id() : given.substring(slash + 1);
        return targets(standard)
                .filter(target -> target.profile().id().equals(profile))
                .findFirst()
                .orElseThrow(() -> noProfile(standard, profile));
    }

    private static Standard version(List<Standard> versions, String version) {
        return versions.stream()
                .filter(one -> one.version().equals(version))
                .findFirst()
                .orElseThrow(() ->
                        new Misuse("standard " + versions.get(0).id() + " has no version \"" + version + "\"; "
                                + Nearest.clause(
                                        version,
                                        versions.stream().map(Standard::version).toList())));
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
