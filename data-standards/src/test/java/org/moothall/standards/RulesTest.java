// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.moothall.core.finding.Finding;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;
import org.moothall.standards.Member.DayForm;

@DisplayName("A rule")
class RulesTest {
    record Stay(
            @Privacy(PrivacyCategory.REFERENCE) @Nullable String id,
            @Privacy(PrivacyCategory.PERSONAL) @Nullable String child,
            @Privacy(PrivacyCategory.REFERENCE) @Nullable LocalDate start,
            @Privacy(PrivacyCategory.REFERENCE) @Nullable LocalDate end,
            @Privacy(PrivacyCategory.REFERENCE) @Nullable BigDecimal cost,
            @Privacy(PrivacyCategory.REFERENCE) @Nullable String home) {}

    record Home(
            @Privacy(PrivacyCategory.REFERENCE) @Nullable String code) {}

    private static final RecordType<Stay> STAY = RecordType.of(
            "stay",
            Stay.class,
            Member.text("id"),
            Member.text("child"),
            Member.day("start", DayForm.ISO),
            Member.day("end", DayForm.ISO),
            Member.decimal("cost"),
            Member.text("home"));

    private static final Rule<Stay> CHEAP = Rule.warning(Stay.class, "x/cheap")
            .says("a stay of no days costs nothing")
            .source("ours")
            .needs("start", "end", "cost")
            .checksMembers(row -> Verdict.passedIf(
                    !row.has("start")
                            || !row.has("end")
                            || row.day("start") < row.day("end")
                            || row.unscaled("cost") == 0,
                    "cost",
                    "is more than nothing; correct it"));

    private static final Rule<Stay> UNIQUE = Rule.error(Stay.class, "x/unique")
            .says("no two stays have the same id")
            .source("ours")
            .needs("id")
            .unique();

    private static final Rule<Stay> APART = Rule.error(Stay.class, "x/apart")
            .says("the stays of a child do not overlap")
            .source("ours")
            .needs("child", "start", "end")
            .checksGroups("child", "start", (rows, faults) -> {
                long end = Long.MIN_VALUE;
                for (RowValues row : rows) {
                    if (row.day("start") < end) {
                        faults.add("start", "is before the end of the child's stay before; correct one of them");
                    }
                    end = Math.max(end, row.day("end"));
                }
            });

    private static final Rule<Stay> KNOWN_HOME = Rule.error(Stay.class, "x/home-known")
            .says("the home is one of the register")
            .source("ours")
            .needs("home")
            .refersTo(Home.class, "code");

    private record Twofold(List<RecordType<?>> types) implements Standard {
        @Override
        public About about() {
            return new OfOneTable(types.get(0)).about();
        }

        @Override
        public List<RecordType<?>> recordTypes() {
            return types;
        }
    }

    private static Checker checker(Rule<Stay> rule) {
        return Checker.of(new Twofold(
                List.of(STAY.withRules(List.of(rule)), RecordType.of("home", Home.class, Member.text("code")))));
    }

    private static List<String> found(Checker checker, String csv) {
        return checker.check(Source.ofText("s.csv", csv), Stay.class).findings().stream()
                .map(Finding::text)
                .toList();
    }

    private static List<String> gaps(Checker checker, String csv) {
        return checker.check(Source.ofText("s.csv", csv), Stay.class).notChecked().stream()
                .map(gap -> gap.rule().id() + ": " + gap.why())
                .toList();
    }

    @Test
    @DisplayName("over members sees them where they lie")
    void overMembers() {
        assertThat(found(checker(CHEAP), "start,end,cost\n2026-01-01,2026-01-01,4.50\n2026-01-01,2026-01-02,4.50\n"))
                .containsExactly("s.csv, row 2, column cost: is more than nothing; correct it [x/cheap]");
    }

