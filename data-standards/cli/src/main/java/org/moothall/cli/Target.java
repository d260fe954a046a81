// SPDX-License-Identifier: Apache-2.0
package org.moothall.cli;

import java.util.List;
import org.moothall.standards.Checker;
import org.moothall.standards.Profile;
import org.moothall.standards.RecordType;
import org.moothall.standards.RuleSummary;
import org.moothall.standards.Standard;

/** A standard under one profile: what is checked against. */
record Target(Standard standard, Profile profile) {
    /** As it is typed: {@code STANDARD}, or {@code STANDARD/PROFILE}. */
    String typed() {
        return profile.id().equals(standard.id()) ? standard.id() : standard.id() + "/" + profile.id();
    }

    /** The record type of that name; for an empty name the first, which is the standard's main one. */
    RecordType<?> recordType(String name) {
        var types = standard.recordTypes();
        String id = standard.id();
        if (types.isEmpty()) {
            throw new Misuse("standard " + id + " has code lists and no records, so no file can be checked against it;"
                    + " 'moothall standards " + id + "' shows its codes");
        }
        if (name.isEmpty()) {
            return types.get(0);
        }
        List<String> known = types.stream().map(RecordType::name).toList();
        return types.stream()
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Misuse(
                        "standard " + id + " has no record \"" + name + "\"; " + Nearest.clause(name, known)));
    }

    Checker checker() {
        return Checker.of(standard, profile);
    }

    /** Every rule that checking can report, each once. */
    List<RuleSummary> rules() {
        var checker = checker();
        return standard.recordTypes().stream()
                .map(RecordType::type)
                .flatMap(type -> checker.rules(type).stream())
                .distinct()
                .toList();
    }
}
