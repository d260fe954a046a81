// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.sorting;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.CipherInputStream;
import javax.crypto.CipherOutputStream;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.IvParameterSpec;
import org.jspecify.annotations.Nullable;

/**
 * A file for rows that do not fit into memory: for its owner only, encrypted with a key that lives in this process, and without a
 * name as soon as it is open, where the system allows it, so that nothing is left whatever happens.
 */
final class ScratchFile implements AutoCloseable {
    private static final int KEY_BITS = 128;
    private static final int BUFFER = 64 * 1024;
    private static final int COUNTER_BYTES = 16;

    private final FileChannel channel;
    private final SecretKey key;
    private final List<Long> starts = new ArrayList<>();
    private long end;

    private ScratchFile(FileChannel channel, SecretKey key) {
        this.channel = channel;
        this.key = key;
    }

    static ScratchFile open() throws IOException {
        // a temporary file is its owner's only
        Path path = Files.createTempFile("moothall-", ".scratch");
        var channel = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        try {
            Files.deleteIfExists(path);
        } catch (IOException heldByTheSystem) {
            // then it goes when it is closed
        }
        return new ScratchFile(channel, newKey());
    }

    private static SecretKey newKey() {
        try {
            var generator = KeyGenerator.getInstance("AES");
            generator.init(KEY_BITS);
            return generator.generateKey();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The counter begins elsewhere for each run, so that no two bytes are encrypted alike. */
    private Cipher cipher(int mode, int run) {
        try {
            var cipher = Cipher.getInstance("AES/CTR/NoPadding");
            byte[] counter =
                    ByteBuffer.allocate(COUNTER_BYTES).putLong(run).putLong(0).array();
            cipher.init(mode, key, new IvParameterSpec(counter));
            return cipher;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Begins a run at the end of the file; the run before has to be closed. */
    OutputStream newRun() {
        starts.add(end);
        var raw = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] source, int offset, int length) throws IOException {
                ByteBuffer bytes = ByteBuffer.wrap(source, offset, length);
                while (bytes.hasRemaining()) {
                    end += channel.write(bytes, end);
                }
            }
        };
        return new BufferedOutputStream(
                new CipherOutputStream(raw, cipher(Cipher.ENCRYPT_MODE, starts.size())), BUFFER);
    }

    int runs() {
        return starts.size();
    }

    Reading read(int run) {
        long stop = run + 1 < starts.size() ? starts.get(run + 1) : end;
        var raw = new Region(starts.get(run), stop);
        return new Reading(new DataInputStream(new BufferedInputStream(
                new CipherInputStream(new BufferedInputStream(raw, BUFFER), cipher(Cipher.DECRYPT_MODE, run + 1)),
                BUFFER)));
    }

    /** The bytes of one run. */
    private final class Region extends InputStream {
        private long position;
        private final long stop;

        Region(long start, long stop) {
            position = start;
            this.stop = stop;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int wanted = (int) Math.min(length, stop - position);
            int count = wanted <= 0 ? -1 : channel.read(ByteBuffer.wrap(target, offset, wanted), position);
            position += Math.max(count, 0);
            return count;
        }
    }

    /** The rows of a run, in order. */
    static final class Reading {
        private final DataInputStream stream;

        Reading(DataInputStream stream) {
            this.stream = stream;
        }

        byte @Nullable [] next() throws IOException {
            int first = stream.read();
            if (first < 0) {
                return null;
            }
            int length = first << 24 | stream.readUnsignedByte() << 16 | stream.readUnsignedShort();
            return stream.readNBytes(length);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
