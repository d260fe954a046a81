// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.moothall.standards.Source;
import org.moothall.workflow.host.CaseSnapshot;

@DisplayName("The main job")
class MainTest {
    private static final PrintStream NOWHERE = new PrintStream(OutputStream.nullOutputStream());

    @TempDir
    private Path folder;

    private static String run(String... arguments) {
        return new Main(Options.parse(List.of(arguments)), NOWHERE).run();
    }

    private static List<String> shippedLines(String name) {
        try (var file = Objects.requireNonNull(Main.class.getResourceAsStream(name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String file(String name, List<String> lines) throws IOException {
        return Files.write(folder.resolve(name), lines).toString();
    }

    @Nested
    @TestInstance(Lifecycle.PER_CLASS)
    @DisplayName("on the quarter that ships with it")
    class OnTheQuarter {
        private final Reports reports = new Reports();
        private final List<Receipt> receipts = new ArrayList<>();
        private final FakeMessages messages = new FakeMessages();
        private List<CaseSnapshot<Incident>> incidents = List.of();
        private Set<String> filed = Set.of();

        @BeforeAll
        void workTheQuarter() {
            reports.read(Source.of("json", Main.class.getResourceAsStream("reports-2026-q2.json")), "open311");
            reports.read(Source.of("csv", Main.class.getResourceAsStream("reports-2026-q2.csv")), "contact-centre");
            var sound = reports.inOrder();
            var first = sound.get(0).report().intake().heardAt().toInstant();
            var last = sound.get(sound.size() - 1).report().intake().heardAt().toInstant();
            var simulation = new Simulation(new World(7), Fleet.ONE_OF_EACH, messages, first, Keeping.IN_MEMORY);
            sound.forEach(taken -> simulation.receive(taken.report(), taken.location(), receipts::add));
            simulation.runTo(last.plus(Duration.ofDays(60)));
            incidents = simulation.incidents();
            filed = new HashSet<>(sound.stream()
                    .map(taken -> taken.report().key())
                    .filter(key -> simulation.desk().incidentOf(key).isPresent())
                    .toList());
        }

        @Test
        @DisplayName("reads 3,000 reports and finds the faulty ones by their rules")
        void readsThem() {
            assertThat(reports.read()).isEqualTo(3000);
            assertThat(reports.faulty()).isEqualTo(124);
            assertThat(reports.faultyBy())
                    .containsEntry("open311/lat-with-long", 15)
                    .containsEntry("open311/status-known", 14)
                    .containsEntry("fly-tipping/in-the-uk", 12)
                    .containsEntry("fly-tipping/land-type-known", 10)
                    .hasSize(11);
            assertThat(reports.otherServices()).hasSize(3).containsEntry("Graffiti", 17);
        }

        @Test
        @DisplayName("answers every sound report with exactly one receipt, and loses none")
        void losesNone() {
            var sound = reports.inOrder();
            assertThat(receipts).hasSameSizeAs(sound);
            assertThat(receipts.stream().filter(Receipt.Faulty.class::isInstance))
                    .hasSize(6);
            assertThat(receipts.stream()
                            .filter(receipt -> receipt instanceof Receipt.Accepted accepted
                                    && accepted.how() == Receipt.How.REPEATED))
                    .hasSize(15);
            assertThat(filed)
                    .containsExactlyInAnyOrderElementsOf(sound.stream()
                            .map(taken -> taken.report().key())
                            .distinct()
                            .toList());
            assertThat(incidents.stream()
                            .flatMap(each -> each.data().reporters().stream())
                            .map(Reporter::reportKey))
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(filed);
        }

        @Test
        @DisplayName("brings every incident to an end, and tells every reporter who left a contact exactly once")
        void tellsEverybodyOnce() {
            assertThat(incidents).noneMatch(CaseSnapshot::isOpen);
            long toTell = incidents.stream()
                    .mapToLong(each -> each.data().reporters().stream()
                            .filter(reporter -> reporter.contact() != null)
                            .count())
                    .sum();
            assertThat(messages.sent()).hasSize((int) toTell);
        }

        @Test
        @DisplayName("gives the account that the README shows")
        void givesTheAccount() throws IOException {
            assertThat(Files.readString(Path.of("README.md"))).contains("```\n" + run() + "```");
        }

        @Test
        @DisplayName("makes every hazardous incident safe within 24 hours")
        void makesSafe() {
            var hazardous =
                    Figures.Hazardous.of(incidents.stream().map(Course::new).toList());

            assertThat(hazardous.madeSafeInTime())
                    .isEqualTo(hazardous.incidents())
                    .isPositive();
        }
    }

    @Nested
    @DisplayName("on a file named on the command line")
    class OnAFile {
        @Test
        @DisplayName("gives the same account for the same seed, and another for another")
        void isSeeded() throws IOException {
            String file = file("some.csv", shippedLines("reports-2026-q2.csv").subList(0, 120));

            assertThat(run(file)).isEqualTo(run(file)).isNotEqualTo(run(file, "--seed=8"));
        }

        @Test
        @DisplayName("opens nothing for other services, and says in words what each request was")
        void opensNothing() throws IOException {
            List<String> lines =
                    new ArrayList<>(shippedLines("reports-2026-q2.csv").subList(0, 1));
            lines.addAll(shippedLines("reports-2026-q2.csv").stream()
                    .filter(line -> line.contains("POTHOLE"))
                    .limit(2)
                    .toList());

            assertThat(run(file("others.csv", lines))).isEqualTo("""
                    2 requests read. Of these 2 opened no incident:
                      others.csv, row 2: Pothole; is not about fly-tipping
                      others.csv, row 3: Pothole; is not about fly-tipping

                    There is no sound report of fly-tipping, so no incident was opened.
                    """);
        }

        @Test
        @DisplayName("says of a file that holds no requests why none could be read")
        void readsNone() throws IOException {
            String xml = file("requests.xml", List.of("<?xml version=\"1.0\"?>", "<service_requests/>"));

            assertThat(run(xml)).isEqualTo("""
                    Not read: requests.xml: is XML or a page, which cannot be read yet; ask for the same requests as JSON \
                    [text/xml]
                    There is no sound report of fly-tipping, so no incident was opened.
                    """);
        }

        @Test
        @DisplayName("shows the first twenty and counts the rest")
        void showsTwenty() throws IOException {
            List<String> lines = shippedLines("reports-2026-q2.csv");
            List<String> potholes = new ArrayList<>(lines.subList(0, 1));
            String pothole = lines.stream()
                    .filter(line -> line.contains("POTHOLE"))
                    .findFirst()
                    .orElseThrow();
            for (int i = 0; i < 25; i++) {
                potholes.add(pothole);
            }

            assertThat(run(file("others.csv", potholes)))
                    .contains("others.csv, row 21: Pothole;", "  and 5 more.\n", "For other services: Pothole 25\n")
                    .doesNotContain("row 22");
        }
    }

    @Nested
    @DisplayName("refuses")
    class Refuses {
        @Test
        @DisplayName("a file that is not there")
        void aMissingFile() {
            assertThatThrownBy(() -> run("nowhere.json"))
                    .hasMessage("cannot read nowhere.json; name files of reports, JSON or CSV");
        }

        @Test
        @DisplayName("an option that is none, and numbers that are none")
        void anOption() {
            assertThatThrownBy(() -> run("--fast"))
                    .hasMessage("there is no option --fast; --help tells those there are");
            assertThatThrownBy(() -> run("--seed=x")).hasMessage("--seed=x needs a whole number where it has \"x\"");
            assertThatThrownBy(() -> run("--page=nowhere/page.html"))
                    .hasMessage("cannot write to \"nowhere/page.html\"; name a file in a folder that is there");
            assertThatThrownBy(() -> run("--crews=1,2"))
                    .hasMessage("--crews=1,2 needs four numbers, such as --crews=1,2,1,1");
        }
    }
}
