// SPDX-License-Identifier: Apache-2.0
package org.moothall.fuzz;

import java.util.List;

/** The bytes of an input, read one by one; when they are used up it goes on with zeros. All bytes are a script. */
final class Script {
    private final byte[] bytes;
    private int index;

    Script(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    boolean isOver() {
        return index >= bytes.length;
    }

    /** From 0 to 255. */
    int one() {
        return isOver() ? 0 : Byte.toUnsignedInt(bytes[index++]);
    }

    /** From 0 to 65,535. */
    int two() {
        return one() << Byte.SIZE | one();
    }

    long eight() {
        return (long) two() << 48 | (long) two() << 32 | (long) two() << 16 | two();
    }

    /** One of several. */
    <T> T oneOf(List<T> several) {
        return several.get((several.size() > 256 ? two() : one()) % several.size());
    }

    /** All that is left, as a text. */
    String rest() {
        byte[] written = new byte[bytes.length - Math.min(index, bytes.length) + 1];
        System.arraycopy(bytes, index, written, 1, written.length - 1);
        index = bytes.length;
        return Bytes.text(written);
    }

    /** A text of up to 255 bytes, written as {@link Bytes} writes it. */
    String text() {
        byte[] written = new byte[one() + 1];
        for (int to = 1; to < written.length && !isOver(); to++) {
            written[to] = (byte) one();
        }
        return Bytes.text(written).replaceFirst("\u0000+$", "");
    }
}
