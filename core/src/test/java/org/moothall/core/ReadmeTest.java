// SPDX-License-Identifier: Apache-2.0
package org.moothall.core;

import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.moothall.core.calendar.WorkingCalendar.ENGLAND_AND_WALES;
import static org.moothall.core.casework.PartyRole.AGENT;
import static org.moothall.core.casework.PartyRole.APPLICANT;
import static org.moothall.core.casework.decision.Outcome.GRANTED;
import static org.moothall.core.deadline.statutory.StatutoryDeadlines.FOI_RESPONSE;
import static org.moothall.core.person.Channel.EMAIL;
import static org.moothall.core.person.Channel.TELEPHONE;
import static org.moothall.core.privacy.PrivacyCategory.LINKED;
import static org.moothall.core.privacy.PrivacyCategory.PERSONAL;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.moothall.core.casework.Case;
import org.moothall.core.casework.CaseReference;
import org.moothall.core.casework.Intake;
import org.moothall.core.casework.Party;
import org.moothall.core.casework.decision.Decision;
import org.moothall.core.casework.decision.LegalPower;
import org.moothall.core.deadline.DeadlineRule;
import org.moothall.core.deadline.Fact;
import org.moothall.core.deadline.Pause;
import org.moothall.core.deadline.Reckoning;
import org.moothall.core.form.TypedDate;
import org.moothall.core.identifier.Fault;
import org.moothall.core.identifier.health.NhsNumber;
import org.moothall.core.identifier.place.Postcode;
import org.moothall.core.identifier.place.Uprn;
import org.moothall.core.person.AccessNeed;
import org.moothall.core.person.Contact;
import org.moothall.core.person.ContactCheck.Reason;
import org.moothall.core.person.PartialDate;
import org.moothall.core.person.Person;
import org.moothall.core.person.PersonName;
import org.moothall.core.privacy.AccessPolicy;
import org.moothall.core.privacy.Grant;
import org.moothall.core.privacy.Reader;
import org.moothall.core.privacy.Role;
import org.moothall.core.privacy.View;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("The README")
class ReadmeTest {
    private static Stream<Arguments> stories() {
        return Stream.of(
                arguments("readme", (Consumer<PrintStream>) ReadmeTest::show),
                arguments("case", (Consumer<PrintStream>) ReadmeTest::showCase),
                arguments("deadline", (Consumer<PrintStream>) ReadmeTest::showDeadline),
                arguments("view", (Consumer<PrintStream>) ReadmeTest::showView));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stories")
    @DisplayName("shows code that is in this test, and what it prints")
    void showsCodeThatRuns(String region, Consumer<PrintStream> story) throws IOException {
        new TestedPage("README.md").showsStory("ReadmeTest.java", region, story);
    }

    @ParameterizedTest
    @CsvSource({
        "PermitForm, permit-form",
        "Permit, permit",
        "PermitFormTest, plain-validator",
        "PermitPageTest, spring-page"
    })
    @DisplayName("shows the form as it is tested")
    void showsForm(String type, String region) throws IOException {
        new TestedPage("FORMS.md").showsCode("form/" + type + ".java", region);
    }

    private static void show(PrintStream out) {
        // region readme
        out.println("NHS number " + NhsNumber.parse("999 000 0019").text(NhsNumber::format, Fault::text));
        out.println("UPRN " + Uprn.parse("1.00E+11").text(Uprn::format, Fault::text));
        out.println("postcode " + Postcode.parse("SWIA 1AA").text(Postcode::format, Fault::text));
        out.println(Postcode.suggest("SWIA 1AA").map(Postcode::format).orElse("nothing") + " was perhaps meant");
        out.println("in a log: " + NhsNumber.of("9990000018"));

        TypedDate born = TypedDate.of("31 Feb 1970");
        out.println(born.check("Date of birth", Locale.ENGLISH)
                .text(LocalDate::toString, faults -> faults.get(0).message()));

        Contact home = Contact.builder().email("alys@example.org").build();
        Instant noon = Instant.parse("2026-06-01T11:00:00Z");
        out.println(home.check(EMAIL, noon).text(allowed -> "write to her", Reason::text));
        Contact safe = home.toBuilder().knownToBeSafe().build();
        out.println(safe.check(EMAIL, noon).text(allowed -> "write to her", Reason::text));
        out.println(safe.check(TELEPHONE, noon).text(allowed -> "ring her", Reason::text));

        DeadlineRule clearUp = DeadlineRule.workingDays(4, ENGLAND_AND_WALES);
        out.println("by " + clearUp.due(LocalDate.parse("2026-04-02")).words());
        // endregion
    }

    private static void showCase(PrintStream out) {
        // region case
        Person cai = Person.builder()
                .name(PersonName.of("Cai Sample"))
                .birthDate(PartialDate.in(2019, 3))
                .accessNeed(AccessNeed.LARGE_PRINT)
                .build();
        Contact work =
                Contact.builder().email("dee@example.org").knownToBeSafe().build();

        Case badge = Case.of(CaseReference.numbered("BB", 1), "blue-badge")
                .intake(Intake.by(TELEPHONE, OffsetDateTime.parse("2026-06-01T09:00:00+01:00"))
                        .takenBy("officer-7")
                        .onBehalfOf("child")
                        .build())
                .party(Party.in(APPLICANT).id("child").person(cai).build())
                .party(Party.in(AGENT)
                        .id("agent")
                        .onBehalfOf("child")
                        .contact(work)
                        .build())
                .decision(Decision.of(GRANTED, "officer-7", OffsetDateTime.parse("2026-06-21T10:00:00+01:00"))
                        .reason("meets the test without further assessment")
                        .legalPower(LegalPower.of("Chronically Sick and Disabled Persons Act 1970", "section 21"))
                        .build())
                .build();

        Instant noon = Instant.parse("2026-06-01T11:00:00Z");
        for (Party party : badge.parties()) {
            out.println(party.check(EMAIL, noon).text(allowed -> "write to the " + party.id(), Reason::text));
        }
        String json = JsonMapper.shared().writeValueAsString(badge);
        out.println(JsonMapper.shared().readValue(json, Case.class).equals(badge));
        // endregion
    }

    private static void showDeadline(PrintStream out) {
        // region deadline
        Instant received = Instant.parse("2026-03-13T10:00:00Z");
        Pause feeAwaited = Pause.between(Instant.parse("2026-03-20T09:00:00Z"), Instant.parse("2026-03-27T09:00:00Z"));

        Reckoning reckoning = FOI_RESPONSE
                .rule()
                .reckon(received, List.of(new Fact.Suspended(feeAwaited)), Instant.parse("2026-04-01T12:00:00Z"));

        reckoning.steps().forEach(out::println);
        out.println(reckoning.standing() + ", due " + reckoning.due().words() + "; " + reckoning.elapsed() + " "
                + reckoning.unit() + " gone, " + reckoning.paused() + " left out");
        // endregion
    }

    private static void showView(PrintStream out) {
        // region view
        AccessPolicy policy = AccessPolicy.of(Grant.to(Role.named("clerk"), "homelessness")
                .see("UK GDPR article 6(1)(e), Housing Act 1996 part 7", LINKED, PERSONAL));
        Person alys = Person.builder()
                .name(PersonName.of("Alys Sample"))
                .contact(Contact.builder().email("alys@example.org").build())
                .build();

        Reader clerk = Reader.of(Role.named("clerk"), "homelessness");
        View view = policy.view(alys, clerk);
        View name = view.leaves().get("name.full");
        out.println(name.toJson());
        out.println("by " + policy.basis(clerk, name.category()).orElseThrow().words());
        out.println(view.leaves().get("contact.safe").toJson());
        out.println("in a log: " + view);
        // endregion
    }
}
