// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Generated reports")
class ReportGeneratorTest {
    private static final Path SHIPPED = Path.of("src/main/resources/org/moothall/examples/flytipping");
    private static final List<String> FILES = List.of("reports-2026-q2.json", "reports-2026-q2.csv");
    private static final SampleQuarter QUARTER =
            ReportGenerator.seeded(2026, Proportions.england()).generate(3_000);

    @Test
    @DisplayName("are as many as asked for, and at least one")
    void areAsManyAsAskedFor() {
        var generator = ReportGenerator.seeded(1, Proportions.england());

        assertThat(generator.generate(1).reports()).hasSize(1);
        assertThat(generator.generate(777).reports()).hasSize(777);
        assertThatThrownBy(() -> generator.generate(0)).hasMessage("at least 1 report must be asked for, got 0");
    }

    @Nested
    @DisplayName("in files")
    class InFiles {
        @Test
        @DisplayName("are the shipped ones, byte for byte, for seed 2026")
        void areTheShippedOnes(@TempDir Path folder) throws IOException {
            MakeSample.main("2026", "3000", folder.toString());

            for (String file : FILES) {
                assertThat(folder.resolve(file)).hasSameBinaryContentAs(SHIPPED.resolve(file));
            }
        }

        @Test
        @DisplayName("are others for another seed")
        void areOthersForAnotherSeed(@TempDir Path folder) throws IOException {
            MakeSample.main("2027", "3000", folder.toString());

            for (String file : FILES) {
                assertThat(Files.mismatch(folder.resolve(file), SHIPPED.resolve(file)))
                        .isNotNegative();
            }
        }

        @Test
        @DisplayName("can be made from a council's own proportions")
        void canBeMadeFromACouncilsOwnProportions(@TempDir Path folder) throws IOException {
            var table = "src/test/resources/org/moothall/examples/flytipping/sample/defra-incidents.csv";

            MakeSample.main("5", "200", folder.toString(), "Mossbrook", table, "2022-23");

            assertThat(Files.readString(folder.resolve(FILES.get(0))))
                    .contains("chemical")
                    .doesNotContain("tyres");
        }

        @Test
        @DisplayName("have a row for each that officers wrote down, under a header of Open311's names")
        void haveARowForEachThatOfficersWroteDown() throws IOException {
            var rows = Csv.parse(Files.readString(SHIPPED.resolve("reports-2026-q2.csv")));

            assertThat(rows).hasSize(QUARTER.offline().size() + 1).allMatch(row -> row.size() == Field.values().length);
            assertThat(rows.get(0)).contains("service_request_id", "lat", "long", "attribute[land_type]");
            assertThat(rows.get(1))
                    .isEqualTo(Arrays.stream(Field.values())
                            .map(field -> QUARTER.offline().get(0).value(field).orElse(""))
                            .toList());
        }

        @Test
        @DisplayName("keep line breaks, quotes and letters with marks out of harm")
        void keepLineBreaksQuotesAndMarksOutOfHarm(@TempDir Path folder) throws IOException {
            var truth = QUARTER.reports().get(0).truth();
            var values =
                    Map.of(Field.DESCRIPTION, "A \"van\"\nby Zoë's \\ gate", Field.LAT, "52.95", Field.LONG, "west");
            var quarter = new SampleQuarter(List.of(new SampleReport(values, Channel.WEB, truth)));

            quarter.writeJson(folder.resolve("one.json"));

            assertThat(folder.resolve("one.json"))
                    .hasContent(
                            "[\n{\"description\":\"A \\\"van\\\"\\nby Zoë's \\\\ gate\",\"lat\":52.95,\"long\":\"west\","
                                    + "\"attributes\":{}}\n]\n");
        }

        @Test
        @DisplayName("stay under 2 MB together")
        void stayUnderTwoMegabytes() throws IOException {
            long size = 0;
            for (String file : FILES) {
                size += Files.size(SHIPPED.resolve(file));
            }

            assertThat(size).isLessThan(2_000_000);
        }
    }

    @Nested
    @DisplayName("have their share of")
    class HaveTheirShareOf {
        private final Tally tally = QUARTER.tally();

        @Test
        @DisplayName("channels")
        void channels() {
            assertShare(tally.channels().get(Channel.WEB), 0.60, 0.03);
            assertShare(tally.channels().get(Channel.TELEPHONE), 0.25, 0.03);
            assertShare(tally.channels().get(Channel.CREW), 0.07, 0.02);
            assertShare(tally.channels().get(Channel.EMAIL), 0.05, 0.02);
            assertShare(tally.channels().get(Channel.COUNCILLOR), 0.03, 0.01);
        }

