// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.moothall.workflow.store.Due;

/** Who does what, among the threads of one process. A claim costs no commit, and is gone with the process, as it should be. */
final class LocalClaims {
    private final Database database;
    private final Set<Claimed> claimed = new HashSet<>();

    private record Claimed(String caseId, long ordinal) {
        static Claimed of(Due due) {
            return new Claimed(due.caseId(), due.ordinal());
        }
    }

    LocalClaims(Database database) {
        this.database = database;
    }

    synchronized @Nullable Due claim(long now, String caseId, DueSql due) {
        for (Due found : due(now, caseId, due)) {
            if (!claimed.contains(Claimed.of(found))) {
                hearNoOldNews(found);
                claimed.add(Claimed.of(found));
                return found;
            }
        }
        return null;
    }

    /** Word that was left before the claim is for whoever looks now; only word left after it is news. */
    private void hearNoOldNews(Due found) {
        if (found.ticket() != 0) {
            Assignments set = new Assignments(database.seals(), "moothall_timer").set("news", "0");
            database.update(
                    "UPDATE moothall_timer SET " + set.sql() + " WHERE case_id = ? AND ordinal = ?",
                    found.caseId(),
                    found.ordinal());
        }
    }

    synchronized @Nullable Long nextDue(DueSql due) {
        for (Due found : due(Moments.NEVER - 1, "", due)) {
            if (!claimed.contains(Claimed.of(found))) {
                return Moments.micros(found.due());
            }
        }
        return null;
    }

    synchronized void ended(String caseId, long ordinal) {
        claimed.remove(new Claimed(caseId, ordinal));
    }

    /** As many as are claimed, and one more; the news stand in the place of a ticket. */
    private List<Due> due(long until, String caseId, DueSql due) {
        if (due.isEmpty()) {
            return List.of();
        }
        List<@Nullable Object> parameters = due.parameters(until);
        if (!caseId.isEmpty()) {
            parameters.add(caseId);
        }
        parameters.add(claimed.size() + 1);
        String sql = "SELECT t.case_id, t.ordinal, t.name, t.due, t.news" + due.from()
                + (caseId.isEmpty() ? "" : " AND t.case_id = ?") + DueSql.ORDER + " LIMIT ?";
        return database.query(sql, DueSql::due, parameters.toArray());
    }
}
