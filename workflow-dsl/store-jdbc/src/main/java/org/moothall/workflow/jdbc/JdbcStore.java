// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.moothall.workflow.engine.Entry;
import org.moothall.workflow.engine.State;
import org.moothall.workflow.host.Answer;
import org.moothall.workflow.host.OutboxItem;
import org.moothall.workflow.host.OutboxItem.Status;
import org.moothall.workflow.host.WorkItem;
import org.moothall.workflow.json.JournalJson;
import org.moothall.workflow.json.StateJson;
import org.moothall.workflow.json.ValueJson;
import org.moothall.workflow.model.Shape;
import org.moothall.workflow.model.ShapeJson;
import org.moothall.workflow.store.Catalogue;
import org.moothall.workflow.store.Change;
import org.moothall.workflow.store.Change.Plan;
import org.moothall.workflow.store.Due;
import org.moothall.workflow.store.Found;
import org.moothall.workflow.store.Store;
import org.moothall.workflow.store.StoredAnswer;
import org.moothall.workflow.store.StoredCase;
import org.moothall.workflow.store.Written;

/** Keeps cases in tables. */
final class JdbcStore implements Store {
    private static final String CASE = "c.id, c.workflow, c.version, c.revision, c.data, c.position, c.head";
    private static final String FIND = "SELECT " + CASE + " FROM moothall_case c WHERE c.id = ?";
    private static final String FIND_BOTH = "SELECT " + CASE + ", j.case_id, j.revision, j.asked, j.content, j.salt"
            + " FROM (SELECT 1) one LEFT JOIN moothall_case c ON c.id = ? LEFT JOIN moothall_journal j ON j.request_key = ?";
    private static final String OUTBOX =
            "SELECT case_id, step, ordinal, content, status, attempts, since, failure FROM moothall_outbox o ";

    private final Database database;
    private final Turns turns;
    private final Numbers numbers;
    private final AtomicLong tickets;
    private @Nullable Catalogue catalogue;

    JdbcStore(Database database) {
        SecureRandom random = new SecureRandom();
        this.database = database;
        this.turns = new Turns(random);
        this.numbers = new Numbers(database);
        this.tickets = new AtomicLong(random.nextLong());
    }

    @Override
    public void open(Catalogue known) {
        catalogue = known;
        database.open();
        known.handled().forEach(this::planWhatWaitedForAHandler);
    }

    /** What no handler was there for is looked at again; nothing has planned that. */
    private void planWhatWaitedForAHandler(String step) {
        database.update(
                "INSERT INTO moothall_timer (case_id, ordinal, name, due, ticket) "
                        + "SELECT DISTINCT case_id, 0, '', since, CAST(? AS bigint) FROM moothall_outbox "
                        + "WHERE status = 'WAITING' AND step = ? ON CONFLICT (case_id, ordinal) DO NOTHING",
                tickets.incrementAndGet(),
                step);
    }

    private Catalogue catalogue() {
        return Objects.requireNonNull(catalogue, "open the store first");
    }

    // ---- shapes

    @Override
    public List<Shape> shapes() {
        return database.query(
                "SELECT shape FROM moothall_shape s WHERE EXISTS (SELECT 1 FROM moothall_case c"
                        + " WHERE c.workflow = s.workflow AND c.version = s.version)",
                row -> ShapeJson.read(row.getString(1)));
    }

    @Override
    public void record(Shape shape) {
        database.update(
                "INSERT INTO moothall_shape (workflow, version, shape) VALUES (?, ?, ?)"
                        + " ON CONFLICT (workflow, version) DO UPDATE SET shape = excluded.shape",
                shape.name(),
                shape.version(),
                ShapeJson.write(shape));
    }

    // ---- changes

    @Override
    public Written write(Change change) {
        List<String> contents = change.rows().posted().stream()
                .map(posted -> ValueJson.write(posted.content()))
                .toList();
        List<Part> rows = new RowParts(change, tickets::incrementAndGet, database.endingClaim()).parts(contents);
        Change.Turn turn = change.turn();
        if (turn == null) {
            database.write(change.caseId(), null, rows);
            ended(change);
            return Written.DONE;
        }
        List<Part> both = turns.parts(change, turn, contents);
        rows.add(0, both.get(1));
        return written(change, turn, both.get(0), rows);
    }

    private Written written(Change change, Change.Turn turn, Part caseRow, List<Part> rows) {
        boolean kept = false;
        try {
            Database.Outcome outcome = database.write(change.caseId(), caseRow, rows);
            kept = outcome == Database.Outcome.DONE;
            return switch (outcome) {
                case DONE -> done(change);
                case NOTHING -> Written.OVERTAKEN;
                case DUPLICATE ->
                    turn.isFirst() && isAnothersId(change.caseId(), turn) ? Written.SAME_ID : Written.TAKEN;
            };
        } finally {
            if (turn.isFirst() && !kept) {
                numbers.forget();
            }
        }
    }

    private Written done(Change change) {
        ended(change);
        return Written.DONE;
    }

    /** Tells the database which claims have ended with a change. */
    private void ended(Change change) {
        change.rows().cleared().forEach(ordinal -> database.ended(change.caseId(), ordinal));
        Plan.Kind plan = change.rows().plan().kind();
        if (plan == Plan.Kind.AGAIN || plan == Plan.Kind.DONE) {
            database.ended(change.caseId(), Due.OUTBOX);
        }
    }

    private boolean isAnothersId(String caseId, Change.Turn turn) {
        List<Long> number =
                database.query("SELECT number FROM moothall_case WHERE id = ?", row -> row.getLong(1), caseId);
        return !number.isEmpty() && number.get(0) != turn.number();
    }

    @Override
    public long nextNumber() {
        return numbers.next();
    }

