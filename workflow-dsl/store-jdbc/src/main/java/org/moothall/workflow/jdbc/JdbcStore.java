// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.moothall.workflow.engine.Entry;
import org.moothall.workflow.host.Failing;
import org.moothall.workflow.host.OutboxItem;
import org.moothall.workflow.host.Troubles;
import org.moothall.workflow.host.WorkItem;
import org.moothall.workflow.json.KeptValue;
import org.moothall.workflow.model.Fingerprint;
import org.moothall.workflow.model.Shape;
import org.moothall.workflow.model.ShapeJson;
import org.moothall.workflow.store.Catalogue;
import org.moothall.workflow.store.DueItem;
import org.moothall.workflow.store.Lookup;
import org.moothall.workflow.store.SharedTransactions;
import org.moothall.workflow.store.Store;
import org.moothall.workflow.store.StoredCase;
import org.moothall.workflow.store.TaskQuery;
import org.moothall.workflow.store.WriteResult;
import org.moothall.workflow.store.WriteSet;

/** A store in the tables of a database. */
final class JdbcStore implements Store {
    private static final String SHAPE =
            "SELECT shape FROM moothall_shape s WHERE workflow = ? AND version = ? AND EXISTS (SELECT 1 FROM moothall_case c"
                    + " WHERE c.workflow = s.workflow AND c.version = s.version)";
    private static final String RECORD_SHAPE =
            "INSERT INTO moothall_shape (workflow, version, shape, fingerprint) VALUES (?, ?, ?, ?)"
                    + " ON CONFLICT (workflow, version) DO UPDATE SET shape = excluded.shape,"
                    + " fingerprint = excluded.fingerprint WHERE moothall_shape.fingerprint <> excluded.fingerprint"
                    + " AND NOT EXISTS (SELECT 1 FROM moothall_case c"
                    + " WHERE c.workflow = excluded.workflow AND c.version = excluded.version)";
    private static final String KEEP_NOW =
            "INSERT INTO moothall_about (name, value, seal) SELECT 'now', ?, ? FROM turn WHERE true"
                    + " ON CONFLICT (name) DO UPDATE SET value = excluded.value, seal = excluded.seal"
                    + " WHERE moothall_about.value = '0'"
                    + " OR CAST(moothall_about.value AS bigint) < CAST(excluded.value AS bigint)";

    private static final String KEEP_CALENDARS =
            "INSERT INTO moothall_about (name, value, seal) SELECT ?, ?, ? FROM turn WHERE true"
                    + " ON CONFLICT (name) DO UPDATE SET value = excluded.value, seal = excluded.seal";
    /** What the row is called that says by which calendars the dates of a program's cases are reckoned. */
    static final String CALENDARS = "calendars ";

    private final Database database;
    private final TurnRows turns = new TurnRows(new SecureRandom());
    private final Numbers numbers;
    private final Map<String, String> fingerprints = new HashMap<>();
    private final AtomicReference<@Nullable Instant> unwritten = new AtomicReference<>();
    private final LastCases last = new LastCases();
    private @Nullable Opened opened;

    /** What it can do once it knows the workflows. */
    private record Opened(CaseRows cases, WorkRows work, DueSql due) {}

    JdbcStore(Database database) {
        this.database = database;
        this.numbers = database.numbers();
    }

    @Override
    public void open(Catalogue catalogue) {
        opened =
                new Opened(new CaseRows(database, catalogue), new WorkRows(database, catalogue), new DueSql(catalogue));
        database.open();
        database.serve();
    }

    @Override
    public SharedTransactions transactions() {
        return database.transactions();
    }

    private Opened opened() {
        return Objects.requireNonNull(opened, "open the store first");
    }

    // ---- shapes

    @Override
    public Optional<Shape> shape(String workflow, int version) {
        return database.query(SHAPE, row -> ShapeJson.read(row.getString(1)), workflow, version).stream()
                .findFirst();
    }

    @Override
    public void record(Shape shape) {
        String fingerprint = Fingerprint.of(shape).sha256();
        fingerprints.put(Catalogue.program(shape.name(), shape.version()), fingerprint);
        database.update(RECORD_SHAPE, shape.name(), shape.version(), ShapeJson.write(shape), fingerprint);
    }

    // ---- changes

