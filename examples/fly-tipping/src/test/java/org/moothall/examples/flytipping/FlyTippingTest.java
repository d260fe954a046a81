// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.moothall.examples.flytipping.FlyTippingService.ADVISE;
import static org.moothall.examples.flytipping.FlyTippingService.BOOK_CONTRACTOR;
import static org.moothall.examples.flytipping.FlyTippingService.BOOK_VEHICLE;
import static org.moothall.examples.flytipping.FlyTippingService.CLEAR;
import static org.moothall.examples.flytipping.FlyTippingService.CLEAR_AT_LAST_AGAIN;
import static org.moothall.examples.flytipping.FlyTippingService.CLEAR_IN_DEFAULT;
import static org.moothall.examples.flytipping.FlyTippingService.CLEAR_SUPERVISED;
import static org.moothall.examples.flytipping.FlyTippingService.CLEAR_UP;
import static org.moothall.examples.flytipping.FlyTippingService.CREW;
import static org.moothall.examples.flytipping.FlyTippingService.FLY_TIPPING;
import static org.moothall.examples.flytipping.FlyTippingService.GET_ACCESS;
import static org.moothall.examples.flytipping.FlyTippingService.HAZARD_CREW;
import static org.moothall.examples.flytipping.FlyTippingService.INSPECT;
import static org.moothall.examples.flytipping.FlyTippingService.INSPECTOR;
import static org.moothall.examples.flytipping.FlyTippingService.INVESTIGATE;
import static org.moothall.examples.flytipping.FlyTippingService.INVESTIGATE_LATER;
import static org.moothall.examples.flytipping.FlyTippingService.JOIN_UNDONE;
import static org.moothall.examples.flytipping.FlyTippingService.LANDOWNER_CLEARED;
import static org.moothall.examples.flytipping.FlyTippingService.LOOK_AGAIN;
import static org.moothall.examples.flytipping.FlyTippingService.MAKE_SAFE;
import static org.moothall.examples.flytipping.FlyTippingService.PASS_ON;
import static org.moothall.examples.flytipping.FlyTippingService.REMOVE;
import static org.moothall.examples.flytipping.FlyTippingService.SEEN_AGAIN;
import static org.moothall.examples.flytipping.FlyTippingService.SERVE_NOTICE;
import static org.moothall.examples.flytipping.FlyTippingService.STILL_THERE;
import static org.moothall.examples.flytipping.FlyTippingService.TELL_REPORTER;
import static org.moothall.examples.flytipping.FlyTippingService.TELL_SUPERVISOR;
import static org.moothall.examples.flytipping.Tips.ASBESTOS;
import static org.moothall.examples.flytipping.Tips.IN_A_GARDEN;
import static org.moothall.examples.flytipping.Tips.LORRY_LOAD;
import static org.moothall.examples.flytipping.Tips.MATTRESS;
import static org.moothall.examples.flytipping.Tips.MILL_LANE;
import static org.moothall.examples.flytipping.Tips.NOBODY_KNOWS_WHERE;
import static org.moothall.examples.flytipping.Tips.ON_A_FIELD;
import static org.moothall.examples.flytipping.Tips.ON_THE_RAILWAY;
import static org.moothall.examples.flytipping.Tips.VAN_LOAD;
import static org.moothall.examples.flytipping.Tips.anonymous;
import static org.moothall.examples.flytipping.Tips.report;
import static org.moothall.workflow.testkit.WorkflowAssertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.moothall.core.deadline.Deadline;
import org.moothall.examples.flytipping.Forms.Access;
import org.moothall.examples.flytipping.Forms.Clearance;
import org.moothall.examples.flytipping.Forms.Inspection;
import org.moothall.examples.flytipping.Forms.Investigation;
import org.moothall.examples.flytipping.Forms.MadeSafe;
import org.moothall.examples.flytipping.Forms.Parting;
import org.moothall.examples.flytipping.Forms.Removal;
import org.moothall.examples.flytipping.Forms.Result;
import org.moothall.examples.flytipping.Forms.Visit;
import org.moothall.examples.flytipping.Outgoing.Booking;
import org.moothall.standards.open311.RequestStatus;
import org.moothall.workflow.host.Actor;
import org.moothall.workflow.host.OutboxItem;
import org.moothall.workflow.testkit.CaseUnderTest;
import org.moothall.workflow.testkit.WorkflowTestkit;

