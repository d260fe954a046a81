// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.internal;

import org.moothall.core.identifier.Fault;

/**
 * Which characters of a text count, and which are only how people type, said by one {@code long}: that is why a verdict needs
 * no memory of its own. Judging and parsing both start from {@link #keep}, so they cannot disagree. Which kind of
 * {@code long} it is, {@link SignificantMask} and {@link Trimmed} say.
 */
public interface Reading {
    /** What people type, letters among it: spaces, hyphens, dashes, full stops, commas and brackets do not count. */
    Reading TYPED = SignificantMask.TYPED;

    /** Numbers that people type: as {@link #TYPED}, but what a spreadsheet wrote is refused, never read without its full stop. */
    Reading TYPED_NUMBER = SignificantMask.TYPED_NUMBER;

    /** Numbers from machines: spaces do not count, anything else does, so that -1 is not 1. */
    Reading NUMBER = SignificantMask.NUMBER;

    /** Codes from machines: only spaces at the ends do not count. */
    Reading CODE = SignificantMask.CODE;

    /** The characters that count; 0 when the text is unreadable, and then {@link #fault} says why. */
    long keep(CharSequence text);

    /** Why a text of which nothing is kept is unreadable. */
    Fault fault(CharSequence text);

    /** Whether what is read may be a number, which spreadsheets spoil. */
    boolean readsNumbers();
}
