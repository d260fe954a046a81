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
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.moothall.workflow.store.DueItem;
import org.moothall.workflow.store.StoreException;

/**
 * One SQLite file, one connection, one thread at a time. Every commit is on the disk before it is answered. What is claimed is known
 * to this process only ({@link LocalClaims}): a file has one host at a time.
 */
final class SqliteDatabase implements Database {
    private static final String OF_TURN = "WITH turn(id) AS (SELECT ?) ";
    private static final String PATIENCE = "PRAGMA busy_timeout = 10000";
    private static final List<String> SETTINGS = List.of(
            PATIENCE,
            "PRAGMA synchronous = FULL",
            // what is erased is overwritten, not only unlinked
            "PRAGMA secure_delete = ON");
    /** Many more than there are kinds of changes; a change of unheard-of size makes its own. */
    private static final int PREPARED = 500;

    private final Connections connections;
    private final Lock lock = new ReentrantLock();
    private final Map<String, PreparedStatement> prepared = new HashMap<>();
    private final LocalClaims claims = new LocalClaims(this);
    private @Nullable Connection connection;
    private boolean closed;
    private volatile boolean isUncut;

    /** Opens a connection to the file. */
    interface Connections extends AutoCloseable {
        Connection open() throws SQLException;

        /** The connection keeps its log from now on, and with it SQLite's lock on the file. */
        default void ready() {}

        /** Refuses when the file is no longer the one that was opened. */
        default void check() {}

        /** SQLite was told to cut its log, which is shorter now. */
        default void cut() {}

        /**
         * Answers whether the connection may be closed, with which SQLite may write its log back and take it away: not when the file
         * or the log is no longer the one that was opened.
         */
        default boolean mayClose() {
            return true;
        }

        /** Lets go of the file, for others to open it. */
        @Override
        default void close() {}
    }

    private interface Work<T> {
        T with(Connection open) throws SQLException;
    }

    SqliteDatabase(Connections connections) {
        this.connections = connections;
    }

    @Override
    public void open() {
        List<Integer> found =
                query("SELECT count(*) FROM sqlite_master WHERE name = 'moothall_about'", row -> row.getInt(1));
        if (found.contains(0)) {
            change("making its tables", open -> inTransaction(open, () -> create(open)));
        }
        List<String> missing = use("looking at its tables", SqliteDdl::missing);
        if (!missing.isEmpty()) {
            throw new StoreException("this SQLite file is not as it has to be: " + String.join("; ", missing)
                    + "; name another file, or one that this version of the library has made");
        }
    }

    @Override
    public void serve() {
        // plans are made by the shape of the tables, whatever their size; claims are gone with their process
    }

    private static Outcome create(Connection open) throws SQLException {
        try (Statement statement = open.createStatement()) {
            for (String sql : Script.SQLITE.statements()) {
                statement.execute(sql);
            }
        }
        return Outcome.DONE;
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
        change("writing", open -> execute(open, sql, Arrays.asList(parameters)));
    }

    @Override
    public Outcome write(String caseId, @Nullable SqlPart turn, List<SqlPart> parts) {
        Outcome outcome = change("writing", open -> inTransaction(open, () -> carryOut(open, caseId, turn, parts)));
        if (outcome == Outcome.DONE && isUncut) {
            tryToCut();
        }
        return outcome;
    }

    private interface Transaction {
        Outcome run() throws SQLException;
    }

    /**
     * Commits what is done, and rolls back everything else: a change is kept whole or not at all, whatever happens. With the statements
     * themselves: the driver's own way begins and ends an empty transaction after each.
     */
    private Outcome inTransaction(Connection open, Transaction work) throws SQLException {
        prepare(open, "BEGIN IMMEDIATE").execute();
        Outcome outcome;
        try {
            outcome = work.run();
            prepare(open, outcome == Outcome.DONE ? "COMMIT" : "ROLLBACK").execute();
        } catch (SQLException | RuntimeException | Error failure) {
            rollBack(open, failure);
            throw failure;
        }
        return outcome;
    }

    /** SQLite may have rolled back by itself, when the disk is full for example; the first failure is the one to tell. */
    private void rollBack(Connection open, Throwable failure) {
        try {
            prepare(open, "ROLLBACK").execute();
        } catch (SQLException afterwards) {
            failure.addSuppressed(afterwards);
        }
    }