    // ---- cases

    @Override
    public Found find(String caseId, String key) {
        if (key.isEmpty()) {
            List<StoredCase> found = database.query(FIND, this::storedCase, caseId);
            return found.isEmpty() ? Found.NOTHING : new Found(found.get(0), null);
        }
        return database.query(FIND_BOTH, row -> new Found(storedCaseOrNone(row), storedAnswer(row)), caseId, key)
                .get(0);
    }

    private @Nullable StoredCase storedCaseOrNone(ResultSet row) throws SQLException {
        return row.getString(1) == null ? null : storedCase(row);
    }

    private StoredCase storedCase(ResultSet row) throws SQLException {
        String workflow = row.getString(2);
        int version = row.getInt(3);
        Class<?> type = catalogue().caseType(workflow, version).orElse(null);
        State<Object> state = type == null
                ? null
                : StateJson.read(workflow, version, ValueJson.read(row.getString(5), type), row.getString(6));
        return new StoredCase(
                row.getString(1), workflow, version, row.getLong(4), Turns.HEX.formatHex(row.getBytes(7)), state);
    }

    private static @Nullable StoredAnswer storedAnswer(ResultSet row) throws SQLException {
        String caseId = row.getString(8);
        if (caseId == null) {
            return null;
        }
        String content = row.getString(11);
        boolean isErased = row.getBytes(12) == null;
        return new StoredAnswer(
                row.getString(10),
                new Answer.Accepted(caseId, row.getLong(9)),
                other -> isErased || isSame(Objects.requireNonNull(content), other));
    }

    /** The same text, or, when a form has grown since, the same value. */
    private static boolean isSame(String content, Object other) {
        return content.equals(ValueJson.write(other))
                || ValueJson.read(content, other.getClass()).equals(other);
    }

    @Override
    public List<StoredCase> cases(String workflow) {
        return database.query(
                "SELECT " + CASE + " FROM moothall_case c WHERE c.workflow = ? ORDER BY c.number",
                this::storedCase,
                workflow);
    }

    @Override
    public List<Entry> journal(String caseId, long revision) {
        return database
                .query(
                        "SELECT entries, actor, at FROM moothall_journal WHERE case_id = ? AND revision <= ? ORDER BY revision",
                        row -> JournalJson.read(row.getString(1), row.getString(2), Moments.moment(row.getLong(3))),
                        caseId,
                        revision)
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    // ---- worklists and outboxes

    @Override
    public List<WorkItem> worklist(String role, @Nullable WorkItem after, int limit) {
        return database.query(
                "SELECT case_id, task, ordinal, candidates, opened, due FROM moothall_task WHERE role = ? AND role <> ''"
                        + " AND (due, opened, case_id, ordinal) > (?, ?, ?, ?)"
                        + " ORDER BY due, opened, case_id, ordinal LIMIT ?",
                JdbcStore::workItem,
                role,
                after == null ? Long.MIN_VALUE : Moments.micros(after.due()),
                after == null ? Long.MIN_VALUE : Moments.micros(after.opened()),
                after == null ? "" : after.caseId(),
                after == null ? 0L : after.ordinal(),
                limit);
    }

    private static WorkItem workItem(ResultSet row) throws SQLException {
        List<String> candidates = Arrays.asList(ValueJson.read(row.getString(4), String[].class));
        return new WorkItem(
                row.getString(1),
                row.getString(2),
                row.getLong(3),
                candidates,
                Moments.moment(row.getLong(5)),
                Moments.momentOrNone(row.getLong(6)));
    }

    @Override
    public List<OutboxItem> outbox(String caseId) {
        return database.query(OUTBOX + "WHERE case_id = ? ORDER BY ordinal", this::outboxItem, caseId);
    }

    @Override
    public List<OutboxItem> undelivered(String caseId) {
        return database.query(
                OUTBOX + "WHERE case_id = ? AND status IN ('WAITING', 'PARKED') ORDER BY ordinal",
                this::outboxItem,
                caseId);
    }

    @Override
    public List<OutboxItem> parked() {
        return database.query(
                OUTBOX + "JOIN moothall_case c ON c.id = o.case_id WHERE status = 'PARKED' ORDER BY c.number, ordinal",
                this::outboxItem);
    }

    private OutboxItem outboxItem(ResultSet row) throws SQLException {
        String step = row.getString(2);
        String content = row.getString(4);
        Class<?> type = catalogue().contentType(step).orElse(Object.class);
        return new OutboxItem(
                row.getString(1),
                step,
                row.getLong(3),
                content == null ? null : ValueJson.read(content, type),
                Status.valueOf(row.getString(5)),
                row.getInt(6),
                Moments.moment(row.getLong(7)),
                row.getString(8));
    }

    // ---- what is due

    @Override
    public Optional<Instant> nextDue() {
        return Optional.ofNullable(database.nextDue(catalogue().programs())).map(Moments::moment);
    }

    @Override
    public @Nullable Due claim(Instant now) {
        return database.claim(Moments.micros(now), catalogue().programs());
    }

    static Due due(ResultSet row) throws SQLException {
        return new Due(
                row.getString(1), row.getLong(2), row.getString(3), Moments.moment(row.getLong(4)), row.getLong(5));
    }

    @Override
    public void release(Due due) {
        database.release(due);
    }

    @Override
    public Optional<Instant> now() {
        return database
                .query("SELECT value FROM moothall_about WHERE name = 'now'", row -> Instant.parse(row.getString(1)))
                .stream()
                .findFirst();
    }

    @Override
    public void keepNow(Instant now) {
        database.update(
                "INSERT INTO moothall_about (name, value) VALUES ('now', ?)"
                        + " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                now.toString());
    }

    @Override
    public void close() {
        database.close();
    }
}
