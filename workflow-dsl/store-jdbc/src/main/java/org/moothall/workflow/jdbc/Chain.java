// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Chains the records of a journal by SHA-256: each hash covers the one before it and everything in its record that is not personal.
 * What is personal is covered by digests with a salt. Erasing it with its salt leaves a chain that verifies, and digests that tell
 * nothing.
 *
 * <p><b>Shape</b> every text is hashed as the length of its UTF-8 in 4 bytes and then its UTF-8, no text as the length -1, every
 * number as 8 bytes; most significant byte first. A council's script can do the same.
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
            MessageDigest digest = sha256();
            digest.update(head);
            text(digest, caseId);
            number(digest, revision);
            number(digest, at);
            text(digest, actor);
            text(digest, asked);
            text(digest, requestKey);
            text(digest, entries);
            digest.update(contentDigest);
            digest.update(stateDigest);
            return digest.digest();
        }
    }

    /** The digest of texts that may be personal. */
    static byte[] digest(byte[] salt, List<? extends @Nullable String> texts) {
        MessageDigest digest = sha256();
        digest.update(salt);
        texts.forEach(text -> text(digest, text));
        return digest.digest();
    }

    private static void text(MessageDigest digest, @Nullable String text) {
        byte[] bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES)
                .putInt(text == null ? -1 : bytes.length)
                .array());
        digest.update(bytes);
    }

    private static void number(MessageDigest digest, long number) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
