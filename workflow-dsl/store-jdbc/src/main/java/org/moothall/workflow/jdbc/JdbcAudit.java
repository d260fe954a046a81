// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.moothall.core.finding.Finding;
import org.moothall.workflow.store.StoreException;

/**
 * An audit of the tables, for changes behind the engine's back: {@code JdbcAudit.ofFile(file).findings()}. Verified are
 *
 * <ul>
 *   <li>the chain of every journal, and the digests of personal content unless the journal records the erasure;
 *   <li>the position of each case against its last record, and the recorded shapes;
 *   <li>tasks, timers and outboxes: position and journal say which rows there are, and each row carries a seal.
 * </ul>
 *
 * <p>The audit reads one moment. Hosts go on working; nothing written meanwhile is in the audit or waits for the audit.
 *
 * <p><b>Limits</b> a case set back as a whole, with the last records cut off, looks sound in the tables: keep {@link #heads} elsewhere from
 * time to time and compare. A digest is no secret: a person with write access and knowledge of the method can make others.
 */
public final class JdbcAudit {
    private static final String CASE =
            "SELECT id, number, workflow, version, revision, at, outcome, data, position, head FROM moothall_case WHERE id ";
    private static final String CASES = CASE + "> ? ORDER BY id LIMIT 500";
    private static final String ONE = CASE + "= ?";

    private final Reads tables;
    private final TableAudit once;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, String> heads = new HashMap<>();
    private long records;

    private JdbcAudit(Reads tables) {
        this.tables = tables;
        this.once = new TableAudit(tables, findings::add);
    }

    /**
     * Audits a SQLite file; a host may have it open. While it is read, SQLite cannot shorten the log beside it, which grows by what
     * the host writes meanwhile.
     *
     * <p><b>Errors</b> a file that is not there, or is none of ours, is a {@link StoreException}.
     */
    public static JdbcAudit ofFile(Path file) {
        return audit(Snapshot.ofFile(file));
    }

    /**
     * Audits a PostgreSQL, in one transaction that only reads: the right to read the tables will do.
     *
     * <p><b>Errors</b> one without the tables is a {@link StoreException}.
     */
    public static JdbcAudit of(DataSource source) {
        return audit(Snapshot.of(source));
    }

    private static JdbcAudit audit(Snapshot snapshot) {
        try (snapshot) {
            return in(snapshot);
        }
    }

    /** Audits what can be read so. */
    static JdbcAudit in(Reads tables) {
        JdbcAudit audit = new JdbcAudit(tables);
        audit.run();
        return audit;
    }

    /** Audits what belongs to no single case, and some of the cases; of the others it knows nothing, and counts none. */
    static JdbcAudit ofCases(Reads tables, Collection<String> ids) {
        JdbcAudit audit = new JdbcAudit(tables);
        audit.once.run();
        ids.forEach(id -> tables.query(ONE, JdbcAudit::auditedCase, id).forEach(audit::audit));
        return audit;
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
        once.run();
        String after = "";
        for (List<AuditedCase> page = page(after); !page.isEmpty(); page = page(after)) {
            page.forEach(this::audit);
            after = page.get(page.size() - 1).id();
        }
    }

    private List<AuditedCase> page(String after) {
        return tables.query(CASES, JdbcAudit::auditedCase, after);
    }

    private static AuditedCase auditedCase(ResultSet row) throws SQLException {
        return new AuditedCase(
                row.getString(1),
                row.getLong(2),
                row.getString(3),
                row.getInt(4),
                row.getLong(5),
                row.getLong(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                TurnRows.HEX.formatHex(row.getBytes(10)));
    }

    private void audit(AuditedCase subject) {
        heads.put(subject.id(), subject.head());
        List<OutboxRow> outbox = OutboxRow.of(tables, subject.id());
        Account account =
                new JournalAudit(tables, subject, once.fingerprint(subject.program()), outbox, findings::add).run();
        records += account.records();
        once.shape(subject.program())
                .ifPresentOrElse(
                        shape -> new RowAudit(tables, subject, shape, account, outbox, findings::add).run(),
                        () -> shapeMissing(subject));
    }

    private void shapeMissing(AuditedCase subject) {
        findings.add(subject.finding("case/shape-missing", "its workflow version has no recorded shape"));
        once.shapeMissing(subject.program());
    }
}
