// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.moothall.workflow.host.OutboxItem.Status;
import org.moothall.workflow.store.Catalogue;
import org.moothall.workflow.store.DueItem;
import org.moothall.workflow.store.WriteSet;
import org.moothall.workflow.store.WriteSet.Plan;

/**
 * When the outbox items of a case are to be looked at next, as rows of ordinal 0 in moothall_timer, one for each step. A row is made with
 * the first thing that the step posts and stays; what is not to be looked at is due never. Each plan is decided by what the row says when
 * the statement gets there, so that of two who write at once neither misses the other's word.
 */
final class PlanParts {
    private static final String TIMER = "moothall_timer";
    private static final String LOOKS = " WHERE case_id = (SELECT id FROM turn) AND ordinal = 0";
    private static final String SOMETHING_WAITS = "EXISTS (SELECT 1 FROM moothall_outbox o"
            + " WHERE o.case_id = moothall_timer.case_id AND o.step = moothall_timer.step AND o.status = 'WAITING')";
    private static final String SOMETHING_FAILED =
            SOMETHING_WAITS.substring(0, SOMETHING_WAITS.length() - 1) + " AND o.attempts > 0)";

    /** Neither is this look due, nor was anything else of the case, or planned, before the statement. */
    private static final String NOTHING_MORE =
            " RETURNING moothall_timer.due > ? AND NOT EXISTS (SELECT 1 FROM moothall_timer o"
                    + " WHERE o.case_id = moothall_timer.case_id AND (o.ordinal > 0 OR o.step <> moothall_timer.step)"
                    + " AND (o.due <= ? OR (o.ordinal = 0 AND o.due <> " + Moments.NEVER + "))) AS told";

    private final WriteSet change;
    private final Database database;
    private final boolean claimsAreInTable;
    private final Seals seals;
    private final long origin;
    private final List<SqlPart> parts = new ArrayList<>(2);

    private PlanParts(WriteSet change, Database database, long origin) {
        this.change = change;
        this.database = database;
        this.claimsAreInTable = database.claimsAreInTable();
        this.seals = database.seals();
        this.origin = origin;
    }

    static List<SqlPart> of(WriteSet change, Database database, long origin) {
        PlanParts parts = new PlanParts(change, database, origin);
        parts.plan(change.rows().plan());
        return parts.parts;
    }

    /** Ends a claim in the table. */
    static Assignments endClaim(Assignments set) {
        return set.set("lease_owner", "NULL").set("lease_until", "NULL");
    }

    /** What a row has in columns that it is made without: nobody has claimed it, and nothing is counted. */
    static Map<String, String> untouched(boolean claimsAreInTable, String... counts) {
        Map<String, String> untouched = new HashMap<>(
                claimsAreInTable ? Map.of("ticket", "0", "lease_owner", "NULL", "lease_until", "NULL") : Map.of());
        for (String count : counts) {
            untouched.put(count, "0");
        }
        return untouched;
    }

    /** The program of a case that takes an input. */
    static String program(WriteSet.Turn turn) {
        return Catalogue.program(turn.state().workflow(), turn.state().version());
    }

    /** No two parts touch one row: the steps of the claim, of what is new, and of what is let through are kept apart. */
    private void plan(Plan plan) {
        List<String> posted = new ArrayList<>(change.newSteps());
        DueItem claim = plan.claim();
        if (claimsAreInTable && !plan.behind().isEmpty()) {
            leaveWord(plan.behind());
        }
        if (claim != null && plan.endsClaim()) {
            end(plan, claim);
            posted.remove(claim.name());
        } else if (claim != null) {
            putClaimed(claim);
            posted.remove(claim.name());
        }
        boolean isAll = plan.kind() == Plan.Kind.NOW || plan.frees() == Plan.Frees.ALL;
        boolean isPutOff = plan.frees() == Plan.Frees.PUT_OFF;
        if (plan.kind() != Plan.Kind.AS_IT_IS) {
            posted.forEach(step -> put(
                    step, isAll ? now("excluded.due") : somethingNew(isPutOff ? " OR NOT " + SOMETHING_FAILED : "")));
        }
        if (isAll || isPutOff) {
            List<String> others = new ArrayList<>(posted);
            if (claim != null) {
                others.add(claim.name());
            }
            letThrough(others, isAll);
        }
    }

    private Assignments assign() {
        return new Assignments(seals, TIMER);
    }

    private Assignments now(String due, Object... parameters) {
        return assign().set("due", due, parameters).set("news", "2");
    }

    /** Made now where none is planned, and where more lets it through. */
    private Assignments somethingNew(String more) {
        return somethingNew("excluded.due", more);
    }

    private Assignments somethingNew(String due, String more, Object... parameters) {
        String isNever = "moothall_timer.due = " + Moments.NEVER;
        return assign().set(
                        "due",
                        "CASE WHEN " + isNever + more + " THEN " + due + " ELSE moothall_timer.due END",
                        parameters)
                .set(
                        "news",
                        "CASE WHEN " + isNever + " THEN 0 WHEN moothall_timer.news = 2" + more + " THEN 2 ELSE 1 END");
    }

