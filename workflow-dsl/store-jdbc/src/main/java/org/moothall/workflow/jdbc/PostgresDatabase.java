// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.moothall.workflow.store.Due;
import org.moothall.workflow.store.StoreException;

/**
 * PostgreSQL, shared by as many processes as there are. A change is one statement, so it is one round trip and needs no transaction
 * of its own. A claim is a lease by the database's clock: if its owner dies, others take over when it has run out.
 */
final class PostgresDatabase implements Database {
    private static final String FREE = " AND (t.lease_until IS NULL OR t.lease_until < clock_timestamp())";

    private static final String RELEASE =
            "UPDATE moothall_timer SET " + PlanParts.endClaim(timer()).sql() + " WHERE ";
    /** Somebody gets through each time, so this many mean that something is wrong. */
    private static final int TRIES = 100;

    private static final long PAUSE_NANOS = 200_000;

    private final DataSource source;
    private final String owner;
    private final Duration lease;
    private final LongSupplier tickets;
    /** The tickets of claims that could not be given up, or of which nobody knows whether they were made: the database was away. */
    private final Queue<Long> unreleased = new ConcurrentLinkedQueue<>();

    private interface Work<T> {
        T with(Connection open) throws SQLException;
    }

    PostgresDatabase(DataSource source, String owner, Duration lease, LongSupplier tickets) {
        this.source = source;
        this.owner = owner;
        this.lease = lease;
        this.tickets = tickets;
    }

    @Override
    public void open() {
        List<String> missing = use("looking at its tables", PostgresDdl::missing);
        if (!missing.isEmpty()) {
            throw new StoreException("this PostgreSQL is not as it has to be: " + String.join("; ", missing)
                    + "; run org/moothall/workflow/jdbc/postgresql.sql from the jar, or call JdbcTables.createIn once");
        }
        update(RELEASE + "lease_owner = ?", owner);
    }

    // ---- statements

