// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.flytipping;

import java.util.Arrays;
import java.util.List;
import org.moothall.core.codelist.Crosswalk;
import org.moothall.core.codelist.Crosswalk.Entry;
import org.moothall.core.codelist.Crosswalk.Relation;

/**
 * The questions of residents' forms about a fly-tip, with the Defra codes for the answers. The mapping is ours.
 *
 * <p><b>Source</b> the forms: mysociety/open311-adapter (CentralBedfordshireFlytipping.pm), mysociety/fixmystreet,
 * James-LBBD/FlyTipping (types.ts); read 2026-11-21.
 */
public final class ResidentForms {
    private ResidentForms() {}

    /** FixMyStreet's sizes, by their short names: six of Defra's seven, without the single black bag. */
    public static final Crosswalk FIXMYSTREET_SIZE = new Crosswalk(
            "FixMyStreet",
            "size",
            "size",
            List.of(
                    exact("Single item", "single-item"),
                    exact("Car boot", "car-boot"),
                    exact("Small van", "small-van"),
                    exact("Transit van", "transit-van"),
                    exact("Tipper lorry", "tipper-lorry"),
                    exact("Significant", "significant-multi")));

    /** Central Bedfordshire's {@code land_type}. */
    public static final Crosswalk CENTRAL_BEDFORDSHIRE_LAND = new Crosswalk(
            "Central Bedfordshire",
            "land_type",
            "land_type",
            List.of(
                    entry("Roadside / verge", Relation.BROADER, "", "highway"),
                    entry("Footpath", Relation.BROADER, "", "footpath-bridleway"),
                    entry(
                            "Private land",
                            Relation.NARROWER,
                            "agricultural and commercial land are private too: ask further",
                            "private-residential"),
                    entry("Public land", Relation.NARROWER, "", "council-land")));

    /** Central Bedfordshire's {@code type_of_waste}, of which a resident may choose several. */
    public static final Crosswalk CENTRAL_BEDFORDSHIRE_WASTE = new Crosswalk(
            "Central Bedfordshire",
            "type_of_waste",
            "waste_type",
            List.of(
                    exact("Asbestos", "asbestos"),
                    entry("Chemical / oil drums", Relation.BROADER, "", "chemical-drums-oil-fuel"),
                    exact("Tyres", "tyres"),
                    exact("Vehicle parts", "vehicle-parts"),
                    exact("White goods", "white-goods"),
                    entry("Black bags", Relation.NARROWER, "unless the reporter says trade", "black-bags-household"),
                    entry("Building materials", Relation.BROADER, "", "construction-demolition-excavation"),
                    entry("Construction waste", Relation.BROADER, "", "construction-demolition-excavation"),
                    entry("Electricals", Relation.NARROWER, "", "other-electrical"),
                    entry("Furniture", Relation.BROADER, "", "other-household"),
                    entry("Household waste", Relation.NARROWER, "", "other-household"),
                    entry("Mattress or bed base", Relation.BROADER, "", "other-household"),
                    exact("Green / garden waste", "green"),
                    entry("Fly posting", Relation.ELSEWHERE, "another service", "other"),
                    entry("Trolleys", Relation.ELSEWHERE, "another service", "other"),
                    exact("Other", "other")));

    /** The kinds of waste of Barking and Dagenham's form. */
    public static final Crosswalk BARKING_AND_DAGENHAM_WASTE = new Crosswalk(
            "Barking and Dagenham",
            "waste",
            "waste_type",
            List.of(
                    entry("furniture_general", Relation.BROADER, "", "other-household"),
                    entry("household", Relation.NARROWER, "", "other-household", "black-bags-household"),
                    exact("garden", "green"),
                    entry("electrical", Relation.NARROWER, "", "other-electrical", "white-goods"),
                    exact("tyres", "tyres"),
                    entry(
                            "business_construction",
                            Relation.ASK,
                            "from building work, or from another trade?",
                            "construction-demolition-excavation",
                            "other-commercial"),
                    entry(
                            "hazardous",
                            Relation.ASK,
                            "asbestos, medical waste, or chemicals and oil?",
                            "asbestos",
                            "clinical",
                            "chemical-drums-oil-fuel")));

    /** The kinds of land of Barking and Dagenham's form. */
    public static final Crosswalk BARKING_AND_DAGENHAM_LAND = new Crosswalk(
            "Barking and Dagenham",
            "land",
            "land_type",
            List.of(
                    entry("public", Relation.NARROWER, "", "council-land", "highway"),
                    entry("private", Relation.NARROWER, "", "private-residential"),
                    entry("council_estate", Relation.BROADER, "", "council-land"),
                    entry("unknown", Relation.BROADER, "", "other")));

    /** The sizes of Barking and Dagenham's form, which are Defra's seven. */
    public static final Crosswalk BARKING_AND_DAGENHAM_SIZE = new Crosswalk(
            "Barking and Dagenham",
            "size",
            "size",
            FlyTipping.SIZE.codes().stream()
                    .map(code -> exact(code.label(), code.code()))
                    .toList());

    /** All of them. */
    public static List<Crosswalk> all() {
        return List.of(
                FIXMYSTREET_SIZE,
                CENTRAL_BEDFORDSHIRE_LAND,
                CENTRAL_BEDFORDSHIRE_WASTE,
                BARKING_AND_DAGENHAM_WASTE,
                BARKING_AND_DAGENHAM_LAND,
                BARKING_AND_DAGENHAM_SIZE);
    }

    private static Entry exact(String answer, String code) {
        return new Entry(answer, List.of(code), Relation.EXACT, "");
    }

    private static Entry entry(String answer, Relation relation, String note, String... codes) {
        return new Entry(answer, Arrays.asList(codes), relation, note);
    }
}
