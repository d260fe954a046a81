// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping.page;

import java.util.List;

/**
 * What the head of service's page says, in the order in which it says it. How it is written is the templates' affair.
 *
 * @param period the days it is about
 * @param simulated that it is simulated, with what and from which seed
 * @param moments which moments its figures are of
 * @param figures the figures first
 * @param comparison the old way beside the new way
 * @param standing who is late and who has the work
 * @param places the worst places
 * @param workflow how an incident is worked
 * @param faults the faulty reports
 * @param story one incident
 */
public record QuarterPage(
        String period,
        String simulated,
        String moments,
        List<Figure> figures,
        Told comparison,
        Standing standing,
        Places places,
        Drawing workflow,
        Told faults,
        Story story) {
    /** Copies the figures. */
    public QuarterPage {
        figures = List.copyOf(figures);
    }

    /** A figure, what it counts, and what a reader would ask next. */
    public record Figure(String what, String value, String remark) {}

    /** A sentence, and the table that bears it out; a table without rows is not shown. */
    public record Told(String sentence, Table table) {}

    /** The service at one moment, and who was late in the whole quarter. */
    public record Standing(String asOf, Told late, Told loads, Told lateInTheQuarter) {}

    /** The worst places, drawn and as a table. */
    public record Places(String sentence, StreetMap map, Table table) {}
}