    @Override
    public <T> List<T> query(String sql, Row<T> row, @Nullable Object... parameters) {
        return use("reading", open -> {
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
        use("writing", open -> {
            try (PreparedStatement statement = open.prepareStatement(sql)) {
                Parameters.set(statement, 1, Arrays.asList(parameters));
                return statement.executeUpdate();
            }
        });
    }

    @Override
    public Outcome write(String caseId, @Nullable Part turn, List<Part> parts) {
        String sql = statement(turn, parts);
        return use("writing", open -> {
            try (PreparedStatement statement = open.prepareStatement(sql)) {
                set(statement, caseId, turn, parts);
                return rows(statement, row -> row.getInt(1)).contains(1) ? Outcome.DONE : Outcome.NOTHING;
            } catch (SQLException failure) {
                return outcome(open, failure);
            }
        });
    }

    private static void set(PreparedStatement statement, String caseId, @Nullable Part turn, List<Part> parts)
            throws SQLException {
        List<? extends @Nullable Object> first = turn == null ? List.of(caseId) : turn.parameters();
        Parameters.set(statement, 1, first);
        int at = 1 + first.size();
        for (Part part : parts) {
            Parameters.set(statement, at, part.parameters());
            at += part.parameters().size();
        }
    }

    private static Outcome outcome(Connection open, SQLException failure) throws SQLException {
        if (!Failures.isDuplicate(failure)) {
            throw failure;
        }
        if (!open.getAutoCommit()) {
            open.rollback();
        }
        return Outcome.DUPLICATE;
    }

    private static String statement(@Nullable Part turn, List<Part> parts) {
        StringBuilder sql = new StringBuilder(1024).append("WITH turn AS (");
        sql.append(turn == null ? "SELECT CAST(? AS text) AS id" : turn.sql() + " RETURNING id")
                .append(')');
        for (int i = 0; i < parts.size(); i++) {
            sql.append(", part")
                    .append(i)
                    .append(" AS (")
                    .append(parts.get(i).sql())
                    .append(')');
        }
        return sql.append(" SELECT count(*) FROM turn").toString();
    }

    /** Does work on a connection of its own; where others are in the way, as they are under SERIALIZABLE, again until it is done. */
    private <T> T use(String doing, Work<T> work) {
        for (int tried = 1; ; tried++) {
            try (Connection open = borrowed()) {
                return committed(open, work);
            } catch (SQLException failure) {
                if (tried == TRIES || !Failures.isInTheWay(failure)) {
                    throw Failures.failed(doing, failure);
                }
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(tried * PAUSE_NANOS));
            }
        }
    }

    private Connection borrowed() {
        try {
            return source.getConnection();
        } catch (SQLException failure) {
            throw Failures.unreachable(failure);
        }
    }

    private static <T> T committed(Connection open, Work<T> work) throws SQLException {
        try {
            T done = work.with(open);
            if (!open.getAutoCommit()) {
                open.commit();
            }
            return done;
        } catch (SQLException failure) {
            rollBack(open, failure);
            throw failure;
        }
    }

    /** Not every source gives a connection back clean; what fails on the way is not what is told. */
    private static void rollBack(Connection open, SQLException failure) {
        try {
            if (!open.getAutoCommit()) {
                open.rollback();
            }
        } catch (SQLException afterwards) {
            failure.addSuppressed(afterwards);
        }
    }

    @Override
    public Seals seals() {
        return Seals.POSTGRESQL;
    }

    // ---- claims

    private static Assignments timer() {
        return new Assignments(Seals.POSTGRESQL, "moothall_timer");
    }

    @Override
    public boolean claimsAreInTable() {
        return true;
    }

    @Override
    public @Nullable Due claim(long now, String caseId, DueSql due) {
        if (due.isEmpty()) {
            return null;
        }
        giveUpWhatIsLeft();
        long ticket = tickets.getAsLong();
        // one moment for the column and for the seal: the statement's own, because the clock moves on meanwhile
        Assignments set = timer().set("lease_owner", "?", owner)
                .set("lease_until", "statement_timestamp() + ? * interval '1 ms'", lease.toMillis())
                .set("ticket", "?", ticket)
                .set("news", "0");
        List<@Nullable Object> parameters = new ArrayList<>(set.parameters());
        parameters.addAll(due.parameters(now));
        if (!caseId.isEmpty()) {
            parameters.add(caseId);
        }
        String sql = "UPDATE moothall_timer SET " + set.sql()
                + " WHERE (case_id, ordinal) = (SELECT t.case_id, t.ordinal" + due.from() + FREE
                + (caseId.isEmpty() ? "" : " AND t.case_id = ?") + DueSql.ORDER
                + " LIMIT 1 FOR UPDATE OF t SKIP LOCKED) RETURNING case_id, ordinal, name, due, ticket";
        boolean isKnown = false;
        try {
            List<Due> claimed = query(sql, DueSql::due, parameters.toArray());
            isKnown = true;
            return claimed.isEmpty() ? null : claimed.get(0);
        } finally {
            if (!isKnown) {
                unreleased.add(ticket);
            }
        }
    }

    /** Nothing is claimed twice under one ticket, so those of which nothing is left do no harm. */
    private void giveUpWhatIsLeft() {
        for (Long ticket = unreleased.peek(); ticket != null; ticket = unreleased.peek()) {
            update(RELEASE + "lease_owner = ? AND ticket = ?", owner, ticket);
            unreleased.remove(ticket);
        }
    }

    @Override
    public @Nullable Long nextDue(DueSql due) {
        if (due.isEmpty()) {
            return null;
        }
        giveUpWhatIsLeft();
        String sql = "SELECT t.due" + due.from() + FREE + DueSql.ORDER + " LIMIT 1";
        List<Long> next = query(
                sql, row -> row.getLong(1), due.parameters(Moments.NEVER - 1).toArray());
        return next.isEmpty() ? null : next.get(0);
    }

    @Override
    public void release(Due due) {
        boolean isReleased = false;
        try {
            update(RELEASE + "case_id = ? AND ordinal = ? AND ticket = ?", due.caseId(), due.ordinal(), due.ticket());
            isReleased = true;
        } finally {
            if (!isReleased) {
                unreleased.add(due.ticket());
            }
        }
    }

    @Override
    public void ended(String caseId, long ordinal) {
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