    @Override
    public WriteResult write(WriteSet change) {
        List<String> contents = change.texts() == null
                ? List.of()
                : change.texts().posted().stream().map(KeptValue::json).toList();
        Instant moved = unwritten.get();
        if (LastCases.mayMoveTimers(change)) {
            last.forget(change.caseId());
        }
        WriteResult written = known(change, () -> write(change, contents, moved));
        if (written.isKept()) {
            ended(change);
            if (moved != null && transactions().current() == null) {
                unwritten.compareAndSet(moved, null);
            }
            if (change.rows().erased()) {
                database.erased();
            }
        }
        return written;
    }

    private WriteResult known(WriteSet change, Supplier<WriteResult> write) {
        boolean isKnown = false;
        try {
            WriteResult written = write.get();
            isKnown = true;
            return written;
        } finally {
            DueItem claim = change.rows().plan().claim();
            if (!isKnown && claim != null && !change.rows().plan().endsClaim()) {
                database.mayBeClaimed(claim);
            }
        }
    }

    private WriteResult write(WriteSet change, List<String> contents, @Nullable Instant moved) {
        WriteSet.Turn turn = change.turn();
        if (turn == null) {
            List<SqlPart> rows = parts(change, contents, 0, moved);
            return switch (database.write(change.caseId(), TurnRows.still(change), rows)
                    .outcome()) {
                case DONE -> WriteResult.DONE;
                case TOLD -> told(change);
                case NOTHING, DUPLICATE -> WriteResult.OVERTAKEN;
            };
        }
        String program = Catalogue.program(turn.state().workflow(), turn.state().version());
        TurnRows.Rows both = turns.rows(change, turn, sent(change, contents), fingerprints.getOrDefault(program, ""));
        List<SqlPart> rows = parts(change, contents, both.origin(), moved);
        rows.add(0, both.record());
        return turn.isFirst() ? begin(change, turn, both, rows) : goOn(change, both, rows);
    }

    private List<SqlPart> parts(WriteSet change, List<String> contents, long origin, @Nullable Instant moved) {
        List<SqlPart> parts = new RowParts(change, database, origin).parts(contents);
        if (moved != null) {
            parts.add(nowPart(moved));
        }
        return parts;
    }

    /** What is sent, in the order of the ordinals. */
    private static List<Chain.Sent> sent(WriteSet change, List<String> contents) {
        List<WriteSet.Posted> posted = change.rows().posted();
        List<Chain.Sent> sent = new ArrayList<>(posted.size());
        for (int i = 0; i < posted.size(); i++) {
            sent.add(new Chain.Sent(posted.get(i).ordinal(), posted.get(i).step(), contents.get(i)));
        }
        sent.sort(Comparator.comparingLong(Chain.Sent::ordinal));
        return sent;
    }

    private WriteResult goOn(WriteSet change, TurnRows.Rows both, List<SqlPart> rows) {
        Database.Written written = database.write(change.caseId(), both.caseRow(), rows);
        return switch (written.outcome()) {
            case DONE -> kept(change, both, written, WriteResult.DONE);
            case TOLD -> kept(change, both, written, told(change));
            case NOTHING -> WriteResult.OVERTAKEN;
            case DUPLICATE -> WriteResult.TAKEN;
        };
    }

    /** A change in a transaction of the caller's may yet be undone, so nothing of it is remembered. */
    private WriteResult kept(WriteSet change, TurnRows.Rows both, Database.Written written, WriteResult result) {
        if (transactions().current() == null) {
            last.keep(change, both.hash() + written.rowVersion());
        }
        return result;
    }

    private static WriteResult told(WriteSet change) {
        return change.rows().plan().endsClaim() ? WriteResult.NOTHING_MORE : WriteResult.CLAIMED;
    }

    private WriteResult begin(WriteSet change, WriteSet.Turn turn, TurnRows.Rows both, List<SqlPart> rows) {
        boolean known = false;
        try {
            Database.Written written = database.write(change.caseId(), both.caseRow(), rows);
            known = true;
            return switch (written.outcome()) {
                case DONE -> kept(change, both, written, WriteResult.DONE);
                case TOLD -> kept(change, both, written, told(change));
                case NOTHING -> WriteResult.OTHER_SHAPE;
                case DUPLICATE -> duplicate(change.caseId(), turn);
            };
        } finally {
            if (!known) {
                numbers.forget();
            }
        }
    }

