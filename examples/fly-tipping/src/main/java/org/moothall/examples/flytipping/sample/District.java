// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The invented district of Mossbrook: about 6 km to every side of its centre, the same streets whatever the seed. */
final class District {
    private static final Point CENTRE = new Point(52.95, -1.14);
    private static final double RADIUS = 6_000;
    private static final long ITS_OWN_SEED = 1894;
    private static final int HOT_SPOTS = 8;
    private static final String POSTCODE_LETTERS = "ABDEFGHJLNPQRSTUWXYZ";
    private static final List<String> NAMES = List.of(
            "Osier",
            "Tanyard",
            "Brackenfold",
            "Mossend",
            "Quarrydene",
            "Sedgeway",
            "Fuller's",
            "Sexton's",
            "Heronsgate",
            "Pinfold",
            "Alderwick",
            "Copperbeck",
            "Thornhay",
            "Millrace",
            "Withy",
            "Ropewalk",
            "Cinderhill",
            "Larksmoor",
            "Bellwether",
            "Dunnockfield",
            "Marlpit",
            "Staithe",
            "Tollbar",
            "Wheelwright's");
    private static final List<String> KINDS =
            List.of("Lane", "Road", "Street", "Close", "Way", "Row", "Avenue", "Drive");

    private static final Map<String, List<String>> SPOTS = Map.of(
            "highway", List.of("Lay-by", "Grass verge", "Outside no. 14", "Junction with the ring road", "Bus stop"),
            "footpath-bridleway", List.of("Footpath", "Cut-through", "Bridleway gate", "Steps"),
            "back-alleyway", List.of("Alley behind the odd numbers", "Alley behind the even numbers"),
            "railway", List.of("Railway bridge", "By the old station fence"),
            "council-land", List.of("Garages", "Car park", "Play area", "Recycling point", "Green by the flats"),
            "agricultural", List.of("Field gate", "Farm track"),
            "private-residential", List.of("Front garden", "Forecourt of the flats"),
            "commercial-industrial", List.of("Service yard", "Industrial estate"),
            "watercourse-bank", List.of("Brook bank", "Culvert"),
            "other", List.of("Near the corner", "Waste ground"));

    private final Weights<Street> streets;

    private District(Weights<Street> streets) {
        this.streets = streets;
    }

    static District mossbrook() {
        var dice = Dice.of(ITS_OWN_SEED);
        var streets = new LinkedHashMap<Street, Double>();
        for (String name : names(dice)) {
            streets.put(
                    new Street(name, postcode(streets.size()), middle(dice)), streets.size() < HOT_SPOTS ? 3.0 : 1.0);
        }
        return new District(new Weights<>(streets));
    }

    Street street(Dice dice) {
        return streets.pick(dice);
    }

    static Point along(Street street, Dice dice) {
        return street.middle().moved(dice.between(-400.0, 400.0), dice.between(-400.0, 400.0));
    }

    /** The address as people write it, the nearest thing first. */
    static String address(Street street, String landType, Dice dice) {
        return dice.pick(SPOTS.getOrDefault(landType, List.of("Corner"))) + ", " + street.name() + ", Mossbrook";
    }

    private static List<String> names(Dice dice) {
        var names = new ArrayList<String>();
        NAMES.forEach(
                name -> KINDS.stream().filter(kind -> dice.chance(0.5)).forEach(kind -> names.add(name + " " + kind)));
        return names;
    }

    private static Point middle(Dice dice) {
        var point = CENTRE.moved(dice.bell() * 2_200, dice.bell() * 2_200);
        return point.metresTo(CENTRE) < RADIUS - 600 ? point : middle(dice);
    }

    private static String postcode(int number) {
        int letters = POSTCODE_LETTERS.length();
        return "NG99 9" + POSTCODE_LETTERS.charAt(number / letters) + POSTCODE_LETTERS.charAt(number % letters);
    }
}
