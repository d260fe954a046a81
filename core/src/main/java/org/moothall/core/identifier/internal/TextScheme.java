// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.internal;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.moothall.core.identifier.Fault;
import org.moothall.core.identifier.Identifier;
import org.moothall.core.identifier.Parsed;
import org.moothall.core.identifier.Scheme;
import org.moothall.core.privacy.PrivacyCategory;

/**
 * How every scheme is read: a {@link Reading} says which characters count, a {@link Shape} judges them, a {@link Canonical}
 * writes them down. A new scheme brings the last two as private methods of its record, and nothing more. Text that is canonical
 * already is not copied where {@link Canonical} hands it back as it is, as {@link Kept#compact} does.
 */
public record TextScheme<T extends Identifier>(
        String id,
        String title,
        Class<T> type,
        PrivacyCategory privacy,
        Reading reading,
        Shape shape,
        Canonical canonical,
        Function<String, T> maker)
        implements Scheme<T> {
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
        return kept == 0 ? reading.fault(text) : shape.fault(text, kept);
    }
}
