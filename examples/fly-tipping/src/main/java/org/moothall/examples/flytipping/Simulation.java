// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.moothall.examples.flytipping.FlyTippingService.ADVISE;
import static org.moothall.examples.flytipping.FlyTippingService.AREA_OFFICER;
import static org.moothall.examples.flytipping.FlyTippingService.BOOK_CONTRACTOR;
import static org.moothall.examples.flytipping.FlyTippingService.BOOK_VEHICLE;
import static org.moothall.examples.flytipping.FlyTippingService.CLEAR;
import static org.moothall.examples.flytipping.FlyTippingService.CLEAR_AT_LAST;
import static org.moothall.examples.flytipping.FlyTippingService.CLEAR_AT_LAST_AGAIN;
import static org.moothall.examples.flytipping.FlyTippingService.CLEAR_IN_DEFAULT;
import static org.moothall.examples.flytipping.FlyTippingService.CLEAR_SUPERVISED;
import static org.moothall.examples.flytipping.FlyTippingService.CONTRACTOR;
import static org.moothall.examples.flytipping.FlyTippingService.CREW;
import static org.moothall.examples.flytipping.FlyTippingService.ENFORCEMENT;
import static org.moothall.examples.flytipping.FlyTippingService.FLY_TIPPING;
import static org.moothall.examples.flytipping.FlyTippingService.GET_ACCESS;
import static org.moothall.examples.flytipping.FlyTippingService.HAZARD_CREW;
import static org.moothall.examples.flytipping.FlyTippingService.INSPECT;
import static org.moothall.examples.flytipping.FlyTippingService.INSPECTOR;
import static org.moothall.examples.flytipping.FlyTippingService.INVESTIGATE;
import static org.moothall.examples.flytipping.FlyTippingService.INVESTIGATE_LATER;
import static org.moothall.examples.flytipping.FlyTippingService.LANDOWNER_CLEARED;
import static org.moothall.examples.flytipping.FlyTippingService.MAKE_SAFE;
import static org.moothall.examples.flytipping.FlyTippingService.PASS_ON;
import static org.moothall.examples.flytipping.FlyTippingService.REMOVE;
import static org.moothall.examples.flytipping.FlyTippingService.SERVE_NOTICE;
import static org.moothall.examples.flytipping.FlyTippingService.SUPERVISOR;
import static org.moothall.examples.flytipping.FlyTippingService.TELL_REPORTER;
import static org.moothall.examples.flytipping.FlyTippingService.TELL_SUPERVISOR;
import static org.moothall.examples.flytipping.SameOrNew.COMPARE;
import static org.moothall.examples.flytipping.SameOrNew.FILE;
import static org.moothall.examples.flytipping.SameOrNew.SAME_OR_NEW;
import static org.moothall.examples.flytipping.SameOrNew.TRIAGE_OFFICER;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.moothall.core.casework.CaseReference;
import org.moothall.core.finding.Location;
import org.moothall.core.privacy.Role;
import org.moothall.examples.flytipping.Fleet.Crew;
import org.moothall.examples.flytipping.Forms.Access;
import org.moothall.examples.flytipping.Forms.Clearance;
import org.moothall.examples.flytipping.Forms.Inspection;
import org.moothall.examples.flytipping.Forms.Investigation;
import org.moothall.examples.flytipping.Forms.MadeSafe;
import org.moothall.examples.flytipping.Forms.Removal;
import org.moothall.examples.flytipping.Forms.Result;
import org.moothall.examples.flytipping.Forms.Visit;
import org.moothall.examples.flytipping.Outgoing.Alert;
import org.moothall.examples.flytipping.Outgoing.Booking;
import org.moothall.examples.flytipping.Outgoing.Referral;
import org.moothall.examples.flytipping.SameOrNew.Verdict;
import org.moothall.examples.flytipping.World.Site;
import org.moothall.workflow.Task;
import org.moothall.workflow.host.Actor;
import org.moothall.workflow.host.CaseSnapshot;
import org.moothall.workflow.host.Host;
import org.moothall.workflow.host.OutboxItem;
import org.moothall.workflow.host.Request;
import org.moothall.workflow.host.SimulatedTime;
import org.moothall.workflow.host.WorkItem;
import org.moothall.workflow.runtime.Dispatch;

