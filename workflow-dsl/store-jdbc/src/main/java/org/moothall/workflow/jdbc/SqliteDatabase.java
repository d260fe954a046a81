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
import org.jspecify.annotations.Nullable;
import org.moothall.workflow.store.DueItem;
import org.moothall.workflow.store.SharedTransactions;
import org.moothall.workflow.store.StoreException;

/**
 * One SQLite file, one connection, one thread at a time. Every commit is on the disk before it is answered. What is claimed is known
 * to this process only ({@link LocalClaims}): a file has one host at a time.
 */
final class SqliteDatabase implements Database {
    private static final String OF_TURN = "WITH turn(id) AS (SELECT ?) ";
    /** Many more than there are kinds of changes; a change of unheard-of size makes its own. */
    private static final int PREPARED = 500;

    private final Connections connections;
    private final Lending lending;
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
        this(connections, null);
    }

    SqliteDatabase(Connections connections, @Nullable AmbientTransactions ambient) {
        this.connections = connections;
        this.lending = new Lending(new Lent(), ambient);
    }

    /** What is lent is the connection that the host uses too. */
    private final class Lent implements Lending.Opening {
        @Override
        public Connection connected() throws SQLException {
            return SqliteDatabase.this.connected();
        }

        @Override
        public void committed() throws SQLException {
            try {
                connections.check();
            } catch (StoreException notTheFile) {
                throw new SQLException(notTheFile.getMessage());
            }
        }

        @Override
        public void broken() {
            disconnect();
        }
    }

    Lending lending() {
        return lending;
    }

    @Override
    public void open() {
        List<Integer> found =
                query("SELECT count(*) FROM sqlite_master WHERE name = 'moothall_about'", row -> row.getInt(1));
        if (found.contains(0)) {
            change("making its tables", open -> inTransaction(open, () -> SqliteSettings.createTables(open)));
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
    public Written write(String caseId, @Nullable SqlPart turn, List<SqlPart> parts) {
        Outcome outcome = change("writing", open -> inTransaction(open, () -> carryOut(open, caseId, turn, parts)));
        if (outcome == Outcome.DONE && isUncut && lending.transaction() == null) {
            tryToCut();
        }
        return new Written(outcome, "");
    }

    private interface Transaction {
        Outcome run() throws SQLException;
    }

    /**
     * Commits what is done, and rolls back everything else: a change is kept whole or not at all, whatever happens. With the statements
     * themselves: the driver's own way begins and ends an empty transaction after each.
     */
    private Outcome inTransaction(Connection open, Transaction work) throws SQLException {
        Loan lent = lending.toWrite();
        prepare(open, lent == null ? "BEGIN IMMEDIATE" : "SAVEPOINT moothall").execute();
        Outcome outcome;
        try {
            outcome = work.run();
            end(open, lent, outcome == Outcome.DONE);
        } catch (SQLException | RuntimeException | Error failure) {
            rollBack(open, lent, failure);
            throw failure;
        }
        return outcome;
    }

    private void end(Connection open, @Nullable Loan lent, boolean isDone) throws SQLException {
        if (lent == null) {
            prepare(open, isDone ? "COMMIT" : "ROLLBACK").execute();
            return;
        } else if (!isDone) {
            prepare(open, "ROLLBACK TO moothall").execute();
        }
        prepare(open, "RELEASE moothall").execute();
    }

    /** SQLite may have rolled back by itself, when the disk is full for example; the first failure is the one to tell. */
    private void rollBack(Connection open, @Nullable Loan lent, Throwable failure) {
        try {
            end(open, lent, false);
        } catch (SQLException afterwards) {
            failure.addSuppressed(afterwards);
            if (lent != null) {
                lent.broken();
            }
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
        lending.take();
        boolean done = false;
        try {
            T result = work.with(connected());
            done = true;
            return result;
        } catch (SQLException failure) {
            throw Failures.failed(doing, failure);
        } finally {
            if (!done && lending.loan() == null) {
                disconnect();
            }
            lending.giveBack();
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
            SqliteSettings.apply(known);
            connections.ready();
        } else {
            connections.check();
        }
        return known;
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
    public SharedTransactions transactions() {
        return lending;
    }

    @Override
    public Numbers numbers() {
        return new CountedNumbers(this, lending);
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
        return lending.holding(() -> claims.claim(now, caseId, due));
    }

    @Override
    public @Nullable Long nextDue(DueSql due) {
        return lending.holding(() -> claims.nextDue(due));
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
        if (lending.transaction() != null) {
            return;
        }
        List<Integer> busy = use("cutting its log", open -> {
            try (Statement statement = open.createStatement()) {
                statement.execute("PRAGMA busy_timeout = 0");
                try (ResultSet cut = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
                    connections.cut();
                    return List.of(cut.getInt(1));
                } finally {
                    statement.execute(SqliteSettings.PATIENCE);
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
        lending.take();
        try {
            closed = true;
            disconnect();
        } finally {
            lending.giveBack();
            connections.close();
        }
    }
}
