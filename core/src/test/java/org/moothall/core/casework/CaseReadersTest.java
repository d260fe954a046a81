// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.moothall.core.privacy.PrivacyCategory.CRIMINAL;
import static org.moothall.core.privacy.PrivacyCategory.FINANCIAL;
import static org.moothall.core.privacy.PrivacyCategory.LINKED;
import static org.moothall.core.privacy.PrivacyCategory.PERSONAL;
import static org.moothall.core.privacy.PrivacyCategory.SPECIAL_CATEGORY;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.moothall.core.casework.consent.Consent;
import org.moothall.core.casework.correspondence.Correspondence;
import org.moothall.core.casework.correspondence.Direction;
import org.moothall.core.casework.decision.Decision;
import org.moothall.core.casework.decision.Outcome;
import org.moothall.core.casework.evidence.Original;
import org.moothall.core.casework.evidence.StoredFile;
import org.moothall.core.casework.referral.Handover;
import org.moothall.core.casework.referral.Referral;
import org.moothall.core.caution.Caution;
import org.moothall.core.caution.CautionKind;
import org.moothall.core.deadline.Fact;
import org.moothall.core.organisation.Organisation;
import org.moothall.core.person.Channel;
import org.moothall.core.person.Contact;
import org.moothall.core.person.ContactPoint;
import org.moothall.core.privacy.AccessPolicy;
import org.moothall.core.privacy.Grant;
import org.moothall.core.privacy.Reader;
import org.moothall.core.privacy.Role;
import org.moothall.core.privacy.subjectaccess.Holding;
import org.moothall.core.privacy.subjectaccess.SubjectAccess;
import org.moothall.core.provenance.Provenance;

@DisplayName("Who reads a case")
class CaseReadersTest {
    private static final OffsetDateTime MORNING = OffsetDateTime.parse("2026-06-01T09:00:00+01:00");
    private static final String TASK = "UK GDPR article 6(1)(e)";
    private static final Reader LEAD = new Reader(Set.of(Role.named("officer"), Role.named("lead")), "noise");
    private static final Reader OFFICER = Reader.of(Role.named("officer"), "noise");
    private static final Reader CLERK = Reader.of(Role.named("clerk"), "noise");
    private static final AccessPolicy POLICY = AccessPolicy.of(
            Grant.to(Role.named("officer"), "noise")
                    .see(TASK, LINKED, PERSONAL, FINANCIAL)
                    .seeUnder("article 9(2)(g), 10", TASK, SPECIAL_CATEGORY, CRIMINAL),
            Grant.to(Role.named("clerk"), "noise").see(TASK, LINKED));
    private static final Party RESIDENT =
            Party.in(PartyRole.REPORTER).id("resident").build();
    private static final Note NOTE =
            Note.of(MORNING, "Bo Officer", "afraid of them").build();
    private static final Case NOISE = Case.of(CaseReference.numbered("NO", 5), "noise")
            .party(RESIDENT)
            .note(NOTE)
            .build();

    @Test
    @DisplayName("is whoever the policy lets, while no reader is named")
    void whoeverPolicyLets() {
        assertThat(reads(OFFICER, NOISE))
                .containsEntry("reference", NOISE.reference().value())
                .containsEntry("parties.0.id", "resident")
                .containsEntry("notes.0.text", "afraid of them");
        assertThat(NOISE.mayBeReadBy(List.of())).isTrue();
    }

    @Test
    @DisplayName("is few, for a party, a note, or all of it, once one is named")
    void isFewOnceNamed() {
        Case few = NOISE.toBuilder()
                .parties(List.of(RESIDENT.toBuilder().reader("lead").build()))
                .notes(List.of(NOTE.toBuilder().reader("lead").build()))
                .build();
        Object withheld = Map.of("withheld", PERSONAL.name(), "reason", "FEW_READERS");

        assertThat(reads(LEAD, few))
                .containsEntry("parties.0.id", "resident")
                .containsEntry("notes.0.text", "afraid of them");
        assertThat(reads(OFFICER, few))
                .containsEntry("parties.0", withheld)
                .containsEntry("notes.0", Map.of("withheld", "SPECIAL_CATEGORY", "reason", "FEW_READERS"));
        assertThat(POLICY.view(few.toBuilder().reader("lead").build(), OFFICER).toJson())
                .isEqualTo(Map.of("withheld", "REFERENCE", "reason", "FEW_READERS"));
        assertThat(few.parties().get(0).mayBeReadBy(List.of(Role.named("officer"))))
                .isFalse();
    }

    @Test
    @DisplayName("is nobody, for a party who asked not to be named, until somebody is")
    void isNobodyUntilNamed() {
        Party unnamed = RESIDENT.toBuilder().confidential().build();

        assertThat(unnamed.mayBeReadBy(List.of(Role.named("lead")))).isFalse();
        assertThat(unnamed.toBuilder().reader("lead").build().mayBeReadBy(List.of(Role.named("lead"))))
                .isTrue();
    }

