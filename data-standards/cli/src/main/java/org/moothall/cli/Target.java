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
