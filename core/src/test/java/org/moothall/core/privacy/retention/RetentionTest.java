// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.privacy.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.map;
import static org.moothall.core.privacy.PrivacyCategory.CRIMINAL;
import static org.moothall.core.privacy.PrivacyCategory.FINANCIAL;
import static org.moothall.core.privacy.PrivacyCategory.LINKED;
import static org.moothall.core.privacy.PrivacyCategory.PERSONAL;
import static org.moothall.core.privacy.PrivacyCategory.REFERENCE;
import static org.moothall.core.privacy.PrivacyCategory.SPECIAL_CATEGORY;
import static org.moothall.core.privacy.retention.RetentionAction.ANONYMISE;
import static org.moothall.core.privacy.retention.RetentionAction.ERASE;
import static org.moothall.core.privacy.retention.RetentionAction.KEEP_COUNTS;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.moothall.core.finding.Checked;
import org.moothall.core.finding.Finding;
import org.moothall.core.person.AccessNeed;
import org.moothall.core.person.Contact;
import org.moothall.core.person.Person;
import org.moothall.core.person.PersonName;
import org.moothall.core.privacy.KeptWhole;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;
import org.moothall.core.privacy.View;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("Retention")
class RetentionTest {
    private static final RetentionRule CONTACT =
            rule("contact", PERSONAL, "case-closed", Period.ofMonths(6), KEEP_COUNTS);
    private static final RetentionRule SAFETY =
            rule("safety", SPECIAL_CATEGORY, "case-closed", Period.ofYears(6), ERASE);
    private static final RetentionRule APPEAL = rule("appeal", PERSONAL, "appeal-closed", Period.ofYears(1), ANONYMISE);
    private static final RetentionSchedule SCHEDULE = RetentionSchedule.of(CONTACT, SAFETY, APPEAL);

    private static final LocalDate CLOSED = LocalDate.of(2026, 1, 10);
    private static final Facts FACTS = new Facts("FT-4K7M2-R", Map.of("case-closed", CLOSED));
    private static final LocalDate DUE = LocalDate.of(2026, 7, 10);
    private static final Hold CLAIM =
            Hold.on("FT-4K7M2-R", "a claim for damages", "Bo Officer", CLOSED, LocalDate.of(2026, 12, 1));

    private static final Person ALYS = Person.builder()
            .name(PersonName.of("Alys Sample"))
            .contact(Contact.builder().email("alys@example.org").knownToBeSafe().build())
            .build();

    private static RetentionRule rule(
            String id, PrivacyCategory category, String event, Period period, RetentionAction action) {
        return new RetentionRule(id, category, event, period, action, "the council's schedule, line " + id);
    }

    private static List<String> words(Facts facts, List<Hold> holds, LocalDate today) {
        return SCHEDULE.plan(facts, holds, today).fates().stream()
                .map(Fate::words)
                .toList();
    }

    private static Remainder remainder(RetentionPlan plan, Object model) {
        return plan.applyTo(model).fold(left -> left, findings -> {
            throw new AssertionError(findings);
        });
    }

    @Nested
    @DisplayName("planned for a day")
    class Planned {
        @Test
        @DisplayName("says of each category what is due, what is not, and why")
        void saysWhatIsDue() {
            assertThat(words(FACTS, List.of(), DUE))
                    .containsExactly(
                            "REFERENCE: kept, for there is no rule",
                            "LINKED: kept, for there is no rule",
                            "PERSONAL: KEEP_COUNTS since 2026-07-10 (P6M after case-closed; contact: the council's schedule, line contact)",
                            "FINANCIAL: kept, for there is no rule",
                            "SPECIAL_CATEGORY: kept, ERASE on 2032-01-10 (P6Y after case-closed; safety: the council's schedule, line safety)",
                            "CRIMINAL: kept, for there is no rule");
        }

        @ParameterizedTest
        @CsvSource({"2026-07-09, 0", "2026-07-10, 1", "2032-01-09, 1", "2032-01-10, 2"})
        @DisplayName("is due on the day the period gives, and not the day before")
        void isDueOnTheDay(LocalDate today, int due) {
            assertThat(SCHEDULE.plan(FACTS, List.of(), today).due()).hasSize(due);
        }

        @ParameterizedTest
        @CsvSource({"2023-08-31, P6M, 2024-02-29", "2024-02-29, P1Y, 2025-02-28", "2026-05-31, P1M, 2026-06-30"})
        @DisplayName("ends on the last day of a month that is too short")
        void endsOnLastDay(LocalDate closed, Period period, LocalDate due) {
            RetentionRule rule = rule("contact", PERSONAL, "case-closed", period, ERASE);

            assertThat(RetentionSchedule.of(rule)
                            .plan(new Facts("A", Map.of("case-closed", closed)), List.of(), due)
                            .due())
                    .containsExactly(new Fate.Due(rule, due));
        }