    @Test
    @DisplayName("is nobody of a caution that names no reader")
    void isNobodyOfCaution() {
        Caution nobodys = Caution.of(CautionKind.DOG, "bit", "Bo Officer", LocalDate.of(2026, 6, 1))
                .build();

        assertThat(nobodys.narrows()).isTrue();
        assertThat(nobodys.mayBeReadBy(List.of(Role.named("lead")))).isFalse();
    }

    @Test
    @DisplayName(
            "is the person who asks for what is held about them, but of what names its readers only when somebody decided")
    void isThePersonWhoAsks() {
        assertThat(withheldFrom(NOISE)).noneMatch(reason -> reason.contains("FEW_READERS"));
        assertThat(withheldFrom(NOISE.toBuilder().reader("lead").build())).containsExactly("1 FEW_READERS");
    }

    @Test
    @DisplayName("sees that something was agreed, decided or passed on, and not what, with linked data alone")
    void withLinkedDataAlone() {
        Organisation council = Organisation.named("Example Council").build();
        Organisation clinic = Organisation.named("Example Clinic").build();
        Case told = NOISE.toBuilder()
                .officer("Bo Officer")
                .consent(Consent.of("resident", "to ask the clinic", MORNING)
                        .sharedWith("Example Clinic")
                        .build())
                .decision(Decision.of(Outcome.REFUSED, "Bo Officer", MORNING)
                        .condition("that they rest")
                        .build())
                .referral(Referral.of(council, clinic, "hearing test", MORNING)
                        .shared("name")
                        .build())
                .handover(Handover.of(council, clinic, "the hearing test", MORNING)
                        .build())
                .build();

        Map<String, Object> seen = reads(CLERK, told);
        for (String part : List.of("consents", "decisions", "referrals", "handovers", "officer")) {
            assertThat(seen).containsEntry(part, Map.of("withheld", "PERSONAL", "reason", "NOT_GRANTED"));
        }
        assertThat(POLICY.view(told.consents().get(0), CLERK).toJson().toString())
                .doesNotContain("clinic", "Clinic", "resident");
    }

    @Test
    @DisplayName("is few, for a letter to somebody who is not to be named, once one is named")
    void isFewOfLetter() {
        Correspondence letter = Correspondence.of(Direction.OUT, Channel.EMAIL, MORNING, "Dear Alys")
                .party("resident")
                .sentTo(ContactPoint.of(Channel.EMAIL, "alys@example.org"))
                .reader("lead")
                .build();
        Case few = NOISE.toBuilder().correspondence(letter).build();

        assertThat(reads(LEAD, few)).containsEntry("correspondence.0.sentTo.value", "alys@example.org");
        assertThat(reads(OFFICER, few))
                .containsEntry("correspondence.0", Map.of("withheld", "SPECIAL_CATEGORY", "reason", "FEW_READERS"));
    }

    @Test
    @DisplayName("is not told with linked data alone that a person is known, by where they are known from")
    void isNotToldByProvenance() {
        Provenance form = Provenance.stated("form", MORNING);
        Party party = RESIDENT.toBuilder()
                .provenance("person", form)
                .provenance("role", form)
                .build();
        Contact contact = Contact.builder().provenance("email", form).build();

        assertThat(POLICY.view(party, CLERK).leaves())
                .containsKey("provenance[role].source")
                .doesNotContainKey("provenance[person].source");
        assertThat(POLICY.view(contact, CLERK).leaves()).doesNotContainKey("provenance[email].source");
    }

    @Test
    @DisplayName(
            "is the person who asks, of what evidence is called, only when somebody decided: it may name a witness")
    void isNobodyOfTitle() {
        Case shown = NOISE.toBuilder()
                .evidence(Original.of(StoredFile.of("a/b", "0a".repeat(32), "store/1"))
                        .title("statement of Bo Sample")
                        .build())
                .build();

        assertThat(withheldFrom(shown)).contains("1/evidence.0.title ABOUT_OTHERS");
    }

    @Test
    @DisplayName("finds the case in a log by its reference, which names nobody")
    void findsCaseInLog() {
        assertThat(NOISE.toString())
                .startsWith("Case[reference=" + NOISE.reference().value() + ", service=***,");
    }

    @Test
    @DisplayName("is shown the facts of its deadlines")
    void isShownFacts() {
        Case waiting = NOISE.toBuilder()
                .deadline(CaseDeadline.of("visit", MORNING.toInstant())
                        .with(Fact.done(MORNING.plusDays(1).toInstant())))
                .build();

        assertThat(reads(CLERK, waiting))
                .containsEntry("deadlines.0.name", "visit")
                .containsEntry("deadlines.0.facts.0.at", "2026-06-02T08:00:00Z");
    }

    private static Map<String, Object> reads(Reader reader, Case record) {
        Map<String, Object> seen = new LinkedHashMap<>();
        POLICY.view(record, reader).leaves().forEach((path, leaf) -> seen.put(path, leaf.toJson()));
        return seen;
    }

    private static List<String> withheldFrom(Case record) {
        return SubjectAccess.draft(List.of(Holding.aboutThem("Case", "reporter", record))).withheld().stream()
                .map(item -> item.id() + " " + item.reason())
                .toList();
    }
}
