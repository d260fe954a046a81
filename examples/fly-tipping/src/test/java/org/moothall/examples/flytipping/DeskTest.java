// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.moothall.examples.flytipping.FlyTippingService.CLEAR;
import static org.moothall.examples.flytipping.FlyTippingService.CREW;
import static org.moothall.examples.flytipping.FlyTippingService.FLY_TIPPING;
import static org.moothall.examples.flytipping.FlyTippingService.JOIN_UNDONE;
import static org.moothall.examples.flytipping.SameOrNew.COMPARE;
import static org.moothall.examples.flytipping.SameOrNew.FILE;
import static org.moothall.examples.flytipping.SameOrNew.SAME_OR_NEW;
import static org.moothall.examples.flytipping.SameOrNew.TRIAGE_OFFICER;
import static org.moothall.examples.flytipping.Tips.ASBESTOS;
import static org.moothall.examples.flytipping.Tips.HEARD;
import static org.moothall.examples.flytipping.Tips.MATTRESS;
import static org.moothall.examples.flytipping.Tips.VAN_LOAD;
import static org.moothall.examples.flytipping.Tips.north;
import static org.moothall.examples.flytipping.Tips.report;
import static org.moothall.examples.flytipping.Tips.stillThere;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.moothall.core.finding.Finding;
import org.moothall.core.finding.Location;
import org.moothall.examples.flytipping.Forms.Parting;
import org.moothall.examples.flytipping.Forms.Result;
import org.moothall.examples.flytipping.Forms.Visit;
import org.moothall.examples.flytipping.Outgoing.Booking;
import org.moothall.examples.flytipping.Receipt.How;
import org.moothall.examples.flytipping.SameOrNew.Filed;
import org.moothall.examples.flytipping.SameOrNew.Filing;
import org.moothall.examples.flytipping.SameOrNew.Verdict;
import org.moothall.workflow.host.Actor;
import org.moothall.workflow.host.Host;
import org.moothall.workflow.host.Request;
import org.moothall.workflow.host.SimulatedTime;
import org.moothall.workflow.memory.InMemoryHost;

@DisplayName("The desk")
class DeskTest {
    private static final Location ROW = new Location.Cell("reports.csv", 7, "");

    private final Host host = InMemoryHost.at(SimulatedTime.startingAt(HEARD))
            .run(FLY_TIPPING)
            .run(SAME_OR_NEW)
            .answering(FlyTippingService.BOOK_VEHICLE, (job, delivery) -> new Booking(delivery.key()))
            .answering(FILE, (filing, delivery) -> desk().file(filing))
            .build();
    private final Desk desk = new Desk(host);

    private Desk desk() {
        return desk;
    }

    private Receipt take(Report report) {
        return desk.take(report, ROW);
    }

    private static Report unsure(String key) {
        return report(key, MATTRESS, north(40), HEARD);
    }

    private Incident incident(String caseId) {
        return host.find(FLY_TIPPING, caseId).orElseThrow().data();
    }

    private List<String> reportsOf(String caseId) {
        return incident(caseId).reporters().stream().map(Reporter::reportKey).toList();
    }

    private void clear(String caseId) {
        host.complete(caseId, CLEAR, new Visit(Result.CLEARED), Request.by(Actor.of("crew-1", CREW)))
                .orElseThrow();
    }

    private void answer(String caseId, boolean same) {
        host.complete(caseId, COMPARE, new Verdict(same), Request.by(Actor.of("officer", TRIAGE_OFFICER)))
                .orElseThrow();
    }

    private static List<String> findings(Receipt receipt) {
        return ((Receipt.Faulty) receipt).findings().stream().map(Finding::text).toList();
    }

    @Test
    @DisplayName("opens an incident, and joins to it what is of the same")
    void opensAndJoins() {
        assertThat(take(report("web:1", MATTRESS))).isEqualTo(new Receipt.Accepted(How.OPENED, "case-1"));
        assertThat(take(report("web:2", VAN_LOAD))).isEqualTo(new Receipt.Accepted(How.JOINED, "case-1"));
        assertThat(reportsOf("case-1")).containsExactly("web:1", "web:2");
    }

    @Test
    @DisplayName("opens another when the first has been settled")
    void opensAnother() {
        take(report("web:1", MATTRESS));
        clear("case-1");

        assertThat(take(report("web:2", MATTRESS))).isEqualTo(new Receipt.Accepted(How.OPENED, "case-2"));
    }

    @Nested
    @DisplayName("given a key that it knows")
    class KnownKeys {
        @Test
        @DisplayName("gives a second copy the stored answer, whatever became of the first")
        void repeats() {
            take(report("web:1", MATTRESS));
            take(report("web:2", MATTRESS));
            take(unsure("web:3"));

            assertThat(take(report("web:1", MATTRESS))).isEqualTo(new Receipt.Accepted(How.REPEATED, "case-1"));
            assertThat(take(report("web:2", MATTRESS))).isEqualTo(new Receipt.Accepted(How.REPEATED, "case-1"));
            assertThat(take(unsure("web:3"))).isEqualTo(new Receipt.Accepted(How.REPEATED, "case-2"));
            assertThat(host.cases(FLY_TIPPING)).hasSize(1);
            assertThat(reportsOf("case-1")).containsExactly("web:1", "web:2");
        }

        @Test
        @DisplayName("finds fault with other content, whatever became of the first")
        void findsFault() {
            take(report("web:1", MATTRESS));
            take(report("web:2", MATTRESS));
            take(unsure("web:3"));

            for (String key : List.of("web:1", "web:2", "web:3")) {
                assertThat(findings(take(report(key, ASBESTOS))))
                        .containsExactly(
                                "reports.csv, row 7: the id of this report was used before, with other content; "
                                        + "give it an id of its own [fly-tipping/key-used-before]");
            }
        }
    }

