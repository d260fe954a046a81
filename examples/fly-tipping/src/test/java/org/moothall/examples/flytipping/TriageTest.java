// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.moothall.standards.flytipping.FlyTipping;

@DisplayName("Triage")
class TriageTest {
    @ParameterizedTest(name = "{0}, {1}, {2}, evidence {3}, inspected {4}: {5}")
    @CsvSource({
        "railway,             other-household, small-van,         false, false, PASS_ON",
        "watercourse-bank,    asbestos,        small-van,         true,  true,  PASS_ON",
        "highway,             asbestos,        single-item,       false, false, MAKE_SAFE",
        "private-residential, clinical,        single-black-bag,  false, false, MAKE_SAFE",
        "other,               chemical-drums-oil-fuel, car-boot,  true,  false, MAKE_SAFE",
        "private-residential, other-household, car-boot,          true,  false, ADVISE",
        "agricultural,        tyres,           small-van,         false, false, NOTIFY_LANDOWNER",
        "commercial-industrial, green,         significant-multi, false, true,  NOTIFY_LANDOWNER",
        "other,               green,           single-item,       false, false, INSPECT",
        "council-land,        green,           single-item,       true,  false, INSPECT",
        "highway,             green,           tipper-lorry,      false, false, INSPECT",
        "back-alleyway,       tyres,           transit-van,       false, false, SPECIAL_COLLECTION",
        "footpath-bridleway,  other-household, car-boot,          false, false, HAND_CREW",
        "highway,             other-household, small-van,         false, false, CAGED_VAN",
        "highway,             green,           transit-van,       false, false, CAGED_VAN",
        "other,               white-goods,     single-item,       true,  true,  SPECIAL_COLLECTION",
        "other,               green,           single-black-bag,  true,  true,  HAND_CREW",
        "council-land,        green,           transit-van,       true,  true,  CAGED_VAN",
        "council-land,        tyres,           tipper-lorry,      true,  true,  GRAB_LORRY",
        "highway,             green,           significant-multi, false, true,  GRAB_LORRY"
    })
    @DisplayName("asks whose land it is first, then hazard, size and kind of waste")
    void decides(String land, String waste, String size, boolean evidence, boolean inspected, Route expected) {
        assertThat(decided(new Sighting(land, waste, size, evidence), inspected))
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("sends nobody a second time to look at what has been inspected")
    void inspectsOnce() {
        for (var land : FlyTipping.LAND_TYPE.codes()) {
            for (var waste : FlyTipping.WASTE_TYPE.codes()) {
                for (var size : FlyTipping.SIZE.codes()) {
                    Sighting sighting = new Sighting(land.code(), waste.code(), size.code(), true);
                    assertThat(decided(sighting, true)).isNotEqualTo(Route.INSPECT);
                }
            }
        }
    }

    private static Route decided(Sighting sighting, boolean inspected) {
        Incident incident = Incident.reported(Tips.report("web:1", sighting));
        Incident seen = inspected ? incident.inspected(new Forms.Inspection(true, sighting)) : incident;
        return Triage.TABLE.decide(seen).outcome();
    }

    @Test
    @DisplayName("reads Defra's ten land types, and says of each whose it is")
    void readsEveryLandType() {
        assertThat(FlyTipping.LAND_TYPE.codes().stream()
                        .map(code -> Land.of(code.code()))
                        .toList())
                .isEqualTo(List.of(
                        Land.OURS,
                        Land.OURS,
                        Land.OURS,
                        Land.ELSEWHERE,
                        Land.OURS,
                        Land.PRIVATE,
                        Land.PRIVATE,
                        Land.PRIVATE,
                        Land.ELSEWHERE,
                        Land.UNKNOWN));
    }
}