@DisplayName("A fly-tip")
class FlyTippingTest {
    private static final Visit CLEARED = new Visit(Result.CLEARED);
    private static final Visit NO_ACCESS = new Visit(Result.NO_ACCESS);
    private static final Visit NOTHING_THERE = new Visit(Result.NOTHING_THERE);
    private static final Investigation PENALTY = new Investigation("fixed-penalty-notice");

    private final WorkflowTestkit<Incident> testkit = WorkflowTestkit.of(FLY_TIPPING)
            .answering(BOOK_VEHICLE, (job, delivery) -> new Booking(delivery.key()))
            .answering(BOOK_CONTRACTOR, (job, delivery) -> new Booking(delivery.key()));

    private CaseUnderTest<Incident> reported(Sighting sighting) {
        return testkit.start(report("web:1", sighting));
    }

    private List<Object> sent(CaseUnderTest<Incident> incident, String notice) {
        return testkit.host().outbox(incident.id()).stream()
                .filter(item -> item.step().equals(notice))
                .map(OutboxItem::content)
                .toList();
    }

    private List<String> letters(CaseUnderTest<Incident> incident) {
        return sent(incident, TELL_REPORTER.name()).stream()
                .map(letter -> ((Letter) letter).reportKey() + ": " + ((Letter) letter).text())
                .toList();
    }

    private List<String> alerts(CaseUnderTest<Incident> incident) {
        return sent(incident, TELL_SUPERVISOR.name()).stream()
                .map(alert -> ((Outgoing.Alert) alert).text())
                .toList();
    }

    @Nested
    @DisplayName("on council land")
    class OnCouncilLand {
        @Test
        @DisplayName("goes straight to the right vehicle, and is cleared")
        void isCleared() {
            var incident = reported(VAN_LOAD);

            assertThat(incident).hasBeenThrough(Triage.TABLE, BOOK_VEHICLE).isWaitingFor(CLEAR);
            assertThat(incident.data().route()).isEqualTo(Route.CAGED_VAN);

            incident.complete(CLEAR, CLEARED);

            assertThat(incident).hasEnded("cleared").isInTimeFor(CLEAR_UP).hasNotReached(INSPECT);
            assertThat(letters(incident))
                    .containsExactly("web:1: Thank you for your report. The fly-tip has been cleared.");
        }

        @Test
        @DisplayName("ends with nothing found when the crew finds nothing")
        void isGone() {
            var incident = reported(MATTRESS).complete(CLEAR, NOTHING_THERE);

            assertThat(incident).hasEnded("nothing found");
            assertThat(letters(incident))
                    .containsExactly("web:1: Thank you for your report. The fly-tip was gone when we came to look.");
        }
    }

    @Nested
    @DisplayName("that an inspector is to see first")
    class InspectedFirst {
        @Test
        @DisplayName("is inspected for its size, its evidence or its unknown land, within 2 working days")
        void isInspected() {
            assertThat(reported(LORRY_LOAD)).isWaitingFor(INSPECT);
            assertThat(reported(MATTRESS.withEvidence())).isWaitingFor(INSPECT);
            assertThat(reported(NOBODY_KNOWS_WHERE)).isWaitingFor(INSPECT);
            assertThat(testkit.host().worklist(INSPECTOR).get(0).due()).isEqualTo("2026-06-03T23:00:00Z");
        }

        @Test
        @DisplayName("goes back to triage with what the inspector saw")
        void isTriagedAgain() {
            var incident = reported(NOBODY_KNOWS_WHERE).complete(INSPECT, new Inspection(true, IN_A_GARDEN));

            assertThat(incident)
                    .hasBeenThrough(Triage.TABLE, INSPECT, Triage.TABLE)
                    .hasEnded("advice given");
        }

        @Test
        @DisplayName("ends when the inspector finds nothing")
        void isGone() {
            var incident = reported(LORRY_LOAD).complete(INSPECT, new Inspection(false, LORRY_LOAD));

            assertThat(incident).hasEnded("nothing found").hasNotReached(CLEAR).hasSent(TELL_REPORTER, 1);
        }
    }

