// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 of values, each with its kind and, where that can vary, its length: no two lists of values are hashed alike.
 *
 * <p><b>Shape</b> a text is {@code t}, the length of its UTF-8 in 4 bytes, and its UTF-8; bytes are {@code b}, their number in 4
 * bytes, and they; a whole number is {@code n} and 8 bytes; nothing is {@code -}. Most significant byte first.
 */
final class Digests {
    private static final byte TEXT = 't';
    private static final byte BYTES = 'b';
    private static final byte NUMBER = 'n';
    private static final byte NOTHING = '-';

    /** Copied for each digest, which spares looking for who implements it. */
    private static final MessageDigest SHA_256 = sha256();

    private Digests() {}

    /** The digest of a text's UTF-8 and nothing else. */
    static byte[] ofText(String text) {
        return fresh().digest(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The digest of texts, whole numbers, bytes and nulls. */
    static byte[] of(@Nullable Object... values) {
        return of(List.of(), values);
    }

    /** The digest of some values, and of more after them. */
    static byte[] of(List<? extends @Nullable Object> more, @Nullable Object... values) {
        MessageDigest digest = fresh();
        for (Object value : values) {
            digest.update(typed(value));
        }
        more.forEach(value -> digest.update(typed(value)));
        return digest.digest();
    }

    private static byte[] typed(@Nullable Object value) {
        if (value == null) {
            return new byte[] {NOTHING};
        } else if (value instanceof String text) {
            return sized(TEXT, text.getBytes(StandardCharsets.UTF_8));
        } else if (value instanceof byte[] bytes) {
            return sized(BYTES, bytes);
        } else if (value instanceof Number number) {
            return ByteBuffer.allocate(1 + Long.BYTES)
                    .put(NUMBER)
                    .putLong(number.longValue())
                    .array();
        }
        throw new IllegalArgumentException("nothing of " + value.getClass().getName() + " is hashed");
    }

    private static byte[] sized(byte kind, byte[] bytes) {
        return ByteBuffer.allocate(1 + Integer.BYTES + bytes.length)
                .put(kind)
                .putInt(bytes.length)
                .put(bytes)
                .array();
    }

    private static MessageDigest fresh() {
        try {
            return (MessageDigest) SHA_256.clone();
        } catch (CloneNotSupportedException anotherProvider) {
            return sha256();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
