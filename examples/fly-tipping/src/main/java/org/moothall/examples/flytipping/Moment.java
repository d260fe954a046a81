// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping;

import static org.moothall.examples.flytipping.FlyTippingService.CLEAR_UP;
import static org.moothall.examples.flytipping.FlyTippingService.CREW;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.moothall.workflow.host.CaseSnapshot;
import org.moothall.workflow.host.CaseSnapshot.Promised;
import org.moothall.workflow.host.WorkItem;

/**
 * The service as it stood at one moment: who had what to do, and what was late.
 *
 * @param at the moment
 * @param incidents the incidents as they were then
 * @param worklist the tasks that waited for somebody then
 */
record Moment(Instant at, List<CaseSnapshot<Incident>> incidents, List<WorkItem> worklist) {
    Moment {
        incidents = List.copyOf(incidents);
        worklist = List.copyOf(worklist);
    }

    /** An open incident whose promise, or one of whose tasks, is past its time, and the tasks it waits for. */
    record Late(CaseSnapshot<Incident> incident, Instant due, List<WorkItem> items) {}

    /** What somebody has to do. */
    record Load(String owner, List<WorkItem> items) {
        Instant longestSince() {
            return items.stream()
                    .map(WorkItem::opened)
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
        }

        /** How many of them are past their own time. */
        long pastDue(Instant at) {
            return items.stream().filter(item -> isPastDue(item, at)).count();
        }
    }

    private static boolean isPastDue(WorkItem item, Instant at) {
        return item.due() != null && !item.due().isAfter(at);
    }

    List<CaseSnapshot<Incident>> open() {
        return incidents.stream().filter(CaseSnapshot::isOpen).toList();
    }

    /** What is late, the longest first. */
    List<Late> late() {
        Map<String, List<WorkItem>> byCase = worklist.stream().collect(Collectors.groupingBy(WorkItem::caseId));
        return open().stream()
                .flatMap(incident -> late(incident, byCase.getOrDefault(incident.id(), List.of())).stream())
                .sorted(Comparator.comparing(Late::due)
                        .thenComparing(late -> late.incident().id()))
                .toList();
    }

    private Optional<Late> late(CaseSnapshot<Incident> incident, List<WorkItem> items) {
        Promised promise = incident.deadline(CLEAR_UP);
        Stream<Instant> promised =
                promise.isMissed() && promise.stopped() == null ? promise.progress().due().stream() : Stream.empty();
        Stream<Instant> tasks = items.stream()
                .filter(item -> isPastDue(item, at))
                .flatMap(item -> Optional.ofNullable(item.due()).stream());
        return Stream.concat(promised, tasks).min(Comparator.naturalOrder()).map(due -> new Late(incident, due, items));
    }

    /** Who has what, the longest list first. */
    List<Load> loads() {
        return worklist.stream()
                .collect(Collectors.groupingBy(this::owner, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> new Load(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing((Load load) -> -load.items().size()))
                .toList();
    }

    /** How many open incidents wait for somebody outside: a landowner, another body's answer. */
    long waitingOutside() {
        return open().stream()
                .filter(incident ->
                        worklist.stream().noneMatch(item -> item.caseId().equals(incident.id())))
                .count();
    }

    /** Who has a task: a role, and of the crews the one that triage sent; what landowners left is the caged vans'. */
    String owner(WorkItem item) {
        return item.candidates().contains(CREW.name())
                ? vehicle(route(item)).words()
                : String.join(" or ", item.candidates());
    }

    private static Route vehicle(Route route) {
        return route.isVehicle() ? route : Route.CAGED_VAN;
    }

    private Route route(WorkItem item) {
        return incidents.stream()
                .filter(incident -> incident.id().equals(item.caseId()))
                .map(incident -> incident.data().route())
                .findFirst()
                .orElse(Route.CAGED_VAN);
    }
}
