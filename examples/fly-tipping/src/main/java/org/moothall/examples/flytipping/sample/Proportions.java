// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * How often each kind of land, waste and size comes up among reports, by the codes of the fly-tipping return.
 *
 * @param landTypes where it lies
 * @param wasteTypes what it is, primarily
 * @param sizes how much it is
 */
public record Proportions(Weights<String> landTypes, Weights<String> wasteTypes, Weights<String> sizes) {
    private static final Set<String> CATEGORIES = Set.of("A29", "A22");

    /**
     * England as a whole in 2022-23, with the hazardous kinds brought to 1 in 100.
     *
     * <p><b>Source</b> percentages and numbers counted from Defra's local-authority table of 2022-23: 1,082,673 incidents
     * of 309 authorities, of which 0.9 in 100 are hazardous.
     */
    public static Proportions england() {
        return new Proportions(ENGLAND_LAND, ENGLAND_WASTE.withShare(Codes.HAZARDOUS, 0.01), ENGLAND_SIZE);
    }

    /**
     * One council in one year, as it stands in its row of Defra's table of incidents; nothing is scaled.
     *
     * <p><b>Shape</b> the table as CSV: two rows above the header, names of columns that end in " Incidents", the council
     * by its "LA Name" ({@code York}) and the year as {@code 2022-23}.
     *
     * <p><b>Errors</b> {@link IllegalArgumentException} when the row or a column is missing, or a count is not available.
     */
    public static Proportions ofCouncil(Path defraIncidents, String council, String year) throws IOException {
        var row = DefraIncidents.read(defraIncidents, council, year);
        return new Proportions(
                row.weights(Codes.LAND_COLUMNS), row.weights(Codes.WASTE_COLUMNS), row.weights(Codes.SIZE_COLUMNS));
    }

    /**
     * The reports of fly-tipping (A29) and dumped rubbish (A22) that FixMyStreet counted in a district.
     *
     * <p><b>Shape</b> the CSV of one month, with columns {@code lad}, {@code SHEF_A_CODE} and {@code reports}; the district by
     * its GSS code ({@code E06000014}). Of a file for a whole year it gives the year's reports.
     *
     * <p><b>Errors</b> {@link IllegalArgumentException} when the file does not name the district at all; a district without
     * such reports has 0.
     */
    public static int monthlyReports(Path fixMyStreetCounts, String district) throws IOException {
        var rows = Csv.parse(Files.readString(fixMyStreetCounts));
        if (rows.stream().noneMatch(row -> row.get(0).equals(district))) {
            throw new IllegalArgumentException(fixMyStreetCounts + " has no row for district '" + district
                    + "'; a GSS code such as E06000014 is wanted");
        }
        return rows.stream()
                .filter(row -> row.get(0).equals(district) && CATEGORIES.contains(row.get(1)))
                .mapToInt(row -> Integer.parseInt(row.get(2)))
                .sum();
    }

    private static final Weights<String> ENGLAND_LAND = Weights.parse("""
            highway 40.0
            council-land 17.6
            footpath-bridleway 16.7
            other 13.6
            back-alleyway 9.5
            private-residential 1.3
            commercial-industrial 0.4
            watercourse-bank 0.4
            agricultural 0.3
            railway 0.1""");

    private static final Weights<String> ENGLAND_WASTE = Weights.parse("""
            other-household 44.3
            black-bags-household 15.9
            other 14.2
            construction-demolition-excavation 5.3
            white-goods 4.6
            black-bags-commercial 4.0
            green 3.1
            other-commercial 3.1
            other-electrical 1.6
            tyres 1.3
            vehicle-parts 1.0
            animal-carcass 0.5
            chemical-drums-oil-fuel 0.5
            asbestos 0.3
            clinical 0.1""");

    private static final Weights<String> ENGLAND_SIZE = Weights.parse("""
            single-black-bag 71725
            single-item 162287
            car-boot 281910
            small-van 321803
            transit-van 168503
            tipper-lorry 28681
            significant-multi 13260""");
}
