// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.shape;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.moothall.standards.Difference;
import org.moothall.standards.Profile;

/** Refuses a profile that changes what the standard does not have. */
final class StrayReferences {
    private StrayReferences() {}

    /** A profile may change any of a standard's record types, so what it names must be in one of them. */
    static void refuse(Collection<CompiledShape<?>> shapes, Profile profile) {
        List<CompiledShape<?>> all = new ArrayList<>(shapes);
        shapes.forEach(shape -> shape.within().forEach(all::add));
        refuseStray(all, profile);
    }

    private static void refuseStray(Collection<CompiledShape<?>> shapes, Profile profile) {
        for (var change : profile.changes()) {
            if (change instanceof Difference.In in) {
                var named = shapes.stream()
                        .filter(shape -> shape.record().equals(in.record()))
                        .toList();
                refuseUnlessKnown(!named.isEmpty(), profile, "record type " + in.record());
                refuse(named, profile, in.change());
            } else {
                refuse(shapes, profile, change);
            }
        }
    }

    private static void refuse(Collection<CompiledShape<?>> shapes, Profile profile, Difference change) {
        if (change instanceof Difference.SetsSeverity sets) {
            boolean known = shapes.stream()
                    .flatMap(shape -> shape.summaries().stream())
                    .anyMatch(rule -> rule.id().equals(sets.rule()));
            refuseUnlessKnown(known, profile, "rule " + sets.rule());
        }
        String member = memberOf(change);
        refuseUnlessKnown(
                member.isEmpty() || shapes.stream().anyMatch(shape -> shape.slot(member) >= 0),
                profile,
                "member " + member);
    }

    private static void refuseUnlessKnown(boolean known, Profile profile, String what) {
        if (!known) {
            throw new IllegalArgumentException(
                    "profile " + profile.id() + " changes " + what + ", which the standard does not have");
        }
    }

    private static String memberOf(Difference change) {
        if (change instanceof Difference.RequiresValue requires) {
            return requires.member();
        } else if (change instanceof Difference.RequiresMember requires) {
            return requires.member();
        } else if (change instanceof Difference.AllowsNoValue allows) {
            return allows.member();
        } else if (change instanceof Difference.UsesCodes uses) {
            return uses.member();
        } else if (change instanceof Difference.AllowsSeveral allows) {
            return allows.member();
        } else if (change instanceof Difference.AllowsObject allows) {
            return allows.member();
        }
        return "";
    }
}
