// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moothall.core.finding.Finding;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;
import org.moothall.standards.Member.DayForm;

@DisplayName("A data set")
class DataSetTest {
    record Stay(
            @Privacy(PrivacyCategory.REFERENCE) @Nullable String id,
            @Privacy(PrivacyCategory.REFERENCE) @Nullable LocalDate start,
            @Privacy(PrivacyCategory.REFERENCE) @Nullable BigDecimal cost,
            @Privacy(PrivacyCategory.REFERENCE) @Nullable String home) {}

    record Home(
            @Privacy(PrivacyCategory.REFERENCE) @Nullable String code,
            @Privacy(PrivacyCategory.REFERENCE) @Nullable LocalDate opened) {}

    private static final Rule<Stay> KNOWN_HOME = Rule.error(Stay.class, "x/home-known")
            .says("the home is one of the return")
            .source("ours")
            .needs("home")
            .refersTo(Home.class, "code");

    private static final Rule<Stay> OPEN_HOME = Rule.error(Stay.class, "x/home-open")
            .says("a stay does not begin before the home opened")
            .source("ours")
            .needs("home", "start")
            .compares(
                    "",
                    Home.class,
                    "code",
                    List.of("opened"),
                    (stay, home) -> Verdict.passedIf(
                            !home.has("opened") || !stay.has("start") || stay.day("start") >= home.day("opened"),
                            "start",
                            "is before the home opened; correct one of them"));

    private static final Rule<Stay> AS_LAST_YEAR = Rule.error(Stay.class, "x/as-last-year")
            .says("a stay begins when it began in last year's return")
            .source("ours")
            .needs("id", "start")
            .compares(
                    "last year",
                    Stay.class,
                    "id",
                    List.of("start"),
                    (stay, before) -> Verdict.passedIf(
                            stay.has("start") && before.has("start") && stay.day("start") == before.day("start"),
                            "start",
                            "is not the day of last year's return; correct one of them"));

    private static final Rule<Stay> TOTAL = Rule.warning(Stay.class, "x/total")
            .says("the stays cost less than a million together")
            .source("ours")
            .needs("cost")
            .checksTotal((sum, rows) -> Verdict.passedIf(
                    sum.compareTo(BigDecimal.valueOf(1_000_000)) < 0,
                    "cost",
                    "costs " + sum.toPlainString() + " in " + rows + " rows; look for pence written as pounds"));

    private record Return() implements Standard {
        @Override
        public About about() {
            return new About("x", "x", "1", "X", "us", "none", About.Status.DRAFT, "test", LocalDate.of(2026, 1, 1));
        }

        @Override
        public List<RecordType<?>> recordTypes() {
            return List.of(
                    RecordType.of(
                                    "stay",
                                    Stay.class,
                                    Member.text("id"),
                                    Member.day("start", DayForm.ISO),
                                    Member.decimal("cost"),
                                    Member.text("home"))
                            .withRules(List.of(KNOWN_HOME, OPEN_HOME, AS_LAST_YEAR, TOTAL))
                            .withWrappers("stays"),
                    RecordType.of("home", Home.class, Member.text("code"), Member.day("opened", DayForm.ISO))
                            .withWrappers("homes"));
        }
    }

    private static final Checker CHECKER = Checker.of(new Return());
    private static final String STAYS = "id,start,home\n1,2026-01-05,H1\n2,2026-01-05,H9\n3,2019-05-01,H1\n";
    private static final String HOMES = "Code;Opened\nH1;2020-01-01\n";

    private static final String[] FAULTS = {
        "\"H9\" is not in homes.csv; correct it, or complete that [x/home-known]",
        "is before the home opened; correct one of them [x/home-open]"
    };

    private static List<String> found(List<CheckReport> reports) {
        return reports.stream()
                .flatMap(report -> report.findings().stream())
                .filter(Finding::isError)
                .map(Finding::text)
                .toList();
    }

    private static List<String> gaps(CheckReport report) {
        return report.notChecked().stream()
                .map(gap -> gap.rule().id() + ", rows " + gap.rows() + ": " + gap.why())
                .toList();
    }

    @Test
    @DisplayName(
            "that is a folder has its tables recognised by their columns, and each is checked with the others at hand")
    void folder(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("b.csv"), STAYS);
        Files.writeString(folder.resolve("homes.csv"), HOMES);
        Files.writeString(folder.resolve("notes.txt"), "read me\n");
        Files.writeString(folder.resolve("photo.png"), "no text");

        var reports = CHECKER.checkAll(DataSet.folder(folder));