        @Test
        @DisplayName("keeps as long as any rule needs it")
        void keepsAsLongAsAnyRuleNeeds() {
            LocalDate decided = LocalDate.of(2026, 3, 1);
            Facts facts = new Facts("FT-4K7M2-R", Map.of("case-closed", CLOSED, "appeal-closed", decided));

            assertThat(SCHEDULE.plan(facts, List.of(), DUE).fates())
                    .contains(new Fate.NotYet(APPEAL, LocalDate.of(2027, 3, 1)));
        }

        @Test
        @DisplayName("waits for the events of its rules")
        void waits() {
            assertThat(words(new Facts("A", Map.of()), List.of(), DUE))
                    .contains("PERSONAL: kept, waiting for appeal-closed or case-closed");
        }
    }

    @Nested
    @DisplayName("for an event that nobody knows")
    class UnknownEvent {
        private static final RetentionRule CLOSD = rule("hl-1", PERSONAL, "closd", Period.ofYears(6), ERASE);
        private static final RetentionSchedule MISSPELT =
                RetentionSchedule.of(CLOSD, rule("hl-2", PERSONAL, "appealed", Period.ofYears(1), ERASE));
        private static final String WAITS =
                "hl-1: the rule waits for 'closd', and no such fact is known; known, and used by no rule: 'closed';"
                        + " correct the name in the rule or in the facts, or leave out the facts that nothing waits for"
                        + " [retention/unknown-event]";

        private static RetentionPlan plan(String... events) {
            return MISSPELT.plan(
                    new Facts("A", Stream.of(events).collect(Collectors.toMap(event -> event, event -> CLOSED))),
                    List.of(),
                    CLOSED.plusYears(2));
        }

        @Test
        @DisplayName("says for what it waits and what is known, and erases nothing by another rule meanwhile")
        void saysForWhatItWaits() {
            assertThat(plan("closed", "appealed").findings())
                    .extracting(Finding::text)
                    .containsExactly(WAITS);
            assertThat(plan("closed", "appealed").due()).hasSize(1);
            assertThat(faults(plan("closed", "appealed").applyTo(ALYS))).containsExactly(WAITS);
        }

        @Test
        @DisplayName("says nothing while the event may yet happen")
        void saysNothingWhileItMayHappen() {
            assertThat(plan().findings()).isEmpty();
            assertThat(plan("appealed").findings()).isEmpty();
            assertThat(plan("closd", "appealed", "opened").findings()).isEmpty();
        }
    }

    @Nested
    @DisplayName("under a hold")
    class Held {
        @Test
        @DisplayName(
                "does nothing, and says when the hold is to be reviewed; the hold has the reason and who placed it")
        void doesNothing() {
            RetentionPlan plan = SCHEDULE.plan(FACTS, List.of(CLAIM), DUE);

            assertThat(plan.due()).isEmpty();
            assertThat(plan.fates()).contains(new Fate.Held(CONTACT, DUE, List.of(CLAIM)));
            assertThat(words(FACTS, List.of(CLAIM), DUE))
                    .contains("PERSONAL: held, to be reviewed on 2026-12-01; KEEP_COUNTS since 2026-07-10"
                            + " (P6M after case-closed; contact: the council's schedule, line contact)");
            assertThat(remainder(plan, ALYS).erased()).isZero();
        }

        @Test
        @DisplayName("stays held when the review is overdue, which is told, until it is released")
        void staysHeld() {
            LocalDate late = LocalDate.of(2026, 12, 2);
            Hold released = CLAIM.releasedFrom(late);

            assertThat(CLAIM.isOverdueOn(late)).isTrue();
            assertThat(CLAIM.isOverdueOn(late.minusDays(1))).isFalse();
            assertThat(SCHEDULE.plan(FACTS, List.of(CLAIM), late).due()).isEmpty();
            assertThat(SCHEDULE.plan(FACTS, List.of(released), late.minusDays(1))
                            .due())
                    .isEmpty();
            assertThat(SCHEDULE.plan(FACTS, List.of(released), late).due()).hasSize(1);
            assertThat(released.isOverdueOn(late)).isFalse();
        }