    private Outcome carryOut(Connection open, String caseId, @Nullable SqlPart turn, List<SqlPart> parts)
            throws SQLException {
        try {
            if (turn != null && execute(open, turn.sql(), turn.parameters()) == 0) {
                return Outcome.NOTHING;
            }
            for (SqlPart part : parts) {
                List<@Nullable Object> parameters =
                        new ArrayList<>(part.parameters().size() + 1);
                parameters.add(caseId);
                parameters.addAll(part.parameters());
                String sql = seals().texts().of(List.of("part", part.sql()), () -> OF_TURN + part.sql());
                execute(open, sql, parameters);
            }
            return Outcome.DONE;
        } catch (SQLException failure) {
            if (Failures.isDuplicate(failure)) {
                return Outcome.DUPLICATE;
            }
            throw failure;
        }
    }

    private int execute(Connection open, String sql, List<? extends @Nullable Object> parameters) throws SQLException {
        PreparedStatement statement = prepare(open, sql);
        Parameters.set(statement, 1, parameters);
        return statement.executeUpdate();
    }

    private PreparedStatement prepare(Connection open, String sql) throws SQLException {
        PreparedStatement known = prepared.get(sql);
        if (known == null) {
            if (prepared.size() >= PREPARED) {
                closeStatements();
            }
            known = open.prepareStatement(sql);
            prepared.put(sql, known);
        }
        return known;
    }

    private void closeStatements() throws SQLException {
        for (PreparedStatement statement : prepared.values()) {
            statement.close();
        }
        prepared.clear();
    }

    /** What is written is not answered as kept unless the file is still there when it has been. */
    private <T> T change(String doing, Work<T> work) {
        return use(doing, open -> {
            T done = work.with(open);
            connections.check();
            return done;
        });
    }

    /** Lends the connection to one thread; one that something failed on is not used again. */
    private <T> T use(String doing, Work<T> work) {
        lock.lock();
        boolean done = false;
        try {
            T result = work.with(connected());
            done = true;
            return result;
        } catch (SQLException failure) {
            throw Failures.failed(doing, failure);
        } finally {
            if (!done) {
                disconnect();
            }
            lock.unlock();
        }
    }

    private Connection connected() throws SQLException {
        if (closed) {
            throw new StoreException("this host was closed; build another");
        }
        Connection known = connection;
        if (known == null) {
            known = connections.open();
            connection = known;
            prepare(known);
            connections.ready();
        } else {
            connections.check();
        }
        return known;
    }

    private static void prepare(Connection open) throws SQLException {
        try (Statement statement = open.createStatement()) {
            for (String setting : SETTINGS) {
                statement.execute(setting);
            }
            SqliteSeal.teach(open);
            try (ResultSet mode = statement.executeQuery("PRAGMA journal_mode = WAL")) {
                if (!mode.next() || !"wal".equals(mode.getString(1))) {
                    throw new StoreException(
                            "SQLite cannot keep a write-ahead log beside this file; put it on a local disk");
                }
            }
        }
    }

    private void disconnect() {
        prepared.clear();
        Connection known = connection;
        connection = null;
        // SQLite deletes the log by its name as it closes a file: where another file has the name, that would be the
        // other's log; and it would write back what is left of one that was cut short
        if (known != null && connections.mayClose()) {
            try {
                known.close();
            } catch (SQLException alreadyBroken) {
                // it is given up in any case
            }
        }
    }

    @Override
    public Seals seals() {
        return Seals.SQLITE;
    }

    // ---- claims

    @Override
    public String rowVersion() {
        return "''";
    }

    @Override
    public boolean claimsAreInTable() {
        return false;
    }

    @Override
    public @Nullable DueItem claim(long now, String caseId, DueSql due) {
        return claims.claim(now, caseId, due);
    }

    @Override
    public @Nullable Long nextDue(DueSql due) {
        return claims.nextDue(due);
    }

    @Override
    public void release(DueItem due) {
        claims.ended(due.caseId(), due.ordinal(), due.route().step());
    }

    @Override
    public void ended(String caseId, long ordinal, String step) {
        claims.ended(caseId, ordinal, step);
    }

    /**
     * The log still has what was erased, until it is written back and cut. While others read the file, an audit for example, it cannot
     * be; nobody waits for them, and it is tried again with each write.
     */
    @Override
    public void erased() {
        isUncut = true;
        List<Integer> busy = use("cutting its log", open -> {
            try (Statement statement = open.createStatement()) {
                statement.execute("PRAGMA busy_timeout = 0");
                try (ResultSet cut = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
                    connections.cut();
                    return List.of(cut.getInt(1));
                } finally {
                    statement.execute(PATIENCE);
                }
            }
        });
        isUncut = busy.contains(1);
    }

    /** The write that went before is kept, whatever becomes of this. */
    private void tryToCut() {
        try {
            erased();
        } catch (StoreException nextTime) {
            // it stays uncut
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            disconnect();
        } finally {
            lock.unlock();
            connections.close();
        }
    }
}
