// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.core.deadline.Deadline;
import org.moothall.workflow.verification.WorkflowFault;

/** The limit of periods and deadlines: a sum with a date has to be a date that every store can keep. */
final class Lengths {
    private static final int YEARS = 9999;
    private static final LocalDate FAR = LocalDate.EPOCH.plusYears(YEARS);
    private static final long DAYS = FAR.toEpochDay();

    private Lengths() {}

    /** Whether a period can be added to any date. */
    static boolean isTooLong(Period period) {
        try {
            return LocalDate.EPOCH.plus(period).isAfter(FAR);
        } catch (DateTimeException | ArithmeticException beyondAnyDate) {
            return true;
        }
    }

    /** What is wrong with the length of a deadline; nothing when there is none. */
    static List<WorkflowFault> faults(@Nullable Deadline deadline) {
        if (deadline == null || days(deadline) <= DAYS) {
            return List.of();
        }
        return List.of(WorkflowFault.of(
                "MH-W010",
                "deadline '" + deadline.words() + "' is longer than " + YEARS
                        + " years, and no date is so far; leave out what is never due"));
    }

    /** At least so many days; of working days there is at most one a day, of hours at most twenty-four. */
    private static long days(Deadline deadline) {
        long length = deadline.rule().length();
        return switch (deadline.rule().unit()) {
            case WEEKS -> 7 * length;
            case MONTHS -> 30 * length;
            case HOURS, WORKING_HOURS -> length / 24;
            default -> length;
        };
    }
}