/**
 * Works the incidents as a council would, in simulated time: crews and inspectors take what is due first from their worklists, the
 * others answer after a while. Seeded: the same reports and the same seed give the same quarter.
 */
final class Simulation implements AutoCloseable {
    private static final Duration TICK = ofMinutes(15);

    private final World world;
    private final SimulatedTime time;
    private final Host host;
    private final Desk desk;
    private final Messages messages;
    private final PriorityQueue<Happening> happenings =
            new PriorityQueue<>(Comparator.comparing(Happening::at).thenComparing(Happening::order));
    private final Set<String> taken = new HashSet<>();
    /** What a crew reads about an open task; as long as it is open, its load and its route stay. */
    private final Map<String, Incident> looked = new HashMap<>();

    private long order;

    private record Happening(Instant at, long order, Runnable work) {}

    /** A simulation that begins, or goes on where the kept cases say it stopped. */
    Simulation(World world, Fleet fleet, Messages messages, Instant begin, Keeping keeping) {
        this.world = world;
        this.messages = messages;
        this.time = SimulatedTime.startingAt(begin);
        this.host = host(keeping);
        this.desk = new Desk(host);
        Instant start = time.instant();
        fleet.crews().forEach(crew -> at(start, () -> clear(crew)));
        at(start, () -> inspect(Actor.of("inspector", INSPECTOR)));
        at(start, () -> makeSafe(Actor.of("hazard-crew", HAZARD_CREW)));
        at(start, this::answerInTheOffice);
        host.cases(FLY_TIPPING).stream()
                .filter(each -> each.waitsFor().contains(LANDOWNER_CLEARED.name()))
                .forEach(each -> heed(each.id(), served(each)));
    }

