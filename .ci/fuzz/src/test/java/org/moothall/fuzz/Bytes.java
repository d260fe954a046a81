// SPDX-License-Identifier: Apache-2.0
package org.moothall.fuzz;

import java.io.ByteArrayOutputStream;

/**
 * Text as bytes that are easy to vary: an ASCII character is itself, and a byte that is none makes a UTF-16 unit, paired or not,
 * of the two bytes after it. All bytes are a text, and every text has its bytes.
 */
final class Bytes {
    private static final int UNIT_FOLLOWS = 0x80;

    private Bytes() {}

    static byte[] of(int first, String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(first);
        for (char unit : text.toCharArray()) {
            if (unit >= UNIT_FOLLOWS) {
                bytes.write(UNIT_FOLLOWS);
                bytes.write(unit >> Byte.SIZE);
            }
            bytes.write(unit);
        }
        return bytes.toByteArray();
    }

    static int first(byte[] bytes) {
        return bytes.length == 0 ? 0 : Byte.toUnsignedInt(bytes[0]);
    }

    static String text(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length);
        for (int index = 1; index < bytes.length; index++) {
            if (bytes[index] < 0 && index + 2 < bytes.length) {
                int high = Byte.toUnsignedInt(bytes[++index]);
                text.append((char) (high << Byte.SIZE | Byte.toUnsignedInt(bytes[++index])));
            } else {
                text.append((char) Byte.toUnsignedInt(bytes[index]));
            }
        }
        return text.toString();
    }
}
