// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.workflow.store.Catalogue;
import org.moothall.workflow.store.Due;

/**
 * What of moothall_timer this host can do: timers of the programs it runs, and outboxes in which something waits that it has a handler
 * for, and that nothing parked stands before.
 */
final class DueSql {
    static final String ORDER = " ORDER BY t.due, t.case_id, t.ordinal";

    private final List<String> programs;
    private final List<String> handled;

    DueSql(Catalogue catalogue) {
        this.programs = List.copyOf(catalogue.programs());
        this.handled = List.copyOf(catalogue.handled());
    }

    /** Whether there is nothing it could do. */
    boolean isEmpty() {
        return programs.isEmpty();
    }

    /** {@code FROM … WHERE …}, with a question mark for the moment until which, and the others after it. */
    String from() {
        String deliverable = handled.isEmpty()
                ? ""
                : " OR EXISTS (SELECT 1 FROM moothall_outbox o WHERE o.case_id = t.case_id AND o.status = 'WAITING'"
                        + " AND o.content IS NOT NULL AND o.step IN " + marks(handled)
                        + " AND NOT EXISTS (SELECT 1 FROM moothall_outbox p WHERE p.case_id = t.case_id"
                        + " AND p.status = 'PARKED' AND p.content IS NOT NULL AND p.ordinal < o.ordinal))";
        return " FROM moothall_timer t JOIN moothall_case c ON c.id = t.case_id WHERE t.due <= ?" + " AND ("
                + isOneOf(programs.size()) + ") AND (t.ordinal > 0" + deliverable + ")";
    }

    /** In columns, not in words made of them: PostgreSQL knows how many cases a column's value has, and plans by it. */
    private static String isOneOf(int programs) {
        return String.join(" OR ", Collections.nCopies(programs, "c.workflow = ? AND c.version = ?"));
    }

    List<@Nullable Object> parameters(long until) {
        List<@Nullable Object> parameters = new ArrayList<>();
        parameters.add(until);
        for (String program : programs) {
            int slash = program.lastIndexOf('/');
            parameters.add(program.substring(0, slash));
            parameters.add(Integer.valueOf(program.substring(slash + 1)));
        }
        parameters.addAll(handled);
        return parameters;
    }

    private static String marks(Collection<String> values) {
        return "(" + String.join(", ", Collections.nCopies(values.size(), "?")) + ")";
    }

    /** Reads {@code case_id, ordinal, name, due, ticket}. */
    static Due due(ResultSet row) throws SQLException {
        return new Due(
                row.getString(1), row.getLong(2), row.getString(3), Moments.moment(row.getLong(4)), row.getLong(5));
    }
}
