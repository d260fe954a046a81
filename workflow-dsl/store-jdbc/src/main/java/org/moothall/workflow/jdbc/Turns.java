// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.workflow.json.JournalJson;
import org.moothall.workflow.json.StateJson;
import org.moothall.workflow.json.ValueJson;
import org.moothall.workflow.store.Change;

/** An input that a case takes, as rows of the case and of its journal. */
final class Turns {
    static final HexFormat HEX = HexFormat.of();
    private static final int SALT = 16;

    private static final String BEGIN = "INSERT INTO moothall_case "
            + "(id, number, workflow, version, revision, outcome, data, position, head) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String GO_ON =
            "UPDATE moothall_case SET revision = ?, outcome = ?, data = ?, position = ?, head = ? "
                    + "WHERE id = ? AND revision = ?";
    private static final String RECORD = "INSERT INTO moothall_journal "
            + "(case_id, revision, at, actor, asked, request_key, entries, content, salt, content_digest, state_digest, hash) "
            + "SELECT turn.id, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM turn";

    private final SecureRandom random;

    Turns(SecureRandom random) {
        this.random = random;
    }

    /** The two parts: the case, and the record in its journal. */
    List<Part> parts(Change change, Change.Turn turn, List<String> posted) {
        String data = ValueJson.write(turn.state().data());
        String position = StateJson.write(turn.state());
        Object value = turn.input().value();
        String content = value == null ? null : ValueJson.write(value);
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        Chain.Link link = new Chain.Link(
                change.caseId(),
                turn.revision(),
                Moments.micros(change.at()),
                turn.input().by(),
                turn.asked(),
                turn.key().isEmpty() ? null : turn.key(),
                JournalJson.write(turn.journal()));
        byte[] contentDigest = contentDigest(salt, content, posted);
        byte[] stateDigest = Chain.digest(salt, List.of(data, position));
        byte[] hash = link.after(HEX.parseHex(turn.head()), contentDigest, stateDigest);
        Part record = Part.of(
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
        return List.of(caseRow(change, turn, data, position, hash), record);
    }

    /** What came in and what was sent for it. */
    static byte[] contentDigest(byte[] salt, @Nullable String content, List<? extends @Nullable String> posted) {
        List<@Nullable String> texts = new ArrayList<>(posted.size() + 1);
        texts.add(content);
        texts.addAll(posted);
        return Chain.digest(salt, texts);
    }

    private static Part caseRow(Change change, Change.Turn turn, String data, String position, byte[] hash) {
        String outcome = turn.state().outcome();
        return turn.isFirst()
                ? Part.of(
                        BEGIN,
                        change.caseId(),
                        turn.number(),
                        turn.state().workflow(),
                        turn.state().version(),
                        turn.revision(),
                        outcome,
                        data,
                        position,
                        hash)
                : Part.of(GO_ON, turn.revision(), outcome, data, position, hash, change.caseId(), turn.revision() - 1);
    }
}