    @Nested
    @DisplayName("of hazardous waste")
    class Hazardous {
        @Test
        @DisplayName("is made safe within 24 hours and removed by a licensed contractor")
        void isMadeSafe() {
            var incident = reported(ASBESTOS);

            assertThat(incident).isWaitingFor(MAKE_SAFE);
            assertThat(testkit.host().worklist(HAZARD_CREW).get(0).due())
                    .isEqualTo(testkit.now().plus(Duration.ofHours(24)));

            incident.complete(MAKE_SAFE, new MadeSafe("covered")).complete(REMOVE, new Removal("C-1"));

            assertThat(incident)
                    .hasBeenThrough(MAKE_SAFE, BOOK_CONTRACTOR, REMOVE)
                    .hasEnded("cleared")
                    .hasNotReached(CLEAR);
        }

        @Test
        @DisplayName("is nobody's to remove but the contractor's")
        void isTheContractors() {
            var incident = reported(ASBESTOS).complete(MAKE_SAFE, new MadeSafe("covered"));

            assertThat(incident.tryToComplete(REMOVE, new Removal("C-1"), Actor.of("crew-1", CREW))
                            .<String>fold(accepted -> "accepted", refusal -> refusal.message(Locale.ENGLISH)))
                    .isEqualTo("'remove' of case case-1 is for licensed contractor; crew-1 is not [MH-W026]");
        }

        @Test
        @DisplayName("that turns out so only later goes back to triage, and no crew is left on its way")
        void turnsOutHazardous() {
            var incident = reported(MATTRESS).tell(LOOK_AGAIN, report("web:2", ASBESTOS));

            assertThat(incident).isWaitingFor(MAKE_SAFE);
            assertThat(testkit.host().worklist(CREW)).isEmpty();
        }
    }

    @Nested
    @DisplayName("on private land")
    class OnPrivateLand {
        @Test
        @DisplayName("is settled with advice when there is little of it")
        void isAdvised() {
            var incident = reported(IN_A_GARDEN);

            assertThat(incident).hasEnded("advice given").hasSent(ADVISE, 1);
            assertThat(letters(incident))
                    .containsExactly("web:1: Thank you for your report. The fly-tip is on private land, and we have "
                            + "advised the occupier how to clear it.");
        }

        @Test
        @DisplayName("brings the landowner a notice, and waits for them")
        void isNoticed() {
            var incident = reported(ON_A_FIELD);

            assertThat(incident.view().waitsFor()).containsExactly("landowner-cleared", "notice-period");
            assertThat(incident)
                    .hasSent(
                            SERVE_NOTICE,
                            "to the landowner",
                            notice -> notice.text()
                                    .equals(
                                            "Clear this fly-tip within 21 days: transit-van, other-household, Mill Lane"));

            testkit.pass(Duration.ofDays(20));
            incident.tell(LANDOWNER_CLEARED, new Clearance("the farmer"));

            assertThat(incident)
                    .hasEnded("cleared")
                    .hasNotReached(CLEAR_IN_DEFAULT)
                    .hasSent(TELL_SUPERVISOR, 0);
        }

        @Test
        @DisplayName("is cleared in the landowner's place after 21 days")
        void isClearedInDefault() {
            var incident = reported(ON_A_FIELD);

            testkit.passTo("2026-06-22T23:59");
            assertThat(incident).hasNotReached(CLEAR_IN_DEFAULT);
            testkit.passTo("2026-06-23T00:01");
            assertThat(incident).isWaitingFor(CLEAR_IN_DEFAULT);

            incident.complete(CLEAR_IN_DEFAULT, new Clearance("crew-1"));
            assertThat(incident).hasEnded("cleared").hasSent(SERVE_NOTICE, 1);
        }
    }

    @Test
    @DisplayName("on land of another body is passed on by name")
    void isPassedOn() {
        var incident = reported(ON_THE_RAILWAY);

        assertThat(incident)
                .hasEnded("passed on")
                .hasSent(PASS_ON, "to Network Rail", referral -> referral.body().equals("Network Rail"));
        assertThat(letters(incident))
                .containsExactly("web:1: Thank you for your report. The fly-tip is on land of another body, "
                        + "and we have told them.");
    }

