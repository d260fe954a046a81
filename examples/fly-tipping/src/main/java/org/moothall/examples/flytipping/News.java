// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.moothall.standards.open311.RequestStatus;
import org.moothall.standards.open311.RequestStatus.StatusClass;
import org.moothall.workflow.engine.Entry;
import org.moothall.workflow.engine.Entry.What;
import org.moothall.workflow.host.CaseSnapshot;

/**
 * One thing of an incident's journal that a resident may be told: names of steps become a status and a sentence of our own, so
 * nothing that anybody wrote is in it.
 *
 * @param position of the entry in the journal, which only grows
 * @param status what an Open311 client is told
 * @param words what a person is told
 * @param at when it happened
 */
record News(int position, RequestStatus status, String words, Instant at) {
    /** What there is to tell of an incident, oldest first. */
    static List<News> of(CaseSnapshot<Incident> incident) {
        List<News> told = new ArrayList<>();
        for (int position = 0; position < incident.journal().size(); position++) {
            next(incident, position, told).ifPresent(told::add);
        }
        return List.copyOf(told);
    }

    /** The same, told to somebody who asked only then. */
    News toldAt(Instant later) {
        return new News(position, status, words, later);
    }

    boolean isEnd() {
        return status.statusClass() != StatusClass.OPEN;
    }

    private static Optional<News> next(CaseSnapshot<Incident> incident, int position, List<News> told) {
        Entry entry = incident.journal().get(position);
        if (isSettled(entry)) {
            return Optional.of(end(incident, position));
        } else if (isLookedAtAgain(entry)) {
            return again(position, entry, told);
        }
        return progress(entry).map(words -> new News(position, status(entry), words, entry.at()));
    }

    private static Optional<String> progress(Entry entry) {
        String step = entry.what() + " " + entry.step();
        return Optional.ofNullable(
                switch (step) {
                    case "STARTED " -> "We have the report and are dealing with it.";
                    case "DONE book-vehicle" -> "A vehicle is booked to clear it.";
                    case "DONE book-contractor" -> "A licensed contractor is booked to take it away.";
                    case "OPENED get-access" -> "The crew could not get to it. We are arranging access.";
                    case "SENT serve-landowner-notice" ->
                        "It is on private land. The landowner has been told to clear it within 21 days.";
                    default -> null;
                });
    }

    private static RequestStatus status(Entry entry) {
        return entry.what() == What.DONE ? RequestStatus.ACTION_SCHEDULED : Stage.OPEN.status();
    }

    private static Optional<News> again(int position, Entry entry, List<News> told) {
        News last = told.get(told.size() - 1);
        if (last.isEnd()) {
            String words = "It was reported as still there. We are looking at it again.";
            return Optional.of(new News(position, RequestStatus.OPEN, words, entry.at()));
        } else if (last.status() == RequestStatus.ACTION_SCHEDULED) {
            String words = "We have heard more of it and are deciding anew whom to send.";
            return Optional.of(new News(position, Stage.OPEN.status(), words, entry.at()));
        }
        return Optional.empty();
    }

    private static News end(CaseSnapshot<Incident> incident, int position) {
        Instant at = incident.journal().get(position).at();
        return stage(incident, position)
                .map(stage -> new News(position, stage.status(), "The fly-tip " + stage.news() + ".", at))
                .orElseGet(() -> new News(position, RequestStatus.CLOSED, "We have dealt with the fly-tip.", at));
    }

    /**
     * How it was settled. The journal tells when a case ends, which an enforcement officer may delay; until then the incident
     * itself does. Empty when it was looked at again before that: how it stood in between, nobody keeps.
     */
    private static Optional<Stage> stage(CaseSnapshot<Incident> incident, int position) {
        List<Entry> journal = incident.journal();
        Optional<Entry> after = journal.subList(position + 1, journal.size()).stream()
                .filter(entry -> entry.what() == What.ENDED || isLookedAtAgain(entry))
                .findFirst();
        if (after.isEmpty()) {
            return Optional.of(incident.data().stage());
        }
        return Arrays.stream(Stage.values())
                .filter(stage -> stage.outcome().equals(after.get().detail()))
                .findFirst();
    }

    /** All reporters who are to be told have been. */
    private static boolean isSettled(Entry entry) {
        return entry.what() == What.JOINED
                && (entry.step().equals(FlyTippingService.REPORTERS.name())
                        || entry.step().startsWith("told-after-"));
    }

    private static boolean isLookedAtAgain(Entry entry) {
        return entry.what() == What.HAPPENED
                && Stream.of(FlyTippingService.LOOK_AGAIN, FlyTippingService.STILL_THERE)
                        .anyMatch(event -> event.name().equals(entry.step()));
    }
}
