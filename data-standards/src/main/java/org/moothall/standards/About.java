// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards;

import java.time.LocalDate;

/**
 * The description of a standard: what it is, who keeps it, and where the content was read.
 *
 * @param id stable, lower case with hyphens, for example {@code open311-georeport-v2}
 * @param prefix what the ids of its rules begin with, for example {@code open311}
 * @param version the version or the period, as its steward writes it
 * @param title as its steward writes it
 * @param steward who keeps it
 * @param licence the licence of the standard's text, not of this code
 * @param status how far it is in its life
 * @param source where it was read
 * @param read the day it was read
 */
public record About(
        String id,
        String prefix,
        String version,
        String title,
        String steward,
        String licence,
        Status status,
        String source,
        LocalDate read) {
    /** How far a standard is in its life. */
    public enum Status {
        /** Still being written; it may change under you. */
        DRAFT,
        /** In use and kept. */
        ACTIVE,
        /** In use and not changing any more. */
        FROZEN,
        /** Replaced or abandoned. */
        WITHDRAWN
    }
}
