// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of a shape's JSON: equal shapes have equal fingerprints, on every machine. */
public record Fingerprint(String sha256) {
    /** Computes the fingerprint of a shape. */
    public static Fingerprint of(Shape shape) {
        return ofJson(ShapeJson.write(shape));
    }

    /** Computes the fingerprint of a shape that was written as JSON, by whichever build. */
    public static Fingerprint ofJson(String json) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
            return new Fingerprint(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return sha256.substring(0, 12);
    }
}
