// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.reading;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Counts the characters that a parser has taken; it may not have looked at the last of them yet. */
final class CountedReader extends FilterReader {
    private long count;

    CountedReader(Reader reader) {
        super(reader);
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        count += Math.max(0, read);
        return read;
    }

    long count() {
        return count;
    }
}
