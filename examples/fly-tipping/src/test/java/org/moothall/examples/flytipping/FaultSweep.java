// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.moothall.core.finding.Finding;
import org.moothall.examples.flytipping.Chapter.Step;
import org.moothall.workflow.jdbc.JdbcAudit;
import org.moothall.workflow.store.StoreException;

/**
 * Tells a chapter once without a fault, and then once for each point at which the database can fail: there the process ends, another
 * one begins on the same store, what was being asked is asked again under its key, and the chapter goes on. At its end everything
 * that was kept and everything that came to the world outside has to be as without the fault.
 */
final class FaultSweep {
    private static final Map<String, String> TABLES = Map.of(
            "moothall_about", "name, value",
            "moothall_case", "id, number, workflow, version, revision, outcome, data, position",
            "moothall_journal", "case_id, revision, at, actor, asked, request_key, entries, content",
            "moothall_outbox", "case_id, ordinal, revision, step, content, status, attempts, since, failure",
            "moothall_task", "case_id, ordinal, role, program, task, candidates, opened, due",
            "moothall_timer", "case_id, ordinal, step, program, name, due");

    private final Place place;

    /** Where a chapter is told. */
    interface Place {
        /** An empty store that fails where it is said. */
        Keeping empty(Faults faults);

        /** What it has kept, without faults. */
        Kept kept();

        JdbcAudit audit();
    }

    /**
     * What a sweep came to.
     *
     * @param statements how many statements the chapter has
     * @param commits how many commits
     * @param told how often it was told with a fault
     * @param wrong what was then not as without one, a line each
     */
    record Swept(Chapter chapter, int statements, int commits, int told, List<String> wrong) {
        Swept {
            wrong = List.copyOf(wrong);
        }

        int points() {
            return 2 * (statements + commits);
        }

        @Override
        public String toString() {
            return "%5d statements, %4d commits, %5d points, %5d told, %d wrong: %s"
                    .formatted(statements, commits, points(), told, wrong.size(), chapter);
        }
    }

    FaultSweep(Place place) {
        this.place = place;
    }

    /** Fails at each so-many-th point of a chapter. */
    Swept sweep(Chapter chapter, int first, int every, IntFunction<Faults> failing) {
        Faults none = Faults.nowhere();
        List<String> expected = tell(chapter, none);
        List<String> wrong = new ArrayList<>();
        int told = 0;
        for (int point = first; point <= none.points(); point += every) {
            Faults faults = failing.apply(point);
            compare(chapter, point, expected, toldOrFailed(chapter, faults), wrong);
            told++;
            if (!faults.hasFailed()) {
                wrong.add(chapter + ", point " + point + ": did not come");
            }
        }
        return new Swept(chapter, none.statements(), none.commits(), told, wrong);
    }

    private List<String> toldOrFailed(Chapter chapter, Faults faults) {
        try {
            return tell(chapter, faults);
        } catch (RuntimeException failure) {
            return List.of("failed: " + failure);
        }
    }

    /** The first difference, so that it can be read. */
    private static void compare(
            Chapter chapter, int point, List<String> expected, List<String> told, List<String> wrong) {
        if (!told.equals(expected)) {
            List<String> missing = new ArrayList<>(expected);
            missing.removeAll(told);
            List<String> more = new ArrayList<>(told);
            more.removeAll(expected);
            wrong.add(chapter + ", point " + point + ": " + missing.size() + " lines are not there and " + more.size()
                    + " are instead\n  " + first(missing) + "\n  " + first(more));
        }
    }

    private static String first(List<String> lines) {
        return lines.stream().findFirst().orElse("none");
    }

    /** Everything that was kept and that came outside, a line each. */
    private List<String> tell(Chapter chapter, Faults faults) {
        ServiceProcess.Outside outside = chapter.outside();
        Teller teller = new Teller(place.empty(faults), faults, outside);
        chapter.steps().forEach(teller::tell);
        teller.end();
        List<String> seen = new ArrayList<>();
        Kept kept = place.kept();
        TABLES.forEach((table, columns) -> kept.rows("SELECT " + columns + " FROM " + table).stream()
                .map(row -> table + " " + row)
                .sorted()
                .forEach(seen::add));
        outside.received().forEach((key, content) -> seen.add(key + " " + content.hashCode()));
        place.audit().findings().stream().map(Finding::text).forEach(seen::add);
        return seen;
    }

    /** Asks what a chapter asks, of one process after another. */
    private static final class Teller {
        private final Keeping keeping;
        private final Faults faults;
        private final ServiceProcess.Outside outside;
        private ServiceProcess process;
        private Instant now = Instant.MIN;

        Teller(Keeping keeping, Faults faults, ServiceProcess.Outside outside) {
            this.keeping = keeping;
            this.faults = faults;
            this.outside = outside;
            this.process = begun();
        }

        /** A process that is begun again when it ends in the beginning. */
        private ServiceProcess begun() {
            try {
                return new ServiceProcess(keeping, outside);
            } catch (StoreException failure) {
                expectOver(failure);
                faults.begin();
                return new ServiceProcess(keeping, outside);
            }
        }

        void tell(Step step) {
            try {
                ask(step);
            } catch (StoreException failure) {
                expectOver(failure);
            }
            if (faults.isOver()) {
                crash();
                ask(step);
            }
        }

        private void ask(Step step) {
            now = step.at();
            process.runTo(step.at());
            step.what().accept(process);
            if (step.endsTheProcess()) {
                process.close();
                process = begun();
            }
        }

        private void crash() {
            leave();
            faults.begin();
            process = begun();
        }

        /** A process that has lost its database can tidy nothing up. */
        private void leave() {
            try {
                process.close();
            } catch (StoreException failure) {
                expectOver(failure);
            }
        }

        /** A moment at which nothing was written is kept when the process ends in good order. */
        void end() {
            leave();
            if (faults.isOver()) {
                faults.begin();
                process = begun();
                process.runTo(now);
                leave();
            }
        }

        private void expectOver(StoreException failure) {
            if (!faults.isOver()) {
                throw failure;
            }
        }
    }
}