    @Nested
    @DisplayName("promised within 4 working days")
    class Promised {
        @Test
        @DisplayName("warns a supervisor after 3 and tells them again when it is late")
        void warnsAndIsLate() {
            var incident = reported(MATTRESS);

            testkit.passTo("2026-06-05T00:01");
            assertThat(alerts(incident))
                    .containsExactly("One working day is left for single-item, other-household, Mill Lane");

            testkit.passTo("2026-06-05T23:59");
            assertThat(incident).isInTimeFor(CLEAR_UP);

            testkit.passTo("2026-06-06T00:01");
            assertThat(incident).hasMissed(CLEAR_UP).isWaitingFor(CLEAR);
            assertThat(alerts(incident))
                    .hasSize(2)
                    .contains("Not cleared within 4 working days: single-item, other-household, Mill Lane");
        }

        @Test
        @DisplayName("stands still only while a crew has no access, and shows both times")
        void standsStill() {
            var incident = reported(MATTRESS);
            testkit.passTo("2026-06-02T10:00");
            incident.complete(CLEAR, NO_ACCESS);
            assertThat(incident).isWaitingFor(GET_ACCESS).isPausedFor(CLEAR_UP);

            testkit.passTo("2026-06-05T10:00");
            incident.complete(GET_ACCESS, new Access("a key"));
            assertThat(incident).isWaitingFor(CLEAR);

            testkit.passTo("2026-06-08T10:00");
            incident.complete(CLEAR, CLEARED);

            Deadline.Progress progress = incident.view().deadline(CLEAR_UP).progress();
            assertThat(incident).hasEnded("cleared").isInTimeFor(CLEAR_UP);
            assertThat(progress.paused()).isEqualTo(3);
            assertThat(progress.elapsed())
                    .as("whole days: the fifth; the eighth is not over")
                    .isEqualTo(1);
        }

        @Test
        @DisplayName("goes to a supervisor after four visits without access")
        void goesToASupervisor() {
            var incident = reported(MATTRESS);
            for (int visit = 1; visit <= 4; visit++) {
                incident.complete(CLEAR, NO_ACCESS).complete(GET_ACCESS, new Access("a key"));
            }

            assertThat(incident).isWaitingFor(CLEAR_SUPERVISED);
            assertThat(alerts(incident))
                    .containsExactly("Four visits without access: single-item, other-household, Mill Lane");
            assertThat(incident.complete(CLEAR_SUPERVISED, new Clearance("the supervisor")))
                    .hasEnded("cleared");
        }
    }

    @Nested
    @DisplayName("with evidence")
    class WithEvidence {
        private final Sighting traced = VAN_LOAD.withEvidence();

        @Test
        @DisplayName("is enforced beside the clearing, and ends when both are done")
        void isEnforced() {
            var incident = reported(traced).complete(INSPECT, new Inspection(true, traced));
            assertThat(incident).isWaitingFor(CLEAR, INVESTIGATE);

            incident.complete(CLEAR, CLEARED);
            assertThat(incident).isOpen().isWaitingFor(INVESTIGATE).hasSent(TELL_REPORTER, 1);

            assertThat(incident.complete(INVESTIGATE, PENALTY)).hasEnded("cleared");
            assertThat(incident.data().action()).isEqualTo("fixed-penalty-notice");
        }

        @Test
        @DisplayName("that is reported as still there while that goes on is cleared again")
        void isStillThere() {
            var incident = reported(traced)
                    .complete(INSPECT, new Inspection(true, traced))
                    .complete(CLEAR, CLEARED)
                    .tell(LOOK_AGAIN, report("web:2", MATTRESS));

            assertThat(incident).isWaitingFor(INSPECT);
            incident.complete(INSPECT, new Inspection(true, traced)).complete(CLEAR, CLEARED);
            assertThat(incident.complete(INVESTIGATE, PENALTY))
                    .hasEnded("cleared")
                    .hasSent(TELL_REPORTER, 2);
        }

        @Test
        @DisplayName("that comes while a crew is on its way has an inspector look first")
        void comesLater() {
            var incident = reported(VAN_LOAD);
            assertThat(incident.data().isWorseBy(report("web:2", traced))).isTrue();

            incident.tell(LOOK_AGAIN, report("web:2", traced));

            assertThat(incident).isWaitingFor(INSPECT);
            assertThat(incident.data().isWorseBy(report("web:3", traced))).isFalse();
        }

