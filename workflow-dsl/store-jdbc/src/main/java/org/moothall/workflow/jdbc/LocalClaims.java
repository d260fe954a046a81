// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.moothall.workflow.store.DueItem;
import org.moothall.workflow.store.Route;

/** The claims among the threads of one process. A claim costs no commit, and is gone with the process, as it should be. */
final class LocalClaims {
    /** SQLite takes no more than 500 parts of a UNION. */
    private static final int ROUTES = 100;

    private static final Comparator<DueItem> BY_MOMENT = Comparator.comparing(DueItem::due)
            .thenComparing(DueItem::caseId)
            .thenComparing(DueItem::ordinal)
            .thenComparing(DueItem::name);

    private final Database database;
    private final Set<Claimed> claimed = new HashSet<>();

    /** A timer, or a look at a step; a timer's step is empty. */
    private record Claimed(String caseId, long ordinal, String step) {
        static Claimed of(DueItem due) {
            return new Claimed(due.caseId(), due.ordinal(), due.route().step());
        }
    }

    LocalClaims(Database database) {
        this.database = database;
    }

    synchronized @Nullable DueItem claim(long now, String caseId, DueSql due) {
        List<DueItem> found = caseId.isEmpty() ? due(now, due) : due(now, due, caseId);
        DueItem first = first(found);
        if (first != null) {
            hearNoOldNews(first);
            claimed.add(Claimed.of(first));
        }
        return first;
    }

    private @Nullable DueItem first(List<DueItem> found) {
        return found.stream()
                .filter(each -> !claimed.contains(Claimed.of(each)))
                .min(BY_MOMENT)
                .orElse(null);
    }

    /** Word that was left before the claim is for whoever looks now; only word left after it is news. */
    private void hearNoOldNews(DueItem found) {
        if (found.ticket() != 0) {
            Assignments set = new Assignments(database.seals(), "moothall_timer").set("news", "0");
            database.update(
                    "UPDATE moothall_timer SET " + set.sql() + " WHERE case_id = ? AND ordinal = ? AND step = ?",
                    found.caseId(),
                    found.ordinal(),
                    found.route().step());
        }
    }

    synchronized @Nullable Long nextDue(DueSql due) {
        DueItem first = first(due(Moments.NEVER - 1, due));
        return first == null ? null : Moments.micros(first.due());
    }

    synchronized void ended(String caseId, long ordinal, String step) {
        claimed.remove(new Claimed(caseId, ordinal, step));
    }

    /** Of each route as many as are claimed, and one more; the news stand in the place of a ticket. */
    private List<DueItem> due(long until, DueSql due) {
        List<DueItem> found = new ArrayList<>();
        for (int i = 0; i < due.routes().size(); i += ROUTES) {
            List<Route> routes =
                    due.routes().subList(i, Math.min(i + ROUTES, due.routes().size()));
            List<@Nullable Object> parameters = new ArrayList<>(4 * routes.size());
            for (Route route : routes) {
                parameters.add(route.program());
                parameters.add(route.step());
                parameters.add(until);
                parameters.add(claimed.size() + 1);
            }
            String one =
                    "SELECT * FROM (SELECT " + DueSql.COLUMNS + "t.news" + DueSql.ROUTE + DueSql.ORDER + " LIMIT ?)";
            String sql = String.join(" UNION ALL ", Collections.nCopies(routes.size(), one));
            found.addAll(database.query(sql, DueSql::due, parameters.toArray()));
        }
        return found;
    }

    private List<DueItem> due(long until, DueSql due, String caseId) {
        return database
                .query(
                        "SELECT " + DueSql.COLUMNS + "t.news FROM moothall_timer t WHERE t.case_id = ? AND t.due <= ?",
                        DueSql::due,
                        caseId,
                        until)
                .stream()
                .filter(each -> due.has(each.route()))
                .toList();
    }
}
