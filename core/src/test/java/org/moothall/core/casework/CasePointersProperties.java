// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.jspecify.annotations.Nullable;
import org.moothall.core.casework.correspondence.Correspondence;
import org.moothall.core.casework.correspondence.Direction;
import org.moothall.core.casework.decision.Decision;
import org.moothall.core.casework.decision.Outcome;
import org.moothall.core.casework.evidence.Original;
import org.moothall.core.casework.evidence.StoredFile;
import org.moothall.core.finding.Finding;
import org.moothall.core.person.Channel;
import org.moothall.core.person.Person;
import org.moothall.core.person.Representative;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What holds of everything in a case that points at something else in it. */
@Label("Whatever points at something in a case")
class CasePointersProperties {
    private static final OffsetDateTime LONG_AGO = OffsetDateTime.parse("2000-01-01T12:00:00Z");

    /** By its rule: where each kind of pointer stands, whatever it may hit, and how one more is added. */
    private static final Map<String, Kind> KINDS = Map.of(
            "case/unknown-party",
            new Kind(
                    "intake.onBehalfOf|(parties|consents).N.onBehalfOf|consents.N.by|evidence.N.suppliedBy"
                            + "|(evidence|notes).N.about.N|correspondence.N.party",
                    of -> of.parties().stream().map(Party::id),
                    (of, id) -> of.party(
                            Party.in(PartyRole.SUBJECT).id(id).anonymous().build())),
            "case/unknown-person",
            new Kind(
                    "relationships.N.(personId|relatedId)|household.members.N.personId",
                    CasePointersProperties::persons,
                    (of, id) -> of.party(Party.in(PartyRole.SUBJECT)
                            .person(Person.builder().id(id).build())
                            .build())),
            "case/unknown-evidence",
            new Kind(
                    "(parties|consents|decisions).N.evidence.N",
                    of -> originals(of).map(Original::id),
                    (of, id) -> of.evidence(original("e".repeat(64)).id(id).build())),
            "case/copy-without-original",
            new Kind(
                    "evidence.N.originalSha256",
                    of -> originals(of).map(original -> original.file().sha256()),
                    (of, hash) -> of.evidence(original(hash).build())),
            "case/unknown-note",
            new Kind(
                    "notes.N.corrects",
                    of -> of.notes().stream().map(Note::id),
                    (of, id) -> of.note(Note.of(LONG_AGO, "a", "b").id(id).build())),
            "case/unknown-correspondence",
            new Kind(
                    "correspondence.N.inReplyTo",
                    of -> of.correspondence().stream().map(Correspondence::id),
                    (of, id) -> of.correspondence(Correspondence.of(Direction.IN, Channel.LETTER, LONG_AGO, "a")
                            .id(id)
                            .build())),
            "case/unknown-decision",
            new Kind(
                    "decisions.N.replaces",
                    of -> of.decisions().stream().map(Decision::id),
                    (of, id) -> of.decision(
                            Decision.of(Outcome.GRANTED, "a", LONG_AGO).id(id).build())));

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    @Label("is found exactly when what it points at is not there")
    void isFoundWhenItMisses(@ForAll int seed) {
        Case untidy = UntidyCase.of(seed);
        Map<String, String> texts = texts(untidy);

        KINDS.forEach((rule, kind) -> {
            Set<String> targets = kind.targetsIn(untidy);
            List<String> missing = texts.keySet().stream()
                    .filter(kind::isPointer)
                    .filter(path -> !targets.contains(texts.get(path)))
                    .toList();

            assertThat(paths(untidy, rule)).as(rule).containsExactlyInAnyOrderElementsOf(missing);
        });
    }

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    @Label("is found no more, with all that points at the same and nothing else, once that is added")
    void isFoundNoMore(@ForAll int seed) {
        Case untidy = UntidyCase.of(seed);
        Map<String, String> texts = texts(untidy);

        for (Finding one : untidy.findings()) {
            Kind kind = KINDS.get(one.rule());
            if (kind != null) {
                String missed = texts.get(one.location().text());
                Case mended = kind.add.apply(untidy.toBuilder(), missed).build();

                assertThat(mended.findings())
                        .isEqualTo(untidy.findings().stream()
                                .filter(found -> !found.rule().equals(one.rule())
                                        || !missed.equals(
                                                texts.get(found.location().text())))
                                .toList());
            }
        }
    }

    private static List<String> paths(Case record, String rule) {
        return record.findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .map(finding -> finding.location().text())
                .toList();
    }

    private static Stream<@Nullable String> persons(Case record) {
        return record.parties().stream()
                .map(Party::person)
                .filter(Objects::nonNull)
                .flatMap(person -> Stream.concat(
                        Stream.of(person).map(Person::id),
                        person.representatives().stream().map(Representative::personId)));
    }

    private static Stream<Original> originals(Case record) {
        return record.evidence().stream().filter(Original.class::isInstance).map(Original.class::cast);
    }

    private static Original.Builder original(String hash) {
        return Original.of(StoredFile.of("a/b", hash, "store"));
    }

    /** Every text of the case, by its path as findings write paths. */
    private static Map<String, String> texts(Case record) {
        Map<String, String> texts = new TreeMap<>();
        gather("", JsonMapper.shared().valueToTree(record), texts);
        return texts;
    }

    private static void gather(String path, JsonNode node, Map<String, String> texts) {
        if (node.isString()) {
            texts.put(path.substring(1), node.stringValue());
        } else if (node.isArray()) {
            IntStream.range(0, node.size()).forEach(index -> gather(path + "." + index, node.get(index), texts));
        } else {
            node.properties().forEach(member -> gather(path + "." + member.getKey(), member.getValue(), texts));
        }
    }

    /** A kind of pointer. */
    private record Kind(
            String where,
            Function<Case, Stream<@Nullable String>> targets,
            BiFunction<CaseBuilder, String, CaseBuilder> add) {
        boolean isPointer(String path) {
            return path.matches(where.replace(".", "\\.").replace("N", "\\d+"));
        }

        Set<String> targetsIn(Case record) {
            return targets.apply(record).filter(Objects::nonNull).collect(Collectors.toSet());
        }
    }
}
