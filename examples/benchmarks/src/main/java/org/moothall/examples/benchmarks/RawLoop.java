// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.benchmarks;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import org.moothall.workflow.json.ValueJson;

/**
 * The least durable work that keeps as much of a case's data: three transactions of two statements each. No journal, no decisions,
 * no JSON: the texts are written once, beforehand.
 */
final class RawLoop implements Contender {
    private static final String[] TABLES = {
        "CREATE TABLE raw_case (id text PRIMARY KEY, stage text NOT NULL, data text NOT NULL)",
        "CREATE TABLE raw_task (case_id text PRIMARY KEY, role text NOT NULL, due bigint NOT NULL)"
    };
    private static final String NEW_CASE = "INSERT INTO raw_case (id, stage, data) VALUES (?, ?, ?)";
    private static final String NEW_TASK = "INSERT INTO raw_task (case_id, role, due) VALUES (?, ?, ?)";
    private static final String CHANGE_CASE = "UPDATE raw_case SET stage = ?, data = ? WHERE id = ?";
    private static final String CHANGE_TASK = "UPDATE raw_task SET role = ?, due = ? WHERE case_id = ?";
    private static final String CLOSE_TASK = "DELETE FROM raw_task WHERE case_id = ?";

    private static final Permit AT_FIRST = Permit.appliedFor(Permit.APPLICATION);
    private static final Permit THEN = AT_FIRST.checked(Permit.CHECKED);
    private static final String APPLIED_FOR = ValueJson.write(AT_FIRST);
    private static final String CHECKED = ValueJson.write(THEN);
    private static final String DECIDED = ValueJson.write(THEN.decided(Permit.DECIDED));

    private final Sessions sessions;
    private final AtomicLong number = new AtomicLong();

    RawLoop(Sessions sessions) {
        this.sessions = sessions;
        run(session -> {
            for (String table : TABLES) {
                session.execute(table);
            }
        });
    }

    private interface Work {
        void in(Session session) throws SQLException;
    }

    @Override
    public void seeThrough() {
        String id = "case-" + number.incrementAndGet();
        long due = System.currentTimeMillis() * 1000;
        run(session -> {
            session.execute(NEW_CASE, id, "applied for", APPLIED_FOR);
            session.execute(NEW_TASK, id, Permit.CLERK.name(), due);
        });
        run(session -> {
            session.execute(CHANGE_CASE, "checked", CHECKED, id);
            session.execute(CHANGE_TASK, Permit.OFFICER.name(), due, id);
        });
        run(session -> {
            session.execute(CHANGE_CASE, "decided", DECIDED, id);
            session.execute(CLOSE_TASK, id);
        });
    }

    private void run(Work work) {
        try (Session session = sessions.begin()) {
            work.in(session);
            session.commit();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public String faults(long cases) {
        return sessions.faults("raw_case WHERE stage = 'decided'", cases) + sessions.faults("raw_task", 0);
    }

    @Override
    public void close() {
        sessions.close();
    }
}
