// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.shape;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.core.codelist.CodeList;
import org.moothall.core.finding.Severity;
import org.moothall.standards.Rule;
import org.moothall.standards.RuleSummary;
import org.moothall.standards.internal.row.RowBuffer;
import org.moothall.standards.internal.row.TextPattern;
import org.moothall.standards.internal.row.Token;

/**
 * A record type under a profile, made once and used by every front end, so that a file, an API's answer and a Java record
 * cannot disagree. Immutable.
 *
 * @param <T> the Java record
 */
public final class CompiledShape<T> {
    /** What the compiler put together. */
    public record Parts<T>(
            Class<T> type,
            String record,
            List<MemberShape> members,
            Map<String, Integer> aliases,
            Map<String, String> objects,
            Set<String> known,
            Set<String> wrappers,
            Set<String> allowedWrappers,
            List<Rule<T>> rules,
            Map<String, Severity> severities,
            RuleSummary memberKnown,
            RuleSummary memberNamed,
            List<TextPattern> patterns,
            ProviderJudge provider,
            RecordAccess<T> access) {}

    private final Parts<T> parts;
    private final MemberShape[] members;
    private final Map<String, Integer> slots = new HashMap<>();
    private final Map<String, Integer> ranks = new HashMap<>();
    private final @Nullable AnswersShape answers;
    private final boolean isOfMembersOnly;

    public CompiledShape(Parts<T> parts) {
        this.parts = parts;
        members = parts.members().toArray(MemberShape[]::new);
        AnswersShape found = null;
        for (int slot = 0; slot < members.length; slot++) {
            slots.put(members[slot].name(), slot);
            found = members[slot] instanceof AnswersShape shape ? shape : found;
        }
        answers = found;
        isOfMembersOnly = parts.rules().isEmpty() && !parts.provider().isNeeded();
        parts.aliases().keySet().forEach(alias -> ranks.put(alias, ranks.size() + 1));
    }

    /** How good a name is for its member: 0 the standard's own, then the lower the better. */
    public int rank(String name) {
        return slots.containsKey(name) ? 0 : ranks.getOrDefault(normalized(name), Integer.MAX_VALUE);
    }

    /** A buffer for rows of this shape, judged as at a day, or {@link org.moothall.standards.internal.row.Days#NONE}. */
    public RowBuffer newRow(long asAt) {
        return new RowBuffer(members.length, parts.patterns(), asAt);
    }

    /** Judges every member of a row. */
    public void check(RowBuffer row, int longest, MemberShape.Findings findings) {
        for (int slot = 0; slot < members.length; slot++) {
            members[slot].check(row, slot, longest, findings);
        }
    }

    /** Whether the row holds something for a member. */
    public boolean isGiven(RowBuffer row, int slot) {
        return row.token(slot).hasValue() || (members[slot] == answers && !row.answers.isEmpty());
    }

    /** The Java record; what was faulty is null or empty in it. */
    public T build(RowBuffer row) {
        @Nullable Object[] values = new @Nullable Object[members.length];
        for (int slot = 0; slot < members.length; slot++) {
            values[slot] = row.isFaulty(slot) ? members[slot].nothing() : members[slot].value(row, slot);
        }
        return parts.access().make(values);
    }

    /** Puts a Java record where {@link #check} looks for it. The records within are put as they are, to be judged by themselves. */
    public void put(T value, RowBuffer row) {
        row.clear(Token.EMPTY, true);
        for (int slot = 0; slot < members.length; slot++) {
            members[slot].putValue(parts.access().component(value, slot), row, slot);
        }
    }

    /** Whether a Java record is seen at once to have no fault, and nothing is asked of it beyond its members. */
    public boolean isSoundOnSight(T value, long asAt, int longest) {
        if (!isOfMembersOnly) {
            return false;
        }
        for (int slot = 0; slot < members.length; slot++) {
            if (!members[slot].isSoundOnSight(parts.access().component(value, slot), asAt, longest)) {
                return false;
            }
        }
        return true;
    }

