// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.internal;

import java.time.Year;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.moothall.core.identifier.Fault;
import org.moothall.core.identifier.Identifier;
import org.moothall.core.identifier.Parsed;
import org.moothall.core.identifier.Scheme;
import org.moothall.core.privacy.PrivacyCategory;
import org.moothall.core.text.SpoiltNumber;

/**
 * How every scheme is read: a {@link Reading} says which characters count, a {@link Shape} judges them, a {@link Canonical}
 * writes them down. A new scheme brings the last two as private methods of its record, and nothing more. Text that is canonical
 * already is not copied where {@link Canonical} hands it back as it is, as {@link SignificantText#compact} does.
 */
public record TextScheme<T extends Identifier>(
        String id,
        String title,
        Class<T> type,
        PrivacyCategory privacy,
        Reading reading,
        Shape shape,
        Canonical canonical,
        Function<String, T> maker,
        BiFunction<String, Year, String> inYear)
        implements Scheme<T> {
    private static final int ZEROS_LOST_AT_MOST = 3;

    /** Judges the characters that count: length, arrangement, components, check digit, in this order. */
    public interface Shape {
        /** The first fault, one made beforehand; null when there is none. It must make no object. */
        @Nullable
        Fault fault(CharSequence text, long kept);
    }

    /** Writes down the characters that count, once they were found right. */
    public interface Canonical {
        /** The one form to store. */
        String of(CharSequence text, long kept);
    }

    /** One of which no text depends on the year in which it was typed. */
    public TextScheme(
            String id,
            String title,
            Class<T> type,
            PrivacyCategory privacy,
            Reading reading,
            Shape shape,
            Canonical canonical,
            Function<String, T> maker) {
        this(id, title, type, privacy, reading, shape, canonical, maker, (text, year) -> text);
    }

    @Override
    public Parsed<T> parse(@Nullable String text) {
        if (text == null) {
            return new Parsed.Rejected<>(Fault.blank());
        }
        long kept = reading.keep(text);
        Fault fault = fault(text, kept);
        return fault == null ? new Parsed.Value<>(maker.apply(canonical.of(text, kept))) : new Parsed.Rejected<>(fault);
    }

    @Override
    public Parsed<T> parse(@Nullable String text, Year thisYear) {
        return parse(text == null ? null : inYear.apply(text, thisYear));
    }

    @Override
    public boolean isValid(@Nullable CharSequence text) {
        if (text == null) {
            return false;
        }
        long kept = reading.keep(text);
        return kept != 0 && shape.fault(text, kept) == null;
    }

    @Override
    public void requireCanonical(@Nullable String text) {
        if (text == null) {
            throw new IllegalArgumentException("this " + title + " is null");
        }
        long kept = reading.keep(text);
        Fault fault = fault(text, kept);
        if (fault != null) {
            throw new IllegalArgumentException("this " + title + " " + fault.text());
        }
        if (!canonical.of(text, kept).equals(text)) {
            throw new IllegalArgumentException(
                    "this " + title + " is not in its canonical form; text from outside is for parse");
        }
    }

    private @Nullable Fault fault(String text, long kept) {
        if (kept == 0) {
            return reading.fault(text);
        }
        Fault fault = shape.fault(text, kept);
        return fault == null || !reading.readsNumbers() ? fault : explained(fault, text, kept);
    }

    /** The same fault, or that a spreadsheet wrote this number, or dropped zeros in front of it. */
    private Fault explained(Fault fault, String text, long kept) {
        if (SpoiltNumber.is(text)) {
            return Fault.spoiltNumber();
        }
        boolean isShort = fault.code() == Fault.Code.WRONG_LENGTH && SignificantText.areDigits(text, kept);
        return isShort && lacksZeros(SignificantText.compact(text, kept))
                ? Fault.wrongLength(
                        fault.expected() + "; it would be right with zeros in front, which spreadsheets drop")
                : fault;
    }

    private boolean lacksZeros(String digits) {
        return IntStream.rangeClosed(1, ZEROS_LOST_AT_MOST).anyMatch(zeros -> isValid("0".repeat(zeros) + digits));
    }
}
