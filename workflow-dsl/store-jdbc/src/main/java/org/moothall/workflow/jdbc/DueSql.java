// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.moothall.workflow.store.Catalogue;
import org.moothall.workflow.store.DueItem;
import org.moothall.workflow.store.Route;

/**
 * The rows of moothall_timer that this host can do: timers of the programs it runs, and looks at the steps that it has handlers for. Each
 * route is a search of its own in the index moothall_timer_due, so that what is due for others costs nothing.
 */
final class DueSql {
    static final String COLUMNS = "t.case_id, t.ordinal, t.program, t.name, t.step, t.due, ";
    static final String ROUTE = " FROM moothall_timer t WHERE t.program = ? AND t.step = ? AND t.due <= ?";
    static final String ORDER = " ORDER BY t.due, t.case_id, t.ordinal";

    private final List<Route> routes;
    private final Set<Route> known;

    DueSql(Catalogue catalogue) {
        this.routes = catalogue.routes();
        this.known = new HashSet<>(routes);
    }

    /** Whether there is nothing it could do. */
    boolean isEmpty() {
        return routes.isEmpty();
    }

    List<Route> routes() {
        return routes;
    }

    boolean has(Route route) {
        return known.contains(route);
    }

    /** {@code (VALUES …)}, a row for each route: its program and its step. */
    String values() {
        return "(VALUES " + String.join(", ", Collections.nCopies(routes.size(), "(CAST(? AS text), CAST(? AS text))"))
                + ")";
    }

    /** The parameters of {@link #values}. */
    List<@Nullable Object> parameters() {
        List<@Nullable Object> parameters = new ArrayList<>(2 * routes.size());
        for (Route route : routes) {
            parameters.add(route.program());
            parameters.add(route.step());
        }
        return parameters;
    }

    /** Reads {@link #COLUMNS} and a ticket. */
    static DueItem due(ResultSet row) throws SQLException {
        long ordinal = row.getLong(2);
        String name = row.getString(ordinal == DueItem.OUTBOX ? 5 : 4);
        return new DueItem(
                row.getString(1), ordinal, row.getString(3), name, Moments.moment(row.getLong(6)), row.getLong(7));
    }
}
