// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.moothall.core.finding.Finding;
import org.moothall.workflow.engine.Entry;
import org.moothall.workflow.json.JournalJson;

/** Verifies the chain of one journal, what its digests cover, and the row of its case. */
final class JournalAudit {
    private static final String RECORDS =
            "SELECT revision, at, actor, asked, request_key, entries, content, salt, content_digest, state_digest, hash"
                    + " FROM moothall_journal WHERE case_id = ? ORDER BY revision";

    private final Reads tables;
    private final AuditedCase subject;
    private final Map<Long, List<OutboxRow>> sent;
    private final Consumer<Finding> findings;
    private final Account account = new Account();
    private byte[] head;

    /** A record as it is kept; what was erased is null. */
    private record Kept(
            Chain.Link link,
            @Nullable String content,
            @Nullable String salt,
            String contentDigest,
            String stateDigest,
            String hash) {
        long number() {
            return link.revision();
        }

        /** Without what is personal. */
        @Override
        public String toString() {
            return "record " + number();
        }
    }

    /**
     * Makes ready.
     *
     * @param fingerprint the shape that the case's workflow version is recorded with; empty for none
     */
    JournalAudit(
            Reads tables, AuditedCase subject, String fingerprint, List<OutboxRow> outbox, Consumer<Finding> findings) {
        this.tables = tables;
        this.subject = subject;
        this.sent = outbox.stream().collect(Collectors.groupingBy(OutboxRow::revision));
        this.findings = findings;
        this.head = Chain.beginning(subject.id(), subject.number(), subject.workflow(), subject.version(), fingerprint);
    }

    /** Answers what the journal says about the rows beside it. */
    Account run() {
        List<Kept> records = tables.query(RECORDS, this::kept, subject.id());
        long expected = 1;
        for (Kept record : records) {
            if (record.number() != expected) {
                found("journal/record-missing", "record " + expected + " is missing before " + record);
            }
            expected = record.number() + 1;
            verify(record);
        }
        records.forEach(this::verifyContent);
        if (expected != subject.revision() + 1) {
            found(
                    "journal/record-missing",
                    "its journal ends with record " + (expected - 1) + ", and the case has taken "
                            + subject.revision());
        } else if (!records.isEmpty()) {
            verifyState(records.get(records.size() - 1));
        }
        return account;
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
                salt == null ? null : TurnRows.HEX.formatHex(salt),
                TurnRows.HEX.formatHex(row.getBytes(9)),
                TurnRows.HEX.formatHex(row.getBytes(10)),
                TurnRows.HEX.formatHex(row.getBytes(11)));
    }

    private void verify(Kept record) {
        byte[] expected = record.link().after(head, bytes(record.contentDigest()), bytes(record.stateDigest()));
        if (!TurnRows.HEX.formatHex(expected).equals(record.hash())) {
            found("journal/hash", record + " is not the one that was written after the one before it");
        }
        head = bytes(record.hash());
        account.add(record.number(), head, entries(record), record.link().at());
    }

    private List<Entry> entries(Kept record) {
        try {
            return JournalJson.read(record.link().entries(), record.link().actor(), Instant.EPOCH);
        } catch (IllegalArgumentException broken) {
            found("journal/entries", "the entries of " + record + " cannot be read");
            return List.of();
        }
    }

    /** What is personal is there until a record says that it was erased, and then it is not. */
    private void verifyContent(Kept record) {
        List<OutboxRow> with = sent.getOrDefault(record.number(), List.of());
        if (account.isErased(record.number())) {
            if (record.salt() != null
                    || record.content() != null
                    || with.stream().anyMatch(row -> row.content() != null)) {
                found("journal/erased", "what came in or was sent with " + record + " was erased, and is there");
            }
        } else if (record.salt() == null) {
            found("journal/erased", record + " has no salt, and no later record says that it was erased");
        } else if (!TurnRows.HEX
                .formatHex(Chain.contentDigest(
                        bytes(record.salt()),
                        record.content(),
                        with.stream().map(OutboxRow::sent).toList()))
                .equals(record.contentDigest())) {
            found("journal/content", "what came in or was sent with " + record + " is not what was written");
        }
    }

    private void verifyState(Kept last) {
        if (!last.hash().equals(subject.head())) {
            found("journal/head", "its journal does not end where the case says");
        }
        if (last.link().at() != subject.at()) {
            found("case/at", "it took its last input at another moment than its journal says");
        }
        if (last.salt() != null) {
            byte[] state = Chain.stateDigest(bytes(last.salt()), subject.data(), subject.position());
            if (!TurnRows.HEX.formatHex(state).equals(last.stateDigest())) {
                found("case/state", "its data, or where it stands, is not what was written with " + last);
            }
        }
    }

    private static byte[] bytes(String hex) {
        return TurnRows.HEX.parseHex(hex);
    }

    private void found(String rule, String message) {
        findings.accept(subject.finding(rule, message));
    }
}