    /** Makes a look, or has the one that is there changed. */
    private void put(String step, Assignments known) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("ordinal", 0);
        row.put("step", step);
        row.put("program", program(Objects.requireNonNull(change.turn(), "what posts is a turn")));
        row.put("name", "");
        row.put("due", Moments.micros(change.at()));
        row.put("news", 0);
        row.put("origin", origin);
        List<@Nullable Object> parameters = new ArrayList<>(row.values());
        parameters.add(seals.of(TIMER, row, Map.of("case_id", change.caseId())));
        parameters.addAll(known.parameters());
        String changes = known.sql();
        String sql = seals.texts()
                .of(
                        List.of("put look", changes),
                        () -> "INSERT INTO moothall_timer (case_id, " + String.join(", ", row.keySet())
                                + ", seal) SELECT turn.id, ?, ?, ?, ?, ?, ?, ?, ? FROM turn WHERE true"
                                + " ON CONFLICT (case_id, ordinal, step) DO UPDATE SET " + changes);
        parts.add(new SqlPart(sql, parameters));
    }

    /** Makes the first look at a step, claimed unless something that was posted before waits; one that is there is not claimed. */
    private void putClaimed(DueItem claim) {
        Database.Lease lease = database.lease();
        Assignments known = somethingNew("");
        List<@Nullable Object> parameters = new ArrayList<>(Arrays.asList(
                claim.name(),
                claim.program(),
                Moments.micros(change.at()),
                origin,
                claim.ticket(),
                lease.owner(),
                lease.millis(),
                change.caseId()));
        parameters.addAll(known.parameters());
        parameters.add(claim.ticket());
        String changes = known.sql();
        parts.add(new SqlPart(
                seals.texts().of(List.of("put claimed look", changes), () -> putClaimed(changes)), parameters, true));
    }

    private String putClaimed(String changes) {
        return "INSERT INTO moothall_timer (case_id, ordinal, step, program, name, due, news, origin, ticket, lease_owner,"
                + " lease_until, seal) SELECT n.*, " + seals.sql(TIMER, "n", Map.of("letter", "0", "tried", "0"))
                + " FROM (SELECT turn.id AS case_id, CAST(0 AS bigint) AS ordinal, CAST(? AS text) AS step,"
                + " CAST(? AS text) AS program, '' AS name, CAST(? AS bigint) AS due, 0 AS news, CAST(? AS bigint) AS origin,"
                + " CASE WHEN f.free THEN CAST(? AS bigint) ELSE 0 END AS ticket,"
                + " CASE WHEN f.free THEN CAST(? AS text) END AS lease_owner,"
                + " CASE WHEN f.free THEN statement_timestamp() + ? * interval '1 ms' END AS lease_until FROM turn,"
                + " (SELECT NOT EXISTS (SELECT 1 FROM moothall_outbox o WHERE o.case_id = ?"
                + " AND o.status IN ('WAITING', 'PARKED')) AS free) f) n WHERE true"
                + " ON CONFLICT (case_id, ordinal, step) DO UPDATE SET " + changes
                + " RETURNING moothall_timer.ticket = ? AS told";
    }

    private void end(Plan plan, DueItem claim) {
        Assignments set = plan.kind() == Plan.Kind.AGAIN
                ? assign().set(
                                "due",
                                "CASE moothall_timer.news WHEN 2 THEN moothall_timer.due ELSE CAST(? AS bigint) END",
                                Moments.micros(plan.at()))
                : assign().set(
                                "due",
                                "CASE moothall_timer.news WHEN 0 THEN CAST(? AS bigint) ELSE moothall_timer.due END",
                                Moments.NEVER);
        set.set("news", "0");
        if (plan.tried() != null) {
            set.set("letter", "?", plan.tried().ordinal())
                    .set("tried", "?", plan.tried().attempts());
        }
        if (claimsAreInTable) {
            long now = Moments.micros(change.at());
            parts.add(update(
                    endClaim(set),
                    " AND step = ? AND ticket = ?" + NOTHING_MORE,
                    List.of(claim.name(), claim.ticket(), now, now),
                    true));
        } else {
            update(set, " AND step = ?", List.of(claim.name()));
        }
    }

    /** Leaves word at the look of another step. Where one writes at a time, whoever ends that look sees what was put off. */
    private void leaveWord(String step) {
        update(somethingNew("CAST(? AS bigint)", "", Moments.micros(change.at())), " AND step = ?", List.of(step));
    }

    /**
     * Has looks at other steps made now: those that are planned, but for what failed; or all of which something waits. What was posted
     * once has a look; what this very change puts back into the outbox is not yet to be seen there.
     *
     * @param others the steps of looks that this change plans otherwise
     */
    private void letThrough(List<String> others, boolean isAll) {
        List<Object> parameters = new ArrayList<>(others);
        parameters.add(Moments.NEVER);
        if (!isAll) {
            update(
                    now("?", Moments.micros(change.at())),
                    notIn(others) + " AND due <> ? AND NOT " + SOMETHING_FAILED,
                    parameters);
            return;
        }
        List<String> redriven = change.rows().marks().stream()
                .filter(mark -> mark.status() == Status.WAITING)
                .map(WriteSet.Mark::step)
                .distinct()
                .toList();
        parameters.addAll(redriven);
        update(
                now("?", Moments.micros(change.at())),
                notIn(others) + " AND (due <> ? OR " + SOMETHING_WAITS
                        + (redriven.isEmpty() ? "" : " OR step IN " + marks(redriven)) + ")",
                parameters);
    }

    private void update(Assignments set, String where, List<?> parameters) {
        parts.add(update(set, where, parameters, false));
    }

    private SqlPart update(Assignments set, String where, List<?> parameters, boolean tells) {
        List<@Nullable Object> all = new ArrayList<>(set.parameters());
        all.addAll(parameters);
        String changes = set.sql();
        String sql = seals.texts()
                .of(
                        List.of("change looks", changes, where),
                        () -> "UPDATE moothall_timer SET " + changes + LOOKS + where);
        return new SqlPart(sql, all, tells);
    }

    private static String notIn(List<String> steps) {
        return steps.isEmpty() ? "" : " AND step NOT IN " + marks(steps);
    }

    private static String marks(List<String> steps) {
        return "(" + String.join(", ", Collections.nCopies(steps.size(), "?")) + ")";
    }
}