    @Nested
    @DisplayName("when it is unsure")
    class Unsure {
        @Test
        @DisplayName("asks a person, and joins what they say is the same")
        void joins() {
            take(report("web:1", MATTRESS));
            assertThat(take(unsure("web:2"))).isEqualTo(new Receipt.Accepted(How.ASKED, "case-2"));
            assertThat(desk.incidentOf("web:2")).isEmpty();

            answer("case-2", true);

            assertThat(desk.incidentOf("web:2")).contains("case-1");
            assertThat(reportsOf("case-1")).containsExactly("web:1", "web:2");
            assertThat(take(unsure("web:2"))).isEqualTo(new Receipt.Accepted(How.REPEATED, "case-1"));
        }

        @Test
        @DisplayName("opens one for what they say is new")
        void opens() {
            take(report("web:1", MATTRESS));
            take(unsure("web:2"));
            answer("case-2", false);

            assertThat(reportsOf("case-1")).containsExactly("web:1");
            assertThat(desk.incidentOf("web:2")).contains("case-3");
        }

        @Test
        @DisplayName("opens one when the other was settled while they were asked, so that nobody misses their letter")
        void opensAfterTheEnd() {
            take(report("web:1", MATTRESS));
            take(unsure("web:2"));
            clear("case-1");
            answer("case-2", true);

            assertThat(desk.incidentOf("web:2")).contains("case-3");
        }
    }

    @Nested
    @DisplayName("begun again after a crash")
    class AfterACrash {
        @Test
        @DisplayName("files a report where it filed it before, whatever became of that incident since")
        void filesAsBefore() {
            take(report("web:1", MATTRESS));
            Filing filing = new Filing(unsure("web:2"), "case-1", true);
            assertThat(desk.file(filing)).isEqualTo(new Filed("case-1"));
            clear("case-1");

            assertThat(new Desk(host).file(filing)).isEqualTo(new Filed("case-1"));
        }

        @Test
        @DisplayName("opens an incident for a report that it had only taken out of another's")
        void opensWhatWasTakenOut() {
            take(report("web:1", MATTRESS));
            Report second = report("web:2", MATTRESS);
            take(second);
            Request parting =
                    Request.by(Actor.of("desk", FlyTippingService.INTAKE)).withKey("web:2/parted");
            host.tell("case-1", JOIN_UNDONE, new Parting("web:2"), parting).orElseThrow();

            assertThat(new Desk(host).undoJoin(second, ROW)).isEqualTo(new Receipt.Accepted(How.OPENED, "case-2"));
        }
    }

    @Nested
    @DisplayName("told that something is still there")
    class StillThere {
        @Test
        @DisplayName("opens its incident again, and joins it while that is open")
        void reopens() {
            take(report("web:1", MATTRESS));
            clear("case-1");

            assertThat(take(stillThere("web:2", "1"))).isEqualTo(new Receipt.Accepted(How.REOPENED, "case-1"));
            assertThat(take(stillThere("web:3", "1"))).isEqualTo(new Receipt.Accepted(How.JOINED, "case-1"));
        }

        @Test
        @DisplayName("takes it as a new report when it knows no such earlier one")
        void opens() {
            assertThat(take(stillThere("web:2", "unheard-of"))).isEqualTo(new Receipt.Accepted(How.OPENED, "case-1"));
        }

        @Test
        @DisplayName("and that it is hazardous, sends it back to triage")
        void isWorse() {
            take(report("web:1", MATTRESS));
            Report worse = new Report(
                    "web:2", report("web:2", ASBESTOS).intake(), Tips.MILL_LANE, "", ASBESTOS, "", null, "1");

            assertThat(take(worse)).isEqualTo(new Receipt.Accepted(How.JOINED, "case-1"));
            assertThat(incident("case-1").route()).isEqualTo(Route.MAKE_SAFE);
        }
    }

    @Nested
    @DisplayName("undoing a join")
    class Undoing {
        @Test
        @DisplayName("takes the report out and opens an incident of its own")
        void takesItOut() {
            take(report("web:1", MATTRESS));
            Report second = report("web:2", MATTRESS);
            take(second);

            assertThat(desk.undoJoin(second, ROW)).isEqualTo(new Receipt.Accepted(How.OPENED, "case-2"));
            assertThat(reportsOf("case-1")).containsExactly("web:1");
            assertThat(reportsOf("case-2")).containsExactly("web:2");
        }

        @Test
        @DisplayName("finds fault when there was none, or it was undone already")
        void findsFault() {
            Report first = report("web:1", MATTRESS);
            Report second = report("web:2", MATTRESS);
            String nothing =
                    "reports.csv, row 7: this report has joined no other's incident, so there is no join to undo "
                            + "[fly-tipping/join-known]";
            assertThat(findings(desk.undoJoin(first, ROW))).containsExactly(nothing);
            take(first);
            take(second);
            assertThat(findings(desk.undoJoin(first, ROW))).containsExactly(nothing);
            desk.undoJoin(second, ROW);
            assertThat(findings(desk.undoJoin(second, ROW))).containsExactly(nothing);
        }

        @Test
        @DisplayName("finds fault when the incident has ended")
        void isTooLate() {
            take(report("web:1", MATTRESS));
            Report second = report("web:2", MATTRESS);
            take(second);
            clear("case-1");

            assertThat(findings(desk.undoJoin(second, ROW)))
                    .containsExactly("reports.csv, row 7: the incident has ended, and its reporters have been told; "
                            + "report it anew [fly-tipping/join-open]");
        }
    }
}
