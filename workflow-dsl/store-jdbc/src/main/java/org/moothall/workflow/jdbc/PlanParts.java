// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import java.util.ArrayList;
import java.util.List;
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
    /** What a case runs; a question mark when the change itself says so, because a case that begins is not yet to be seen. */
    private static final String PROGRAM =
            "coalesce(CAST(? AS text), (SELECT c.workflow || '/' || c.version FROM moothall_case c WHERE c.id = turn.id))";

    private static final String ROW = " WHERE case_id = (SELECT id FROM turn) AND ordinal = 0";
    private static final String NEW_ROW = "INSERT INTO moothall_timer (case_id, ordinal, program, name, due, news)"
            + " SELECT turn.id, 0, " + PROGRAM + ", '', CAST(? AS bigint), 0 FROM turn WHERE ";
    private static final String CONFLICT = " ON CONFLICT (case_id, ordinal) DO UPDATE SET ";
    private static final String SOMETHING_WAITS =
            "EXISTS (SELECT 1 FROM moothall_outbox o WHERE o.case_id = turn.id AND o.status = 'WAITING')";

    private final Change change;
    private final boolean claimsAreInTable;

    private PlanParts(Change change, boolean claimsAreInTable) {
        this.change = change;
        this.claimsAreInTable = claimsAreInTable;
    }

    static Optional<Part> of(Change change, boolean claimsAreInTable) {
        PlanParts parts = new PlanParts(change, claimsAreInTable);
        Plan plan = change.rows().plan();
        return switch (plan.kind()) {
            case AS_IT_IS -> Optional.empty();
            case SOMETHING_NEW -> Optional.of(parts.somethingNew(plan));
            case NOW -> Optional.of(parts.now(plan));
            case AGAIN ->
                Optional.of(parts.ended(
                        plan, "CASE news WHEN 2 THEN due ELSE CAST(? AS bigint) END", Moments.micros(plan.at())));
            case DONE ->
                Optional.of(parts.ended(plan, "CASE news WHEN 0 THEN CAST(? AS bigint) ELSE due END", Moments.NEVER));
        };
    }

    /** What ends a claim in the table, with a comma before it. */
    static String endingClaim(boolean claimsAreInTable) {
        return claimsAreInTable ? ", lease_owner = NULL, lease_until = NULL" : "";
    }

    /** The program of the case, when the change says what that is. */
    static @Nullable String program(Change change) {
        Change.Turn turn = change.turn();
        return turn == null
                ? null
                : Catalogue.program(turn.state().workflow(), turn.state().version());
    }

    private Part somethingNew(Plan plan) {
        return Part.of(
                NEW_ROW + "true" + CONFLICT + "due = CASE moothall_timer.due WHEN ? THEN excluded.due"
                        + " ELSE moothall_timer.due END, news = CASE WHEN moothall_timer.due = ? THEN 0"
                        + " WHEN moothall_timer.news = 2 THEN 2 ELSE 1 END",
                program(change),
                Moments.micros(plan.at()),
                Moments.NEVER,
                Moments.NEVER);
    }

    /** What this very change puts into the outbox is not yet to be seen there. */
    private Part now(Plan plan) {
        boolean isPut = change.rows().posted().stream().anyMatch(Change.Posted::isWanted)
                || change.rows().marks().stream().anyMatch(mark -> mark.status() == Status.WAITING);
        return Part.of(
                NEW_ROW + (isPut ? "true" : SOMETHING_WAITS) + CONFLICT + "due = excluded.due, news = 2",
                program(change),
                Moments.micros(plan.at()));
    }

    private Part ended(Plan plan, String due, long parameter) {
        Due claim = Objects.requireNonNull(plan.claim(), "a claim");
        List<@Nullable Object> parameters = new ArrayList<>(List.of(parameter));
        if (claimsAreInTable) {
            parameters.add(claim.ticket());
        }
        return new Part(
                "UPDATE moothall_timer SET due = " + due + ", news = 0" + endingClaim(claimsAreInTable) + ROW
                        + (claimsAreInTable ? " AND ticket = ?" : ""),
                parameters);
    }
}