    /** When the notice was served that a landowner has not answered yet. */
    private Instant served(CaseSnapshot<Incident> incident) {
        return host.outbox(incident.id()).stream()
                .filter(item -> item.step().equals(SERVE_NOTICE.name()))
                .map(OutboxItem::since)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private Host host(Keeping keeping) {
        return keeping.begin(time)
                .run(FLY_TIPPING)
                .run(SAME_OR_NEW)
                .caseIds(number -> CaseReference.numbered("FT", number).value())
                .dispatch(Dispatch.inline())
                .answering(BOOK_VEHICLE, (job, delivery) -> new Booking(delivery.key()))
                .answering(BOOK_CONTRACTOR, (job, delivery) -> new Booking(delivery.key()))
                .answering(FILE, (filing, delivery) -> desk().file(filing))
                .delivering(TELL_REPORTER, (letter, delivery) -> messages.send(letter, delivery.key()))
                .delivering(PASS_ON, (referral, delivery) -> {})
                .delivering(ADVISE, (advice, delivery) -> {})
                .delivering(SERVE_NOTICE, (notice, delivery) -> heed(delivery.caseId(), time.instant()))
                .delivering(TELL_SUPERVISOR, (alert, delivery) -> {})
                .build();
    }

    /** Where the reports go; the host's handlers ask for it when it is there. */
    Desk desk() {
        return desk;
    }

    /** What was delivered, by the notice and whom it went to, as the outbox has kept it. */
    Figures.Letters letters(List<CaseSnapshot<Incident>> incidents) {
        Map<String, Integer> toOthers = new TreeMap<>();
        int toReporters = 0;
        for (CaseSnapshot<Incident> incident : incidents) {
            for (OutboxItem item : host.outbox(incident.id())) {
                if (item.status() == OutboxItem.Status.DELIVERED && item.step().equals(TELL_REPORTER.name())) {
                    toReporters++;
                } else if (item.status() == OutboxItem.Status.DELIVERED
                        && item.content() instanceof Referral referral) {
                    toOthers.merge(referral.body(), 1, Integer::sum);
                } else if (item.status() == OutboxItem.Status.DELIVERED && item.content() instanceof Alert) {
                    toOthers.merge("a supervisor", 1, Integer::sum);
                }
            }
        }
        return new Figures.Letters(toReporters, toOthers);
    }

    /** The incidents, as they are now. */
    List<CaseSnapshot<Incident>> incidents() {
        return host.cases(FLY_TIPPING);
    }

    /** The service as it stands now. */
    Moment moment() {
        List<WorkItem> worklist = Stream.of(
                        INSPECTOR, CREW, HAZARD_CREW, CONTRACTOR, AREA_OFFICER, ENFORCEMENT, SUPERVISOR)
                .flatMap(role -> host.worklist(role).stream())
                .toList();
        return new Moment(time.instant(), incidents(), worklist);
    }

    /** The questions that were put to a person. */
    List<CaseSnapshot<SameOrNew.Question>> questions() {
        return host.cases(SAME_OR_NEW);
    }

    /** What time it is there. */
    Instant now() {
        return time.instant();
    }

    /** Lets the world go on until a moment. */
    void runTo(Instant moment) {
        while (!happenings.isEmpty() && !happenings.peek().at().isAfter(moment)) {
            Happening next = happenings.remove();
            time.runTo(next.at(), host);
            next.work().run();
        }
        time.runTo(moment, host);
    }

    /** Hands a report in at the desk when it is heard. */
    void receive(Report report, Location location, Consumer<Receipt> receipts) {
        at(report.intake().heardAt().toInstant(), () -> receipts.accept(desk.take(report, location)));
    }

    private void at(Instant moment, Runnable work) {
        happenings.add(new Happening(moment, order++, work));
    }

    // ---- crews and inspectors

    private void clear(Crew crew) {
        Instant now = Shift.onOrAfter(time.instant());
        if (now.isAfter(time.instant())) {
            at(now, () -> clear(crew));
            return;
        }
        Optional<WorkItem> next =
                take(CREW, item -> isFor(crew, item)).or(() -> take(CREW, item -> canTake(crew, item)));
        if (next.isEmpty()) {
            at(now.plus(TICK), () -> clear(crew));
            return;
        }
        WorkItem item = next.get();
        Incident incident = incident(item.caseId());
        Site site = site(incident);
        boolean shut = site.locked() && !hasGotAccess(item.caseId());
        boolean loads = site.there() && !shut;
        Duration there = Fleet.DRIVE.plus(loads ? World.loading(site.truth().size()) : Fleet.LOOK);
        Result result = !site.there() ? Result.NOTHING_THERE : shut ? Result.NO_ACCESS : Result.CLEARED;
        at(now.plus(there), () -> {
            Actor by = Actor.of(crew.name(), CREW);
            if (item.task().equals(CLEAR_IN_DEFAULT.name())) {
                done(item, CLEAR_IN_DEFAULT, new Clearance(crew.name()), by);
            } else {
                done(item, CLEAR, new Visit(result), by);
            }
            clear(crew);
        });
    }

    /** What triage sent this vehicle for; what is cleared in a landowner's place goes to the caged vans. */
    private boolean isFor(Crew crew, WorkItem item) {
        Route route = looked(item).route();
        return route.isVehicle() ? route == crew.vehicle() : crew.vehicle() == Route.CAGED_VAN;
    }

    /** A crew without work of its own helps out with what its vehicle can carry. */
    private boolean canTake(Crew crew, WorkItem item) {
        return World.suits(crew.vehicle(), looked(item).sighting());
    }

    private void inspect(Actor inspector) {
        Instant now = Shift.onOrAfter(time.instant());
        if (now.isAfter(time.instant())) {
            at(now, () -> inspect(inspector));
            return;
        }
        Optional<WorkItem> next = take(INSPECTOR, item -> true);
        Duration until = next.isPresent() ? Fleet.DRIVE.plus(Fleet.LOOK) : TICK;
        at(now.plus(until), () -> {
            next.ifPresent(item -> {
                Site site = site(incident(item.caseId()));
                done(item, INSPECT, new Inspection(site.there(), site.truth()), inspector);
            });
            inspect(inspector);
        });
    }

    /** On call day and night. */
    private void makeSafe(Actor crew) {
        Optional<WorkItem> next = take(HAZARD_CREW, item -> true);
        Duration until = next.map(item -> world.between(ofHours(2), ofHours(9), key(item)))
                .orElse(TICK);
        at(time.instant().plus(until), () -> {
            next.ifPresent(item -> done(item, MAKE_SAFE, new MadeSafe("fenced off and covered"), crew));
            makeSafe(crew);
        });
    }

    private Optional<WorkItem> take(Role role, Predicate<WorkItem> test) {
        Optional<WorkItem> next = host.worklist(role).stream()
                .filter(item -> !taken.contains(key(item)) && test.test(item))
                .findFirst();
        next.ifPresent(item -> taken.add(key(item)));
        return next;
    }

    // ---- those who answer after a while

    private void answerInTheOffice() {
        answer(GET_ACCESS, AREA_OFFICER, ofDays(1), ofDays(6), item -> new Access("the keyholder came"));
        answer(REMOVE, CONTRACTOR, ofHours(20), ofDays(4), item -> new Removal("note " + item.ordinal()));
        for (Task<Investigation> task : List.of(INVESTIGATE, INVESTIGATE_LATER)) {
            answer(task, ENFORCEMENT, ofDays(2), ofDays(20), item -> new Investigation("investigation"));
        }
        for (Task<Clearance> task : List.of(CLEAR_SUPERVISED, CLEAR_AT_LAST, CLEAR_AT_LAST_AGAIN)) {
            answer(task, SUPERVISOR, ofHours(4), ofDays(2), item -> new Clearance("the supervisor"));
        }
        answer(COMPARE, TRIAGE_OFFICER, ofMinutes(30), ofHours(20), this::verdict);
        at(time.instant().plus(ofHours(1)), this::answerInTheOffice);
    }

    private <F> void answer(Task<F> task, Role role, Duration shortest, Duration longest, Function<WorkItem, F> form) {
        for (WorkItem item : host.worklist(role)) {
            Instant ready = Shift.onOrAfter(item.opened().plus(world.between(shortest, longest, key(item))));
            if (item.task().equals(task.name()) && !ready.isAfter(time.instant())) {
                done(item, task, form.apply(item), Actor.of(role.name(), role));
            }
        }
    }

    private Verdict verdict(WorkItem item) {
        CaseSnapshot<SameOrNew.Question> question =
                host.find(SAME_OR_NEW, item.caseId()).orElseThrow();
        return new Verdict(world.isSame(question.data().filing().report().key()));
    }

    /** A landowner who heeds a notice does so after a while. */
    private void heed(String caseId, Instant served) {
        if (site(incident(caseId)).landownerHeeds()) {
            Duration until = world.between(ofDays(3), ofDays(20), caseId);
            at(
                    served.plus(until),
                    () -> host.tell(
                            caseId,
                            LANDOWNER_CLEARED,
                            new Clearance("the landowner"),
                            Request.by(Actor.of("contact-centre", FlyTippingService.CONTACT_CENTRE))));
        }
    }

    // ---- small things

    private <F> void done(WorkItem item, Task<F> task, F form, Actor by) {
        looked.remove(key(item));
        host.completeItem(item, task, form, Request.by(by));
    }

    private boolean hasGotAccess(String caseId) {
        return view(caseId).journal().stream().anyMatch(entry -> entry.step().equals(GET_ACCESS.name()));
    }

    private Site site(Incident incident) {
        return world.site(incident.reporters().get(0).reportKey(), incident.sighting());
    }

    private Incident looked(WorkItem item) {
        return looked.computeIfAbsent(key(item), key -> incident(item.caseId()));
    }

    private Incident incident(String caseId) {
        return view(caseId).data();
    }

    private CaseSnapshot<Incident> view(String caseId) {
        return host.find(FLY_TIPPING, caseId).orElseThrow();
    }

    @Override
    public void close() {
        host.close();
    }

    private static String key(WorkItem item) {
        return item.caseId() + "/" + item.ordinal();
    }
}
