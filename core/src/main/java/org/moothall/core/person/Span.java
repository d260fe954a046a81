// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.moothall.core.internal.Required;
import org.moothall.core.json.NeverGrows;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;

/**
 * From when until when something holds, each as far as it is known: a missing beginning or end is open.
 *
 * <p><b>Errors</b> the constructor throws when it surely ends before it begins.
 *
 * @param from the first day, or null when it has no known beginning
 * @param until the last day, or null while it holds
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Span(
        @Privacy(PrivacyCategory.PERSONAL) @Nullable PartialDate from,
        @Privacy(PrivacyCategory.PERSONAL) @Nullable PartialDate until)
        implements NeverGrows {
    /** Without a known beginning, and without an end. */
    public static final Span OPEN = new Span(null, null);

    /** Refuses an end that is surely before the beginning. */
    public Span {
        if (from != null && until != null && until.surelyBefore(from)) {
            throw new IllegalArgumentException("nothing ends before it begins; 'until' is before 'from'");
        }
    }

    /** From a date on. */
    public static Span since(PartialDate from) {
        return new Span(Required.part(from, "a span of time", "from"), null);
    }

    /** The same, and it ends on a date. */
    public Span endedOn(PartialDate lastDay) {
        return new Span(from, Required.part(lastDay, "a span of time", "lastDay"));
    }

    /** Whether a day can be within it, as far as is known. */
    public boolean mayInclude(LocalDate day) {
        PartialDate that = PartialDate.on(day);
        return (from == null || !that.surelyBefore(from)) && (until == null || !until.surelyBefore(that));
    }

    /** Whether a day is within it for certain; an end that is missing is none, a beginning that is missing is long ago. */
    public boolean surelyIncludes(LocalDate day) {
        return (from == null || isTrue(from.latest(), last -> !last.isAfter(day)))
                && (until == null || isTrue(until.earliest(), first -> !first.isBefore(day)));
    }

    private static boolean isTrue(Optional<LocalDate> limit, Predicate<LocalDate> rule) {
        return limit.filter(rule).isPresent();
    }

    @Override
    public String toString() {
        return Masks.describe("Span", this);
    }
}