        @Test
        @DisplayName("faults: 1 in 20, of every kind, over-long descriptions the fewest")
        void faults() {
            assertShare(tally.faulty(), 1 / 20.0, 0.01);
            assertThat(tally.faults()).containsOnlyKeys(Fault.values());
            assertThat(tally.faults().get(Fault.LONG_DESCRIPTION)).isLessThan(9);
        }

        @Test
        @DisplayName("repeats: 1 in 6, and 1 in 5 of them leaves doubt")
        void repeats() {
            assertShare(tally.repeats(), 1 / 6.0, 0.015);
            assertThat(tally.relations().get(Relation.UNSURE_REPEAT) / (double) tally.repeats())
                    .isCloseTo(0.2, within(0.05));
            assertShare(tally.relations().get(Relation.STILL_THERE), 0.01, 0.004);
        }

        @Test
        @DisplayName("hazardous waste: 1 in 100")
        void hazardousWaste() {
            assertShare(tally.hazardous(), 0.01, 0.004);
        }

        @Test
        @DisplayName("reporters who give no name: 1 in 4")
        void anonymous() {
            assertShare(tally.anonymous(), 0.25, 0.02);
        }

        @Test
        @DisplayName("other services, second copies and rows without an id")
        void oddities() {
            assertShare(tally.otherServices(), 0.015, 0.006);
            assertThat(tally.relations()).containsEntry(Relation.COPY, 15).containsEntry(Relation.CHANGED_COPY, 6);
            assertThat(tally.withoutId() / (double) QUARTER.offline().size()).isCloseTo(0.01, within(0.006));
        }

        @Test
        @DisplayName("residents' words, several kinds of waste, unknown sizes and evidence")
        void answers() {
            assertShare(count(Field.LAND_TYPE, land -> Character.isUpperCase(land.charAt(0))), 0.15, 0.02);
            assertShare(count(Field.WASTE_TYPE, waste -> Character.isUpperCase(waste.charAt(0))), 0.10, 0.02);
            assertShare(count(Field.WASTE_TYPE, waste -> waste.contains(";")), 0.05, 0.01);
            assertShare(3_000 - count(Field.SIZE, size -> true), 0.08 + 0.015, 0.02);
            assertShare(count(Field.EVIDENCE, "yes"::equals), 0.06, 0.015);
        }

        private void assertShare(long count, double share, double tolerance) {
            assertThat(count / 3_000.0).isCloseTo(share, Offset.offset(tolerance));
        }

        private long count(Field field, Function<String, Boolean> condition) {
            return values(field).filter(condition::apply).count();
        }
    }

    @Nested
    @DisplayName("are safe to show, for")
    class AreSafeToShow {
        @Test
        @DisplayName("phones ring nowhere")
        void phonesRingNowhere() {
            assertThat(values(Field.PHONE))
                    .isNotEmpty()
                    .allMatch(phone -> phone.matches("(01632 960|07700 900)\\d{3}"));
        }

        @Test
        @DisplayName("e-mail reaches nobody")
        void emailReachesNobody() {
            assertThat(values(Field.EMAIL))
                    .isNotEmpty()
                    .allMatch(email -> email.matches("[a-z.]+@example\\.(org|com)"));
        }

        @Test
        @DisplayName("photos are at example.org and postcodes in a sector that nobody uses")
        void photosAndPostcodes() {
            assertThat(values(Field.MEDIA_URL))
                    .isNotEmpty()
                    .allMatch(url -> url.startsWith("https://example.org/photo/"));
            assertThat(values(Field.ZIPCODE)).isNotEmpty().allMatch(code -> code.matches("NG99 9[ABD-HJLNP-UW-Z]{2}"));
        }

        @Test
        @DisplayName("a printed report says neither what nor who")
        void aPrintedReportSaysNeitherWhatNorWho() {
            assertThat(QUARTER.reports().get(0))
                    .hasToString("SampleReport[MSB-200001, "
                            + QUARTER.reports().get(0).channel() + "]");
        }
    }

    @Nested
    @DisplayName("of the same waste")
    class OfTheSameWaste {
        private final Map<String, SampleReport> firsts = QUARTER.reports().stream()
                .filter(report -> report.isSound() && report.truth().relation() == Relation.FIRST)
                .collect(Collectors.toMap(report -> id(report), Function.identity()));

        @Test
        @DisplayName("are within 12 m and 10 days, of the same kind, by somebody else")
        void areNear() {
            assertThat(sound(Relation.REPEAT)).isNotEmpty().allSatisfy(repeat -> {
                var first = first(repeat);
                assertThat(point(repeat).metresTo(point(first))).isLessThan(12);
                assertThat(Duration.between(time(first), time(repeat)))
                        .isPositive()
                        .isLessThan(Duration.ofDays(10));
                assertThat(repeat.truth().wasteType()).isEqualTo(first.truth().wasteType());
                assertThat(repeat.isAnonymous() || !reporter(repeat).equals(reporter(first)))
                        .isTrue();
            });
        }

