// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.moothall.workflow.store.DueItem;
import org.moothall.workflow.store.SharedTransactions;
import org.moothall.workflow.store.StoreException;

/**
 * PostgreSQL, shared by as many processes as there are. A change is one statement, so it is one round trip and needs no transaction
 * of its own. A claim is a lease by the database's clock: if its owner dies, others take over when it has run out.
 */
final class PostgresDatabase implements Database {
    private static final String NOW = "SELECT CAST(extract(epoch FROM clock_timestamp()) * 1000000 AS bigint)";
    private static final String RELEASE =
            "UPDATE moothall_timer SET " + PlanParts.endClaim(timer()).sql();
    /**
     * What holds a case whose rows change and that takes no input. Whoever takes one holds it too: of two who change several rows of a
     * case in different orders, each would otherwise wait for the other.
     */
    private static final String HELD = "SELECT id, '' AS version FROM moothall_case WHERE id = ? FOR NO KEY UPDATE";

    private static final String NO_CASE = "SELECT CAST(? AS text) AS id, '' AS version";
    /** How many claims may be made in one moment before one more finds nothing; whoever made them goes on. */
    private static final int CANDIDATES = 5;

    private final PostgresSessions sessions;
    private final String owner;
    private final Duration lease;
    private final LongSupplier tickets;
    /** Claims that could not be given up, or of which nobody knows whether they were made: the database was away. */
    private final Queue<Lost> lost = new ConcurrentLinkedQueue<>();
    /** Claims under our name that run out before this were made by who had the name before; microseconds by the database's clock. */
    private volatile long since;

    /** A claim of something that was due by then, in microseconds. */
    private record Lost(long ticket, long due) {}

    PostgresDatabase(PostgresSessions sessions, String owner, Duration lease, LongSupplier tickets) {
        this.sessions = sessions;
        this.owner = owner;
        this.lease = lease;
        this.tickets = tickets;
    }

    @Override
    public void open() {
        String encoding = query("SHOW server_encoding", row -> row.getString(1)).get(0);
        if (!encoding.equals("UTF8")) {
            throw new StoreException("this PostgreSQL keeps text as " + encoding
                    + ", which cannot hold every name and value; use a database with encoding UTF8");
        }
        List<String> missing = sessions.onOwn("looking at its tables", PostgresDdl::missing);
        if (!missing.isEmpty()) {
            throw new StoreException("this PostgreSQL is not as it has to be: " + String.join("; ", missing)
                    + "; run org/moothall/workflow/jdbc/postgresql.sql from the jar, or call JdbcTables.createIn once");
        }
    }

    @Override
    public void serve() {
        try {
            sessions.onOwn("making room in its tables", PostgresRoom::make);
        } catch (StoreException withoutRoom) {
            // plans may be slow then; a database that is away tells so with the next statement
        }
        since = query(NOW, row -> row.getLong(1)).get(0) + lease.toNanos() / 1000;
    }

    // ---- statements

    @Override
    public <T> List<T> query(String sql, Row<T> row, @Nullable Object... parameters) {
        return sessions.read("reading", open -> {
            try (PreparedStatement statement = open.prepareStatement(sql)) {
                Parameters.set(statement, 1, Arrays.asList(parameters));
                return rows(statement, row);
            }
        });
    }

    private static <T> List<T> rows(PreparedStatement statement, Row<T> row) throws SQLException {
        try (ResultSet found = statement.executeQuery()) {
            List<T> rows = new ArrayList<>();
            while (found.next()) {
                rows.add(row.read(found));
            }
            return rows;
        }
    }

    @Override
    public void update(String sql, @Nullable Object... parameters) {
        sessions.onOwn("writing", open -> {
            try (PreparedStatement statement = open.prepareStatement(sql)) {
                Parameters.set(statement, 1, Arrays.asList(parameters));
                return statement.executeUpdate();
            }
        });
    }

    @Override
    public Written write(String caseId, @Nullable SqlPart turn, List<SqlPart> parts) {
        String held = caseId.isEmpty() ? NO_CASE : HELD;
        String first = turn == null ? held : turn.sql() + " RETURNING id, CAST(xmin AS text) AS version";
        return sessions.write(statement(first, parts), statement -> set(statement, caseId, turn, parts));
    }

