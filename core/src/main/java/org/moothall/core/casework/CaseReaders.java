// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.casework;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.core.casework.correspondence.Correspondence;
import org.moothall.core.person.Person;
import org.moothall.core.person.Representative;
import org.moothall.core.privacy.FewReaders;

/** What in a case shows somebody, whom only few may read, to more than those. */
final class CaseReaders {
    private final Case record;
    private final CaseFindings findings;
    private final Map<String, Party> byParty = new HashMap<>();
    private final Map<String, Party> byPerson = new HashMap<>();

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
        if (party.id() != null) {
            byParty.putIfAbsent(party.id(), party);
        }
        if (person != null && person.id() != null) {
            byPerson.putIfAbsent(person.id(), party);
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

    private void shown(String path, FewReaders shown, @Nullable Party party) {
        if (party != null && isForMore(shown, party) && isForMore(record, party)) {
            findings.warning(
                    "shown-to-more",
                    path,
                    "shows a party whom only few may read, and is for more; name the readers of that party and no others");
        }
    }

    private static boolean isForMore(FewReaders shown, Party party) {
        return shown != party && !(shown.narrows() && party.readers().containsAll(shown.readers()));
    }
}
