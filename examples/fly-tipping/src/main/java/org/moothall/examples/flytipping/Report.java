// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.moothall.core.casework.Intake;
import org.moothall.core.person.Contact;
import org.moothall.core.place.Wgs84Point;

/**
 * One person's report of a fly-tip. Several reports may be one incident.
 *
 * @param key what tells it from every other report, and from its own copies
 * @param intake how and when it came
 * @param point where it is
 * @param place where it is in words
 * @param sighting what was seen
 * @param words the resident's own words, kept beside the codes
 * @param contact whom to tell; null when they left none
 * @param stillThere the {@code service_request_id} of the report that this one says is not settled; empty for a new one
 */
public record Report(
        @NotBlank String key,
        @NotNull Intake intake,
        @NotNull Wgs84Point point,
        String place,
        @NotNull @Valid Sighting sighting,
        String words,
        @Nullable Contact contact,
        String stillThere) {
    Reporter reporter(Reporter.How how) {
        return new Reporter(key, intake, words, contact, false, how);
    }

    /** Without what may be personal. */
    @Override
    public String toString() {
        return "Report[" + key + ", " + sighting + "]";
    }
}