    private static void set(PreparedStatement statement, String caseId, @Nullable SqlPart turn, List<SqlPart> parts)
            throws SQLException {
        List<? extends @Nullable Object> first = turn == null ? List.of(caseId) : turn.parameters();
        Parameters.set(statement, 1, first);
        int at = 1 + first.size();
        for (SqlPart part : parts) {
            Parameters.set(statement, at, part.parameters());
            at += part.parameters().size();
        }
    }

    private static String statement(String first, List<SqlPart> parts) {
        List<String> texts = new ArrayList<>(1 + parts.size());
        texts.add(first);
        parts.forEach(part -> texts.add(part.sql()));
        return Seals.POSTGRESQL.texts().of(texts, () -> text(first, parts));
    }

    private static String text(String first, List<SqlPart> parts) {
        StringBuilder sql =
                new StringBuilder(4096).append("WITH turn AS (").append(first).append(')');
        String told = "false";
        for (int i = 0; i < parts.size(); i++) {
            sql.append(", part")
                    .append(i)
                    .append(" AS (")
                    .append(parts.get(i).sql())
                    .append(')');
            if (parts.get(i).tells()) {
                told = "(SELECT coalesce(bool_and(told), false) FROM part" + i + ")";
            }
        }
        return sql.append(" SELECT count(*), ")
                .append(told)
                .append(", max(version) FROM turn")
                .toString();
    }

    @Override
    public Seals seals() {
        return Seals.POSTGRESQL;
    }

    @Override
    public SharedTransactions transactions() {
        return sessions.joining();
    }

    @Override
    public Numbers numbers() {
        return new SequenceNumbers(this);
    }

    /** Asks its sequence, which a transaction that may only read must not. */
    List<Long> numbers(String sql, long parameter) {
        sessions.joining().toWrite();
        return query(sql, row -> row.getLong(1), parameter);
    }

    // ---- claims

    private static Assignments timer() {
        return new Assignments(Seals.POSTGRESQL, "moothall_timer");
    }

    /** A statement that had to wait goes on with what it saw before: rows that were added meanwhile it would overlook. */
    @Override
    public String rowVersion() {
        return "CAST(c.xmin AS text)";
    }

    @Override
    public boolean claimsAreInTable() {
        return true;
    }

    @Override
    public long ticket() {
        return tickets.getAsLong();
    }

    @Override
    public Lease lease() {
        return new Lease(owner, lease.toMillis());
    }

    @Override
    public void mayBeClaimed(DueItem due) {
        lost.add(new Lost(due.ticket(), Moments.micros(due.due())));
    }

    @Override
    public @Nullable DueItem claim(long now, String caseId, DueSql due) {
        if (due.isEmpty()) {
            return null;
        }
        giveUpWhatIsLeft(due);
        long ticket = tickets.getAsLong();
        // one moment for the column and for the seal: the statement's own, because the clock moves on meanwhile
        Assignments set = timer().set("lease_owner", "?", owner)
                .set("lease_until", "statement_timestamp() + ? * interval '1 ms'", lease.toMillis())
                .set("ticket", "?", ticket)
                .set("news", "0");
        List<@Nullable Object> parameters = new ArrayList<>(set.parameters());
        String found = caseId.isEmpty() ? anywhere(now, due, parameters) : inCase(now, caseId, due, parameters);
        String sql = "UPDATE moothall_timer SET " + set.sql() + " WHERE (case_id, ordinal, step) = (" + found
                + ", t.step LIMIT 1 FOR UPDATE OF t SKIP LOCKED) RETURNING case_id, ordinal, program, name, step, due, ticket";
        boolean isKnown = false;
        try {
            List<DueItem> claimed = query(sql, DueSql::due, parameters.toArray());
            isKnown = true;
            return claimed.isEmpty() ? null : claimed.get(0);
        } finally {
            if (!isKnown) {
                lost.add(new Lost(ticket, now));
            }
        }
    }

