// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.privacy.retention;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.moothall.core.internal.Required;
import org.moothall.core.json.AsWritten;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;

/**
 * The events in the life of a subject. An event that was undone, as when a case was opened again, is left out; of one that happened
 * several times, the last day stands.
 *
 * <p><b>Errors</b> the constructor throws on a blank subject, and on a day after the year 9999.
 *
 * @param subject what the record is of, for example a case reference
 * @param events the day of each event, by the names that the rules use; a finding quotes a name that none of them uses
 */
public record Facts(
        @Privacy(PrivacyCategory.LINKED) String subject,
        @Privacy(PrivacyCategory.PERSONAL) @AsWritten Map<String, LocalDate> events) {
    private static final int LAST_YEAR = 9999;

    /** Copies the events. */
    public Facts {
        Required.text(subject, "facts", "subject");
        events = Collections.unmodifiableMap(new TreeMap<>(Required.part(events, "facts", "events")));
        events.values().forEach(Facts::check);
        Required.keyed(events, "facts", "events");
    }

    /** Does not name the event: what is handed in may be anything. */
    private static void check(@Nullable LocalDate day) {
        if (Required.part(day, "an event", "day").getYear() > LAST_YEAR) {
            throw new IllegalArgumentException("an event happens by the year 9999; one of these does not");
        }
    }

    @Override
    public String toString() {
        return Masks.describe("Facts", this);
    }
}
