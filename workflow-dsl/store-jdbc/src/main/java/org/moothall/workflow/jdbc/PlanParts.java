// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.moothall.workflow.host.OutboxItem.Status;
import org.moothall.workflow.store.Catalogue;
import org.moothall.workflow.store.Change;
import org.moothall.workflow.store.Change.Plan;
import org.moothall.workflow.store.Due;

/**
 * When the outbox of a case is to be looked at next, as the row of ordinal 0 in moothall_timer. It is made with the first thing posted
 * and stays; what is not to be looked at is due never. Each plan is one statement that decides by what the row says when it gets there,
 * so that of two who write at once neither misses the other's word.
 */
final class PlanParts {
    private static final String TIMER = "moothall_timer";
    private static final String ROW = " WHERE case_id = (SELECT id FROM turn) AND ordinal = 0";
    private static final String SOMETHING_WAITS =
            " AND EXISTS (SELECT 1 FROM moothall_outbox o WHERE o.case_id = moothall_timer.case_id AND o.status = 'WAITING')";

    private final Change change;
    private final boolean claimsAreInTable;
    private final Seals seals;
    private final long origin;

    private PlanParts(Change change, Database database, long origin) {
        this.change = change;
        this.claimsAreInTable = database.claimsAreInTable();
        this.seals = database.seals();
        this.origin = origin;
    }

    static Optional<Part> of(Change change, Database database, long origin) {
        PlanParts parts = new PlanParts(change, database, origin);
        Plan plan = change.rows().plan();
        return switch (plan.kind()) {
            case AS_IT_IS -> Optional.empty();
            case SOMETHING_NEW -> Optional.of(parts.somethingNew(plan));
            case NOW -> Optional.of(parts.now(plan));
            case AGAIN ->
                Optional.of(parts.ended(
                        plan,
                        "CASE moothall_timer.news WHEN 2 THEN moothall_timer.due ELSE CAST(? AS bigint) END",
                        Moments.micros(plan.at())));
            case DONE ->
                Optional.of(parts.ended(
                        plan,
                        "CASE moothall_timer.news WHEN 0 THEN CAST(? AS bigint) ELSE moothall_timer.due END",
                        Moments.NEVER));
        };
    }

    /** Ends a claim in the table. */
    static Assignments endClaim(Assignments set) {
        return set.set("lease_owner", "NULL").set("lease_until", "NULL");
    }

    /** What a row that nobody has claimed has in the columns of claims. */
    static Map<String, String> unclaimed(boolean claimsAreInTable) {
        return claimsAreInTable ? Map.of("ticket", "0", "lease_owner", "NULL", "lease_until", "NULL") : Map.of();
    }

    /** The program of a case that takes an input. */
    static String program(Change.Turn turn) {
        return Catalogue.program(turn.state().workflow(), turn.state().version());
    }

    private Part somethingNew(Plan plan) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("ordinal", 0);
        row.put("program", program(Objects.requireNonNull(change.turn(), "what posts is a turn")));
        row.put("name", "");
        row.put("due", Moments.micros(plan.at()));
        row.put("news", 0);
        row.put("origin", origin);
        Map<String, Object> whole = new HashMap<>(row);
        whole.put("case_id", change.caseId());
        Assignments known = new Assignments(seals, TIMER)
                .set(
                        "due",
                        "CASE moothall_timer.due WHEN " + Moments.NEVER
                                + " THEN excluded.due ELSE moothall_timer.due END")
                .set(
                        "news",
                        "CASE WHEN moothall_timer.due = " + Moments.NEVER
                                + " THEN 0 WHEN moothall_timer.news = 2 THEN 2 ELSE 1 END");
        List<@Nullable Object> parameters = new ArrayList<>(row.values());
        parameters.add(seals.of(TIMER, whole));
        return new Part(
                "INSERT INTO moothall_timer (case_id, " + String.join(", ", row.keySet())
                        + ", seal) SELECT turn.id, ?, ?, ?, ?, ?, ?, ? FROM turn WHERE true"
                        + " ON CONFLICT (case_id, ordinal) DO UPDATE SET " + known.sql(),
                parameters);
    }

    /** Whatever is no longer held up was posted once, so there is a row; what this very change puts there is not yet to be seen. */
    private Part now(Plan plan) {
        boolean isPut = change.rows().posted().stream().anyMatch(Change.Posted::isWanted)
                || change.rows().marks().stream().anyMatch(mark -> mark.status() == Status.WAITING);
        Assignments set = new Assignments(seals, TIMER)
                .set("due", "?", Moments.micros(plan.at()))
                .set("news", "2");
        return update(set, isPut ? "" : SOMETHING_WAITS, List.of());
    }

    private Part ended(Plan plan, String due, long parameter) {
        Due claim = Objects.requireNonNull(plan.claim(), "a claim");
        Assignments set =
                new Assignments(seals, TIMER).set("due", due, parameter).set("news", "0");
        return claimsAreInTable
                ? update(endClaim(set), " AND ticket = ?", List.of(claim.ticket()))
                : update(set, "", List.of());
    }

    private static Part update(Assignments set, String where, List<Long> parameters) {
        List<@Nullable Object> all = new ArrayList<>(set.parameters());
        all.addAll(parameters);
        return new Part("UPDATE moothall_timer SET " + set.sql() + ROW + where, all);
    }
}
