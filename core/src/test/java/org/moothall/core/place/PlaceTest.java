// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.moothall.core.identifier.place.Postcode;
import org.moothall.core.identifier.place.Uprn;
import org.moothall.core.identifier.place.Usrn;

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
                        + " gazetteerAddress=***, provenance=***, foreignReferences=***, laterMembers=***]");
        assertThat(ADDRESS).hasToString("Address[lines=***, town=***, postcode=***, uprn=***]");
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
