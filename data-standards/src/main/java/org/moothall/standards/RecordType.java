// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards;

import java.util.List;
import java.util.stream.Stream;
import org.moothall.core.codelist.CodeList;
import org.moothall.standards.internal.shape.ComponentMembers;

/**
 * One kind of record of a standard: a row of a table, an element of a JSON array.
 *
 * @param <T> a Java record that holds a row as it was read: it accepts {@code null} for every component but lists and maps,
 *     so that a rule can look at the sound members of a row that has a faulty one
 * @param name singular, as the standard writes it, for example {@code request}
 * @param type the Java record
 * @param members one for each component of the record, in its order
 * @param rules what compares members
 * @param wrappers names of the JSON members in which a list of these is wrapped by some; which of them is allowed is for a
 *     profile to say
 */
public record RecordType<T>(
        String name, Class<T> type, List<Member> members, List<Rule<T>> rules, List<String> wrappers) {
    /** Copies the lists. */
    public RecordType {
        members = List.copyOf(members);
        rules = List.copyOf(rules);
        wrappers = List.copyOf(wrappers);
    }

    /** A record type without rules. */
    public static <T> RecordType<T> of(String name, Class<T> type, Member... members) {
        return new RecordType<>(name, type, List.of(members), List.of(), List.of());
    }

    /**
     * A record type without rules, whose members are the components of the Java record: their names in snake case, their kinds by their
     * Java types, days as {@code yyyy-mm-dd}. The members that are given stand for the components of their names: those of another kind
     * or another form, and records within.
     *
     * @throws IllegalArgumentException when a component's Java type is not of one kind, or a member is no component's
     */
    public static <T> RecordType<T> ofComponents(String name, Class<T> type, Member... given) {
        return new RecordType<>(name, type, ComponentMembers.of(type, List.of(given)), List.of(), List.of());
    }

    /** The code lists of its members, and of the records within. */
    Stream<CodeList> codeLists() {
        return members.stream().flatMap(member -> {
            if (member.kind() instanceof Member.Kind.Coded coded) {
                return Stream.of(coded.codes().list());
            } else if (member.kind() instanceof Member.Kind.SeveralCoded several) {
                return Stream.of(several.codes().list());
            } else if (member.kind() instanceof Member.Kind.Nested nested) {
                return nested.type().codeLists();
            }
            return member.kind() instanceof Member.Kind.NestedList nested
                    ? nested.type().codeLists()
                    : Stream.empty();
        });
    }

    /** The same record type with these rules. */
    public RecordType<T> withRules(List<Rule<T>> newRules) {
        return new RecordType<>(name, type, members, newRules, wrappers);
    }

    /** The same record type, met inside one of these JSON members. */
    public RecordType<T> withWrappers(String... newWrappers) {
        return new RecordType<>(name, type, members, rules, List.of(newWrappers));
    }
}
