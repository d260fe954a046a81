// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.place.finder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.moothall.core.identifier.organisation.OrganisationId;
import org.moothall.core.identifier.place.Postcode;
import org.moothall.core.identifier.place.Uprn;
import org.moothall.core.identifier.place.Usrn;
import org.moothall.core.place.Address;
import org.moothall.core.place.AddressableObject;
import org.moothall.core.place.Area;
import org.moothall.core.place.Certainty;
import org.moothall.core.place.GazetteerAddress;
import org.moothall.core.place.Landowner;
import org.moothall.core.place.LogicalStatus;
import org.moothall.core.place.Match;
import org.moothall.core.place.Wgs84Point;

@DisplayName("A finder of places")
class InMemoryPlaceFinderTest {
    private static final Area WEST = Area.of("E05000001", "West");
    private static final Area EAST = Area.of("E05000002", "East");
    private static final Landowner COUNCIL =
            Landowner.named("Example Council").withOrganisation(OrganisationId.of("GB-LAE", "XYZ"));
    private static final Usrn HIGH_STREET = Usrn.of("1");
    private static final Usrn LOW_STREET = Usrn.of("2");

    private static final GazetteerAddress HOUSE = GazetteerAddress.builder()
            .primary(AddressableObject.numbered(12))
            .street("High Street")
            .town("Exeter")
            .postcode(Postcode.of("EX1 1AA"))
            .uprn(Uprn.of("12"))
            .logicalStatus(LogicalStatus.APPROVED)
            .build();

    private final PlaceFinder finder = InMemoryPlaceFinder.builder()
            .address(HOUSE)
            .address(flat(1))
            .address(flat(2))
            .address(HOUSE.toBuilder()
                    .street("Old Street")
                    .logicalStatus(LogicalStatus.HISTORICAL)
                    .build())
            .street(HIGH_STREET, List.of(at(0, 0), at(0, 100)))
            .street(LOW_STREET, List.of(at(0, 100), at(100, 100)))
            .ward(WEST, box(-1000, 0))
            .ward(EAST, box(0, 1000))
            .land(COUNCIL, box(-100, 100))
            .patch("fly-tipping", Area.of("north", "North crew"), box(-1000, 1000))
            .build();

    @Nested
    @DisplayName("finds the property of an address")
    class FindsProperty {
        @Test
        @DisplayName("for certain when it is approved word for word, in whatever spelling")
        void forCertain() {
            Address typed = Address.of("12 high street").withTown("EXETER").withPostcode(Postcode.of("EX1 1AA"));

            assertThat(finder.property(typed).certain()).contains(Uprn.of("12"));
            assertThat(finder.property(Address.of("12 High St").withUprn(Uprn.of("12")))
                            .certain())
                    .contains(Uprn.of("12"));
        }

        @Test
        @DisplayName("likely when there is one with all of the words, approved or not")
        void likely() {
            Match<Uprn> found = finder.property(Address.of("12 Old Street"));

            assertThat(found).isEqualTo(Match.likely(Uprn.of("12"), "it is the only address with all of these words"));
            assertThat(found.certain()).isEmpty();
            assertThat(found.likely()).contains(Uprn.of("12"));
        }

        @Test
        @DisplayName("or asks, when the flat is missing")
        void orAsks() {
            assertThat(finder.property(Address.of("Mill House").withPostcode(Postcode.of("EX1 1AB"))))
                    .isEqualTo(Match.ask(
                            List.of(Uprn.of("101"), Uprn.of("102")),
                            "more than one address has all of these words; a flat or a number may be missing"));
        }

        @Test
        @DisplayName("or asks, when the address has the number of another")
        void orAsksWhenNumbersDiffer() {
            assertThat(finder.property(Address.of("14 High Street").withUprn(Uprn.of("12"))))
                    .isEqualTo(Match.ask(List.of(Uprn.of("12")), "the gazetteer has that number at another address"));
        }

        @Test
        @DisplayName("or asks, when the only one with all of the words is a flat with a number more")
        void orAsksWhenItIsFlat() {
            PlaceFinder flats = InMemoryPlaceFinder.builder()
                    .address(GazetteerAddress.builder()
                            .secondary(AddressableObject.numbered(1).withText("Flat"))
                            .primary(AddressableObject.numbered(12))
                            .street("Mill Lane")
                            .uprn(Uprn.of("201"))
                            .build())
                    .build();

            assertThat(flats.property(Address.of("1 Mill Lane")))
                    .isEqualTo(
                            Match.ask(
                                    List.of(Uprn.of("201")),
                                    "the only address with all of these words has a number more; ask for the flat or the house"));
            assertThat(flats.property(Address.of("Flat 1", "12 Mill Lane")).likely())
                    .contains(Uprn.of("201"));
        }

        @Test
        @DisplayName("or knows none: not at another postcode either")
        void orKnowsNone() {
            assertThat(finder.property(Address.of("13 High Street")).certainty())
                    .isEqualTo(Certainty.UNKNOWN);
            assertThat(finder.property(Address.of("12 High Street").withPostcode(Postcode.of("EX1 1AB")))
                            .certainty())
                    .isEqualTo(Certainty.UNKNOWN);
        }
    }