    /** Nothing is claimed twice under one ticket, so those of which nothing is left do no harm. */
    private void giveUpWhatIsLeft(DueSql due) {
        if (transactions().current() != null) {
            return;
        }
        for (Lost claim = lost.peek(); claim != null; claim = lost.peek()) {
            List<@Nullable Object> parameters = due.parameters();
            parameters.addAll(List.of(claim.due(), owner, claim.ticket()));
            update(
                    RELEASE + " FROM " + due.values() + " r WHERE moothall_timer.program = r.column1"
                            + " AND moothall_timer.step = r.column2 AND moothall_timer.due <= ?"
                            + " AND moothall_timer.lease_owner = ? AND moothall_timer.ticket = ?",
                    parameters.toArray());
            lost.remove(claim);
        }
    }

    /** The first few of each route, of those the first few; they are locked by their key, and whoever is locked by others is skipped. */
    private String anywhere(long now, DueSql due, List<@Nullable Object> parameters) {
        parameters.addAll(due.parameters());
        parameters.add(now);
        free(parameters);
        parameters.add(now);
        free(parameters);
        return "SELECT t.case_id, t.ordinal, t.step FROM (SELECT n.* FROM " + due.values() + " r CROSS JOIN LATERAL"
                + first(CANDIDATES) + " n ORDER BY n.due, n.case_id, n.ordinal, n.step LIMIT " + CANDIDATES
                + ") h JOIN moothall_timer t ON t.case_id = h.case_id AND t.ordinal = h.ordinal AND t.step = h.step"
                + " WHERE t.due <= ?" + free("t") + DueSql.ORDER;
    }

    /** By the key of the case: the concatenations keep the planner from looking for the route first. */
    private String inCase(long now, String caseId, DueSql due, List<@Nullable Object> parameters) {
        parameters.add(caseId);
        parameters.add(now);
        free(parameters);
        parameters.addAll(due.parameters());
        return "SELECT t.case_id, t.ordinal, t.step FROM moothall_timer t WHERE t.case_id = ? AND t.due <= ?"
                + free("t") + " AND (t.program || '', t.step || '') IN " + due.values() + DueSql.ORDER;
    }

    private static String first(int limit) {
        return " (SELECT n.due, n.case_id, n.ordinal, n.step FROM moothall_timer n WHERE n.program = r.column1"
                + " AND n.step = r.column2 AND n.due <= ?" + free("n") + " ORDER BY n.due, n.case_id, n.ordinal LIMIT "
                + limit + ")";
    }

    private static String free(String t) {
        return " AND (" + t + ".lease_until IS NULL OR " + t + ".lease_until < clock_timestamp() OR (" + t
                + ".lease_owner = ? AND " + t + ".lease_until < to_timestamp(CAST(? AS bigint) / 1000000.0)))";
    }

    private void free(List<@Nullable Object> parameters) {
        parameters.add(owner);
        parameters.add(since);
    }

    @Override
    public @Nullable Long nextDue(DueSql due) {
        if (due.isEmpty()) {
            return null;
        }
        giveUpWhatIsLeft(due);
        List<@Nullable Object> parameters = due.parameters();
        parameters.add(Moments.NEVER - 1);
        free(parameters);
        String sql =
                "SELECT n.due FROM " + due.values() + " r CROSS JOIN LATERAL" + first(1) + " n ORDER BY n.due LIMIT 1";
        List<Long> next = query(sql, row -> row.getLong(1), parameters.toArray());
        return next.isEmpty() ? null : next.get(0);
    }

    @Override
    public void release(DueItem due) {
        boolean isReleased = false;
        try {
            update(
                    RELEASE + " WHERE case_id = ? AND ordinal = ? AND step = ? AND ticket = ?",
                    due.caseId(),
                    due.ordinal(),
                    due.route().step(),
                    due.ticket());
            isReleased = true;
        } finally {
            if (!isReleased) {
                lost.add(new Lost(due.ticket(), Moments.micros(due.due())));
            }
        }
    }

    @Override
    public void ended(String caseId, long ordinal, String step) {
        // the change itself has said so in the table
    }

    @Override
    public void erased() {
        // old row versions go with the next vacuum
    }

    @Override
    public void close() {
        // the data source is the application's
    }
}