        @Test
        @DisplayName("is not stopped by a hold on something else, or one that begins later")
        void isNotStoppedByOthers() {
            Hold elsewhere = Hold.on("FT-2Z2Z2-2", "a claim", "Bo Officer", CLOSED, DUE);
            Hold later = Hold.on("FT-4K7M2-R", "a claim", "Bo Officer", DUE.plusDays(1), DUE.plusDays(9));

            assertThat(SCHEDULE.plan(FACTS, List.of(elsewhere, later), DUE).due())
                    .hasSize(1);
        }
    }

    record Party(
            @Privacy(PERSONAL) String name, @Privacy(LINKED) String street) {}

    record Matter(
            @Privacy(REFERENCE) String reference,
            @Privacy(LINKED) List<Party> parties,
            @Privacy(PERSONAL) Map<String, Integer> calls,
            @Privacy(PERSONAL) List<Concern> concerns) {}

    record Concern(
            @Privacy(CRIMINAL) String text,
            @Privacy(REFERENCE) String team) {}

    record Half(@Privacy(PERSONAL) String name, String forgotten) {}

    private static final Matter MATTER = new Matter(
            "FT-4K7M2-R",
            List.of(new Party("Alys", "Mill Lane"), new Party("Bo", "High Street")),
            Map.of("Carys", 3),
            List.of(new Concern("threats", "wardens")));

    private static RetentionPlan plan(RetentionAction action) {
        return plan(PERSONAL, action);
    }

    private static List<String> faults(Checked<Remainder> left) {
        return left.fold(
                done -> List.of(),
                findings -> findings.stream().map(Finding::text).toList());
    }

    private static RetentionPlan plan(PrivacyCategory category, RetentionAction action) {
        return RetentionSchedule.of(rule(category.name(), category, "case-closed", Period.ZERO, action))
                .plan(FACTS, List.of(), CLOSED);
    }

    @Nested
    @DisplayName("applied to a record")
    class Applied {
        @Test
        @DisplayName("erases what is due, counts it, and leaves the rest with its own time")
        void erases() {
            Person largePrint =
                    ALYS.toBuilder().accessNeed(AccessNeed.LARGE_PRINT).build();
            Remainder left = remainder(SCHEDULE.plan(FACTS, List.of(), DUE), largePrint);

            assertThat(left.view().toJson()).isEqualTo(Map.of("accessNeeds", List.of("large-print")));
            assertThat(left.erased()).isEqualTo(4);
            assertThat(left.anonymised()).isZero();
            assertThat(left.counts())
                    .isEqualTo(Map.of("contact.email", 1, "contact.offline", 1, "contact.safe", 1, "name.full", 1));
        }

        @ParameterizedTest
        @EnumSource(
                value = PrivacyCategory.class,
                names = {"PERSONAL", "SPECIAL_CATEGORY"})
        @DisplayName("leaves no address without the rule that says when it is safe, nor the rule without the address")
        void leavesNoAddressWithoutRule(PrivacyCategory first) throws Exception {
            Remainder stored = JsonMapper.shared()
                    .readValue(
                            JsonMapper.shared().writeValueAsString(remainder(plan(FINANCIAL, ERASE), ALYS)),
                            Remainder.class);

            for (Object either : List.of(ALYS, stored.view())) {
                assertThat(remainder(plan(first, ERASE), either).view().toJson())
                        .asInstanceOf(map(String.class, Object.class))
                        .doesNotContainKey("contact");
                assertThat(remainder(plan(first, ANONYMISE), either).view().leaves())
                        .containsEntry("contact.email", new View.Withheld(PERSONAL, View.Reason.ANONYMISED))
                        .containsEntry("contact.safe", new View.Withheld(SPECIAL_CATEGORY, View.Reason.ANONYMISED));
            }
        }

        @Test
        @DisplayName("takes the rest of what is kept whole by the action that leaves least")
        void takesTheRestByActionThatLeavesLeast() {
            record Visit(
                    @Privacy(PERSONAL) String who,
                    @Privacy(CRIMINAL) String why,
                    @Privacy(LINKED) Map<String, String> where)
                    implements KeptWhole {}
            RetentionPlan two = RetentionSchedule.of(
                            rule("who", PERSONAL, "case-closed", Period.ZERO, ANONYMISE),
                            rule("why", CRIMINAL, "case-closed", Period.ZERO, KEEP_COUNTS))
                    .plan(FACTS, List.of(), CLOSED);
            Remainder left = remainder(two, new Visit("Alys", "threats", Map.of("Bo's", "Mill Lane")));

            assertThat(left.view().leaves())
                    .isEqualTo(Map.of("who", new View.Withheld(PERSONAL, View.Reason.ANONYMISED)));
            assertThat(left.counts()).isEqualTo(Map.of("why", 1, "where", 1));
            assertThat(remainder(two, left.view())).isEqualTo(new Remainder(left.view(), 0, 0, Map.of()));
        }