    @Nested
    @DisplayName("finds the street of a point")
    class FindsStreet {
        @Test
        @DisplayName("for certain on it, likely beside it, and none far away")
        void forCertainOnIt() {
            assertThat(finder.street(at(5, 50)).certain()).contains(HIGH_STREET);
            assertThat(finder.street(at(-30, 50)))
                    .isEqualTo(Match.likely(HIGH_STREET, "it is the nearest, and the point is not on it"));
            assertThat(finder.street(at(-60, 50)).certainty()).isEqualTo(Certainty.UNKNOWN);
        }

        @Test
        @DisplayName("or asks at a corner")
        void orAsksAtCorner() {
            assertThat(finder.street(at(3, 98)).certainty()).isEqualTo(Certainty.ASK);
            assertThat(finder.street(at(3, 98)).candidates()).containsExactlyInAnyOrder(HIGH_STREET, LOW_STREET);
        }
    }

    @Nested
    @DisplayName("finds ward, land and patch of a point")
    class FindsAreas {
        @Test
        @DisplayName("for certain away from a boundary")
        void forCertain() {
            assertThat(finder.ward(at(-50, 50)).certain()).contains(WEST);
            assertThat(finder.landowner(at(50, 50)).certain()).contains(COUNCIL);
            assertThat(finder.patch("fly-tipping", at(0, 50)).certain())
                    .map(Area::name)
                    .contains("North crew");
        }

        @Test
        @DisplayName("or asks at a boundary, on either side of it and at the edge of all that is known")
        void orAsksAtBoundary() {
            assertThat(finder.ward(at(9, 50))).isEqualTo(Match.ask(List.of(WEST, EAST), "the point is at a boundary"));
            assertThat(finder.ward(at(-9, 50))).isEqualTo(finder.ward(at(9, 50)));
            assertThat(finder.ward(at(11, 50)).certain()).contains(EAST);
            assertThat(finder.landowner(at(105, 50)).certainty()).isEqualTo(Certainty.ASK);
        }

        @Test
        @DisplayName("or asks on the very line between two, and at the corner where four would meet")
        void orAsksOnLine() {
            assertThat(finder.ward(at(0, 50))).isEqualTo(Match.ask(List.of(WEST, EAST), "the point is at a boundary"));
            assertThat(finder.ward(at(0, 500)).certainty()).isEqualTo(Certainty.ASK);
        }

        @Test
        @DisplayName("or asks where two overlap")
        void orAsksWhereTwoOverlap() {
            PlaceFinder overlapping = InMemoryPlaceFinder.builder()
                    .ward(WEST, box(-1000, 500))
                    .ward(EAST, box(-500, 1000))
                    .build();

            assertThat(overlapping.ward(at(0, 50)))
                    .isEqualTo(Match.ask(List.of(WEST, EAST), "more than one area holds this point"));
        }

        @Test
        @DisplayName("or knows none")
        void orKnowsNone() {
            assertThat(finder.ward(at(5000, 50))).isEqualTo(Match.unknown("no area holds this point"));
            assertThat(finder.patch("pigeons", at(0, 50)))
                    .isEqualTo(Match.unknown("no patches of this service are known"));
        }
    }

    @Test
    @DisplayName("answers with as many candidates as its certainty says, and logs none of them")
    void answersWithCandidates() {
        assertThat(Match.certain(COUNCIL, "asked"))
                .hasToString("Match[certainty=CERTAIN, candidates=***, because=asked]");
        assertThat(COUNCIL).hasToString("Landowner[name=***, organisation=***]");
        assertThatThrownBy(() -> Match.ask(List.of(), "why"))
                .hasMessage(
                        "ASK does not go with 0 candidates: certain and likely have 1, ask has some, unknown has none");
        assertThatThrownBy(() -> InMemoryPlaceFinder.builder().ward(WEST, List.of(at(0, 0))))
                .hasMessage("an area needs at least 3 corners; this one has 1");
    }

    private static GazetteerAddress flat(int number) {
        return GazetteerAddress.builder()
                .secondary(AddressableObject.numbered(number).withText("Flat"))
                .primary(AddressableObject.named("Mill House"))
                .postcode(Postcode.of("EX1 1AB"))
                .uprn(Uprn.of("10" + number))
                .logicalStatus(LogicalStatus.APPROVED)
                .build();
    }

    private static List<Wgs84Point> box(double fromEast, double toEast) {
        return List.of(at(fromEast, -500), at(toEast, -500), at(toEast, 500), at(fromEast, 500));
    }

    /** So many metres east and north of a crossing. */
    private static Wgs84Point at(double east, double north) {
        return Wgs84Point.of(50.7 + north / 111_195, -3.5 + east / (111_195 * Math.cos(Math.toRadians(50.7))));
    }
}