    private WriteResult duplicate(String caseId, WriteSet.Turn turn) {
        numbers.overtaken();
        List<Long> number =
                database.query("SELECT number FROM moothall_case WHERE id = ?", row -> row.getLong(1), caseId);
        return !number.isEmpty() && number.get(0) != turn.number() ? WriteResult.SAME_ID : WriteResult.TAKEN;
    }

    /** Tells the database which claims have ended with a change. */
    private void ended(WriteSet change) {
        change.rows().cleared().forEach(ordinal -> database.ended(change.caseId(), ordinal, ""));
        change.rows().timers().forEach(timer -> database.ended(change.caseId(), timer.ordinal(), ""));
        DueItem claim = change.rows().plan().claim();
        if (claim != null && change.rows().plan().endsClaim()) {
            database.ended(change.caseId(), DueItem.OUTBOX, claim.name());
        }
    }

    @Override
    public long ticket() {
        return database.ticket();
    }

    @Override
    public long nextNumber() {
        return numbers.next();
    }

    // ---- questions

    @Override
    public @Nullable StoredCase recall(String caseId) {
        return transactions().current() == null ? last.take(caseId) : null;
    }

    @Override
    public Lookup find(String caseId, String key) {
        return opened().cases().find(caseId, key);
    }

    @Override
    public List<StoredCase> cases(String workflow, int version, long after, int limit) {
        return opened().cases().page(workflow, version, after, limit);
    }

    @Override
    public List<Entry> journal(String caseId, long revision) {
        return opened().cases().journal(caseId, revision);
    }

    @Override
    public List<WorkItem> tasks(TaskQuery query, @Nullable WorkItem after, int limit) {
        return opened().work().tasks(query, after, limit);
    }

    @Override
    public List<OutboxItem> outbox(String caseId) {
        return opened().work().outbox(caseId);
    }

    @Override
    public List<OutboxItem> undelivered(String caseId) {
        return opened().work().undelivered(caseId);
    }

    @Override
    public List<OutboxItem> parked(@Nullable OutboxItem after, int limit) {
        return opened().work().parked(after, limit);
    }

    @Override
    public List<Failing> failing(@Nullable OutboxItem after, int limit) {
        return opened().work().failing(after, limit);
    }

    @Override
    public Troubles troubles() {
        return opened().work().troubles();
    }

    // ---- what is due

    @Override
    public Optional<Instant> nextDue() {
        return Optional.ofNullable(database.nextDue(opened().due())).map(Moments::moment);
    }

    @Override
    public @Nullable DueItem claim(Instant now, String caseId) {
        return database.claim(Moments.micros(now), caseId, opened().due());
    }

    @Override
    public void release(DueItem due) {
        database.release(due);
    }

    // ---- simulated time

    @Override
    public Optional<Instant> now() {
        return database
                .query(
                        "SELECT value FROM moothall_about WHERE name = 'now' AND value <> '0'",
                        row -> Moments.moment(Long.parseLong(row.getString(1))))
                .stream()
                .findFirst();
    }

    /** It is written with the next change: as long as nothing changes, nothing can tell one moment from the next. */
    @Override
    public void keepNow(Instant now) {
        unwritten.set(now);
    }

    @Override
    public Optional<String> calendars(String program) {
        return database
                .query("SELECT value FROM moothall_about WHERE name = ?", row -> row.getString(1), CALENDARS + program)
                .stream()
                .findFirst();
    }

    @Override
    public void keepCalendars(String program, String digest) {
        String name = CALENDARS + program;
        byte[] seal = database.seals().of("moothall_about", Map.of("name", name, "value", digest));
        database.write("", null, new ArrayList<>(List.of(SqlPart.of(KEEP_CALENDARS, name, digest, seal))));
    }

    private SqlPart nowPart(Instant moved) {
        String now = Long.toString(Moments.micros(moved));
        return SqlPart.of(KEEP_NOW, now, database.seals().of("moothall_about", Map.of("name", "now", "value", now)));
    }

    @Override
    public void close() {
        try {
            Instant moved = unwritten.getAndSet(null);
            if (moved != null) {
                database.write("", null, new ArrayList<>(List.of(nowPart(moved))));
            }
        } finally {
            database.close();
        }
    }
}
