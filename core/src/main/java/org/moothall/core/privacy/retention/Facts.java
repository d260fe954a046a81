// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.privacy.retention;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What has happened to a subject. An event that was undone, as when a case was opened again, is left out; of one that happened
 * several times, the last day stands.
 *
 * @param subject what the record is of, for example a case reference
 * @param events the day of each event, by the names that the rules use
 */
public record Facts(String subject, Map<String, LocalDate> events) {
    /** Copies the events. */
    public Facts {
        Objects.requireNonNull(subject, "facts need a subject");
        events = Collections.unmodifiableMap(new TreeMap<>(events));
    }
}