        @Test
        @DisplayName("that comes while a landowner has a notice is followed when they have cleared")
        void comesWhileNoticed() {
            var incident = reported(ON_A_FIELD);
            Report evidence = report("web:2", ON_A_FIELD.withEvidence());
            assertThat(incident.data().isWorseBy(evidence)).isFalse();

            incident.tell(SEEN_AGAIN, evidence).tell(LANDOWNER_CLEARED, new Clearance("the farmer"));

            assertThat(incident).isWaitingFor(INVESTIGATE_LATER);
            assertThat(incident.complete(INVESTIGATE_LATER, PENALTY))
                    .hasEnded("cleared")
                    .hasSent(SERVE_NOTICE, 1);
        }
    }

    @Test
    @DisplayName("that is hazardous keeps its hazard crew when evidence comes, and the evidence is followed afterwards")
    void keepsItsHazardCrew() {
        var incident = reported(ASBESTOS).complete(MAKE_SAFE, new MadeSafe("covered"));
        Report evidence = report("web:2", ASBESTOS.withEvidence());
        assertThat(incident.data().isWorseBy(evidence)).isFalse();

        incident.tell(SEEN_AGAIN, evidence).complete(REMOVE, new Removal("C-1"));

        assertThat(incident).isWaitingFor(INVESTIGATE_LATER);
    }

    @Nested
    @DisplayName("that is still there")
    class StillThere {
        @Test
        @DisplayName("is opened again and promised anew")
        void isReopened() {
            var incident = reported(MATTRESS).complete(CLEAR, CLEARED);
            testkit.pass(Duration.ofDays(10));

            incident.tell(STILL_THERE, report("web:2", MATTRESS));

            assertThat(incident).isOpen().isWaitingFor(CLEAR).isInTimeFor(CLEAR_UP);
            assertThat(incident.complete(CLEAR, CLEARED)).hasEnded("cleared");
            assertThat(letters(incident))
                    .containsExactly(
                            "web:1: Thank you for your report. The fly-tip has been cleared.",
                            "web:2: Thank you for your report. The fly-tip has been cleared.");
        }

        @Test
        @DisplayName("goes to a supervisor the seventh time, and its reporters are told then too")
        void goesToASupervisor() {
            var incident = reported(MATTRESS).complete(CLEAR, CLEARED);
            for (int again = 2; again <= 7; again++) {
                incident.tell(STILL_THERE, report("web:" + again, MATTRESS)).complete(CLEAR, CLEARED);
            }
            incident.tell(STILL_THERE, report("web:8", MATTRESS));

            assertThat(incident).isWaitingFor(CLEAR_AT_LAST_AGAIN);
            assertThat(incident.complete(CLEAR_AT_LAST_AGAIN, new Clearance("the supervisor")))
                    .hasEnded("cleared")
                    .hasSent(TELL_REPORTER, 8);
        }
    }

    @Nested
    @DisplayName("that several people report")
    class SeenAgain {
        @Test
        @DisplayName("tells each of them once, whoever left a contact")
        void tellsEach() {
            var incident = reported(MATTRESS)
                    .tell(SEEN_AGAIN, report("web:2", MATTRESS))
                    .tell(SEEN_AGAIN, anonymous("web:3", MATTRESS))
                    .complete(CLEAR, CLEARED);

            assertThat(letters(incident))
                    .containsExactly(
                            "web:1: Thank you for your report. The fly-tip has been cleared.",
                            "web:2: Thank you for your report. The fly-tip has been cleared.");
        }

        @Test
        @DisplayName("tells somebody who reported it twice once")
        void tellsOnce() {
            Report first = report("web:1", MATTRESS);
            Report same = new Report(
                    "web:2", first.intake(), first.point(), first.place(), MATTRESS, "again", first.contact(), "");
            var incident = testkit.start(first).tell(SEEN_AGAIN, same).complete(CLEAR, CLEARED);

            assertThat(incident).hasSent(TELL_REPORTER, 1);
        }

