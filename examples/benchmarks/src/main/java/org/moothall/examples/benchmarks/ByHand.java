// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.benchmarks;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What one would write for this one workflow alone, in memory: a field for the stage, a list for the journal, a map for worklists. */
final class ByHand implements Contender {
    private final Map<String, Case> cases = new HashMap<>();
    private final Map<Instant, List<String>> worklist = new TreeMap<>();
    private final InstantSource time;

    ByHand(InstantSource time) {
        this.time = time;
    }

    /** Where a case stands. */
    enum Stage {
        APPLIED_FOR,
        CHECKED,
        DECIDED
    }

    /** A line of a journal. */
    record Line(Stage stage, String by, Instant at) {}

    /** A case, with all that happened to it. */
    static final class Case {
        final List<Line> journal = new ArrayList<>();
        private Permit permit;
        private Stage stage = Stage.APPLIED_FOR;
        private Permit.@Nullable Letter letter;

        Case(Permit.Application form, Instant at) {
            this.permit = Permit.appliedFor(form).on(Permit.Terms.LAMPS_AND_CONES);
            journal.add(new Line(stage, "web", at));
        }

        void check(Permit.Checked form, Instant at) {
            move(Stage.APPLIED_FOR, permit.checked(form), Stage.CHECKED, "jo", at);
        }

        void decide(Permit.Decided form, Instant at) {
            move(Stage.CHECKED, permit.decided(form), Stage.DECIDED, "sam", at);
            letter = permit.letter();
        }

        private void move(Stage from, Permit changed, Stage to, String by, Instant at) {
            if (stage != from) {
                throw new IllegalStateException("it is " + stage);
            }
            permit = changed;
            stage = to;
            journal.add(new Line(to, by, at));
        }

        boolean isDecided() {
            return stage == Stage.DECIDED && letter != null;
        }
    }

    @Override
    public synchronized void seeThrough() {
        String id = "case-" + (cases.size() + 1);
        Instant opened = time.instant();
        Case subject = new Case(Permit.APPLICATION, opened);
        cases.put(id, subject);
        waits(id, opened);
        subject.check(Permit.CHECKED, time.instant());
        done(id, opened);
        Instant reopened = time.instant();
        waits(id, reopened);
        subject.decide(Permit.DECIDED, reopened);
        done(id, reopened);
    }

    private void waits(String id, Instant opened) {
        worklist.computeIfAbsent(opened, moment -> new ArrayList<>(1)).add(id);
    }

    private void done(String id, Instant opened) {
        worklist.computeIfPresent(opened, (moment, ids) -> ids.remove(id) && ids.isEmpty() ? null : ids);
    }

    @Override
    public String faults(long expected) {
        long decided = cases.values().stream()
                .filter(each -> each.isDecided() && each.journal.size() == 3)
                .count();
        return decided == expected && worklist.isEmpty() ? "" : "by hand, " + decided + " cases are decided; ";
    }

    @Override
    public void close() {
        cases.clear();
    }
}
