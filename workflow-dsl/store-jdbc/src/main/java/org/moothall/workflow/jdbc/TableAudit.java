// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.moothall.core.finding.Finding;
import org.moothall.core.finding.Location;
import org.moothall.workflow.model.Fingerprint;
import org.moothall.workflow.model.Shape;
import org.moothall.workflow.model.ShapeJson;
import org.moothall.workflow.store.Catalogue;

/** Verifies what belongs to no single case: what the tables say about themselves, the recorded shapes, rows without a case. */
final class TableAudit {
    private static final String ABOUT = "moothall_about";
    private static final Set<String> NAMES = Set.of("format", "now");

    private final Reads tables;
    private final Consumer<Finding> findings;
    private final Map<String, Shape> shapes = new HashMap<>();
    private final Map<String, String> fingerprints = new HashMap<>();

    TableAudit(Reads tables, Consumer<Finding> findings) {
        this.tables = tables;
        this.findings = findings;
    }

    void run() {
        about();
        tables.query("SELECT workflow, version, shape, fingerprint FROM moothall_shape", this::shape);
        withoutCase("moothall_journal", "journal/case-missing");
        withoutCase("moothall_task", "task/case-missing");
        withoutCase("moothall_timer", "timer/case-missing");
        withoutCase("moothall_outbox", "outbox/case-missing");
    }

    /** The recorded shape of a program; empty when there is none that can be read. */
    Optional<Shape> shape(String program) {
        return Optional.ofNullable(shapes.get(program));
    }

    /** The fingerprint that is recorded for a program; empty when there is none. */
    String fingerprint(String program) {
        return fingerprints.getOrDefault(program, "");
    }

    /** A program of which there are cases, and no shape that can be read; said once. */
    void shapeMissing(String program) {
        if (!fingerprints.containsKey(program)) {
            fingerprints.put(program, "");
            found("workflow " + program, "shape/missing", "there are cases of it, and its shape is not recorded");
        }
    }

    private void about() {
        Map<String, Boolean> sealed = new TreeMap<>();
        tables.query(
                "SELECT r.name, r.value, r.seal = " + tables.seals().sql(ABOUT, "r", Map.of()) + " FROM " + ABOUT
                        + " r",
                row -> sealed.put(row.getString(1), row.getBoolean(3) && isKnown(row.getString(1), row.getString(2))));
        sealed.forEach((name, isSealed) -> {
            if (!isSealed) {
                found(ABOUT, "about/seal", "what it says of '" + name + "' is not as the engine left it");
            }
        });
        Set<String> missing = new TreeSet<>(NAMES);
        missing.removeAll(sealed.keySet());
        missing.forEach(name -> found(ABOUT, "about/rows", "it says nothing of '" + name + "'"));
    }

    private static boolean isKnown(String name, String value) {
        return name.startsWith(JdbcStore.CALENDARS)
                || (NAMES.contains(name) && (!name.equals("format") || value.equals(Script.FORMAT)));
    }

    private String shape(ResultSet row) throws SQLException {
        String program = Catalogue.program(row.getString(1), row.getInt(2));
        fingerprints.put(program, row.getString(4));
        try {
            Shape shape = ShapeJson.read(row.getString(3));
            shapes.put(program, shape);
            if (!program.equals(Catalogue.program(shape.name(), shape.version()))
                    || !Fingerprint.ofJson(row.getString(3)).sha256().equals(row.getString(4))) {
                found("workflow " + program, "shape/fingerprint", "its shape is not the one that was recorded");
            }
        } catch (IllegalArgumentException broken) {
            found("workflow " + program, "shape/fingerprint", "its shape cannot be read");
        }
        return program;
    }

    private void withoutCase(String table, String rule) {
        List<String> ids = tables.query(
                "SELECT DISTINCT case_id FROM " + table
                        + " r WHERE NOT EXISTS (SELECT 1 FROM moothall_case c WHERE c.id = r.case_id)",
                row -> row.getString(1));
        ids.forEach(
                id -> findings.accept(AuditedCase.finding(id, rule, "it has rows in " + table + ", and is not there")));
    }

    private void found(String what, String rule, String message) {
        findings.accept(Finding.error(rule, new Location.Component(what), message));
    }
}
