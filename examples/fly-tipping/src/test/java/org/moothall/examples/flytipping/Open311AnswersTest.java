// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.moothall.examples.flytipping.FlyTippingService.BOOK_CONTRACTOR;
import static org.moothall.examples.flytipping.FlyTippingService.BOOK_VEHICLE;
import static org.moothall.examples.flytipping.FlyTippingService.CLEAR;
import static org.moothall.examples.flytipping.FlyTippingService.FLY_TIPPING;
import static org.moothall.examples.flytipping.FlyTippingService.GET_ACCESS;
import static org.moothall.examples.flytipping.FlyTippingService.INSPECT;
import static org.moothall.examples.flytipping.FlyTippingService.INVESTIGATE;
import static org.moothall.examples.flytipping.FlyTippingService.LANDOWNER_CLEARED;
import static org.moothall.examples.flytipping.FlyTippingService.LOOK_AGAIN;
import static org.moothall.examples.flytipping.FlyTippingService.MAKE_SAFE;
import static org.moothall.examples.flytipping.FlyTippingService.REMOVE;
import static org.moothall.examples.flytipping.FlyTippingService.SEEN_AGAIN;
import static org.moothall.examples.flytipping.FlyTippingService.STILL_THERE;
import static org.moothall.examples.flytipping.Tips.ASBESTOS;
import static org.moothall.examples.flytipping.Tips.HEARD;
import static org.moothall.examples.flytipping.Tips.IN_A_GARDEN;
import static org.moothall.examples.flytipping.Tips.LORRY_LOAD;
import static org.moothall.examples.flytipping.Tips.MATTRESS;
import static org.moothall.examples.flytipping.Tips.MILL_LANE;
import static org.moothall.examples.flytipping.Tips.NOBODY_KNOWS_WHERE;
import static org.moothall.examples.flytipping.Tips.ON_A_FIELD;
import static org.moothall.examples.flytipping.Tips.ON_THE_RAILWAY;
import static org.moothall.examples.flytipping.Tips.VAN_LOAD;
import static org.moothall.examples.flytipping.Tips.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.moothall.core.finding.Severity;
import org.moothall.examples.flytipping.Forms.Access;
import org.moothall.examples.flytipping.Forms.Clearance;
import org.moothall.examples.flytipping.Forms.Inspection;
import org.moothall.examples.flytipping.Forms.Investigation;
import org.moothall.examples.flytipping.Forms.MadeSafe;
import org.moothall.examples.flytipping.Forms.Removal;
import org.moothall.examples.flytipping.Forms.Result;
import org.moothall.examples.flytipping.Forms.Visit;
import org.moothall.examples.flytipping.Outgoing.Booking;
import org.moothall.standards.CheckReport;
import org.moothall.standards.Checker;
import org.moothall.standards.Source;
import org.moothall.standards.open311.Open311;
import org.moothall.standards.open311.Open311Format;
import org.moothall.standards.open311.ServiceRequest;
import org.moothall.standards.open311.ServiceRequestUpdate;
import org.moothall.workflow.testkit.CaseUnderTest;
import org.moothall.workflow.testkit.WorkflowTestkit;

@DisplayName("An Open311 client")
class Open311AnswersTest {
    private static final Visit CLEARED = new Visit(Result.CLEARED);
    private static final Visit NO_ACCESS = new Visit(Result.NO_ACCESS);

    private final WorkflowTestkit<Incident> testkit = WorkflowTestkit.of(FLY_TIPPING)
            .answering(BOOK_VEHICLE, (job, delivery) -> new Booking(delivery.key()))
            .answering(BOOK_CONTRACTOR, (job, delivery) -> new Booking(delivery.key()));

    private Open311Answers answers() {
        return new Open311Answers("web", testkit.host().cases(FLY_TIPPING));
    }

    private Report now(String key, Sighting sighting) {
        return report(key, sighting, MILL_LANE, testkit.now());
    }

