// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.moothall.core.equality.EqualityAnswers;
import org.moothall.core.finding.Finding;
import org.moothall.core.finding.Location;
import org.moothall.core.identifier.registry.Schemes;
import org.moothall.core.internal.LanguageTag;
import org.moothall.core.internal.Typed;

/** What cannot be right in a person, or contradicts itself. No value is quoted. */
final class PersonFindings {
    private final Person person;
    private final List<Finding> findings = new ArrayList<>();

    private PersonFindings(Person person) {
        this.person = person;
    }

    static List<Finding> of(Person person, LocalDate today) {
        PersonFindings all = new PersonFindings(person);
        all.dates(today);
        all.language("preferredLanguage", person.preferredLanguage());
        all.language("correspondenceLanguage", person.correspondenceLanguage());
        all.identifiers();
        all.partsOfTheirOwn();
        return List.copyOf(all.findings);
    }

    private void dates(LocalDate today) {
        PartialDate born = person.birthDate();
        PartialDate died = person.deathDate();
        PartialDate day = PartialDate.on(today);
        if (born != null && day.surelyBefore(born)) {
            error(
                    "core/date-to-come",
                    "birthDate",
                    "nobody was born on a day to come; correct it, or give expectedBirth for a child who is not born"
                            + " yet");
        }
        if (died != null && day.surelyBefore(died)) {
            error("core/date-to-come", "deathDate", "nobody has died on a day to come; correct it");
        }
        if (born != null && died != null && died.surelyBefore(born)) {
            error("core/death-before-birth", "deathDate", "they died before they were born; correct one of the two");
        }
    }

    private void language(String part, @Nullable String tag) {
        if (tag != null && !LanguageTag.isOne(tag)) {
            error(
                    "core/language-tag",
                    part,
                    "this is no language tag; write the code, such as cy, so or bfi, and not the language's name");
        }
    }

    private void identifiers() {
        for (int index = 0; index < person.identifiers().size(); index++) {
            within("identifiers." + index, person.identifiers().get(index).findings());
        }
        for (int index = 0; index < person.foreignReferences().size(); index++) {
            if (Schemes.byId(Typed.seen(person.foreignReferences().get(index).system())
                            .toLowerCase(Locale.ROOT))
                    .isPresent()) {
                error(
                        "core/identifier-as-reference",
                        "foreignReferences." + index,
                        "its system is a scheme of identifiers; keep it in 'identifiers', which are checked, and as"
                                + " private as their scheme");
            }
        }
    }

    private void partsOfTheirOwn() {
        Contact contact = person.contact();
        if (contact != null) {
            within("contact", contact.findings());
        }
        EqualityAnswers equality = person.equality();
        if (equality != null) {
            findings.addAll(equality.findings());
        }
    }

    private void within(String part, List<Finding> found) {
        found.forEach(finding -> findings.add(finding.within(part)));
    }

    private void error(String rule, String part, String message) {
        findings.add(Finding.error(rule, new Location.Component(part), message));
    }
}
