// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.row;

import java.util.List;

/** Says whether a slice is one of a list of codes, without making a string: open addressing over the codes' hashes. */
public final class CodeIndex {
    private final String[] table;
    private final int[] places;

    public CodeIndex(List<String> codes) {
        table = new String[Integer.highestOneBit(Math.max(codes.size(), 1) * 4)];
        places = new int[table.length];
        for (int place = 0; place < codes.size(); place++) {
            add(codes.get(place), place);
        }
    }

    private void add(String code, int place) {
        int slot = code.hashCode() & (table.length - 1);
        while (table[slot] != null && !table[slot].equals(code)) {
            slot = (slot + 1) & (table.length - 1);
        }
        table[slot] = code;
        places[slot] = place;
    }

    /** The place of the code in the list that the slice is, or -1. */
    public int find(char[] characters, int start, int length) {
        int hash = 0;
        for (int at = start; at < start + length; at++) {
            hash = 31 * hash + characters[at];
        }
        for (int slot = hash & (table.length - 1); table[slot] != null; slot = (slot + 1) & (table.length - 1)) {
            if (matches(table[slot], characters, start, length)) {
                return places[slot];
            }
        }
        return -1;
    }

    private static boolean matches(String code, char[] characters, int start, int length) {
        if (code.length() != length) {
            return false;
        }
        for (int index = 0; index < length; index++) {
            if (code.charAt(index) != characters[start + index]) {
                return false;
            }
        }
        return true;
    }
}
