// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Chains the records of a journal by SHA-256: each hash covers the one before it and everything in its record that is not personal.
 * What is personal is covered by digests with a salt. Erasing it with its salt leaves a chain that verifies, and digests that tell
 * nothing. What stands before the first record covers what a case never changes.
 *
 * <p><b>Shape</b> values are hashed as {@link Digests} says, after a word that says what they are. A council's script can do the same.
 */
final class Chain {
    private Chain() {}

    /** One record, without what is personal. */
    record Link(
            String caseId,
            long revision,
            long at,
            String actor,
            String asked,
            @Nullable String requestKey,
            String entries) {
        /** The hash of this record, after the one before it, with the digests of what may be personal. */
        byte[] after(byte[] head, byte[] contentDigest, byte[] stateDigest) {
            return Digests.of(
                    "record",
                    head,
                    caseId,
                    revision,
                    at,
                    actor,
                    asked,
                    requestKey,
                    entries,
                    contentDigest,
                    stateDigest);
        }
    }

    /** Something that was sent. */
    record Sent(long ordinal, String step, @Nullable String content) {}

    /** What stands before the first record: the case's number, what it runs, and in which shape it began. */
    static byte[] beginning(String caseId, long number, String workflow, int version, String fingerprint) {
        return Digests.of("case", caseId, number, workflow, version, fingerprint);
    }

    /** What came in, and what was sent for it in the order of its ordinals. */
    static byte[] contentDigest(byte[] salt, @Nullable String content, List<Sent> sent) {
        List<@Nullable Object> more = new ArrayList<>(3 * sent.size());
        for (Sent each : sent) {
            more.add(each.ordinal());
            more.add(each.step());
            more.add(each.content());
        }
        return Digests.of(more, "content", salt, content);
    }

    /** What the case is, and where it stands. */
    static byte[] stateDigest(byte[] salt, String data, String position) {
        return Digests.of("state", salt, data, position);
    }

    /** The first bytes of a hash, as rows say which record they came with. */
    static long origin(byte[] hash) {
        return ByteBuffer.wrap(Arrays.copyOf(hash, Long.BYTES)).getLong();
    }
}
