// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping.sample;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The codes of the fly-tipping return, the names of Defra's columns for them, and the words residents use instead. */
final class Codes {
    static final Set<String> HAZARDOUS = Set.of("asbestos", "clinical", "chemical-drums-oil-fuel");

    /** Special handling, then the rest: the lower the place, the sooner it decides what the primary waste is. */
    static final List<String> SPECIAL =
            List.of("animal-carcass", "tyres", "vehicle-parts", "other-electrical", "white-goods");

    static final Map<String, String> LAND_COLUMNS = columns("""
            highway=Highway
            footpath-bridleway=Footpath / Bridleway
            back-alleyway=Back Alleyway
            railway=Railway
            council-land=Council Land
            agricultural=Agricultural
            private-residential=Private / Residential
            commercial-industrial=Commercial / Industrial
            watercourse-bank=Watercourse / Bank
            other=Other (unidentified)""");

    static final Map<String, String> WASTE_COLUMNS = columns("""
            animal-carcass=Animal Carcass
            green=Green
            vehicle-parts=Vehicle Parts
            white-goods=White Goods
            other-electrical=Other Electrical
            tyres=Tyres
            asbestos=Asbestos
            clinical=Clinical
            construction-demolition-excavation=Constr / Demol / Excav
            black-bags-commercial=Black Bags - Commercial
            black-bags-household=Black Bags - Household
            chemical-drums-oil-fuel=Chemical Drums, Oil, Fuel
            other-household=Other Household Waste
            other-commercial=Other Commercial Waste
            other=Primary Waste Type Measures Other (unidentified)""");

    static final Map<String, String> SIZE_COLUMNS = columns("""
            single-black-bag=Single Black Bag
            single-item=Single Item
            car-boot=Car Boot or Less
            small-van=Small Van Load
            transit-van=Transit Van Load
            tipper-lorry=Tipper Lorry Load
            significant-multi=Significant / Multi Loads""");

    private static final Map<String, List<String>> RESIDENT_LAND = Map.of(
            "highway", List.of("Roadside / verge"),
            "footpath-bridleway", List.of("Footpath"),
            "private-residential", List.of("Private land"),
            "council-land", List.of("Public land"));

    private static final Map<String, List<String>> RESIDENT_WASTE = Map.of(
            "asbestos", List.of("Asbestos"),
            "chemical-drums-oil-fuel", List.of("Chemical / oil drums"),
            "tyres", List.of("Tyres"),
            "vehicle-parts", List.of("Vehicle parts"),
            "white-goods", List.of("White goods"),
            "black-bags-household", List.of("Black bags"),
            "construction-demolition-excavation", List.of("Building materials", "Construction waste"),
            "other-electrical", List.of("Electricals"),
            "other-household", List.of("Furniture", "Household waste", "Mattress or bed base"),
            "green", List.of("Green / garden waste"));

    private Codes() {}

    /** What a resident's form calls the land; empty when it has no word for it. */
    static List<String> residentLand(String code) {
        return RESIDENT_LAND.getOrDefault(code, List.of());
    }

    /** What a resident's form calls the waste; empty when it has no word for it. */
    static List<String> residentWaste(String code) {
        return RESIDENT_WASTE.getOrDefault(code, List.of());
    }

    /** Whether other kinds of waste beside it stand back when one primary kind is asked for. */
    static boolean comesFirst(String wasteType) {
        return HAZARDOUS.contains(wasteType) || SPECIAL.contains(wasteType);
    }

    private static Map<String, String> columns(String lines) {
        var columns = new LinkedHashMap<String, String>();
        lines.lines().map(line -> line.split("=", 2)).forEach(pair -> columns.put(pair[0], pair[1] + " Incidents"));
        return Collections.unmodifiableMap(columns);
    }
}
