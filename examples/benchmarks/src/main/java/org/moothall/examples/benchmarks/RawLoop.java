// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.benchmarks;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.moothall.workflow.json.ValueJson;

/**
 * The least durable work that keeps the state of a case, its open task and every event: three transactions of two statements each. A
 * letter is one statement more in the third, and a transaction of its own to note its delivery. Events are only ever added, one row for each line of the host's journal, with what came in beside the first of an input. No
 * decisions, no JSON: the texts are written once, beforehand.
 */
final class RawLoop implements Contender {
    private static final List<String> TABLES = List.of(
            "CREATE TABLE raw_case (id text PRIMARY KEY, stage text NOT NULL, data text NOT NULL, role text, due bigint)",
            "CREATE INDEX raw_case_worklist ON raw_case (role, due, id) WHERE role IS NOT NULL",
            "CREATE TABLE raw_event (case_id text NOT NULL, number integer NOT NULL, at bigint NOT NULL,"
                    + " actor text NOT NULL, what text NOT NULL, content text, PRIMARY KEY (case_id, number))",
            "CREATE TABLE raw_letter (case_id text PRIMARY KEY, content text NOT NULL, delivered bigint)",
            "CREATE INDEX raw_letter_waiting ON raw_letter (case_id) WHERE delivered IS NULL");
    private static final String NEW_CASE = "INSERT INTO raw_case (id, stage, data, role, due) VALUES (?, ?, ?, ?, ?)";
    private static final String CHANGE_CASE = "UPDATE raw_case SET stage = ?, data = ?, role = ?, due = ? WHERE id = ?";
    /** Three at once. */
    private static final String ADD_EVENTS = "INSERT INTO raw_event (case_id, number, at, actor, what, content) VALUES"
            + " (?, ?, ?, ?, ?, ?), (?, ?, ?, ?, ?, ?), (?, ?, ?, ?, ?, ?)";

    private static final String CLOSE_CASE =
            "UPDATE raw_case SET stage = ?, data = ?, role = NULL, due = NULL WHERE id = ?";

    private static final String NEW_LETTER = "INSERT INTO raw_letter (case_id, content) VALUES (?, ?)";
    private static final String DELIVERED = "UPDATE raw_letter SET delivered = ? WHERE case_id = ?";

    private static final Permit AT_FIRST = Permit.appliedFor(Permit.APPLICATION).on(Permit.Terms.LAMPS_AND_CONES);
    private static final Permit THEN = AT_FIRST.checked(Permit.CHECKED);
    private static final String APPLIED_FOR = ValueJson.write(AT_FIRST);
    private static final String CHECKED = ValueJson.write(THEN);
    private static final Permit AT_LAST = THEN.decided(Permit.DECIDED);
    private static final String DECIDED = ValueJson.write(AT_LAST);
    private static final String LETTER = ValueJson.write(AT_LAST.letter());

    private static final Events FIRST = new Events(
            1,
            "web",
            ValueJson.write(Permit.APPLICATION),
            List.of(
                    "started",
                    "decided terms: on the road, size is EIGHT_YARDS or TWELVE_YARDS → LAMPS_AND_CONES",
                    "opened check#1"));
    private static final Events SECOND = new Events(
            4,
            "jo",
            ValueJson.write(Permit.CHECKED),
            List.of("done check#1", "chosen: it can be granted", "opened grant#2"));
    private static final Events THIRD = new Events(
            7,
            "sam",
            ValueJson.write(Permit.DECIDED),
            List.of("done grant#2", "sent tell-applicant#3", "ended: decided"));
    /** How many events a case has. */
    static final int EVENTS = 9;

    private final Sessions sessions;
    private final boolean sends;
    private final AtomicLong number = new AtomicLong();
    private final LongAdder letters = new LongAdder();

    /** What one input led to, added with one statement. */
    private record Events(int from, String actor, String content, List<String> what) {
        Object[] parameters(String id, long at) {
            Object[] parameters = new Object[6 * what.size()];
            for (int i = 0; i < what.size(); i++) {
                Object[] row = {id, from + i, at, actor, what.get(i), i == 0 ? content : ""};
                System.arraycopy(row, 0, parameters, 6 * i, 6);
            }
            return parameters;
        }
    }

    /** With a letter for each case, or without. */
    RawLoop(Sessions sessions, boolean sends) {
        this.sessions = sessions;
        this.sends = sends;
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
        String id = begin();
        run(session -> {
            session.execute(CHANGE_CASE, "checked", CHECKED, Permit.OFFICER.name(), now(), id);
            add(session, SECOND, id);
        });
        run(session -> {
            session.execute(CLOSE_CASE, "decided", DECIDED, id);
            add(session, THIRD, id);
            if (sends) {
                session.execute(NEW_LETTER, id, LETTER);
            }
        });
        if (sends) {
            letters.increment();
            run(session -> session.execute(DELIVERED, now(), id));
        }
    }

    /** Begins a case, and leaves it open. */
    String begin() {
        String id = "case-" + number.incrementAndGet();
        run(session -> {
            session.execute(NEW_CASE, id, "applied for", APPLIED_FOR, Permit.CLERK.name(), now());
            add(session, FIRST, id);
        });
        return id;
    }

    private static void add(Session session, Events events, String id) throws SQLException {
        session.execute(ADD_EVENTS, events.parameters(id, now()));
    }

    private static long now() {
        return System.currentTimeMillis() * 1000;
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
        return sessions.faults("raw_case WHERE stage = 'decided' AND role IS NULL", cases)
                + sessions.faults("raw_event", EVENTS * cases)
                + sessions.faults("raw_letter WHERE delivered IS NOT NULL", sends ? cases : 0);
    }

    @Override
    public void close() {
        sessions.close();
    }
}