    private void anHourPasses() {
        testkit.pass(Duration.ofHours(1));
    }

    private List<String> told(String requestId) {
        return answers().updates().stream()
                .filter(update -> requestId.equals(update.serviceRequestId()))
                .map(update ->
                        update.updatedDatetime().toLocalTime() + " " + update.status() + ": " + update.description())
                .toList();
    }

    private ServiceRequest request(String id) {
        return answers().requests().stream()
                .filter(request -> id.equals(request.serviceRequestId()))
                .findFirst()
                .orElseThrow();
    }

    private String status(String id) {
        return request(id).status();
    }

    @Test
    @DisplayName("is told what happens to a report, as it happens")
    void isToldWhatHappens() {
        CaseUnderTest<Incident> incident = testkit.start(now("web:MSB-1", VAN_LOAD));
        anHourPasses();
        incident.complete(CLEAR, NO_ACCESS);
        anHourPasses();
        incident.complete(GET_ACCESS, new Access("a key"));
        anHourPasses();
        incident.complete(CLEAR, CLEARED);

        assertThat(told("MSB-1"))
                .containsExactly(
                        "09:00 in_progress: We have the report and are dealing with it.",
                        "09:00 action_scheduled: A vehicle is booked to clear it.",
                        "10:00 in_progress: The crew could not get to it. We are arranging access.",
                        "11:00 action_scheduled: A vehicle is booked to clear it.",
                        "12:00 fixed: The fly-tip has been cleared.");
        assertThat(request("MSB-1").statusNotes()).isEqualTo("The fly-tip has been cleared.");
        assertThat(request("MSB-1").updatedDatetime()).isEqualTo("2026-06-01T12:00:00+01:00");
    }

    @Test
    @DisplayName("is told of a report that waits that it was received, and by when it is promised")
    void isToldThatItWasReceived() {
        testkit.start(now("web:MSB-1", LORRY_LOAD));

        assertThat(told("MSB-1")).containsExactly("09:00 in_progress: We have the report and are dealing with it.");
        assertThat(request("MSB-1").expectedDatetime()).isEqualTo("2026-06-06T00:00:00+01:00");
    }

    @Test
    @DisplayName(
            "has a request for each report of an incident, told how it stands when it is heard and what comes after")
    void hasARequestForEachReport() {
        CaseUnderTest<Incident> incident = testkit.start(now("web:MSB-1", VAN_LOAD));
        anHourPasses();
        incident.tell(SEEN_AGAIN, now("web:MSB-2", VAN_LOAD));
        anHourPasses();
        incident.complete(CLEAR, CLEARED);

        assertThat(told("MSB-1"))
                .containsExactly(
                        "09:00 in_progress: We have the report and are dealing with it.",
                        "09:00 action_scheduled: A vehicle is booked to clear it.",
                        "11:00 fixed: The fly-tip has been cleared.");
        assertThat(told("MSB-2"))
                .containsExactly(
                        "10:00 action_scheduled: A vehicle is booked to clear it.",
                        "11:00 fixed: The fly-tip has been cleared.");
        assertThat(answers().requests())
                .extracting(ServiceRequest::serviceRequestId)
                .containsExactly("MSB-1", "MSB-2");
    }

    @Test
    @DisplayName("is told that an incident is open again; who says so is not told that it had been fixed")
    void isToldThatItIsOpenAgain() {
        CaseUnderTest<Incident> incident = testkit.start(now("web:MSB-1", LORRY_LOAD))
                .complete(INSPECT, new Inspection(true, VAN_LOAD))
                .complete(CLEAR, CLEARED);
        anHourPasses();
        Report heardBefore = now("web:MSB-2", LORRY_LOAD);
        anHourPasses();
        incident.tell(STILL_THERE, heardBefore);

        assertThat(told("MSB-1"))
                .containsExactly(
                        "09:00 in_progress: We have the report and are dealing with it.",
                        "09:00 action_scheduled: A vehicle is booked to clear it.",
                        "09:00 fixed: The fly-tip has been cleared.",
                        "11:00 open: It was reported as still there. We are looking at it again.",
                        "11:00 action_scheduled: A vehicle is booked to clear it.");
        assertThat(told("MSB-2"))
                .containsExactly(
                        "11:00 open: It was reported as still there. We are looking at it again.",
                        "11:00 action_scheduled: A vehicle is booked to clear it.");
    }

