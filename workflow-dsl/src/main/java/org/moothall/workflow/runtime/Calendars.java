// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.runtime;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.moothall.core.calendar.WorkingCalendar;
import org.moothall.core.deadline.Deadline;
import org.moothall.core.deadline.DeadlineRule;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.store.Catalogue;
import org.moothall.workflow.store.Store;
import org.moothall.workflow.store.StoredCase;

/**
 * The calendars of a host's workflows. Where they are not those by which the dates of the open cases were reckoned, all of these are
 * reckoned anew, once: tasks and timers move with a holiday that was proclaimed or taken back, earlier or later.
 */
final class Calendars {
    private static final int PAGE = 100;

    private final Store store;
    private final UnattendedInputs handing;
    private final Queue<Workflow<?>> changed = new ArrayDeque<>();

    Calendars(Store store, UnattendedInputs handing) {
        this.store = store;
        this.handing = handing;
    }

    /** Finds out which workflows have other calendars than before. */
    void compare(List<Workflow<?>> workflows) {
        for (Workflow<?> workflow : workflows) {
            String digest = digest(workflow);
            Optional<String> known = store.calendars(program(workflow));
            if (!digest.isEmpty() && known.isEmpty()) {
                store.keepCalendars(program(workflow), digest);
            } else if (known.filter(before -> !before.equals(digest)).isPresent()) {
                changed.add(workflow);
            }
        }
    }

    /** Whether dates are to be reckoned anew. */
    synchronized boolean haveChanged() {
        return !changed.isEmpty();
    }

    /** Reckons anew what is to be; what is interrupted begins again with the next run. */
    synchronized void reckonAnew(BooleanSupplier goesOn) {
        Workflow<?> workflow = changed.peek();
        while (workflow != null && reckonAnew(workflow, goesOn)) {
            store.keepCalendars(program(workflow), digest(workflow));
            changed.remove();
            workflow = changed.peek();
        }
    }

    private boolean reckonAnew(Workflow<?> workflow, BooleanSupplier goesOn) {
        long last = 0;
        int size = PAGE;
        while (size == PAGE) {
            List<StoredCase> page = store.cases(workflow.name(), workflow.version(), last, PAGE);
            for (StoredCase subject : page) {
                if (!goesOn.getAsBoolean()) {
                    return false;
                }
                if (subject.state() != null
                        && subject.unreadable() == null
                        && !subject.state().hasEnded()) {
                    handing.reckonAnew(subject.id());
                }
                last = subject.number();
            }
            size = page.size();
        }
        return true;
    }

    private static String program(Workflow<?> workflow) {
        return Catalogue.program(workflow.name(), workflow.version());
    }

    /** What the deadlines of a workflow count by: every day on which the calendars are open; empty where none counts by a calendar. */
    private static String digest(Workflow<?> workflow) {
        String days = workflow.behaviour()
                .deadlines()
                .map(Deadline::rule)
                .filter(DeadlineRule::usesCalendar)
                .map(DeadlineRule::calendar)
                .distinct()
                .map(Calendars::days)
                .sorted()
                .distinct()
                .collect(Collectors.joining("\n"));
        return days.isEmpty() ? "" : sha256(days);
    }

    private static String days(WorkingCalendar calendar) {
        StringBuilder days = new StringBuilder(calendar.firstDay().toString());
        for (LocalDate day = calendar.firstDay(); !day.isAfter(calendar.lastDay()); day = day.plusDays(1)) {
            days.append(calendar.isWorkingDay(day) ? '1' : '0');
        }
        return days.toString();
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
