// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.moothall.core.finding.Finding;
import org.moothall.workflow.model.Shape;
import org.moothall.workflow.model.ShapeJson;
import org.moothall.workflow.store.StoreException;

/**
 * Looks for what was changed behind the engine's back: verifies the chain of every journal, the digests of what is personal as far as
 * it has not been erased, where each case stands against its last record, and the open tasks and timers against where it stands.
 *
 * <p>The last records of a case can be cut off together with the case's own row set back, and nobody could tell from the tables
 * alone: keep {@link #heads} somewhere else from time to time.
 */
public final class JdbcAudit {
    private static final String CASES = "SELECT id, workflow, version, revision, outcome, data, position, head"
            + " FROM moothall_case WHERE id > ? ORDER BY id LIMIT 500";

    private final Database database;
    private final Map<String, Shape> shapes = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, String> heads = new HashMap<>();
    private long records;

    private JdbcAudit(Database database) {
        this.database = database;
    }

    /**
     * Audits a SQLite file; a host may have it open.
     *
     * <p><b>Errors</b> a file that is not there, or is none of ours, is a {@link StoreException}.
     */
    public static JdbcAudit ofFile(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new StoreException("there is no file " + file + "; name the file that a host keeps its cases in");
        }
        return audit(new SqliteDatabase(() -> JdbcHost.connect(file)));
    }

    /** Audits a PostgreSQL. <b>Errors</b> one without the tables is a {@link StoreException}. */
    public static JdbcAudit of(DataSource source) {
        return audit(new PostgresDatabase(source, "audit", Duration.ZERO, () -> 0));
    }

    private static JdbcAudit audit(Database database) {
        try (database) {
            database.open();
            JdbcAudit audit = new JdbcAudit(database);
            audit.run();
            return audit;
        }
    }

    /** What was changed; empty when everything is as the engine wrote it. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** How many cases there are. */
    public long cases() {
        return heads.size();
    }

    /** How many journal records there are. */
    public long records() {
        return records;
    }

    /** The end of each case's chain, by case id, in hexadecimal: what to keep elsewhere, to be compared with a later audit. */
    public Map<String, String> heads() {
        return Map.copyOf(heads);
    }

    private void run() {
        database.query("SELECT shape FROM moothall_shape", row -> ShapeJson.read(row.getString(1)))
                .forEach(shape -> shapes.put(shape.name() + "/" + shape.version(), shape));
        String after = "";
        for (List<AuditedCase> page = page(after); !page.isEmpty(); page = page(after)) {
            page.forEach(this::audit);
            after = page.get(page.size() - 1).id();
        }
        withoutCase("moothall_journal", "journal/case-missing");
        withoutCase("moothall_task", "task/case-missing");
        withoutCase("moothall_timer", "timer/case-missing");
        withoutCase("moothall_outbox", "outbox/case-missing");
    }

    private List<AuditedCase> page(String after) {
        return database.query(CASES, JdbcAudit::auditedCase, after);
    }

    private static AuditedCase auditedCase(ResultSet row) throws SQLException {
        return new AuditedCase(
                row.getString(1),
                row.getString(2) + "/" + row.getInt(3),
                row.getLong(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                Turns.HEX.formatHex(row.getBytes(8)));
    }

    private void audit(AuditedCase subject) {
        heads.put(subject.id(), subject.head());
        records += new JournalAudit(database, subject, findings::add).run();
        Shape shape = shapes.get(subject.program());
        if (shape == null) {
            findings.add(subject.finding("case/shape-missing", "its workflow version has no recorded shape"));
        } else {
            new RowAudit(database, subject, shape, findings::add).run();
        }
    }

    private void withoutCase(String table, String rule) {
        database.query(
                        "SELECT DISTINCT case_id FROM " + table
                                + " r WHERE NOT EXISTS (SELECT 1 FROM moothall_case c WHERE c.id = r.case_id)",
                        row -> row.getString(1))
                .forEach(id ->
                        findings.add(AuditedCase.finding(id, rule, "it has rows in " + table + ", and is not there")));
    }
}
