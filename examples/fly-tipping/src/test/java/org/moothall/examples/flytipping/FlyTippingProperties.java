// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.moothall.examples.flytipping.FlyTippingService.BOOK_CONTRACTOR;
import static org.moothall.examples.flytipping.FlyTippingService.BOOK_VEHICLE;
import static org.moothall.examples.flytipping.FlyTippingService.CLEAR;
import static org.moothall.examples.flytipping.FlyTippingService.CLEAR_AT_LAST;
import static org.moothall.examples.flytipping.FlyTippingService.CLEAR_AT_LAST_AGAIN;
import static org.moothall.examples.flytipping.FlyTippingService.CLEAR_IN_DEFAULT;
import static org.moothall.examples.flytipping.FlyTippingService.CLEAR_SUPERVISED;
import static org.moothall.examples.flytipping.FlyTippingService.FLY_TIPPING;
import static org.moothall.examples.flytipping.FlyTippingService.GET_ACCESS;
import static org.moothall.examples.flytipping.FlyTippingService.INSPECT;
import static org.moothall.examples.flytipping.FlyTippingService.INVESTIGATE;
import static org.moothall.examples.flytipping.FlyTippingService.INVESTIGATE_LATER;
import static org.moothall.examples.flytipping.FlyTippingService.JOIN_UNDONE;
import static org.moothall.examples.flytipping.FlyTippingService.LANDOWNER_CLEARED;
import static org.moothall.examples.flytipping.FlyTippingService.LOOK_AGAIN;
import static org.moothall.examples.flytipping.FlyTippingService.MAKE_SAFE;
import static org.moothall.examples.flytipping.FlyTippingService.REMOVE;
import static org.moothall.examples.flytipping.FlyTippingService.SEEN_AGAIN;
import static org.moothall.examples.flytipping.FlyTippingService.STILL_THERE;
import static org.moothall.examples.flytipping.FlyTippingService.TELL_REPORTER;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.moothall.core.codelist.Code;
import org.moothall.core.codelist.CodeList;
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
import org.moothall.standards.flytipping.FlyTipping;
import org.moothall.workflow.engine.Entry;
import org.moothall.workflow.engine.Entry.What;
import org.moothall.workflow.host.CaseSnapshot;
import org.moothall.workflow.host.OutboxItem;
import org.moothall.workflow.testkit.CaseUnderTest;
import org.moothall.workflow.testkit.WorkflowTestkit;

/** Whatever people do, in whatever order, nobody is left waiting for nothing. */
class FlyTippingProperties {
    private final WorkflowTestkit<Incident> testkit = WorkflowTestkit.of(FLY_TIPPING)
            .answering(BOOK_VEHICLE, (job, delivery) -> new Booking(delivery.key()))
            .answering(BOOK_CONTRACTOR, (job, delivery) -> new Booking(delivery.key()));

    @Property(tries = 100)
    void anIncidentHasEndedOrWaitsForSomething(
            @ForAll("sightings") Sighting first,
            @ForAll @Size(max = 30) List<@IntRange(max = 1_000_000) Integer> choices) {
        var incident = testkit.start(Tips.report("web:0", first));
        for (int i = 0; i < choices.size(); i++) {
            act(incident, choices.get(i), "web:" + (i + 1));
            holds(incident.view());
        }
    }

    /** Does one thing that can be done: hands in an open task, tells of something, or lets days go by. */
    private void act(CaseUnderTest<Incident> incident, int choice, String key) {
        List<String> waiting = incident.view().waitsFor();
        int kind = choice % 10;
        if (kind < 6 && !waiting.isEmpty()) {
            complete(incident, waiting.get(choice / 10 % waiting.size()), choice / 100);
        } else if (kind == 6) {
            testkit.pass(Duration.ofDays(choice / 10 % 12));
        } else if (kind == 7) {
            incident.tryToTell(JOIN_UNDONE, new Parting(key));
        } else {
            Report report = Tips.report(key, sighting(choice));
            boolean again = kind == 8 || !incident.data().isOpen();
            incident.tryToTell(incident.view().isOpen() ? again ? LOOK_AGAIN : SEEN_AGAIN : STILL_THERE, report);
        }
    }

    private void complete(CaseUnderTest<Incident> incident, String step, int choice) {
        switch (step) {
            case "inspect" -> incident.complete(INSPECT, new Inspection(choice % 4 > 0, sighting(choice)));
            case "clear" -> incident.complete(CLEAR, new Visit(Result.values()[choice % 3]));
            case "get-access" -> incident.complete(GET_ACCESS, new Access("a key"));
            case "make-safe" -> incident.complete(MAKE_SAFE, new MadeSafe("covered"));
            case "remove" -> incident.complete(REMOVE, new Removal("C-1"));
            case "investigate" -> incident.complete(INVESTIGATE, new Investigation("investigation"));
            case "investigate-later" -> incident.complete(INVESTIGATE_LATER, new Investigation("investigation"));
            case "clear-with-supervisor" -> incident.complete(CLEAR_SUPERVISED, new Clearance("supervisor"));
            case "clear-in-default" -> incident.complete(CLEAR_IN_DEFAULT, new Clearance("crew"));
            case "clear-at-last" -> incident.complete(CLEAR_AT_LAST, new Clearance("supervisor"));
            case "clear-at-last-again" -> incident.complete(CLEAR_AT_LAST_AGAIN, new Clearance("supervisor"));
            case "landowner-cleared" -> incident.tell(LANDOWNER_CLEARED, new Clearance("landowner"));
            case "notice-period" -> testkit.pass(Duration.ofDays(22));
            default -> throw new AssertionError("the walk does not know " + step);
        }
    }

    private void holds(CaseSnapshot<Incident> view) {
        List<Entry> journal = view.journal();

        assertThat(view.isOpen())
                .as(view.journalText())
                .isEqualTo(!view.waitsFor().isEmpty());
        assertThat(view.outcome().orElse(view.data().stage().outcome()))
                .isEqualTo(view.data().stage().outcome());
        assertThat(journal.stream().filter(entry -> entry.what() == What.OPENED).map(Entry::ordinal))
                .doesNotHaveDuplicates();
        assertThat(testkit.host().parked()).isEmpty();
        if (!view.isOpen()) {
            assertThat(told(view))
                    .containsAll(view.data().reporters().stream()
                            .map(Reporter::reportKey)
                            .toList());
        }
        assertThat(told(view)).doesNotHaveDuplicates();
    }

    private List<String> told(CaseSnapshot<Incident> view) {
        return testkit.host().outbox(view.id()).stream()
                .filter(item ->
                        item.step().equals(TELL_REPORTER.name()) && item.status() != OutboxItem.Status.WITHDRAWN)
                .map(item -> ((Letter) item.content()).reportKey())
                .toList();
    }

    @Provide
    Arbitrary<Sighting> sightings() {
        return Arbitraries.integers().between(0, 1_000_000).map(FlyTippingProperties::sighting);
    }

    private static Sighting sighting(int number) {
        return new Sighting(
                code(FlyTipping.LAND_TYPE, number),
                code(FlyTipping.WASTE_TYPE, number / 10),
                code(FlyTipping.SIZE, number / 150),
                number % 3 == 0);
    }

    private static String code(CodeList list, int number) {
        List<Code> codes = list.codes();
        return codes.get(number % codes.size()).code();
    }
}
