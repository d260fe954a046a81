// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.shape;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.moothall.core.codelist.CodeList;
import org.moothall.core.finding.Severity;
import org.moothall.standards.Difference;
import org.moothall.standards.Profile;
import org.moothall.standards.RecordType;
import org.moothall.standards.Rule;

/**
 * A record type as a profile changes it.
 *
 * @param <T> the Java record
 */
record ProfiledType<T>(RecordType<T> type, Profile profile) {
    boolean requiresValue(String member) {
        return changed(Difference.RequiresValue.class).stream()
                .anyMatch(change -> change.member().equals(member));
    }

    boolean allowsNoValue(String member) {
        return changed(Difference.AllowsNoValue.class).stream()
                .anyMatch(change -> change.member().equals(member));
    }

    boolean requiresMember(String member) {
        return changed(Difference.RequiresMember.class).stream()
                .anyMatch(change -> change.member().equals(member));
    }

    boolean allowsSeveral(String member) {
        return changed(Difference.AllowsSeveral.class).stream()
                .anyMatch(change -> change.member().equals(member));
    }

    CodeList codes(String member, CodeList declared) {
        return changed(Difference.UsesCodes.class).stream()
                .filter(change -> change.member().equals(member))
                .map(Difference.UsesCodes::list)
                .reduce(declared, (first, second) -> second);
    }

    Map<String, Integer> aliases() {
        Map<String, Integer> aliases = new LinkedHashMap<>();
        for (int slot = 0; slot < type.members().size(); slot++) {
            aliases.putIfAbsent(
                    CompiledShape.normalized(type.members().get(slot).name()), slot);
        }
        for (int slot = 0; slot < type.members().size(); slot++) {
            for (var alias : type.members().get(slot).aliases()) {
                aliases.putIfAbsent(CompiledShape.normalized(alias), slot);
            }
        }
        return aliases;
    }

    Map<String, String> objects() {
        Map<String, String> objects = new HashMap<>();
        changed(Difference.AllowsObject.class).forEach(change -> objects.put(change.member(), change.inner()));
        return objects;
    }

    Set<String> known() {
        Set<String> known = new HashSet<>();
        changed(Difference.KnowsMembers.class).forEach(change -> known.addAll(change.members()));
        return known;
    }

    Set<String> wrappers() {
        Set<String> allowed = new HashSet<>();
        changed(Difference.AllowsWrapper.class).forEach(change -> allowed.add(change.name()));
        return allowed;
    }

    /** The longest text that the profile allows, or 0 where it says nothing. */
    int longest(String member) {
        return changed(Difference.LimitsLength.class).stream()
                .filter(change -> change.member().equals(member))
                .mapToInt(Difference.LimitsLength::longest)
                .reduce(0, (first, second) -> second);
    }

    Map<String, Severity> severities() {
        Map<String, Severity> severities = new HashMap<>();
        changed(Difference.SetsSeverity.class).forEach(change -> severities.put(change.rule(), change.severity()));
        return severities;
    }

    /** The record type's rules, and those that the profile adds to it, without those that it drops. */
    List<Rule<T>> rules() {
        List<Rule<T>> rules = new ArrayList<>(type.rules());
        changed(Difference.AddsRule.class)
                .forEach(change -> change.rule().over(type.type()).ifPresent(rules::add));
        changed(Difference.DropsRule.class)
                .forEach(change -> rules.removeIf(rule -> rule.id().equals(change.rule())));
        return List.copyOf(rules);
    }

    private <C extends Difference> List<C> changed(Class<C> kind) {
        return profile.changes().stream()
                .flatMap(this::here)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** The change as this record type sees it: not at all, where it is another's. */
    private Stream<Difference> here(Difference change) {
        if (change instanceof Difference.In in) {
            return in.record().equals(type.name()) ? Stream.of(in.change()) : Stream.empty();
        }
        return Stream.of(change);
    }
}