    @Test
    @DisplayName("over members sees no others than those it names")
    void namesItsMembers() {
        var nosy = Rule.error(Stay.class, "x/nosy")
                .says("w")
                .source("s")
                .needs("id")
                .checksMembers(row -> Verdict.passedIf(row.has("child"), "id", "m"));

        assertThatThrownBy(() -> found(checker(nosy), "id\n1\n"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("rule x/nosy looks at member child, which it does not need or read");
    }

    @Nested
    @DisplayName("over a table")
    class OverATable {
        @Test
        @DisplayName("finds a key that is there already, and names the first row")
        void unique() {
            assertThat(found(checker(UNIQUE), "id,home\nA,1\nB,1\n,1\n,1\nA,2\n"))
                    .containsExactly(
                            "s.csv, row 6, column id: \"A\" is there already, in row 2; give each its own [x/unique]");
        }

        @Test
        @DisplayName("tells keys apart that have the same hash, and keys of other letters")
        void manyKeys() {
            var csv = new StringBuilder("id\n");
            IntStream.range(0, 100_000)
                    .forEach(row -> csv.append("Aa").append(row).append('\n'));
            IntStream.range(0, 1_000)
                    .forEach(row -> csv.append("BB").append(row).append('\n'));
            csv.append("é1\nĀ1\nĀ1\nBB999\n");

            assertThat(found(checker(UNIQUE), csv.toString()))
                    .containsExactly(
                            "s.csv, row 101004, column id: \"Ā1\" is there already, in row 101003; give each its own"
                                    + " [x/unique]",
                            "s.csv, row 101005, column id: \"BB999\" is there already, in row 101001; give each its own"
                                    + " [x/unique]");
        }

        @Test
        @DisplayName("could not be checked where there are more keys than may be kept")
        void tooManyKeys() {
            var csv = new StringBuilder("id\n");
            IntStream.range(0, 60_000).forEach(row -> csv.append(row).append('\n'));
            var limits = new Limits(100_000, 1_000_000, 32, 1_000, 20, 1);

            assertThat(gaps(checker(UNIQUE).limits(limits), csv.toString()))
                    .containsExactly("x/unique: there are more keys than this reading can hold");
            assertThat(gaps(checker(UNIQUE), csv.toString())).isEmpty();
        }

        @Test
        @DisplayName("compares several members together, and names the line in JSON")
        void severalMembers() {
            var pair = Rule.error(Stay.class, "x/pair")
                    .says("w")
                    .source("s")
                    .needs("id", "home")
                    .unique();

            assertThat(found(checker(pair), "id,home\na,bc\nab,c\na,bc\n"))
                    .containsExactly(
                            "s.csv, row 4, column id: \"a\" is there already, in row 2; give each its own [x/pair]");
            assertThat(checker(UNIQUE)
                            .check(Source.ofText("s.json", "[{\"id\": \"a\"},\n{\"id\": \"a\"}]"), Stay.class)
                            .findings())
                    .extracting(Finding::text)
                    .containsExactly(
                            "s.json, line 2, /1/id: \"a\" is there already, in line 1; give each its own [x/unique]");
        }
    }

    @Nested
    @DisplayName("over groups")
    class OverGroups {
        private static final String CSV = "child,start,end\n"
                + "Ann,2026-03-01,2026-04-01\nBen,2026-01-01,2026-02-01\nAnn,2026-01-01,2026-03-02\nBen,2026-02-01,2026-03-01\n";

        @Test
        @DisplayName("sees the rows of each key in their order, wherever they stand")
        void inOrder() {
            assertThat(found(checker(APART), CSV))
                    .containsExactly(
                            "s.csv, row 2, column start: is before the end of the child's stay before; correct one of"
                                    + " them [x/apart]");

            var report = checker(APART).check(Source.ofText("s.csv", CSV), Stay.class);
            assertThat(report.sound()).isEqualTo(3);
        }

        @Test
        @DisplayName("finds the same on disk as in memory, and leaves nothing there")
        void onDisk() throws java.io.IOException {
            var csv = new StringBuilder("child,start,end\n");
            for (int round = 0; round < 3; round++) {
                for (int child = 0; child < 60_000; child++) {
                    int number = (child * 7919) % 60_000;
                    int overlap = round == 2 && number % 20_000 == 0 ? 1 : 0;
                    csv.append("child-of-the-parish-")
                            .append(number)
                            .append(",2026-0")
                            .append(round + 1 - overlap)
                            .append("-01,2026-0")
                            .append(round + 2)
                            .append("-01\n");
                }
            }
            var before = scratchFiles();

            var report = checker(APART).check(Source.ofText("s.csv", csv.toString()), Stay.class);

            assertThat(report.findings()).hasSize(3);
            assertThat(report.sound()).isEqualTo(180_000 - 3);
            assertThat(scratchFiles()).isEqualTo(before);
            assertThat(gaps(checker(APART).withoutScratchFiles(), csv.toString()))
                    .containsExactly("x/apart: its rows do not fit into memory, and scratch files are forbidden");
        }

        private static List<String> scratchFiles() throws java.io.IOException {
            try (var files = java.nio.file.Files.list(java.nio.file.Path.of(System.getProperty("java.io.tmpdir")))) {
                return files.map(file -> file.getFileName().toString())
                        .filter(name -> name.startsWith("moothall-") && name.endsWith(".scratch"))
                        .sorted()
                        .collect(Collectors.toList());
            }
        }
    }

    @Test
    @DisplayName("between tables looks into the table that is given, and could not be checked without")
    void reference() {
        String csv = "id,home\n1,H1\n2,H9\n3,\n";

        assertThat(found(checker(KNOWN_HOME).given(Home.class, Source.ofText("homes.csv", "code\nH1\nH2\n")), csv))
                .containsExactly("s.csv, row 3, column home: \"H9\" is not in homes.csv; correct it, or complete that"
                        + " [x/home-known]");
        assertThat(gaps(checker(KNOWN_HOME), csv)).containsExactly("x/home-known: no table of a home was given");
    }

    @Test
    @DisplayName("is in force from a day to a day, and could not be checked where none is known")
    void inForce() {
        var rule = Rule.error(Stay.class, "x/new")
                .says("w")
                .source("s")
                .needs("id")
                .from(LocalDate.of(2026, 4, 1))
                .until(LocalDate.of(2027, 3, 31))
                .checks(stay -> Verdict.broken("id", "is wrong"));

        assertThat(found(checker(rule).asAt(LocalDate.of(2026, 3, 31)), "id\n1\n"))
                .isEmpty();
        assertThat(found(checker(rule).asAt(LocalDate.of(2026, 4, 1)), "id\n1\n"))
                .hasSize(1);
        assertThat(found(checker(rule).asAt(LocalDate.of(2027, 4, 1)), "id\n1\n"))
                .isEmpty();
        assertThat(gaps(checker(rule), "id\n1\n")).containsExactly("x/new: no as-at date was given");
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "field", "array"})
    @DisplayName("that remembers something is refused")
    void withState(String kind) {
        List<String> seen = new ArrayList<>();
        int[] count = {0};
        var check = switch (kind) {
            case "list" -> (Rule.Check<Stay>) stay -> Verdict.passedIf(seen.add("x"), "id", "m");
            case "array" -> (Rule.Check<Stay>) stay -> Verdict.passedIf(count[0]++ < 9, "id", "m");
            default ->
                new Rule.Check<Stay>() {
                    private int rows;

                    @Override
                    public Verdict of(Stay stay) {
                        return Verdict.passedIf(rows++ < 9, "id", "m");
                    }
                };
        };
        var rule = Rule.error(Stay.class, "x/state")
                .says("w")
                .source("s")
                .needs("id")
                .checks(check);

        assertThatThrownBy(() -> checker(rule))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("rule x/state holds a ")
                .hasMessageContaining("which can change from row to row and from file to file");
    }
}