        @Test
        @DisplayName("leave doubt when the kind is not known or they are 35 to 45 m apart")
        void leaveDoubt() {
            assertThat(sound(Relation.UNSURE_REPEAT)).isNotEmpty().allSatisfy(repeat -> {
                double metres = point(repeat).metresTo(point(first(repeat)));
                boolean unidentified = repeat.truth().wasteType().orElseThrow().equals("other") && metres < 12;
                assertThat(unidentified || (metres > 35 && metres < 45)).isTrue();
            });
        }

        @Test
        @DisplayName("ask after it 6 to 12 days later, by its id")
        void askAfterIt() {
            assertThat(sound(Relation.STILL_THERE)).isNotEmpty().allSatisfy(later -> {
                assertThat(later.value(Field.STILL_THERE)).contains(id(first(later)));
                assertThat(Duration.between(time(first(later)), time(later)))
                        .isBetween(Duration.ofDays(6), Duration.ofDays(12));
            });
        }

        @Test
        @DisplayName("are twice in the file when sent twice, and differ when only the id is the same")
        void areTwiceInTheFile() {
            assertThat(sound(Relation.COPY))
                    .isNotEmpty()
                    .allSatisfy(copy ->
                            assertThat(copy.values()).isEqualTo(first(copy).values()));
            assertThat(sound(Relation.CHANGED_COPY)).isNotEmpty().allSatisfy(copy -> {
                assertThat(id(copy)).isEqualTo(id(first(copy)));
                assertThat(copy.values()).isNotEqualTo(first(copy).values());
            });
        }

        private SampleReport first(SampleReport report) {
            return firsts.get(report.truth().relatedTo().orElseThrow());
        }

        private List<SampleReport> sound(Relation relation) {
            return QUARTER.reports().stream()
                    .filter(report -> report.truth().fault().isEmpty())
                    .filter(report -> report.truth().relation() == relation)
                    .toList();
        }

        private Point point(SampleReport report) {
            return new Point(
                    Double.parseDouble(report.value(Field.LAT).orElseThrow()),
                    Double.parseDouble(report.value(Field.LONG).orElseThrow()));
        }

        private List<String> reporter(SampleReport report) {
            return Stream.of(Field.FIRST_NAME, Field.LAST_NAME)
                    .flatMap(field -> report.value(field).stream())
                    .toList();
        }
    }

    @Nested
    @DisplayName("by the time of day")
    class ByTheTimeOfDay {
        @Test
        @DisplayName("are in order, from 1 April to 30 June 2026 in London's summer time")
        void areInOrder() {
            var times = timed().map(ReportGeneratorTest::time).toList();

            assertThat(times).isSorted();
            assertThat(times.get(0)).isAfterOrEqualTo(OffsetDateTime.parse("2026-04-01T00:00:00+01:00"));
            assertThat(times.get(times.size() - 1)).isBefore(OffsetDateTime.parse("2026-07-01T00:00:00+01:00"));
            assertThat(times).allMatch(time -> time.getOffset().toString().equals("+01:00"));
        }

        @Test
        @DisplayName("reach the telephone from 8 to 5 only")
        void reachTheTelephoneFromEightToFiveOnly() {
            assertThat(timed().filter(report -> report.channel() == Channel.TELEPHONE))
                    .allMatch(report ->
                            time(report).getHour() >= 8 && time(report).getHour() < 17);
        }

        private Stream<SampleReport> timed() {
            return QUARTER.reports().stream()
                    .filter(report -> report.value(Field.REQUESTED_DATETIME)
                            .filter(text -> text.endsWith("+01:00"))
                            .isPresent());
        }
    }

    @Test
    @DisplayName("hold each over-long description whole")
    void holdEachOverLongDescription() {
        assertThat(QUARTER.reports().stream()
                        .filter(report -> report.truth()
                                .fault()
                                .filter(Fault.LONG_DESCRIPTION::equals)
                                .isPresent()))
                .isNotEmpty()
                .allMatch(
                        report -> report.value(Field.DESCRIPTION).orElseThrow().length() > 4_000);
    }

    private static Stream<String> values(Field field) {
        return QUARTER.reports().stream().flatMap(report -> report.value(field).stream());
    }

    private static String id(SampleReport report) {
        return report.value(Field.SERVICE_REQUEST_ID).orElseThrow();
    }

    private static OffsetDateTime time(SampleReport report) {
        return OffsetDateTime.parse(report.value(Field.REQUESTED_DATETIME).orElseThrow());
    }
}