        assertThat(reports).extracting(CheckReport::source).containsExactly("b.csv", "homes.csv", "notes.txt");
        assertThat(found(reports))
                .containsExactly(
                        "b.csv, row 3, column home: " + FAULTS[0],
                        "b.csv, row 4, column start: " + FAULTS[1],
                        "notes.txt: is no table of this standard, which has stay, home; take it out, or name its columns as"
                                + " the standard does [text/not-of-the-set]");
        assertThat(reports.get(0).text()).containsPattern("\nwith homes.csv, SHA-256 [0-9a-f]{64}\n");
    }

    @Test
    @DisplayName("that is one document has its lists recognised by their names")
    void document() {
        var document = Source.ofText(
                "return.json",
                "{\"year\": 2026, \"homes\": [{\"code\": \"H1\", \"opened\": \"2020-01-01\"}],"
                        + "\"stays\": [{\"id\": \"1\", \"start\": \"2019-05-01\", \"home\": \"H1\"}, {\"home\": \"H9\"}]}");

        var reports = CHECKER.checkAll(DataSet.of("return", document));

        assertThat(reports).extracting(CheckReport::read).containsExactly(1L, 2L);
        assertThat(found(reports))
                .containsExactly(
                        "return.json, line 1, /stays/0/start: " + FAULTS[1],
                        "return.json, line 1, /stays/1/home: \"H9\" is not in return.json; correct it, or complete that"
                                + " [x/home-known]");
    }

    @Test
    @DisplayName("may have a table in several files, and the others look into all of them")
    void severalFiles() {
        var set = DataSet.of(
                "return",
                Source.ofText("homes-north.csv", HOMES),
                Source.ofText("homes-south.csv", "code\nH9\n"),
                Source.ofText("stays.csv", STAYS.replace("H1", "H7")));

        assertThat(found(CHECKER.checkAll(set)))
                .containsExactly(
                        "stays.csv, row 2, column home: \"H7\" is not in the 2 files of a home; correct it, or complete that"
                                + " [x/home-known]",
                        "stays.csv, row 4, column home: \"H7\" is not in the 2 files of a home; correct it, or complete that"
                                + " [x/home-known]");
    }

    @Test
    @DisplayName("is not checked where there is nothing")
    void nothing(@TempDir Path folder) {
        assertThat(CHECKER.checkAll(DataSet.folder(folder))).noneMatch(CheckReport::conforms);
    }

    @Test
    @DisplayName("is of what can be opened again")
    void noStream() {
        var stream = Source.of("s.csv", new ByteArrayInputStream(new byte[0]));

        assertThatThrownBy(() -> DataSet.of("return", stream))
                .hasMessage("s.csv can be read only once, and a data set is read more often; give a file or a text");
    }

    @Nested
    @DisplayName("without another table or input")
    class Without {
        @Test
        @DisplayName("could not be checked by the rules that ask for it, each said once")
        void absent() {
            var report = CHECKER.check(Source.ofText("stays.csv", STAYS), Stay.class);

            assertThat(found(List.of(report))).isEmpty();
            assertThat(gaps(report))
                    .containsExactly(
                            "x/home-known, rows 3: no table of a home was given",
                            "x/home-open, rows 3: no table of a home was given",
                            "x/as-last-year, rows 3: the input \"last year\" was not given",
                            "x/total, rows 3: no stay here has cost");
        }

        @Test
        @DisplayName("whose table has no key, could not be checked either, rather than find every reference broken")
        void unusable() {
            var homes = Source.ofText("homes.csv", "opened\n2020-01-01\n");

            assertThat(gaps(CHECKER.given("home", homes).check(Source.ofText("stays.csv", STAYS), Stay.class)))
                    .contains("x/home-known, rows 3: homes.csv has no row with a value of code");
        }

        @Test
        @DisplayName("that is larger than the limit, could not be checked by them")
        void tooLarge() {
            var limits = new Limits(100_000, 1_000_000, 32, 1_000, 20, 1);
            var homes = new StringBuilder("code\n");
            for (int row = 0; row < 60_000; row++) {
                homes.append("H").append(row).append('\n');
            }

            assertThat(gaps(CHECKER.limits(limits)
                            .given(Home.class, Source.ofText("homes.csv", homes.toString()))
                            .check(Source.ofText("stays.csv", STAYS), Stay.class)))
                    .contains("x/home-known, rows 3: homes.csv has more rows than this reading can hold");
        }
    }

    @Nested
    @DisplayName("with an input by its name")
    class Inputs {
        @Test
        @DisplayName("is compared with the row of the same key")
        void lastYear() {
            var before = Source.ofText("before.csv", "id,start\n1,2026-01-05\n3,2019-04-30\n");

            assertThat(found(List.of(
                            CHECKER.given("last year", before).check(Source.ofText("stays.csv", STAYS), Stay.class))))
                    .containsExactly(
                            "stays.csv, row 4, column start: is not the day of last year's return; correct one of"
                                    + " them [x/as-last-year]");
        }

        @Test
        @DisplayName("that nobody asks for is refused")
        void unknown() {
            assertThatThrownBy(() -> CHECKER.given("register", Source.ofText("r.csv", "")))
                    .hasMessage("standard x asks for nothing by the name \"register\"; it knows last year, stay, home");
        }
    }

    @Test
    @DisplayName("has sums, and one that lacks a number could not be checked")
    void sums() {
        var large = CHECKER.check(Source.ofText("s.csv", "cost\n999999.75\n0.25\n"), Stay.class);
        var faulty = CHECKER.check(Source.ofText("s.csv", "cost\n999999.75\nmuch\n"), Stay.class);

        assertThat(large.findings())
                .extracting(Finding::text)
                .containsExactly("s.csv: costs 1000000 in 2 rows; look for pence written as pounds [x/total]");
        assertThat(gaps(faulty)).contains("x/total, rows 2: cost of some rows could not be added");
    }
}
