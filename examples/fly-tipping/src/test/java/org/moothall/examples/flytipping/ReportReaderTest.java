// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.moothall.core.person.Channel;
import org.moothall.standards.Source;

@DisplayName("Reading reports")
class ReportReaderTest {
    private static final String HEADER = "service_request_id,status,service_code,service_name,description,"
            + "requested_datetime,address,lat,long,email,attribute[land_type],attribute[waste_type],attribute[size],"
            + "attribute[evidence],attribute[channel],attribute[taken_by],attribute[on_behalf_of]\n";

    private static Reports read(String... rows) {
        Reports reports = new Reports();
        reports.read(Source.ofText("reports.csv", HEADER + String.join("\n", rows) + "\n"), "contact-centre");
        return reports;
    }

    private static String row(String id, String point, String answers) {
        return id + ",open,FLYTIP,Fly-tipping,A sofa,2026-06-01T09:00:00+01:00,Mill Lane," + point + ",ada@example.org,"
                + answers;
    }

    private static Report report(String id, String answers) {
        return read(row(id, "52.95,-1.15", answers)).inOrder().get(0).report();
    }

    private static Report answering(String land, String waste, String size) {
        return report(
                "R1",
                Stream.of(land, waste, size, "no", "web", "", "")
                        .reduce((a, b) -> a + "," + b)
                        .orElseThrow());
    }

    @Test
    @DisplayName("keeps who took a call and for whom, the words and the contact")
    void keepsTheIntake() {
        Report report = report("R1", "highway,tyres,car-boot,yes,telephone,cc-03,Bethan Dunmarsh");

        assertThat(report.intake().channel()).isEqualTo(Channel.TELEPHONE);
        assertThat(report.intake().takenBy()).isEqualTo("cc-03");
        assertThat(report.intake().onBehalfOf()).isEqualTo("Bethan Dunmarsh");
        assertThat(report.words()).isEqualTo("A sofa");
        assertThat(report.contact().email()).isEqualTo("ada@example.org");
        assertThat(report.sighting()).isEqualTo(new Sighting("highway", "tyres", "car-boot", true));
        assertThat(report)
                .hasToString("Report[contact-centre:R1, "
                        + "Sighting[landType=highway, wasteType=tyres, size=car-boot, evidence=true]]");
    }

    @ParameterizedTest(name = "{0}, {1}, {2}")
    @CsvSource({
        "Roadside / verge, Mattress or bed base, Small van, highway, other-household, small-van",
        "Public land, Building materials, Tipper lorry, council-land, construction-demolition-excavation, tipper-lorry",
        "'', '', '', other, other, small-van",
        "highway, black-bags-household;asbestos;tyres, car-boot, highway, asbestos, car-boot",
        "highway, green; white-goods, car-boot, highway, white-goods, car-boot"
    })
    @DisplayName("makes Defra's codes of the residents' words, and of several wastes the most hazardous")
    void crosswalks(String land, String waste, String size, String landCode, String wasteCode, String sizeCode) {
        assertThat(answering(land, waste, size).sighting())
                .isEqualTo(new Sighting(landCode, wasteCode, sizeCode, false));
    }

    @Nested
    @DisplayName("finds")
    class Finds {
        private List<String> unopened(String row) {
            return read(row).unopened();
        }

        @Test
        @DisplayName("a word that leads to no code")
        void aWord() {
            assertThat(unopened(row("R1", "52.95,-1.15", "the moon,tyres,car-boot,no,web,,")))
                    .containsExactly(
                            "reports.csv, row 2: Fly-tipping; the answer to land_type is neither in Defra's list "
                                    + "nor a word of the residents' form; take one of the 10 codes [fly-tipping/land-type-known]");
        }

        @Test
        @DisplayName("evidence that is neither yes nor no")
        void evidence() {
            assertThat(unopened(row("R1", "52.95,-1.15", "highway,tyres,car-boot,perhaps,web,,")))
                    .containsExactly("reports.csv, row 2: Fly-tipping; the answer to evidence is neither yes nor no; "
                            + "ask which [fly-tipping/evidence-known]");
        }

        @Test
        @DisplayName("a channel that nobody knows")
        void aChannel() {
            assertThat(unopened(row("R1", "52.95,-1.15", "highway,tyres,car-boot,no,Carrier Pigeon,,")))
                    .containsExactly("reports.csv, row 2: Fly-tipping; the answer to channel is none of web, email, "
                            + "telephone, crew, councillor, open311; take one of them [fly-tipping/channel-known]");
        }

        @Test
        @DisplayName("a point on the other side of the world, once")
        void aPoint() {
            Reports reports = read(row("R1", "-1.15,52.95", "highway,tyres,car-boot,no,web,,"));

            assertThat(reports.unopened())
                    .containsExactly("reports.csv, row 2: Fly-tipping; the point is not in the United Kingdom; "
                            + "see whether lat and long are swapped [fly-tipping/in-the-uk]");
            assertThat(reports.faultyBy()).containsOnlyKeys("fly-tipping/in-the-uk");
        }

        @Test
        @DisplayName("no point at all")
        void noPoint() {
            assertThat(unopened(row("R1", ",", "highway,tyres,car-boot,no,web,,")))
                    .containsExactly("reports.csv, row 2: Fly-tipping; a fly-tip needs a point on the map; "
                            + "ask for lat and long [fly-tipping/point-given]");
        }
    }

    @Test
    @DisplayName("counts what is for another service, and says what it was")
    void otherServices() {
        Reports reports =
                read("R1,open,POTHOLE,Pothole,A hole,2026-06-01T09:00:00+01:00,Mill Lane,52.95,-1.15,,,,,,,,");

        assertThat(reports.otherServices()).containsEntry("Pothole", 1);
        assertThat(reports.unopened()).containsExactly("reports.csv, row 2: Pothole; is not about fly-tipping");
        assertThat(reports.inOrder()).isEmpty();
    }

    @Nested
    @DisplayName("gives a key")
    class Keys {
        private static final String ANSWERS = "highway,tyres,car-boot,no,telephone,cc-03,";

        @Test
        @DisplayName("of source and id")
        void ofTheId() {
            assertThat(report("R1", ANSWERS).key()).isEqualTo("contact-centre:R1");
        }

        @Test
        @DisplayName("of source and the cells' SHA-256 when there is no id, the same as JSON and as CSV")
        void ofTheCells() {
            String key = report("", ANSWERS).key();
            Reports json = new Reports();
            json.read(Source.ofText("reports.json", """
                            [{"status":"open","service_code":"FLYTIP","service_name":"Fly-tipping","description":"A sofa",
                              "requested_datetime":"2026-06-01T09:00:00+01:00","address":"Mill Lane","long":-1.15,"lat":52.95,
                              "email":"ada@example.org","attributes":{"size":"car-boot","land_type":"highway",
                              "waste_type":"tyres","evidence":"no","channel":"telephone","taken_by":"cc-03"}}]
                            """), "contact-centre");

            assertThat(key).matches("contact-centre:[0-9a-f]{64}");
            assertThat(json.inOrder().get(0).report().key()).isEqualTo(key);
            assertThat(report("", ANSWERS.replace("cc-03", "cc-04")).key()).isNotEqualTo(key);
        }
    }
}
