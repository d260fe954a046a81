// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.casework;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.core.casework.evidence.Evidence;
import org.moothall.core.casework.evidence.Original;
import org.moothall.core.casework.evidence.OtherEvidence;
import org.moothall.core.casework.evidence.PublishableCopy;
import org.moothall.core.person.Person;
import org.moothall.core.person.Representative;

/** What in a case can be pointed at by an id. */
final class CaseTargets {
    private final CaseFindings findings;
    private final Set<String> parties;
    private final Set<String> persons;
    private final Set<String> evidence;
    private final Set<String> hashes;
    private final boolean isAllEvidenceKnown;

    CaseTargets(Case record, CaseFindings findings) {
        this.findings = findings;
        this.parties = ids("parties", record.parties(), Party::id);
        this.persons = record.parties().stream().flatMap(CaseTargets::personsIn).collect(Collectors.toSet());
        this.evidence = ids("evidence", record.evidence(), CaseTargets::id);
        this.hashes = record.evidence().stream().flatMap(CaseTargets::hash).collect(Collectors.toSet());
        this.isAllEvidenceKnown = record.evidence().stream().noneMatch(OtherEvidence.class::isInstance);
    }

    boolean isParty(String id) {
        return parties.contains(id);
    }

    void toParties(String path, List<String> ids) {
        CaseFindings.each(path, ids, this::toParty);
    }

    void toParty(String path, @Nullable String id) {
        to("party", path, id, parties);
    }

    void toPerson(String path, String id) {
        if (!persons.contains(id)) {
            findings.warning(
                    "unknown-person",
                    path,
                    "is no person's id in this case; add them as a party, or correct the id, unless it is of somebody outside");
        }
    }

    boolean mayHaveOriginalOf(PublishableCopy copy) {
        return !isAllEvidenceKnown || hashes.contains(copy.originalSha256());
    }

    void toEvidence(String path, List<String> ids) {
        if (isAllEvidenceKnown) {
            CaseFindings.each(path + ".evidence", ids, (at, id) -> to("evidence", at, id, evidence));
        }
    }

    void to(String kind, String path, @Nullable String id, Set<String> known) {
        if (id != null && !known.contains(id)) {
            findings.error(
                    "unknown-" + kind, path, "is the id of no " + kind + " in this case; add it, or correct the id");
        }
    }

    void other(String path, @Nullable String own, @Nullable String pointedAt) {
        if (own != null && own.equals(pointedAt)) {
            findings.error("points-at-itself", path, "is its own; name the other, or leave it out");
        }
    }

    <T> Set<String> ids(String list, List<T> parts, Function<T, @Nullable String> idOf) {
        Set<String> ids = new HashSet<>();
        CaseFindings.each(list, parts, (path, part) -> {
            String id = idOf.apply(part);
            if (id != null && !ids.add(id)) {
                findings.error("id-twice", path, "is called as another in its list; give each a name of its own");
            }
        });
        return ids;
    }

    private static Stream<String> hash(Evidence one) {
        return one instanceof Original original ? Stream.of(original.file().sha256()) : Stream.empty();
    }

    private static @Nullable String id(Evidence one) {
        return one instanceof Original original ? original.id() : null;
    }

    private static Stream<String> personsIn(Party party) {
        Person person = party.person();
        return person == null
                ? Stream.empty()
                : Stream.concat(
                                Stream.of(person).map(Person::id),
                                person.representatives().stream().map(Representative::personId))
                        .filter(Objects::nonNull);
    }
}