    /** What was read, as text, in the order that {@link org.moothall.standards.Row} promises. */
    public Map<String, String> cells(RowBuffer row) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int slot = 0; slot < members.length; slot++) {
            if (row.token(slot).hasValue()) {
                cells.put(members[slot].name(), row.text(slot));
            }
        }
        if (answers != null) {
            row.answers.forEach((code, answer) -> cells.put(answers.prefix + "[" + code + "]", answer));
        }
        cells.putAll(row.extras);
        return cells;
    }

    /** Judges the Java record by the constraints that only a validation provider knows. */
    public void judgeByProvider(T value, RowBuffer row, MemberShape.Findings findings) {
        parts.provider().judge(value, row, findings);
    }

    /** Whether there are such constraints. */
    public boolean needsProvider() {
        return parts.provider().isNeeded();
    }

    /** The shapes of records within, at any depth. */
    Stream<CompiledShape<?>> within() {
        return parts.members().stream()
                .flatMap(member -> member instanceof RecordShape record
                        ? Stream.concat(
                                Stream.of(record.inner()), record.inner().within())
                        : Stream.empty());
    }

    /** The slot of a member by its name in the standard, or -1. */
    public int slot(String name) {
        return slots.getOrDefault(name, -1);
    }

    /** The slot of a member by another of its names, or by one that only looks different, or -1. */
    public int aliasSlot(String name) {
        return parts.aliases().getOrDefault(normalized(name), -1);
    }

    /** The slot of a member by any name that a column may have, an answer's among them, or -1. */
    public int columnSlot(String name) {
        int slot = Math.max(slot(name), aliasSlot(name));
        AnswersShape map = answers;
        return slot < 0 && map != null && name.startsWith(map.prefix + "[") && name.endsWith("]")
                ? slot(map.name())
                : slot;
    }

    /** A name without what does not count: case, blanks, hyphens, underscores and whatever else is no letter or digit. */
    static String normalized(String name) {
        var letters = new StringBuilder();
        name.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }

    public MemberShape member(int slot) {
        return members[slot];
    }

    public int size() {
        return members.length;
    }

    /** The member of an object that is read in place of a text, if the profile allows one. */
    @Nullable
    public String objectMember(int slot) {
        return parts.objects().get(members[slot].name());
    }

    @Nullable
    public AnswersShape answers() {
        return answers;
    }

    public boolean knows(String name) {
        return parts.known().contains(name);
    }

    public boolean isWrapper(String name) {
        return parts.wrappers().contains(name);
    }

    public boolean allowsWrapper(String name) {
        return parts.allowedWrappers().contains(name);
    }

    /** The Java record. */
    public Class<T> type() {
        return parts.type();
    }

    /** The word for one record, for example {@code request}. */
    public String record() {
        return parts.record();
    }

    public List<String> names() {
        return parts.members().stream().map(MemberShape::name).toList();
    }

    /** The code lists that its members and those of records within ask, in order. */
    public List<CodeList> codeLists() {
        return Stream.concat(parts.members().stream(), within().flatMap(inner -> inner.parts.members().stream()))
                .flatMap(member -> member.codeLists().stream())
                .distinct()
                .toList();
    }

    /** The rules that compare members. */
    public List<Rule<T>> rules() {
        return parts.rules();
    }

    /** The looks of its rules, and of those of records within, into other tables. */
    public Stream<Rule.Look> looks() {
        return Stream.concat(
                parts.rules().stream().flatMap(rule -> look(rule.test())),
                within().flatMap(inner -> inner.parts.rules().stream().flatMap(rule -> look(rule.test()))));
    }

    private static Stream<Rule.Look> look(Rule.Test<?> test) {
        if (test instanceof Rule.Test.Reference<?> reference) {
            return Stream.of(reference.other());
        }
        return test instanceof Rule.Test.Compared<?> compared ? Stream.of(compared.other()) : Stream.empty();
    }

    public RuleSummary memberKnown() {
        return parts.memberKnown();
    }

    public RuleSummary memberNamed() {
        return parts.memberNamed();
    }

    /** A rule with the severity that it has under the profile. */
    public RuleSummary adjusted(RuleSummary rule) {
        Severity severity = parts.severities().getOrDefault(rule.id(), rule.severity());
        return severity == rule.severity() ? rule : new RuleSummary(rule.id(), severity, rule.words(), rule.source());
    }

    /** Every rule that a reading can report under this profile: of members, between members, of records within, of files. */
    public List<RuleSummary> summaries() {
        List<RuleSummary> summaries = new ArrayList<>(ownSummaries());
        within().forEach(inner -> summaries.addAll(inner.ownSummaries()));
        for (var rule : ReadingRule.values()) {
            summaries.add(rule.summary());
        }
        return summaries.stream().map(this::adjusted).distinct().toList();
    }

    private List<RuleSummary> ownSummaries() {
        List<RuleSummary> summaries = new ArrayList<>();
        parts.members().forEach(member -> summaries.addAll(member.rules()));
        summaries.add(parts.memberKnown());
        summaries.add(parts.memberNamed());
        summaries.addAll(parts.provider().rules());
        parts.rules().forEach(rule -> summaries.add(rule.summary()));
        return summaries;
    }
}
