// SPDX-License-Identifier: Apache-2.0
package org.moothall.core;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.moothall.core.casework.PartyRole.REPORTER;
import static org.moothall.core.casework.PartyRole.SUBJECT;
import static org.moothall.core.privacy.PrivacyCategory.CRIMINAL;
import static org.moothall.core.privacy.PrivacyCategory.LINKED;
import static org.moothall.core.privacy.PrivacyCategory.PERSONAL;
import static org.moothall.core.privacy.PrivacyCategory.REFERENCE;
import static org.moothall.core.privacy.PrivacyCategory.SPECIAL_CATEGORY;
import static org.moothall.core.privacy.retention.RetentionAction.ERASE;

import java.io.IOException;
import java.io.PrintStream;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.moothall.core.casework.Case;
import org.moothall.core.casework.CaseReference;
import org.moothall.core.casework.Note;
import org.moothall.core.casework.Party;
import org.moothall.core.finding.Finding;
import org.moothall.core.person.AccessNeed;
import org.moothall.core.person.Contact;
import org.moothall.core.person.Person;
import org.moothall.core.person.PersonName;
import org.moothall.core.privacy.AccessPolicy;
import org.moothall.core.privacy.FewReaders;
import org.moothall.core.privacy.Grant;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.Reader;
import org.moothall.core.privacy.Role;
import org.moothall.core.privacy.View;
import org.moothall.core.privacy.retention.Facts;
import org.moothall.core.privacy.retention.Hold;
import org.moothall.core.privacy.retention.RetentionPlan;
import org.moothall.core.privacy.retention.RetentionRule;
import org.moothall.core.privacy.retention.RetentionSchedule;
import org.moothall.core.privacy.subjectaccess.Exemption;
import org.moothall.core.privacy.subjectaccess.Holding;
import org.moothall.core.privacy.subjectaccess.SubjectAccess;
import org.moothall.core.provenance.Provenance;

@DisplayName("The page about privacy")
class PrivacyPageTest {
    private static final OffsetDateTime HEARD = OffsetDateTime.parse("2026-06-01T11:00:00+01:00");

