// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.row;

/** Characters of a buffer, to be judged where they lie. It is moved to the next value, so nobody may keep it. */
public final class Slice implements CharSequence {
    private char[] characters = {};
    private int start;
    private int length;

    public Slice over(char[] newCharacters, int newStart, int newLength) {
        characters = newCharacters;
        start = newStart;
        length = newLength;
        return this;
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int index) {
        return characters[start + index];
    }

    @Override
    public CharSequence subSequence(int begin, int end) {
        return new String(characters, start + begin, end - begin);
    }

    @Override
    public String toString() {
        return new String(characters, start, length);
    }
}
