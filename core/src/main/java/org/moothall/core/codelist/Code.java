// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.codelist;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.moothall.core.internal.Required;
import org.moothall.core.json.AsWritten;
import org.moothall.core.json.NeverGrows;

/**
 * One entry of a code list.
 *
 * <p><b>Errors</b> the constructor throws on a blank code or label, and on an end before the beginning.
 *
 * @param code what data holds, to the letter
 * @param label what it means, for people
 * @param validFrom the first day on which it may be used, or null when it always could
 * @param validTo the last day on which it may be used, or null while it may
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Code(
        String code,
        String label,
        @AsWritten @Nullable LocalDate validFrom,
        @AsWritten @Nullable LocalDate validTo) implements NeverGrows {
    /** Refuses a blank code or label, and one that ends before it begins. */
    public Code {
        Required.text(code, "a code list's entry", "code");
        Required.text(label, "a code list's entry", "label");
        if (validFrom != null && validTo != null && validTo.isBefore(validFrom)) {
            throw new IllegalArgumentException(
                    "code '" + code + "' cannot end on " + validTo + ", before it begins on " + validFrom);
        }
    }

    /** A code that always could be used, and still may. */
    public static Code of(String code, String label) {
        return new Code(code, label, null, null);
    }

    /** The same code, to be used from a day on. */
    public Code withValidFrom(LocalDate firstDay) {
        return new Code(code, label, firstDay, validTo);
    }

    /** The same code, to be used up to and including a day. */
    public Code withValidTo(LocalDate lastDay) {
        return new Code(code, label, validFrom, lastDay);
    }

    /** Whether it may be used on a day. */
    public boolean isValidOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }
}
