// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts and hashes the bytes that pass. */
public final class HashedStream extends FilterInputStream {
    private final MessageDigest digest;
    private long count;

    /** Begins at nothing. */
    public HashedStream(InputStream stream) {
        super(stream);
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        if (read > 0) {
            digest.update(target, offset, read);
            count += read;
        }
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** Reads what is left, so that the hash is that of the whole. */
    public void drain() throws IOException {
        byte[] rest = new byte[16 * 1024];
        while (read(rest, 0, rest.length) >= 0) {
            // only to hash
        }
    }

    /** How many bytes have passed. */
    public long count() {
        return count;
    }

    /** The SHA-256 of what has passed, in hexadecimal. To be asked once, at the end. */
    public String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