        @Test
        @DisplayName("counts by component, and not by its place in a list")
        void countsByComponent() {
            Remainder left = remainder(plan(KEEP_COUNTS), MATTER);

            assertThat(left.view().toJson())
                    .isEqualTo(Map.of(
                            "reference", "FT-4K7M2-R",
                            "parties", List.of(Map.of("street", "Mill Lane"), Map.of("street", "High Street")),
                            "concerns", List.of(Map.of("text", "threats"))));
            assertThat(left.counts()).isEqualTo(Map.of("parties.name", 2, "calls", 1, "concerns.team", 1));
        }

        @Test
        @DisplayName("anonymised, says that there was a value; keys of maps go too")
        void anonymised() {
            Map<String, Object> gone = Map.of("withheld", "PERSONAL", "reason", "ANONYMISED");
            Remainder left = remainder(plan(ANONYMISE), MATTER);

            assertThat(left.view().toJson())
                    .isEqualTo(Map.of(
                            "reference", "FT-4K7M2-R",
                            "parties",
                                    List.of(
                                            Map.of("name", gone, "street", "Mill Lane"),
                                            Map.of("name", gone, "street", "High Street")),
                            "calls", Map.of("?0", gone),
                            "concerns", List.of(Map.of("text", "threats", "team", gone))));
            assertThat(left.anonymised()).isEqualTo(4);
            assertThat(left.erased()).isZero();
            assertThat(left.counts()).isEmpty();
        }

        @Test
        @DisplayName("erases what a later version wrote as special category data, and keeps it until then")
        void erasesLaterMembers() {
            Person later = JsonMapper.shared().readValue("{\"pigeonLoft\":7}", Person.class);
            RetentionPlan safetyDue = SCHEDULE.plan(FACTS, List.of(), LocalDate.of(2032, 1, 10));

            assertThat(faults(SCHEDULE.plan(FACTS, List.of(), DUE).applyTo(later)))
                    .containsExactly(
                            "laterMembers: it is not known how private this is, or it cannot be read, so nothing"
                                    + " of the record was changed; declare it with @Privacy, or use the version of the library"
                                    + " that wrote it [retention/unknown]");
            assertThat(faults(SCHEDULE.plan(FACTS, List.of(), CLOSED).applyTo(later)))
                    .isEmpty();
            assertThat(remainder(safetyDue, later).view().toJson()).isEqualTo(Map.of());
        }

        @Test
        @DisplayName("does all or nothing: a part of unknown category stops it, with a finding")
        void doesAllOrNothing() {
            assertThat(faults(plan(ERASE).applyTo(new Half("Alys", "Bo"))))
                    .containsExactly("forgotten: it is not known how private this is, or it cannot be read, so nothing"
                            + " of the record was changed; declare it with @Privacy, or use the version of the library"
                            + " that wrote it [retention/unknown]");
        }

        @Test
        @DisplayName("again, to what it left, does nothing more")
        void doesNothingMore() {
            for (RetentionAction action : RetentionAction.values()) {
                Remainder once = remainder(plan(action), MATTER);
                Remainder twice = remainder(plan(action), once.view());

                assertThat(twice).isEqualTo(new Remainder(once.view(), 0, 0, Map.of()));
            }
        }

        @ParameterizedTest
        @EnumSource(RetentionAction.class)
        @DisplayName("leaves what either Jackson stores and reads, for the time of the next category")
        void leavesWhatIsStored(RetentionAction action) throws Exception {
            Remainder left = remainder(plan(action), MATTER);
            Remainder from2 =
                    new ObjectMapper().readValue(JsonMapper.shared().writeValueAsString(left), Remainder.class);
            Remainder from3 =
                    JsonMapper.shared().readValue(new ObjectMapper().writeValueAsString(left), Remainder.class);

            assertThat(from2).isEqualTo(left).isEqualTo(from3);
            assertThat(remainder(plan(LINKED, ERASE), from3.view()))
                    .isEqualTo(remainder(plan(LINKED, ERASE), left.view()));
        }

        @Test
        @DisplayName("leaves what is anonymous only when nothing private is left beside it")
        void leavesWhatIsAnonymous() {
            Remainder nameless = remainder(plan(ANONYMISE), MATTER);
            RetentionPlan all = new RetentionPlan(
                    CLOSED,
                    Stream.of(LINKED, PERSONAL, CRIMINAL)
                            .flatMap(category -> plan(category, ANONYMISE).fates().stream())
                            .toList(),
                    List.of());

            assertThat(nameless.isAnonymous()).isFalse();
            assertThat(remainder(all, MATTER).isAnonymous()).isTrue();
            assertThat(remainder(all, nameless.view()).isAnonymous()).isTrue();
        }

