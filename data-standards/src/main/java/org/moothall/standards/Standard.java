// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards;

import java.util.ArrayList;
import java.util.List;
import org.moothall.core.codelist.CodeList;

/**
 * A standard as code plus data. A contributor implements it in a public class with a public constructor without parameters
 * and names the class in {@code META-INF/services/org.moothall.standards.Standard}; being on the class path is then enough.
 *
 * <p><b>Thread safety</b> implementations are immutable.
 */
public interface Standard {
    /** What it is, who keeps it, where it was read. */
    About about();

    /** Its tables or documents, each with its members and rules; empty for a standard of code lists only. */
    List<RecordType<?>> recordTypes();

    /** Its code lists: those of its members, where it does not say others. */
    default List<CodeList> codeLists() {
        return recordTypes().stream().flatMap(RecordType::codeLists).distinct().toList();
    }

    /** Its profiles, without the standard itself, which {@link #profile} also knows; none, where it does not say any. */
    default List<Profile> profiles() {
        return List.of();
    }

    /** The id, for example {@code open311-georeport-v2}. */
    default String id() {
        return about().id();
    }

    /** The version or the period. */
    default String version() {
        return about().version();
    }

    /** The title. */
    default String title() {
        return about().title();
    }

    /** The rules of all its record types that compare members; what a member must be by itself is in the record type. */
    default List<Rule<?>> rules() {
        List<Rule<?>> rules = new ArrayList<>();
        recordTypes().forEach(type -> rules.addAll(type.rules()));
        return List.copyOf(rules);
    }

    /**
     * One of its profiles; the standard's own id names the standard as it is written.
     *
     * @throws IllegalArgumentException when there is no such profile; the message names those there are
     */
    default Profile profile(String id) {
        if (id.equals(id())) {
            return Profile.asWritten(this);
        }
        return profiles().stream()
                .filter(profile -> profile.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("standard " + id() + " has no profile " + id
                        + "; it has " + id()
                        + profiles().stream()
                                .map(profile -> ", " + profile.id())
                                .reduce("", String::concat)));
    }
}
