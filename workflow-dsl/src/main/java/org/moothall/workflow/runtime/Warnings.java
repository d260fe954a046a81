// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.runtime;

import java.time.Instant;
import java.util.List;
import org.moothall.core.calendar.WorkingCalendar;
import org.moothall.core.deadline.Deadline;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.host.Host;
import org.moothall.workflow.host.OutboxItem;
import org.moothall.workflow.store.DueItem;
import org.moothall.workflow.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The log lines of a host: case, step, attempt and the class of the failure, never its message, which may be personal. All are
 * warnings of the logger {@code org.moothall.workflow.host.Host}. A logger that throws keeps nothing from going on.
 */
final class Warnings {
    private static final Logger LOG = LoggerFactory.getLogger(Host.class);

    private Warnings() {}

    static void triedAgain(OutboxItem item, Throwable failure, Instant again) {
        failed(
                item.caseId(),
                item.step(),
                item.ordinal(),
                item.attempts() + 1,
                failure,
                "it is tried again at " + again);
    }

    static void parked(String caseId, String step, long ordinal, int attempt, Throwable failure) {
        failed(caseId, step, ordinal, attempt, failure, "it is parked until somebody redrives it");
    }

    private static void failed(String caseId, String step, long ordinal, int attempt, Throwable failure, String next) {
        warn(
                "case {}, step {}#{}, attempt {} failed with {}; {}",
                caseId,
                step,
                ordinal,
                attempt,
                failure.getClass().getName(),
                next);
    }

    /** Something due could not be brought to an end, and what became of it could not be kept. */
    static void left(DueItem due, Throwable failure) {
        warn(
                "case {}, {}, is left for the next time: {}",
                due.caseId(),
                due.isOutbox() ? "its outbox" : "step " + due.name() + "#" + due.ordinal(),
                words(failure));
    }

    /** A deadline that is too long for its calendar today. */
    static void beyondCalendar(Workflow<?> workflow, Deadline deadline) {
        WorkingCalendar calendar = deadline.rule().calendar();
        warn(
                "workflow {}, deadline '{}': begun now it ends beyond calendar {}, which covers {} to {}; it has no date until"
                        + " the workflow is given a newer calendar",
                workflow.name() + "/" + workflow.version(),
                deadline.words(),
                calendar.id(),
                calendar.firstDay(),
                calendar.lastDay());
    }

    /** Steps that have no handler here, in a host that has handlers. */
    static void unhandled(List<String> steps) {
        warn("nobody here delivers {}; it waits for a process that has a handler for it", String.join(", ", steps));
    }

    static void left(Throwable failure) {
        warn("what is due is left for the next time: {}", words(failure));
    }

    /** The words of a store are its own, and of nobody's data. */
    private static String words(Throwable failure) {
        return failure instanceof StoreException
                ? String.valueOf(failure.getMessage())
                : failure.getClass().getName();
    }

    static void warn(String words, Object... values) {
        try {
            LOG.warn(words, values);
        } catch (Throwable cannotBeLogged) {
            // what is logged matters less than what is done
        }
    }
}
