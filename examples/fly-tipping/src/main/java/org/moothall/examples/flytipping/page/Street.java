// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping.page;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.moothall.core.place.Wgs84Point;

/**
 * A street and what was dumped along it. Streets with few incidents are nobody's business: a street is named only from
 * {@value #ENOUGH} incidents on, so that a name on the page never stands for one home.
 *
 * @param name its name
 * @param incidents how many incidents lay there
 * @param reports how many reports were of them
 * @param middle the middle of the incidents
 */
public record Street(String name, int incidents, int reports, Wgs84Point middle) {
    private static final int ENOUGH = 5;
    private static final Pattern NAME = Pattern.compile("(\\p{Lu}[\\p{L}'’-]* ){1,3}"
            + "(Avenue|Close|Court|Crescent|Drive|Gardens|Grove|Hill|Lane|Place|Road|Row|Square|Street|Terrace|Way)");

    /** Where an incident lay: in words as they were written, on the map, and how many reported it. */
    public record Spot(String words, Wgs84Point point, int reports) {}

    /** The streets that may be named, those with most incidents first. */
    public static List<Street> of(List<Spot> spots) {
        return spots.stream()
                .filter(spot -> nameIn(spot.words()).isPresent())
                .collect(Collectors.groupingBy(
                        spot -> nameIn(spot.words()).orElseThrow(), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .filter(street -> street.getValue().size() >= ENOUGH)
                .map(street -> street(street.getKey(), street.getValue()))
                .sorted(Comparator.comparing((Street street) -> -street.incidents()))
                .toList();
    }

    /** The name of the street in the words of a place: of its parts between commas, the first that is nothing else. */
    public static Optional<String> nameIn(String words) {
        return Arrays.stream(words.split(",", -1))
                .map(String::strip)
                .filter(part -> NAME.matcher(part).matches())
                .findFirst();
    }

    private static Street street(String name, List<Spot> spots) {
        return new Street(
                name,
                spots.size(),
                spots.stream().mapToInt(Spot::reports).sum(),
                Wgs84Point.of(
                        spots.stream()
                                .mapToDouble(spot -> spot.point().latitude())
                                .average()
                                .orElseThrow(),
                        spots.stream()
                                .mapToDouble(spot -> spot.point().longitude())
                                .average()
                                .orElseThrow()));
    }
}
