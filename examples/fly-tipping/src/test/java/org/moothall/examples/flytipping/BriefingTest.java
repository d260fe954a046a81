// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.moothall.core.person.Contact;
import org.moothall.standards.Source;

@DisplayName("The head of service's page")
class BriefingTest {
    private static final PrintStream NOWHERE = new PrintStream(OutputStream.nullOutputStream());

    @TempDir
    private static Path folder;

    private static String run(String... arguments) {
        return new Main(Options.parse(List.of(arguments)), NOWHERE).run();
    }

    private static List<String> shipped() throws IOException {
        try (var file = Objects.requireNonNull(Main.class.getResourceAsStream("reports-2026-q2.csv"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    private static Path csv(String name, List<String> lines) throws IOException {
        return Files.write(folder.resolve(name), lines);
    }

    /** The text a reader sees, without tags, each run of white space one space. */
    private static String read(Path page) throws IOException {
        return Files.readString(page)
                .replaceAll("(?s)<style>.*?</style>", "")
                .replaceAll("<[^>]*>", " ")
                .replace("&#39;", "'")
                .replaceAll("\\s+", " ");
    }

    @Nested
    @TestInstance(Lifecycle.PER_CLASS)
    @DisplayName("of a month at the contact centre")
    class OfAMonth {
        private final Path file = folder.resolve("month.csv");
        private final Path page = folder.resolve("month.html");
        private String account = "";
        private String text = "";

        @BeforeAll
        void workTheMonth() throws IOException {
            csv("month.csv", shipped().subList(0, 360));
            account = run(file.toString(), "--page=" + page, "--seed=11");
            text = read(page);
        }

        private String figure(String line) {
            return account.lines()
                    .filter(each -> each.startsWith(line))
                    .map(each -> each.substring(line.length()).strip())
                    .map(each -> each.split(" {2,}", 2)[0])
                    .findFirst()
                    .orElseThrow();
        }

        @Test
        @DisplayName("is named in the last line of the account")
        void isNamed() {
            assertThat(account).endsWith("\nThe head of service's page: " + page + "\n");
        }

        @Test
        @DisplayName("says that it is simulated, with which crews and from which seed")
        void saysThatItIsSimulated() {
            assertThat(text)
                    .contains("Simulated. None of this work was done: the reports were worked in simulated time, by "
                            + "1 hand crew, 1 caged van, 1 special collection, 1 grab lorry, "
                            + "1 inspector, a hazard crew on call; seed 11.");
        }

        @Test
        @DisplayName("gives the account's figures")
        void givesTheFigures() {
            String cleared = figure("Cleared by us");
            String inTime = figure("  within 4 working days");

            assertThat(text)
                    .contains(figure("Reports read") + " → " + figure("  new incidents"))
                    .contains(inTime + " of the " + cleared + " cleared by us")
                    .contains(figure("  faulty") + " were faulty")
                    .contains(figure("  made safe within 24 hours") + " of " + figure("Hazardous, by our own rule"));
        }

        @Test
        @DisplayName("sets the old way beside it as the account does, and says what is compared")
        void comparesFairly() {
            account.lines()
                    .dropWhile(line -> !line.startsWith("Time to clear"))
                    .skip(1)
                    .limit(5)
                    .forEach(line -> assertThat(text).contains(line.strip().replaceAll("\\s+", " ")));
            assertThat(text)
                    .contains("no triage; the next free crew takes the oldest report and finds out on the spot. "
                            + "Same reports, same heaps, same crews, but no inspector and no hazard crew. "
                            + "Both are measured on the " + figure("Cleared by us") + " incidents that we cleared");
        }

        @Test
        @DisplayName("has every section, in the order of a reader's questions")
        void hasEverySection() {
            assertThat(text)
                    .containsSubsequence(
                            " The figures Reports",
                            " Now beside the old way ",
                            " Who is late, at the end of ",
                            " Who has the work ",
                            " Late in the whole quarter ",
                            " The worst places ",
                            " How an incident is worked ",
                            " Faulty reports ",
                            " One incident, from its first report to its last letter ");
        }

        @Test
        @DisplayName("tells each rule that was broken in words, with its count")
        void tellsTheRules() {
            assertThat(text).containsPattern("lat and long come together \\[open311/lat-with-long\\] [1-9]");
        }

        @Test
        @DisplayName("asks nothing of the network and runs no script")
        void asksNothing() throws IOException {
            assertThat(Files.readString(page))
                    .doesNotContain("<script", "<link", "<img", "@import", "url(", "href=\"http", "src=");
        }

        @Test
        @DisplayName("holds no reporter's contact, words or reference, and no house")
        void holdsNobody() throws IOException {
            String html = Files.readString(page);
            Reports reports = new Reports();
            reports.read(Source.of(file), "contact-centre");

            Set<String> personal = reports.inOrder().stream()
                    .map(Reports.Taken::report)
                    .flatMap(report -> Stream.concat(
                            Stream.of(
                                    report.words(),
                                    report.key(),
                                    report.place(),
                                    report.key().split(":", 2)[1]),
                            Stream.ofNullable(report.contact()).flatMap(BriefingTest::addresses)))
                    .filter(words -> !words.isBlank())
                    .collect(Collectors.toSet());

            assertThat(personal).hasSizeGreaterThan(300).noneMatch(html::contains);
            assertThat(html).doesNotContain("07700", "01632", "@example", "no. 14");
        }
    }

    private static Stream<String> addresses(Contact contact) {
        return Stream.of(contact.email(), contact.telephone()).filter(Objects::nonNull);
    }

    @Nested
    @DisplayName("when too few crews are sent")
    class TooFewCrews {
        @Test
        @DisplayName("lists what is late, why, and who has it")
        void listsTheLate() throws IOException {
            Path file = csv("busy.csv", shipped().subList(0, 240));
            Path page = folder.resolve("busy.html");

            run(file.toString(), "--page=" + page, "--crews=0,0,1,0");

            assertThat(read(page))
                    .containsPattern("[0-9]+ incidents are open, [1-9][0-9]* of them late; the longest late first\\.")
                    .containsPattern(
                            "FT-[0-9A-Z-]+ (not named|[A-Z][^0-9]+) 10 Apr waiting since 2 Apr to clear grab lorry")
                    .contains(" grab lorry 7 4 2 Apr ")
                    .contains("7 incidents of the quarter were late; 7 of them still open on 20 June 2026.")
                    .contains("cleared by us; none was late; 7 still open on 20 June 2026");
        }
    }

    @Nested
    @DisplayName("of what somebody wrote with ill intent")
    class Hostile {
        @Test
        @DisplayName("shows nothing of it")
        void showsNothing() throws IOException {
            List<String> lines = shipped().subList(0, 60).stream()
                    .map(line -> line.replace("Mossbrook", "<script>alert(1)</script> Road")
                            .replace("Fly-tipping,\"", "Fly-tipping,\"<script>alert(2)</script>"))
                    .toList();
            Path file = csv("hostile.csv", lines);
            Path page = folder.resolve("hostile.html");

            run(file.toString(), "--page=" + page);

            assertThat(lines).anyMatch(line -> line.contains("alert(1)")).anyMatch(line -> line.contains("alert(2)"));
            assertThat(Files.readString(page)).doesNotContain("alert(");
        }
    }

    @Test
    @DisplayName("says plainly that nobody is late")
    void saysThatNobodyIs() throws IOException {
        Path file = csv("few.csv", shipped().subList(0, 12));
        Path page = folder.resolve("few.html");

        run(file.toString(), "--page=" + page);

        assertThat(read(page)).containsPattern("Nobody is late\\. 1 incident is open, none past its time\\.");
    }
}
