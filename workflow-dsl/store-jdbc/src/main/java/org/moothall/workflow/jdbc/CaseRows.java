// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.moothall.workflow.engine.Entry;
import org.moothall.workflow.host.Answer;
import org.moothall.workflow.json.JournalJson;
import org.moothall.workflow.json.ValueJson;
import org.moothall.workflow.store.Catalogue;
import org.moothall.workflow.store.DueItem;
import org.moothall.workflow.store.Lookup;
import org.moothall.workflow.store.StoredAnswer;
import org.moothall.workflow.store.StoredCase;

/** The reads of cases, their journals and stored answers. */
final class CaseRows {
    private static final String CASE =
            "c.id, c.workflow, c.version, c.revision, c.at, c.data, c.position, c.head, c.number, ";
    private static final String TIMER = ", t.ordinal, t.name, t.due";
    private static final String FIRST_TIMER =
            " LEFT JOIN moothall_timer t ON t.case_id = c.id AND t.ordinal = (SELECT f.ordinal"
                    + " FROM moothall_timer f WHERE f.case_id = c.id AND f.ordinal > 0 ORDER BY f.due, f.ordinal LIMIT 1)";
    private static final String FIND = TIMER + " FROM moothall_case c" + FIRST_TIMER + " WHERE c.id = ?";
    private static final String FIND_BOTH = TIMER
            + ", j.case_id, j.revision, j.asked, j.content, j.salt FROM (SELECT 1) one LEFT JOIN moothall_case c ON c.id = ?"
            + FIRST_TIMER + " LEFT JOIN moothall_journal j ON j.request_key = ?";
    private static final String PAGE =
            " FROM moothall_case c WHERE c.workflow = ? AND c.version = ? AND c.number > ? ORDER BY c.number LIMIT ?";
    private static final String JOURNAL =
            "SELECT entries, actor, at FROM moothall_journal WHERE case_id = ? AND revision <= ? ORDER BY revision";

    private final Database database;
    private final Catalogue catalogue;
    private final String find;
    private final String findBoth;
    private final String page;

    CaseRows(Database database, Catalogue catalogue) {
        String select = "SELECT " + CASE + database.rowVersion();
        this.find = select + FIND;
        this.findBoth = select + FIND_BOTH;
        this.page = select + PAGE;
        this.database = database;
        this.catalogue = catalogue;
    }

    Lookup find(String caseId, String key) {
        if (key.isEmpty()) {
            List<StoredCase> found = database.query(find, this::withTimer, caseId);
            return found.isEmpty() ? Lookup.NOTHING : new Lookup(found.get(0), null);
        }
        return database.query(findBoth, row -> new Lookup(storedCaseOrNone(row), storedAnswer(row)), caseId, key)
                .get(0);
    }

    List<StoredCase> page(String workflow, int version, long after, int limit) {
        return database.query(page, this::storedCase, workflow, version, after, limit);
    }

    private @Nullable StoredCase storedCaseOrNone(ResultSet row) throws SQLException {
        return row.getString(1) == null ? null : withTimer(row);
    }

    private StoredCase withTimer(ResultSet row) throws SQLException {
        StoredCase subject = storedCase(row);
        String timer = row.getString(12);
        if (timer == null) {
            return subject;
        }
        String program = Catalogue.program(subject.workflow(), subject.version());
        var due = Moments.moment(row.getLong(13));
        return subject.withNext(new DueItem(subject.id(), row.getLong(11), program, timer, due, 0));
    }

    private StoredCase storedCase(ResultSet row) throws SQLException {
        return StoredCase.read(
                catalogue,
                row.getString(1),
                row.getLong(9),
                row.getString(2),
                row.getInt(3),
                row.getLong(4),
                Moments.moment(row.getLong(5)),
                TurnRows.HEX.formatHex(row.getBytes(8)) + row.getString(10),
                row.getString(6),
                row.getString(7));
    }

    private static @Nullable StoredAnswer storedAnswer(ResultSet row) throws SQLException {
        String caseId = row.getString(14);
        if (caseId == null) {
            return null;
        }
        String content = row.getString(17);
        boolean isErased = row.getBytes(18) == null;
        return new StoredAnswer(
                row.getString(16),
                new Answer.Accepted(caseId, row.getLong(15)),
                other -> isErased || ValueJson.isSame(Objects.requireNonNull(content), other));
    }

    List<Entry> journal(String caseId, long revision) {
        return database
                .query(
                        JOURNAL,
                        row -> JournalJson.read(row.getString(1), row.getString(2), Moments.moment(row.getLong(3))),
                        caseId,
                        revision)
                .stream()
                .flatMap(List::stream)
                .toList();
    }
}
