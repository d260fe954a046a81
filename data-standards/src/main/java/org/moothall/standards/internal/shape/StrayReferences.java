// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.shape;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.moothall.standards.Difference;
import org.moothall.standards.Member;
import org.moothall.standards.Profile;
import org.moothall.standards.RecordType;
import org.moothall.standards.Standard;

/** Refuses a profile that changes what the standard does not have. */
final class StrayReferences {
    private final Standard standard;
    private final Profile profile;

    private StrayReferences(Standard standard, Profile profile) {
        this.standard = standard;
        this.profile = profile;
    }

    /** A profile may change any of a standard's record types, so what it names must be in one of them. */
    static void refuse(Standard standard, Collection<CompiledShape<?>> shapes, Profile profile) {
        List<CompiledShape<?>> all = new ArrayList<>(shapes);
        shapes.forEach(shape -> shape.within().forEach(all::add));
        new StrayReferences(standard, profile).refuse(all);
    }

    /** A rule looks into tables and members that the standard has. */
    static void refuseLooks(Standard standard, Map<Class<?>, CompiledShape<?>> shapes) {
        shapes.values().stream().flatMap(CompiledShape::looks).forEach(look -> {
            var table = shapes.get(look.table());
            Stream.concat(Stream.of(look.key()), look.reads().stream())
                    .filter(member -> table == null || table.slot(member) < 0)
                    .findFirst()
                    .ifPresent(member -> {
                        throw new IllegalArgumentException("standard " + standard.id() + ": a rule looks at member "
                                + member + " of " + look.table().getSimpleName() + ", which is not declared");
                    });
        });
    }

    private void refuse(Collection<CompiledShape<?>> shapes) {
        for (var change : profile.changes()) {
            if (change instanceof Difference.In in) {
                var named = shapes.stream()
                        .filter(shape -> shape.record().equals(in.record()))
                        .toList();
                refuseUnless(!named.isEmpty(), "record type " + in.record());
                refuse(named, in.change());
            } else {
                refuse(shapes, change);
            }
        }
    }

    private void refuse(Collection<CompiledShape<?>> shapes, Difference change) {
        if (change instanceof Difference.SetsSeverity sets) {
            boolean known = shapes.stream()
                    .flatMap(shape -> shape.summaries().stream())
                    .anyMatch(rule -> rule.id().equals(sets.rule()));
            refuseUnless(known, "rule " + sets.rule());
        }
        if (change instanceof Difference.DropsRule drops) {
            refuseUnless(
                    compares(standard.recordTypes(), drops.rule()),
                    "rule " + drops.rule() + " between members or rows");
        }
        String member = memberOf(change);
        refuseUnless(
                member.isEmpty() || shapes.stream().anyMatch(shape -> shape.slot(member) >= 0), "member " + member);
    }

    /** Whether a rule of these record types, or of those within, has the id. */
    private static boolean compares(List<RecordType<?>> types, String id) {
        return types.stream()
                .anyMatch(type ->
                        type.rules().stream().anyMatch(rule -> rule.id().equals(id)) || compares(within(type), id));
    }

    private static List<RecordType<?>> within(RecordType<?> type) {
        List<RecordType<?>> within = new ArrayList<>();
        for (var member : type.members()) {
            if (member.kind() instanceof Member.Kind.Nested nested) {
                within.add(nested.type());
            } else if (member.kind() instanceof Member.Kind.NestedList nested) {
                within.add(nested.type());
            }
        }
        return within;
    }

    private void refuseUnless(boolean known, String what) {
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
        } else if (change instanceof Difference.LimitsLength limits) {
            return limits.member();
        }
        return "";
    }
}
