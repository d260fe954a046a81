// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping.sample;

/** What a report is to the reports before it. */
public enum Relation {
    /** The first word of something. */
    FIRST,
    /** Somebody else tells of the same waste, within 12 m and 10 days. */
    REPEAT,
    /** Perhaps of the same waste: its kind is not known, or it lies 35 to 45 m away. */
    UNSURE_REPEAT,
    /** Says that waste reported 6 to 12 days before has not gone. */
    STILL_THERE,
    /** The very same report, sent twice. */
    COPY,
    /** Another content under an id that was used before. */
    CHANGED_COPY
}
