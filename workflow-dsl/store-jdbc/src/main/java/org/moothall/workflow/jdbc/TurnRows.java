// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.moothall.workflow.engine.State;
import org.moothall.workflow.json.JournalJson;
import org.moothall.workflow.json.StateJson;
import org.moothall.workflow.store.StoredCase;
import org.moothall.workflow.store.WriteSet;

/** An input that a case takes, as the row of the case and the record in its journal. */
final class TurnRows {
    static final HexFormat HEX = HexFormat.of();
    private static final int SALT = 16;

    private static final String BEGIN = "INSERT INTO moothall_case"
            + " (id, number, workflow, version, revision, at, outcome, data, position, head)"
            + " SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, ? WHERE EXISTS (SELECT 1 FROM moothall_shape"
            + " WHERE workflow = ? AND version = ? AND fingerprint = ?)";
    private static final String GO_ON =
            "UPDATE moothall_case SET revision = ?, at = ?, outcome = ?, data = ?, position = ?,"
                    + " head = ? WHERE id = ? AND revision = ?";
    /** A digest in hexadecimal; in the head of a case that was read, the version of its row comes after it. */
    private static final int DIGEST = 64;

    /** On PostgreSQL alone: {@link Database#rowVersion}. */
    private static final String GO_ON_WITH_ROW = GO_ON + " AND xmin = CAST(? AS xid)";

    /** Changes nothing: who takes an input meanwhile waits, and who has taken one is seen. */
    private static final String STILL = "UPDATE moothall_case SET revision = revision WHERE id = ? AND revision = ?";

    private static final String RECORD = "INSERT INTO moothall_journal "
            + "(case_id, revision, at, actor, asked, request_key, entries, content, salt, content_digest, state_digest, hash) "
            + "SELECT turn.id, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM turn";

    private final SecureRandom random;

    /**
     * What becomes of the case, and what is recorded of it.
     *
     * @param origin how other rows name the record
     * @param hash the record's, in hexadecimal
     */
    record Rows(SqlPart caseRow, SqlPart record, long origin, String hash) {}

    TurnRows(SecureRandom random) {
        this.random = random;
    }

    /**
     * The two rows.
     *
     * @param sent what was sent with it, as it is kept
     * @param fingerprint the shape in which a case may begin
     */
    Rows rows(WriteSet change, WriteSet.Turn turn, List<Chain.Sent> sent, String fingerprint) {
        State<Object> state = turn.state();
        WriteSet.Texts texts = Objects.requireNonNull(change.texts(), "the texts of a change");
        String data = texts.data().json();
        String position = StateJson.write(state);
        String content = texts.content() == null ? null : texts.content().json();
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        Chain.Link link = new Chain.Link(
                change.caseId(),
                turn.revision(),
                Moments.micros(change.at()),
                turn.input().actor(),
                turn.asked(),
                turn.key().isEmpty() ? null : turn.key(),
                JournalJson.write(turn.journal()));
        byte[] contentDigest = Chain.contentDigest(salt, content, sent);
        byte[] stateDigest = Chain.stateDigest(salt, data, position);
        byte[] hash = link.after(head(change, turn, fingerprint), contentDigest, stateDigest);
        SqlPart record = SqlPart.of(
                RECORD,
                link.revision(),
                link.at(),
                link.actor(),
                link.asked(),
                link.requestKey(),
                link.entries(),
                content,
                salt,
                contentDigest,
                stateDigest,
                hash);
        return new Rows(
                turn.isFirst()
                        ? begin(change, turn, data, position, hash, fingerprint)
                        : goOn(change, turn, data, position, hash),
                record,
                Chain.origin(hash),
                HEX.formatHex(hash));
    }

    /** What holds a case at the revision from which changes of its rows follow; null where they hold whatever it has taken. */
    static @Nullable SqlPart still(WriteSet change) {
        return change.decidedAt() == 0 ? null : SqlPart.of(STILL, change.caseId(), change.decidedAt());
    }

    private static StoredCase before(WriteSet.Turn turn) {
        return Objects.requireNonNull(turn.before(), "a case that goes on was read");
    }

    private static byte[] head(WriteSet change, WriteSet.Turn turn, String fingerprint) {
        State<Object> state = turn.state();
        return turn.isFirst()
                ? Chain.beginning(change.caseId(), turn.number(), state.workflow(), state.version(), fingerprint)
                : HEX.parseHex(before(turn).head().substring(0, DIGEST));
    }

    private static SqlPart begin(
            WriteSet change, WriteSet.Turn turn, String data, String position, byte[] hash, String fingerprint) {
        State<Object> state = turn.state();
        return SqlPart.of(
                BEGIN,
                change.caseId(),
                turn.number(),
                state.workflow(),
                state.version(),
                turn.revision(),
                Moments.micros(change.at()),
                state.outcome(),
                data,
                position,
                hash,
                state.workflow(),
                state.version(),
                fingerprint);
    }

    private static SqlPart goOn(WriteSet change, WriteSet.Turn turn, String data, String position, byte[] hash) {
        SqlPart on = SqlPart.of(
                GO_ON,
                turn.revision(),
                Moments.micros(change.at()),
                turn.state().outcome(),
                data,
                position,
                hash,
                change.caseId(),
                turn.revision() - 1);
        String rowVersion = before(turn).head().substring(DIGEST);
        return rowVersion.isEmpty() ? on : on.and(GO_ON_WITH_ROW, rowVersion);
    }
}
