// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.moothall.core.finding.Finding;

/** Verifies the chain of one journal, and what its digests cover. */
final class JournalAudit {
    private static final String RECORDS =
            "SELECT revision, at, actor, asked, request_key, entries, content, salt, content_digest, state_digest, hash"
                    + " FROM moothall_journal WHERE case_id = ? ORDER BY revision";
    private static final String SENT =
            "SELECT content FROM moothall_outbox WHERE case_id = ? AND revision = ? ORDER BY ordinal";

    private final Database database;
    private final AuditedCase subject;
    private final Consumer<Finding> findings;
    private byte[] head = {};

    /** A record as it is kept; what was erased is null. */
    private record Kept(
            Chain.Link link,
            @Nullable String content,
            @Nullable String salt,
            String contentDigest,
            String stateDigest,
            String hash) {}

    JournalAudit(Database database, AuditedCase subject, Consumer<Finding> findings) {
        this.database = database;
        this.subject = subject;
        this.findings = findings;
    }

    /** Answers how many records there are. */
    int run() {
        List<Kept> records = database.query(RECORDS, this::kept, subject.id());
        long expected = 1;
        for (Kept record : records) {
            if (record.link().revision() != expected) {
                found("journal/record-missing", "record " + expected + " is missing before record " + number(record));
            }
            expected = record.link().revision() + 1;
            verify(record);
        }
        if (expected != subject.revision() + 1) {
            found(
                    "journal/record-missing",
                    "its journal ends with record " + (expected - 1) + ", and the case has taken "
                            + subject.revision());
        } else if (!records.isEmpty()) {
            verifyState(records.get(records.size() - 1));
        }
        return records.size();
    }

    private Kept kept(ResultSet row) throws SQLException {
        Chain.Link link = new Chain.Link(
                subject.id(),
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6));
        byte[] salt = row.getBytes(8);
        return new Kept(
                link,
                row.getString(7),
                salt == null ? null : Turns.HEX.formatHex(salt),
                Turns.HEX.formatHex(row.getBytes(9)),
                Turns.HEX.formatHex(row.getBytes(10)),
                Turns.HEX.formatHex(row.getBytes(11)));
    }

    private void verify(Kept record) {
        byte[] expected = record.link().after(head, bytes(record.contentDigest()), bytes(record.stateDigest()));
        if (!Turns.HEX.formatHex(expected).equals(record.hash())) {
            found(
                    "journal/hash",
                    "record " + number(record) + " is not the one that was written after the one before it");
        }
        head = bytes(record.hash());
        if (record.salt() != null && !contentDigest(record, record.salt()).equals(record.contentDigest())) {
            found(
                    "journal/content",
                    "what came in or was sent with record " + number(record) + " is not what was written");
        }
    }

    private String contentDigest(Kept record, String salt) {
        List<@Nullable String> sent = database.query(
                SENT, row -> row.getString(1), subject.id(), record.link().revision());
        return Turns.HEX.formatHex(Turns.contentDigest(bytes(salt), record.content(), sent));
    }

    private void verifyState(Kept last) {
        if (!last.hash().equals(subject.head())) {
            found("journal/head", "its journal does not end where the case says");
        }
        if (last.salt() != null) {
            byte[] state = Turns.stateDigest(bytes(last.salt()), subject.data(), subject.position(), subject.program());
            if (!Turns.HEX.formatHex(state).equals(last.stateDigest())) {
                found(
                        "case/state",
                        "its data, or where it stands, is not what was written with record " + number(last));
            }
        }
    }

    private static long number(Kept record) {
        return record.link().revision();
    }

    private static byte[] bytes(String hex) {
        return Turns.HEX.parseHex(hex);
    }

    private void found(String rule, String message) {
        findings.accept(subject.finding(rule, message));
    }
}
