// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.moothall.workflow.store.Due;
import org.moothall.workflow.store.StoreException;

/**
 * One SQLite file, one connection, one thread at a time. Every commit is on the disk before it is answered. What is claimed is known
 * to this process only: a file has one host at a time.
 */
final class SqliteDatabase implements Database {
    private static final String OF_TURN = "WITH turn(id) AS (SELECT ?) ";
    private static final int BUSY_MILLIS = 10_000;

    private final Connections connections;
    private final Lock lock = new ReentrantLock();
    private final Map<String, PreparedStatement> prepared = new HashMap<>();
    private final Set<Claimed> claimed = new HashSet<>();
    private @Nullable Connection connection;

    /** Opens a connection to the file. */
    interface Connections {
        Connection open() throws SQLException;
    }

    private record Claimed(String caseId, long ordinal) {}

    private interface Work<T> {
        T with(Connection open) throws SQLException;
    }

    SqliteDatabase(Connections connections) {
        this.connections = connections;
    }

    @Override
    public void open() {
        boolean isNew = query("SELECT count(*) FROM sqlite_master WHERE name = 'moothall_about'", row -> row.getInt(1))
                .contains(0);
        if (isNew) {
            use("making its tables", open -> create(open));
        }
        List<String> missing = use("looking at its tables", Ddl.SQLITE::missing);
        if (!missing.isEmpty()) {
            throw new StoreException("this SQLite file is not as it has to be: " + String.join("; ", missing)
                    + "; name another file, or one that this version of the library has made");
        }
    }

    private boolean create(Connection open) throws SQLException {
        open.setAutoCommit(false);
        try (Statement statement = open.createStatement()) {
            for (String sql : Ddl.SQLITE.statements()) {
                statement.execute(sql);
            }
            open.commit();
        } finally {
            open.setAutoCommit(true);
        }
        return true;
    }

    // ---- statements

    @Override
    public <T> List<T> query(String sql, Row<T> row, @Nullable Object... parameters) {
        return use("reading", open -> {
            PreparedStatement statement = prepare(open, sql);
            Parameters.set(statement, 1, Arrays.asList(parameters));
            List<T> rows = new ArrayList<>();
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    rows.add(row.read(found));
                }
            }
            return rows;
        });
    }

    @Override
    public void update(String sql, @Nullable Object... parameters) {
        use("writing", open -> {
            PreparedStatement statement = prepare(open, sql);
            Parameters.set(statement, 1, Arrays.asList(parameters));
            return statement.executeUpdate();
        });
    }

    /**
     * With the statements themselves: the driver's own way begins and ends an empty transaction after each. One that fails is undone
     * when its connection is given up.
     */
    @Override
    public Outcome write(String caseId, @Nullable Part turn, List<Part> parts) {
        return use("writing", open -> {
            prepare(open, "BEGIN").execute();
            Outcome outcome = carryOut(open, caseId, turn, parts);
            prepare(open, outcome == Outcome.DONE ? "COMMIT" : "ROLLBACK").execute();
            return outcome;
        });
    }

    private Outcome carryOut(Connection open, String caseId, @Nullable Part turn, List<Part> parts)
            throws SQLException {
        try {
            if (turn != null && execute(open, turn.sql(), turn.parameters()) == 0) {
                return Outcome.NOTHING;
            }
            for (Part part : parts) {
                List<@Nullable Object> parameters =
                        new ArrayList<>(part.parameters().size() + 1);
                parameters.add(caseId);
                parameters.addAll(part.parameters());
                execute(open, OF_TURN + part.sql(), parameters);
            }
            return Outcome.DONE;
        } catch (SQLException failure) {
            if (Failures.isDuplicate(failure)) {
                return Outcome.DUPLICATE;
            }
            throw failure;
        }
    }

    private int execute(Connection open, String sql, List<@Nullable Object> parameters) throws SQLException {
        PreparedStatement statement = prepare(open, sql);
        Parameters.set(statement, 1, parameters);
        return statement.executeUpdate();
    }

    private PreparedStatement prepare(Connection open, String sql) throws SQLException {
        PreparedStatement known = prepared.get(sql);
        if (known == null) {
            known = open.prepareStatement(sql);
            prepared.put(sql, known);
        }
        return known;
    }

    /** Lends the connection to one thread; one that failed is not used again. */
    private <T> T use(String doing, Work<T> work) {
        lock.lock();
        try {
            return work.with(connected());
        } catch (SQLException failure) {
            disconnect();
            throw Failures.failed(doing, failure);
        } catch (RuntimeException failure) {
            // a transaction may be open in it
            disconnect();
            throw failure;
        } finally {
            lock.unlock();
        }
    }

    private Connection connected() throws SQLException {
        Connection known = connection;
        if (known == null) {
            known = connections.open();
            try (Statement statement = known.createStatement()) {
                statement.execute("PRAGMA busy_timeout = " + BUSY_MILLIS);
                statement.execute("PRAGMA journal_mode = WAL");
                statement.execute("PRAGMA synchronous = FULL");
            }
            connection = known;
        }
        return known;
    }

    private void disconnect() {
        prepared.clear();
        Connection known = connection;
        connection = null;
        if (known != null) {
            try {
                known.close();
            } catch (SQLException alreadyBroken) {
                // it is given up in any case
            }
        }
    }

    // ---- claims

    @Override
    public @Nullable Due claim(long now, Set<String> programs) {
        lock.lock();
        try {
            for (Due due : due(now, programs)) {
                if (claimed.add(new Claimed(due.caseId(), due.ordinal()))) {
                    return due;
                }
            }
            return null;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public @Nullable Long nextDue(Set<String> programs) {
        lock.lock();
        try {
            for (Due due : due(Moments.NEVER, programs)) {
                if (!claimed.contains(new Claimed(due.caseId(), due.ordinal()))) {
                    return Moments.micros(due.due());
                }
            }
            return null;
        } finally {
            lock.unlock();
        }
    }

    /** As many as are claimed, and one more. */
    private List<Due> due(long until, Set<String> programs) {
        List<@Nullable Object> parameters = new ArrayList<>();
        parameters.add(until);
        parameters.addAll(programs);
        parameters.add(claimed.size() + 1);
        String sql = "SELECT t.case_id, t.ordinal, t.name, t.due, t.ticket FROM moothall_timer t"
                + " JOIN moothall_case c ON c.id = t.case_id WHERE t.due <= ? AND c.workflow || '/' || c.version IN ("
                + String.join(", ", java.util.Collections.nCopies(programs.size(), "?"))
                + ") ORDER BY t.due, t.case_id, t.ordinal LIMIT ?";
        return query(sql, JdbcStore::due, parameters.toArray());
    }

    @Override
    public void release(Due due) {
        ended(due.caseId(), due.ordinal());
    }

    @Override
    public void ended(String caseId, long ordinal) {
        lock.lock();
        try {
            claimed.remove(new Claimed(caseId, ordinal));
        } finally {
            lock.unlock();
        }
    }

    @Override
    public String endingClaim() {
        return "";
    }

    @Override
    public void close() {
        lock.lock();
        try {
            disconnect();
        } finally {
            lock.unlock();
        }
    }
}