    @Test
    @DisplayName("is told that others are sent when more is heard")
    void isToldThatOthersAreSent() {
        CaseUnderTest<Incident> incident = testkit.start(now("web:MSB-1", VAN_LOAD));
        anHourPasses();
        incident.tell(LOOK_AGAIN, now("web:MSB-2", ASBESTOS));
        anHourPasses();
        incident.complete(MAKE_SAFE, new MadeSafe("covered"));

        assertThat(told("MSB-2"))
                .containsExactly(
                        "10:00 in_progress: We have heard more of it and are deciding anew whom to send.",
                        "11:00 action_scheduled: A licensed contractor is booked to take it away.");
    }

    @Test
    @DisplayName("is told at once how it was settled, though enforcement goes on; and nothing of that")
    void isToldThoughEnforcementGoesOn() {
        CaseUnderTest<Incident> incident = testkit.start(now("web:MSB-1", VAN_LOAD.withEvidence()))
                .complete(INSPECT, new Inspection(true, VAN_LOAD.withEvidence()))
                .complete(CLEAR, CLEARED);
        anHourPasses();
        List<String> before = told("MSB-1");
        incident.complete(INVESTIGATE, new Investigation("fixed-penalty-notice"));

        assertThat(before)
                .containsExactly(
                        "09:00 in_progress: We have the report and are dealing with it.",
                        "09:00 action_scheduled: A vehicle is booked to clear it.",
                        "09:00 fixed: The fly-tip has been cleared.");
        assertThat(told("MSB-1")).isEqualTo(before);
    }

    @Test
    @DisplayName(
            "is told that it was dealt with, where it was looked at again before its end: how it stood nobody keeps")
    void isToldThatItWasDealtWith() {
        CaseUnderTest<Incident> incident = testkit.start(now("web:MSB-1", VAN_LOAD.withEvidence()))
                .complete(INSPECT, new Inspection(true, VAN_LOAD.withEvidence()));
        anHourPasses();
        incident.complete(CLEAR, CLEARED);
        anHourPasses();
        incident.tell(LOOK_AGAIN, now("web:MSB-2", VAN_LOAD));

        assertThat(told("MSB-1"))
                .startsWith(
                        "09:00 in_progress: We have the report and are dealing with it.",
                        "09:00 action_scheduled: A vehicle is booked to clear it.",
                        "10:00 closed: We have dealt with the fly-tip.",
                        "11:00 open: It was reported as still there. We are looking at it again.");
    }

    /** An incident for each way to end, and some that have not. */
    private void everything() {
        testkit.start(now("web:gone", LORRY_LOAD)).complete(INSPECT, new Inspection(false, LORRY_LOAD));
        testkit.start(now("web:railway", ON_THE_RAILWAY));
        testkit.start(now("web:garden", IN_A_GARDEN));
        testkit.start(now("web:field", ON_A_FIELD));
        testkit.start(now("web:cleared-field", ON_A_FIELD)).tell(LANDOWNER_CLEARED, new Clearance("the farmer"));
        testkit.start(now("web:asbestos", ASBESTOS))
                .complete(MAKE_SAFE, new MadeSafe("covered"))
                .complete(REMOVE, new Removal("C-1"));
        testkit.start(now("web:unknown", NOBODY_KNOWS_WHERE));
        CaseUnderTest<Incident> mattress = testkit.start(now("web:mattress", MATTRESS));
        anHourPasses();
        mattress.tell(SEEN_AGAIN, now("web:mattress-again", MATTRESS)).complete(CLEAR, CLEARED);
        anHourPasses();
        mattress.tell(STILL_THERE, now("web:still-there", MATTRESS));
    }

