// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.privacy.subjectaccess;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.moothall.core.privacy.View;

/** What a record is like, so that a decision about it is not taken for one about another, or about what it became. */
final class RecordDigest {
    private RecordDigest() {}

    /** A SHA-256 of all that the record holds, in hexadecimal. It is of personal data, and stands in no export. */
    static String of(View whole) {
        MessageDigest digest = sha256();
        whole.leaves().forEach((path, leaf) -> {
            add(digest, path);
            add(digest, leaf.toJson().toString());
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    /** With its length, so that no two texts are like two others. */
    private static void add(MessageDigest digest, String text) {
        digest.update((text.length() + " " + text).getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256; this one has not", e);
        }
    }
}