    private static Stream<Arguments> stories() {
        return Stream.of(
                arguments("policy", (Consumer<PrintStream>) PrivacyPageTest::showPolicy),
                arguments("subject-access", (Consumer<PrintStream>) PrivacyPageTest::showSubjectAccess),
                arguments("retention", (Consumer<PrintStream>) PrivacyPageTest::showRetention),
                arguments("few-readers", (Consumer<PrintStream>) PrivacyPageTest::showFewReaders));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stories")
    @DisplayName("shows code that is in this test, and what it prints")
    void showsCodeThatRuns(String region, Consumer<PrintStream> story) throws IOException {
        new TestedPage("PRIVACY.md").showsStory("PrivacyPageTest.java", region, story);
    }

    private static void showPolicy(PrintStream out) {
        // region policy
        String task = "UK GDPR article 6(1)(e), Housing Act 1996 part 7";
        AccessPolicy policy = AccessPolicy.of(
                Grant.to(Role.named("officer"), "homelessness")
                        .see(task, LINKED, PERSONAL)
                        .seeUnder("UK GDPR article 9(2)(g)", task, SPECIAL_CATEGORY),
                Grant.to(Role.named("clerk"), "homelessness").see(task, LINKED, PERSONAL));
        Person alys = Person.builder()
                .name(PersonName.of("Alys Sample"))
                .accessNeed(AccessNeed.LARGE_PRINT)
                .provenance("accessNeeds", Provenance.stated("her GP", HEARD))
                .build();

        Reader officer = Reader.of(Role.named("officer"), "homelessness");
        policy.view(alys, officer).leaves().forEach((path, leaf) -> out.println(path + " = " + leaf.toJson()));
        out.println(
                "by " + policy.basis(officer, SPECIAL_CATEGORY).orElseThrow().words());
        View clerks = policy.view(alys, Reader.of(Role.named("clerk"), "homelessness"));
        out.println("clerk: " + clerks.leaves().get("accessNeeds").toJson());
        // endregion
    }

    private static void showSubjectAccess(PrintStream out) {
        Person alys = Person.builder().name(PersonName.of("Alys Sample")).build();
        Person bo = Person.builder().name(PersonName.of("Bo Neighbour")).build();
        LocalDate today = LocalDate.of(2026, 7, 1);
        // region subject-access
        Case noise = Case.of(CaseReference.numbered("NO", 7), "noise")
                .party(Party.in(SUBJECT).id("bo").person(bo).build())
                .party(Party.in(REPORTER).id("alys").person(alys).build())
                .note(Note.of(HEARD, "officer-3", "Alys rang again").id("n1").build())
                .build();
        Holding held = Holding.aboutThem("Case " + noise.reference().value(), "reporter", noise);
        SubjectAccess draft = SubjectAccess.draft(List.of(held.theirs("parties[alys]", "notes[n1]")));
        draft.withheld().forEach(item -> out.println(item.id() + ": " + item.why()));

        SubjectAccess decided = draft.decided(List.of(
                draft.release("1/notes.0.by", "an officer at work", "Dai Reviewer", today),
                draft.withhold("1/parties.0", "it would tell who was asked", "Dai Reviewer", today)
                        .under(Exemption.RIGHTS_OF_OTHERS)));
        SubjectAccess done = decided.finished().fold(sent -> sent, undecided -> {
            throw new IllegalStateException(undecided.toString());
        });
        out.println(done);
        done.toHtml()
                .lines()
                .filter(line -> line.contains("Alys") || line.contains("2018"))
                .forEach(out::println);

        SubjectAccess misspelt = SubjectAccess.draft(List.of(held.theirs("partes[alys]")));
        List<Finding> faults = misspelt.finished().fold(none -> List.of(), all -> all);
        out.println(faults.get(faults.size() - 1).text());
        // endregion
    }

    private static void showRetention(PrintStream out) {
        // region retention
        RetentionSchedule schedule = RetentionSchedule.of(
                new RetentionRule("hl-1", PERSONAL, "closed", Period.ofYears(6), ERASE, "Limitation Act 1980"),
                new RetentionRule(
                        "hl-2", SPECIAL_CATEGORY, "closed", Period.ofYears(2), ERASE, "our schedule, line 12"));
        Facts facts = new Facts("HL-22252-N", Map.of("closed", LocalDate.of(2026, 9, 1)));
        LocalDate today = LocalDate.of(2028, 9, 1);
        Hold claim = Hold.on("HL-22252-N", "judicial review", "legal", today.minusMonths(8), today.plusMonths(4));
        Person nia = Person.builder()
                .name(PersonName.of("Nia Sample"))
                .contact(Contact.builder()
                        .telephone("07700 900123")
                        .knownToBeSafe()
                        .build())
                .build();

        RetentionPlan held = schedule.plan(facts, List.of(claim), today);
        out.println(held.fates().get(SPECIAL_CATEGORY.ordinal()).words());
        RetentionPlan plan = schedule.plan(facts, List.of(claim.releasedFrom(today)), today);
        plan.due().forEach(due -> out.println(due.words()));
        String kept = plan.applyTo(nia).fold(left -> left.view().toJson().toString(), List::toString);
        out.println(kept);

        Facts misspelt = new Facts("HL-22252-N", Map.of("closd", LocalDate.of(2026, 9, 1)));
        out.println(schedule.plan(misspelt, List.of(), today).findings().get(0).text());
        // endregion
    }

    private static void showFewReaders(PrintStream out) {
        // region few-readers
        record Visit(
                @Privacy(REFERENCE) CaseReference reference,
                @Privacy(CRIMINAL) String warning,

                @Privacy(value = PERSONAL, aboutOthers = true)
                String toldBy,

                @Privacy(REFERENCE) List<String> readers)
                implements FewReaders {}
        Visit visit = new Visit(CaseReference.numbered("DG", 3), "a dog that bites", "Bo", List.of("warden"));

        AccessPolicy policy = AccessPolicy.of(
                Grant.to(Role.named("warden"), "visits").see("public task", PERSONAL),
                Grant.to(Role.named("manager"), "visits")
                        .seeUnder("DPA 2018 schedule 1", "public task", PERSONAL, CRIMINAL));
        for (String roles : List.of("warden", "manager", "warden manager")) {
            Reader reader =
                    new Reader(Stream.of(roles.split(" ")).map(Role::named).collect(toSet()), "visits");
            out.println(roles + ": " + policy.view(visit, reader).toJson());
        }
        SubjectAccess draft = SubjectAccess.draft(List.of(Holding.aboutThem("Visit", "owner", visit)));
        SubjectAccess released = draft.decided(
                List.of(draft.release("1", "they have met the warden", "Dai Reviewer", LocalDate.of(2026, 7, 1))));
        for (SubjectAccess either : List.of(draft, released)) {
            either.withheld().forEach(item -> out.println(item.id() + ": " + item.why()));
        }
        // endregion
    }
}