        @Test
        @DisplayName("keeps who took which report, for whom, and in what words")
        void keepsTheIntake() {
            Report base = report("cc:2", MATTRESS);
            var intake = base.intake().toBuilder()
                    .takenBy("cc-03")
                    .onBehalfOf("a neighbour")
                    .build();
            var incident = reported(MATTRESS)
                    .tell(SEEN_AGAIN, new Report("cc:2", intake, MILL_LANE, "", MATTRESS, "by the gate", null, ""));

            Reporter second = incident.data().reporters().get(1);
            assertThat(second.intake().takenBy()).isEqualTo("cc-03");
            assertThat(second.intake().onBehalfOf()).isEqualTo("a neighbour");
            assertThat(second.words()).isEqualTo("by the gate");
        }

        @Test
        @DisplayName("lets a report go that was joined by mistake, and does not tell its reporter")
        void letsOneGo() {
            var incident = reported(MATTRESS)
                    .tell(SEEN_AGAIN, report("web:2", MATTRESS))
                    .tell(JOIN_UNDONE, new Parting("web:2"))
                    .complete(CLEAR, CLEARED);

            assertThat(letters(incident))
                    .containsExactly("web:1: Thank you for your report. The fly-tip has been cleared.");
        }
    }

    @ParameterizedTest(name = "{0} is {1} in Open311")
    @CsvSource({
        "OPEN, IN_PROGRESS",
        "CLEARED, FIXED",
        "NOTHING_FOUND, NO_FURTHER_ACTION",
        "PASSED_ON, NOT_COUNCILS_RESPONSIBILITY",
        "ADVISED, CLOSED"
    })
    @DisplayName("has one status of Open311 for each stage")
    void hasOneStatus(Stage stage, RequestStatus status) {
        assertThat(stage.status()).isEqualTo(status);
    }

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            names = {"CLEARED", "NOTHING_FOUND", "PASSED_ON", "ADVISED"})
    @DisplayName("ends in the words of its stage")
    void endsInTheWordsOfItsStage(Stage stage) {
        var incident = switch (stage) {
            case CLEARED -> reported(MATTRESS).complete(CLEAR, CLEARED);
            case NOTHING_FOUND -> reported(MATTRESS).complete(CLEAR, NOTHING_THERE);
            case PASSED_ON -> reported(ON_THE_RAILWAY);
            default -> reported(IN_A_GARDEN);
        };

        assertThat(incident).hasEnded(stage.outcome());
        assertThat(incident.data().stage()).isEqualTo(stage);
    }

    @Test
    @DisplayName("sends a letter whose delivery failed again under the same key, so that it arrives once")
    void sendsUnderOneKey() {
        List<String> keys = new ArrayList<>();
        FakeMessages messages = new FakeMessages();
        testkit.delivering(TELL_REPORTER, (letter, delivery) -> {
            keys.add(delivery.key());
            messages.send(letter, delivery.key());
            if (keys.size() == 1) {
                throw new IllegalStateException("sent, and nobody heard of it");
            }
        });

        reported(MATTRESS).complete(CLEAR, CLEARED);
        testkit.pass(Duration.ofHours(1));

        assertThat(keys).hasSize(2).containsOnly(keys.get(0));
        assertThat(messages.sent().values())
                .containsExactly("Thank you for your report. The fly-tip has been cleared.");
    }

    @Test
    @DisplayName("shows nobody's name, address or words in its text")
    void showsNobody() {
        var incident = reported(MATTRESS).complete(CLEAR, CLEARED);
        String everything = incident.data()
                + incident.view().journalText()
                + incident.data().reporters()
                + sent(incident, TELL_REPORTER.name())
                + incident.data().job()
                + new Clearance("Ada Lovelace")
                + incident.data().advice()
                + incident.data().warning()
                + incident.data().addressees();

        assertThat(everything).doesNotContain("@example.org", "Mill Lane", "mattress", "Lovelace");
    }

    @Test
    @DisplayName("keeps its counts and loses its people when its time is over")
    void losesItsPeople() {
        var incident = reported(MATTRESS).complete(CLEAR, CLEARED);

        testkit.pass(Duration.between(Instant.parse("2026-06-01T08:00:00Z"), Instant.parse("2028-06-02T08:00:00Z")));

        assertThat(incident.data().reporters()).isEmpty();
        assertThat(incident.data().sighting()).isEqualTo(MATTRESS);
        assertThat(sent(incident, TELL_REPORTER.name())).containsOnlyNulls();
    }
}