        @Test
        @DisplayName("refuses what it did not write, without quoting it")
        void refusesWhatItDidNotWrite() {
            assertThatThrownBy(() -> JsonMapper.shared()
                            .readValue(
                                    "{\"format\":\"moothall-remainder\",\"formatVersion\":1,\"counts\":{},"
                                            + "\"left\":{\"category\":\"Alys\",\"value\":\"Sample\"}}",
                                    Remainder.class))
                    .hasMessageContaining(
                            "what is left of a record cannot be read: 'category' is missing, or is not what was written")
                    .hasMessageNotContainingAny("Alys", "Sample");
            assertThatThrownBy(() -> JsonMapper.shared().readValue("{\"name\":\"Alys\"}", Remainder.class))
                    .hasMessageContaining(
                            "what is left of a record has the format moothall-remainder, version 1; this has not")
                    .hasMessageNotContaining("Alys");
        }
    }

    @Nested
    @DisplayName("applied to many records")
    class Many {
        @Test
        @DisplayName("tells the sums, and shows no sum that could be somebody")
        void tellsSums() {
            RetentionTotals totals = RetentionTotals.of(List.of(
                    remainder(plan(KEEP_COUNTS), MATTER),
                    remainder(plan(KEEP_COUNTS), MATTER),
                    remainder(plan(FINANCIAL, ERASE), MATTER)));

            assertThat(totals)
                    .isEqualTo(new RetentionTotals(2, 8, 0, Map.of("parties.name", 4, "calls", 2, "concerns.team", 2)));
            assertThat(totals.countsFrom(3)).isEqualTo(Map.of("parties.name", 4));
        }
    }

    @Nested
    @DisplayName("as declared")
    class Declared {
        @Test
        @DisplayName("is data that both Jacksons read and write")
        void isData() throws Exception {
            ObjectMapper two = new ObjectMapper().registerModule(new JavaTimeModule());
            JsonMapper three = JsonMapper.shared();

            assertThat(two.readValue(three.writeValueAsString(SCHEDULE), RetentionSchedule.class))
                    .isEqualTo(SCHEDULE);
            assertThat(three.readValue(two.writeValueAsString(SCHEDULE), RetentionSchedule.class))
                    .isEqualTo(SCHEDULE);
            assertThat(two.readValue(three.writeValueAsString(CLAIM), Hold.class))
                    .isEqualTo(CLAIM);
            assertThat(three.readValue(two.writeValueAsString(FACTS), Facts.class))
                    .isEqualTo(FACTS);
        }

        @Test
        @DisplayName("refuses an event without a day, and does not say which, for a name may be anything")
        void refusesEventWithoutDay() {
            String json = "{\"subject\":\"A\",\"events\":{\"Alys moved\":null}}";

            assertThatThrownBy(() -> JsonMapper.shared().readValue(json, Facts.class))
                    .hasRootCauseMessage("an event needs 'day', which is missing");
        }

        @Test
        @DisplayName("says in a line neither whose data it is nor what happened to them")
        void saysNotWhose() {
            assertThat(FACTS).hasToString("Facts[subject=***, events=***]");
        }

        @Test
        @DisplayName("refuses rules that contradict each other, and half a rule or hold")
        void refuses() {
            assertThatThrownBy(() -> RetentionSchedule.of(
                            CONTACT, rule("other", PERSONAL, "case-closed", Period.ofYears(1), ERASE)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "retention rule 'other' has the id of another, or its category and event; leave one of them");
            assertThatThrownBy(() -> rule("back", PERSONAL, "case-closed", Period.ofDays(-1), ERASE))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "retention rule 'back' needs a period of 0 to 1000 years; without a rule, data is kept");
            assertThatThrownBy(() -> rule("ever", PERSONAL, "case-closed", Period.ofYears(999_999_999), ERASE))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "retention rule 'ever' needs a period of 0 to 1000 years; without a rule, data is kept");
            assertThatThrownBy(() -> new Facts("A", Map.of("case-closed", LocalDate.MAX)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("an event happens by the year 9999; one of these does not");
            assertThatThrownBy(() -> rule("a", PERSONAL, " ", Period.ZERO, ERASE))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("a retention rule needs 'event', which is blank");
            assertThatThrownBy(() -> Hold.on("A", "", "Bo", CLOSED, DUE))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("a hold needs 'reason', which is blank");
            assertThatThrownBy(() -> CLAIM.releasedFrom(CLOSED.minusDays(1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("a hold is reviewed, and released, on or after the day it is placed");
        }
    }
}
