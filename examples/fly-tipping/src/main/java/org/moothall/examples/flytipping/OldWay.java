// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.moothall.examples.flytipping.Fleet.Crew;
import org.moothall.examples.flytipping.World.Site;

/**
 * The same reports and the same crews without triage: every report is a job, the next free crew takes the oldest one, and finds out on
 * the spot what it is, whose it is, and whether somebody has been there. A job for which the vehicle was wrong keeps its place in
 * the queue and waits for the right one.
 */
final class OldWay {
    private static final Duration KEYHOLDER = Duration.ofDays(3);
    private static final Duration CONTRACTOR_FROM = Duration.ofHours(20);
    private static final Duration CONTRACTOR_TO = Duration.ofDays(4);

    private final World world;
    private final Map<String, String> before;
    private final TreeSet<Job> waiting = new TreeSet<>(
            Comparator.comparing((Job job) -> job.report().intake().heardAt().toInstant())
                    .thenComparing(job -> job.report().key()));
    private final Map<String, Site> sites = new HashMap<>();
    private final Map<String, Instant> settled = new HashMap<>();
    private final Map<String, Instant> cleared = new HashMap<>();
    private final PriorityQueue<Free> free = new PriorityQueue<>(
            Comparator.comparing(Free::at).thenComparing(free -> free.crew().name()));

    /** A report that became a job; the vehicle is known once a crew has looked. */
    record Job(
            String caseId,
            Report report,
            Instant from,
            @Nullable Route vehicle) {}

    private record Free(Instant at, Crew crew) {}

    private OldWay(World world, Map<String, String> before) {
        this.world = world;
        this.before = before;
    }

    /**
     * When each incident was cleared; those that were not are missing. Jobs come in order of their time.
     *
     * @param before the incident before it on the same spot, for incidents that have one
     */
    static Map<String, Instant> run(
            World world, Fleet fleet, List<Job> jobs, Map<String, String> before, Instant until) {
        OldWay way = new OldWay(world, before);
        jobs.forEach(job -> way.sites.putIfAbsent(
                job.caseId(), world.site(job.report().key(), job.report().sighting())));
        way.waiting.addAll(jobs);
        Instant start = jobs.isEmpty() ? until : jobs.get(0).from();
        fleet.crews().forEach(crew -> way.free.add(new Free(start, crew)));
        way.work(until);
        Map<String, Instant> times = new HashMap<>();
        jobs.forEach(job -> Optional.ofNullable(way.cleared.get(way.heap(job)))
                .ifPresent(time -> times.putIfAbsent(job.caseId(), time)));
        return times;
    }

    /**
     * The heap that a job is about. Where the new way had cleared one before the next was reported, this way may not have: then
     * both are one heap, cleared once.
     */
    private String heap(Job job) {
        String heap = job.caseId();
        for (String earlier = before.get(heap); earlier != null; earlier = before.get(earlier)) {
            Instant gone = settled.get(earlier);
            boolean lies =
                    gone == null || gone.isAfter(job.report().intake().heardAt().toInstant());
            if (!lies || !Objects.requireNonNull(sites.get(earlier)).there()) {
                return heap;
            }
            heap = earlier;
        }
        return heap;
    }

    private void work(Instant until) {
        while (!waiting.isEmpty() && free.peek() != null && free.peek().at().isBefore(until)) {
            Free next = free.remove();
            Instant now = Shift.onOrAfter(next.at());
            Job job = now.equals(next.at()) ? take(next.crew(), now) : null;
            Instant then = job == null ? later(now, next.at()) : visit(next.crew(), job, now);
            free.add(new Free(then, next.crew()));
        }
    }

    private static Instant later(Instant now, Instant before) {
        return now.isAfter(before) ? now : now.plus(Duration.ofMinutes(15));
    }

    private @Nullable Job take(Crew crew, Instant now) {
        for (Iterator<Job> jobs = waiting.iterator(); jobs.hasNext(); ) {
            Job job = jobs.next();
            boolean mine = job.vehicle() == null || job.vehicle() == crew.vehicle();
            if (job.report().intake().heardAt().toInstant().isAfter(now)) {
                return null;
            }
            if (mine && !job.from().isAfter(now)) {
                jobs.remove();
                return job;
            }
        }
        return null;
    }

    /** What a crew does at the place; answers when it is free again. */
    private Instant visit(Crew crew, Job job, Instant now) {
        String heap = heap(job);
        Site site = Objects.requireNonNull(sites.get(heap));
        Sighting load = site.truth();
        Instant looked = now.plus(Fleet.DRIVE).plus(Fleet.LOOK);
        if (settled.containsKey(heap)) {
            return looked;
        } else if (!site.there() || (load.land() != Land.OURS && !load.isHazardous())) {
            settled.put(heap, looked);
            return looked;
        } else if (load.isHazardous()) {
            clear(heap, looked.plus(world.between(CONTRACTOR_FROM, CONTRACTOR_TO, heap)));
            return looked;
        } else if (site.locked() && job.vehicle() == null) {
            again(job, looked.plus(KEYHOLDER), rightVehicle(load));
            return looked;
        } else if (!World.suits(crew.vehicle(), load)) {
            again(job, looked, rightVehicle(load));
            return looked;
        }
        Instant loaded = now.plus(Fleet.DRIVE).plus(World.loading(load.size()));
        clear(heap, loaded);
        return loaded;
    }

    private static Route rightVehicle(Sighting load) {
        return List.of(Route.HAND_CREW, Route.CAGED_VAN, Route.SPECIAL_COLLECTION).stream()
                .filter(vehicle -> World.suits(vehicle, load))
                .findFirst()
                .orElse(Route.GRAB_LORRY);
    }

    private void again(Job job, Instant from, Route vehicle) {
        waiting.add(new Job(job.caseId(), job.report(), from, vehicle));
    }

    private void clear(String heap, Instant when) {
        settled.put(heap, when);
        cleared.put(heap, when);
    }
}
