// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.moothall.core.place.Wgs84Point;
import org.moothall.examples.flytipping.page.Street.Spot;
import org.moothall.examples.flytipping.page.StreetMap.Mark;

@DisplayName("The streets of the page")
class StreetTest {
    private static Stream<Spot> spots(String words, int count, double latitude, double longitude) {
        return IntStream.range(0, count).mapToObj(i -> new Spot(words, Wgs84Point.of(latitude, longitude), 2));
    }

    @Test
    @DisplayName("are found in the words of a place, and houses, people and markup are not")
    void areFound() {
        assertThat(Street.nameIn("Lay-by, Fuller's Row, Mossbrook")).contains("Fuller's Row");
        assertThat(Street.nameIn("Alley behind the odd numbers, Osier Lane, Mossbrook"))
                .contains("Osier Lane");
        assertThat(Street.nameIn("14 Osier Lane, Mossbrook")).isEmpty();
        assertThat(Street.nameIn("at Mrs Ambleforth's, <script>alert(1)</script> Road"))
                .isEmpty();
        assertThat(Street.nameIn("")).isEmpty();
    }

    @Test
    @DisplayName("are named from five incidents on, the worst first")
    void areNamed() {
        List<Street> streets = Street.of(Stream.of(
                        spots("Osier Lane", 5, 52.95, -1.15),
                        spots("Withy Lane", 4, 52.96, -1.15),
                        spots("Staithe Close", 7, 52.97, -1.15))
                .flatMap(spots -> spots)
                .toList());

        assertThat(streets).extracting(Street::name).containsExactly("Staithe Close", "Osier Lane");
        assertThat(streets).extracting(Street::reports).containsExactly(14, 10);
    }

    @Test
    @DisplayName("lie on the map with north above south, west left of east, and larger where more was dumped")
    void lieOnTheMap() {
        List<Street> streets = Street.of(Stream.of(
                        spots("North Road", 20, 52.96, -1.15),
                        spots("South Road", 5, 52.94, -1.15),
                        spots("East Road", 6, 52.95, -1.13))
                .flatMap(spots -> spots)
                .toList());

        List<Mark> marks = StreetMap.of(streets, 8).marks();

        assertThat(marks)
                .extracting(mark -> mark.street().name())
                .containsExactly("North Road", "East Road", "South Road");
        assertThat(marks.get(0).y()).isLessThan(marks.get(1).y());
        assertThat(marks.get(1).y()).isLessThan(marks.get(2).y());
        assertThat(marks.get(0).x()).isLessThan(marks.get(1).x());
        assertThat(marks.get(0).radius()).isEqualTo(2 * marks.get(2).radius());
    }

    @Test
    @DisplayName("tell how far apart they are by a bar of a round length")
    void tellHowFar() {
        List<Street> streets =
                Street.of(Stream.concat(spots("North Road", 5, 52.96, -1.15), spots("South Road", 5, 52.94, -1.15))
                        .toList());

        StreetMap map = StreetMap.of(streets, 8);

        double metres = streets.get(0).middle().distanceMetres(streets.get(1).middle());
        int apart = Math.abs(map.marks().get(0).y() - map.marks().get(1).y());
        assertThat(map.scale().words()).isEqualTo("1 km");
        assertThat(map.scale().length() * metres / apart).isBetween(990.0, 1010.0);
    }
}