    @Test
    @DisplayName("reads of each end the status that is promised for it")
    void readsTheStatusOfEachEnd() {
        everything();

        assertThat(status("asbestos")).isEqualTo(Stage.CLEARED.status().code());
        assertThat(status("cleared-field")).isEqualTo(Stage.CLEARED.status().code());
        assertThat(status("gone")).isEqualTo(Stage.NOTHING_FOUND.status().code());
        assertThat(status("railway")).isEqualTo(Stage.PASSED_ON.status().code());
        assertThat(status("garden")).isEqualTo(Stage.ADVISED.status().code());
        assertThat(request("railway").agencyResponsible()).isEqualTo("Network Rail");
        assertThat(told("field"))
                .containsExactly(
                        "09:00 in_progress: We have the report and are dealing with it.",
                        "09:00 in_progress: It is on private land. The landowner has been told to clear it "
                                + "within 21 days.");
    }

    @Test
    @DisplayName("can read everything: it conforms to Open311 as FixMyStreet speaks it")
    void canReadEverything() throws IOException {
        everything();

        CheckReport requests = check(Open311Format.JSON, "requests.json", ServiceRequest.class);
        CheckReport updates = check(Open311Format.JSON, "updates.json", ServiceRequestUpdate.class);

        assertThat(requests.conforms()).isTrue();
        assertThat(requests.read()).isEqualTo(10);
        assertThat(requests.groups())
                .as("no place where it may lead to somebody")
                .extracting(group -> group.rule().id() + " " + group.count())
                .containsExactly("open311/location-present 4");
        assertThat(updates.count(Severity.ERROR) + updates.count(Severity.WARNING) + updates.count(Severity.ADVICE))
                .isZero();
        assertThat(updates.read()).isEqualTo(23);
        assertThat(answers().updates())
                .extracting(ServiceRequestUpdate::updateId)
                .doesNotHaveDuplicates();
    }

    private CheckReport check(Open311Format format, String name, Class<?> type) throws IOException {
        return Checker.of(Open311.STANDARD)
                .profile(Open311.FIXMYSTREET)
                .check(Source.ofText(name, written(format, type)), type);
    }

    private String written(Open311Format format, Class<?> type) throws IOException {
        var target = new ByteArrayOutputStream();
        if (type == ServiceRequest.class) {
            format.writeRequests(answers().requests(), target);
        } else {
            format.writeUpdates(answers().updates(), target);
        }
        return target.toString(StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("learns nothing of who reported, of what they wrote, nor of where somebody may live")
    void learnsNothingOfPeople() throws IOException {
        everything();

        for (Open311Format format : Open311Format.values()) {
            String text = written(format, ServiceRequest.class) + written(format, ServiceRequestUpdate.class);
            assertThat(text)
                    .contains("mattress-again")
                    .doesNotContain("example.org", "a mattress", "Mill Lane", "the farmer", "asbestos,");
        }
        assertThat(request("garden").latitude()).isNull();
        assertThat(request("unknown").latitude()).isNull();
        assertThat(request("mattress").latitude()).isEqualTo(MILL_LANE.latitude());
    }

    @Test
    @DisplayName("sees neither the reports of others, nor those without an id, nor any after they were erased")
    void seesOnlyItsOwn() {
        testkit.start(report("crm:MSB-1", MATTRESS));
        testkit.start(report("web:" + "0f".repeat(32), MATTRESS));
        testkit.start(report("web:MSB-2", IN_A_GARDEN, MILL_LANE, HEARD));

        assertThat(answers().requests())
                .extracting(ServiceRequest::serviceRequestId)
                .containsExactly("MSB-2");

        testkit.pass(Duration.ofDays(3 * 365));

        assertThat(answers().requests()).isEmpty();
        assertThat(answers().updates()).isEmpty();
    }
}
