// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.casework;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.moothall.core.casework.correspondence.Correspondence;
import org.moothall.core.person.Person;
import org.moothall.core.person.Representative;
import org.moothall.core.privacy.FewReaders;

/** What in a case shows somebody, whom only few may read, to more than those. */
final class CaseReaders {
    private final Case record;
    private final CaseFindings findings;
    /** By the id of a party, and by that of a person: the readers of each party that only few may read. */
    private final Map<String, Set<Set<String>>> byParty = new HashMap<>();

    private final Map<String, Set<Set<String>>> byPerson = new HashMap<>();

    CaseReaders(Case record, CaseFindings findings) {
        this.record = record;
        this.findings = findings;
        record.parties().stream().filter(Party::narrows).forEach(this::remember);
    }

    void check() {
        CaseFindings.each("correspondence", record.correspondence(), this::letter);
        CaseFindings.each("parties", record.parties(), this::party);
    }

    private void remember(Party party) {
        Person person = party.person();
        remember(byParty, party.id(), party);
        remember(byPerson, person == null ? null : person.id(), party);
    }

    /** One person may be several parties, each for readers of its own. */
    private static void remember(Map<String, Set<Set<String>>> few, @Nullable String id, Party party) {
        if (id != null) {
            few.computeIfAbsent(id, one -> new HashSet<>()).add(new HashSet<>(party.readers()));
        }
    }

    private void letter(String path, Correspondence letter) {
        shown(path, letter, byParty.get(letter.party()));
    }

    private void party(String path, Party party) {
        Person person = party.person();
        if (person != null) {
            shown(path, party, byPerson.get(person.id()));
            CaseFindings.each(
                    path + ".person.representatives",
                    person.representatives(),
                    (at, representative) -> representative(at, party, representative));
        }
    }

    private void representative(String path, Party represented, Representative representative) {
        if (representative.name() != null || representative.contact() != null) {
            shown(path, represented, byPerson.get(representative.personId()));
        }
    }

    private void shown(String path, FewReaders shown, @Nullable Set<Set<String>> few) {
        if (few != null && few.stream().anyMatch(readers -> isForMore(shown, readers) && isForMore(record, readers))) {
            findings.warning(
                    "shown-to-more",
                    path,
                    "shows a party whom only few may read, and is for more; name the readers of that party and no others");
        }
    }

    private static boolean isForMore(FewReaders shown, Set<String> readers) {
        return !(shown.narrows() && readers.containsAll(shown.readers()));
    }
}
