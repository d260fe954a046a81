// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.moothall.core.caution.Caution;
import org.moothall.core.caution.CautionKind;
import org.moothall.core.finding.Finding;
import org.moothall.core.identifier.place.Postcode;
import org.moothall.core.identifier.place.Uprn;
import org.moothall.core.identifier.place.Usrn;
import org.moothall.core.privacy.Role;

@DisplayName("A place")
class PlaceTest {
    private static final Address ADDRESS = Address.of("Flat 1", "1 Sample Street")
            .withTown("Exeter")
            .withPostcode(Postcode.of("EX1 1AA"))
            .withUprn(Uprn.of("100000000123"));

    @Test
    @DisplayName("is known in any of the ways there are, and copied with more")
    void isKnownInAnyWay() {
        Place described = Place.builder().description("behind the bus shelter").build();

        Place pinned = described.toBuilder()
                .point(Wgs84Point.of(50.7236, -3.5275))
                .usrn(Usrn.of("12345678"))
                .address(ADDRESS)
                .uprn(Uprn.of("100000000123"))
                .build();

        assertThat(described.point()).isNull();
        assertThat(pinned.description()).isEqualTo("behind the bus shelter");
        assertThat(pinned.toBuilder().build()).isEqualTo(pinned).isNotEqualTo(described);
    }

    @Test
    @DisplayName("of which nothing is known is none")
    void ofWhichNothingIsKnown() {
        assertThatThrownBy(() -> Place.builder().build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "a place needs at least one of point, address, uprn, usrn, description and gazetteerAddress");
    }

    @Test
    @DisplayName("shows its street in a log, and nothing else")
    void showsItsStreetOnly() {
        Place place = Place.builder()
                .address(ADDRESS)
                .usrn(Usrn.of("12345678"))
                .description("Mrs Sample's gate")
                .build();

        assertThat(place)
                .hasToString("Place[point=***, address=***, uprn=***, usrn=12345678, description=***,"
                        + " gazetteerAddress=***, provenance=***, foreignReferences=***, cautions=***, landowner=***, ward=***, patches=***,"
                        + " laterMembers=***]");
        assertThat(ADDRESS).hasToString("Address[lines=***, town=***, postcode=***, uprn=***]");
    }

    @Test
    @DisplayName("of which latitude and longitude are swapped is found")
    void isFoundWhenSwapped() {
        Place swapped = Place.builder().point(Wgs84Point.of(-3.5275, 50.7236)).build();

        assertThat(swapped.findings())
                .extracting(Finding::text)
                .containsExactly(
                        "point: this point is not in the United Kingdom; latitude and longitude seem to be swapped"
                                + " [core/wgs84-in-united-kingdom]");
        assertThat(swapped.toBuilder()
                        .point(Wgs84Point.of(50.7236, -3.5275))
                        .build()
                        .findings())
                .isEmpty();
        assertThat(Place.builder().usrn(Usrn.of("2")).build().findings()).isEmpty();
    }

    @Test
    @DisplayName("has cautions for whoever comes, which few may read")
    void hasCautions() {
        Caution needles = Caution.of(
                        CautionKind.HAZARD, "needles on the stairs on 1 May", "Bo Officer", LocalDate.of(2026, 6, 1))
                .reader("street-crew")
                .build();
        Place stairwell =
                Place.builder().description("the stairs").caution(needles).build();

        assertThat(stairwell.cautionsFor(Set.of(Role.named("street-crew")))).containsExactly(needles);
        assertThat(stairwell.cautionsFor(Set.of(Role.named("clerk")))).isEmpty();
    }

    @Test
    @DisplayName("keeps what a finder answered, with how certain that is")
    void keepsWhatWasFound() {
        Match<Landowner> owner = Match.ask(
                List.of(Landowner.named("Example Estates"), Landowner.named("Example Council")), "at a boundary");
        Match<Area> ward = Match.certain(Area.of("E05000001", "Example Ward"), "well within it");
        Match<Area> patch = Match.likely(Area.of("north", "North"), "next to it");
        Place verge = Place.builder()
                .point(Wgs84Point.of(50.7236, -3.5275))
                .landowner(owner)
                .ward(ward)
                .patch("streets", patch)
                .build();

        assertThat(verge.landowner()).isEqualTo(owner);
        assertThat(verge.ward()).isEqualTo(ward);
        assertThat(verge.patches()).containsEntry("streets", patch);
        assertThat(verge.toBuilder()
                        .landowner(null)
                        .ward(null)
                        .patches(Map.of())
                        .build())
                .isEqualTo(Place.builder().point(verge.point()).build());
    }

    @Test
    @DisplayName("has an address that can be written on one line")
    void hasAddressOnOneLine() {
        assertThat(ADDRESS.label()).isEqualTo("Flat 1, 1 Sample Street, Exeter, EX1 1AA");
        assertThat(Address.of("1 Sample Street").label()).isEqualTo("1 Sample Street");
    }

    @Test
    @DisplayName("has an address with lines, none of them blank")
    void hasAddressWithLines() {
        assertThatThrownBy(Address::of)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an address needs at least one line, and no blank ones");
        assertThatThrownBy(() -> Address.of("1 Sample Street", " ")).isInstanceOf(IllegalArgumentException.class);
    }
}
