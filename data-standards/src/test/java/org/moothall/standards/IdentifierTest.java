// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.constraints.NotNull;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.moothall.core.finding.Finding;
import org.moothall.core.finding.Severity;
import org.moothall.core.identifier.constraint.ValidGssCode;
import org.moothall.core.identifier.constraint.ValidIdentifier;
import org.moothall.core.identifier.constraint.ValidNhsNumber;
import org.moothall.core.identifier.constraint.ValidNino;
import org.moothall.core.identifier.constraint.ValidUsrn;
import org.moothall.core.identifier.place.GssCode;
import org.moothall.core.identifier.place.Uprn;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;

@DisplayName("A file with identifiers")
class IdentifierTest {
    /** A tenant of an allotment, as a form took it. */
    record Tenant(
            @Privacy(PrivacyCategory.SPECIAL_CATEGORY) @ValidNhsNumber @Nullable
            String patient,

            @Privacy(PrivacyCategory.REFERENCE) @ValidNino @Nullable
            String nino,

            @Privacy(PrivacyCategory.REFERENCE) @ValidIdentifier(scheme = "gss-code") @Nullable
            String ward) {}

    /** An allotment, as one system sends it to another. */
    record Plot(
            @Privacy(PrivacyCategory.LINKED) @NotNull @Nullable
            Uprn uprn,

            @Privacy(PrivacyCategory.REFERENCE) @Nullable GssCode ward,

            @Privacy(PrivacyCategory.LINKED) @Nullable GssCode holdersWard) {}

    record Street(
            @Privacy(PrivacyCategory.REFERENCE) @ValidUsrn @ValidGssCode @Nullable
            String code) {}

    record Plain(
            @Privacy(PrivacyCategory.REFERENCE) @Nullable String usrn) {}

    record Judged(
            @Privacy(PrivacyCategory.REFERENCE) @ValidUsrn @Nullable
            String usrn) {}

    private static final Checker TENANTS = checker(RecordType.of(
            "tenant", Tenant.class, Member.text("patient"), Member.text("nino"), Member.text("home_ward")));

    private static final RecordType<Plot> PLOT = RecordType.of(
            "plot",
            Plot.class,
            Member.identifier("uprn", Uprn.SCHEME),
            Member.identifier("ward", GssCode.SCHEME),
            Member.identifier("holders_ward", GssCode.SCHEME));

    private static Checker checker(RecordType<?> type) {
        return Checker.of(new OfOneTable(type));
    }

    private static <T> List<T> sound(Checker checker, Source source, Class<T> type) {
        List<T> sound = new ArrayList<>();
        checker.read(source, type, row -> row.checked().fold(sound::add, faults -> false));
        return sound;
    }

    private static List<String> findings(CheckReport report) {
        return report.findings().stream().map(Finding::text).toList();
    }

    @Nested
    @DisplayName("in texts, as people type them,")
    class InTexts {
        @Test
        @DisplayName("is taken as it was typed, and where they are left out")
        void isTakenAsTyped() {
            var csv = Source.ofText(
                    "t.csv", "patient,nino,home_ward\n999 000 0018,aa-00-00-00-b, e07000041\n,,\n,AA000000A,\n");

            assertThat(sound(TENANTS, csv, Tenant.class))
                    .containsExactly(
                            new Tenant("999 000 0018", "aa-00-00-00-b", " e07000041"),
                            new Tenant(null, "AA000000A", null));
        }

        @Test
        @DisplayName("is told what is wrong, without a value that is private to the component or to the scheme")
        void isToldWhatIsWrong() {
            var report = TENANTS.check(
                    Source.ofText("t.csv", "patient,nino,home_ward\n9990000019,ZZ9999999,E0700004\n-,*,ß\n"),
                    Tenant.class);

            assertThat(findings(report))
                    .containsExactly(
                            "t.csv, row 2, column patient: the value is no NHS number: it does not match its check digit;"
                                    + " something was mistyped; correct it at the source [x/patient-identifier]",
                            "t.csv, row 3, column patient: the value is no NHS number: it is empty;"
                                    + " correct it at the source [x/patient-identifier]",
                            "t.csv, row 2, column nino: the value is no National Insurance number: it must be 2 letters, 6 digits,"
                                    + " then A, B, C or D, like QQ 12 34 56 C; correct it at the source [x/nino-identifier]",
                            "t.csv, row 3, column nino: the value is no National Insurance number: it must have 2 letters, 6 digits,"
                                    + " then A, B, C or D, like QQ 12 34 56 C; correct it at the source [x/nino-identifier]",
                            "t.csv, row 2, column home_ward: \"E0700004\" is no GSS code: it must have 9 characters;"
                                    + " correct it at the source [x/home-ward-identifier]",
                            "t.csv, row 3, column home_ward: \"ß\" is no GSS code: it has a character that cannot be part of it,"
                                    + " at position 1; correct it at the source [x/home-ward-identifier]");
        }

        @Test
        @DisplayName("lists the rule, with the scheme's id")
        void listsTheRule() {
            assertThat(TENANTS.rules(Tenant.class))
                    .contains(new RuleSummary(
                            "x/home-ward-identifier",
                            Severity.ERROR,
                            "home_ward is of identifier scheme gss-code",
                            "test"));
        }

        @Test
        @DisplayName("holds a JSON number to the scheme too")
        void holdsNumbersToTheScheme() {
            var report = TENANTS.check(
                    Source.ofText("t.json", "[{\"patient\": 9990000018}, {\"patient\": 999000001}]"), Tenant.class);

            assertThat(findings(report))
                    .containsExactly(
                            "t.json, line 1, /1/patient: the value is no NHS number: it must have 10 digits;"
                                    + " correct it at the source [x/patient-identifier]",
                            "t.json, line 1, /0/patient: is a JSON number and is read as text; put it in quotes [json/number-for-text]",
                            "t.json, line 1, /1/patient: is a JSON number and is read as text; put it in quotes [json/number-for-text]");
        }

        @Test
        @DisplayName("holds a text to every scheme that it must fit")
        void holdsATextToEveryScheme() {
            var streets = checker(RecordType.of("street", Street.class, Member.text("code")));

            assertThat(findings(streets.check(Source.ofText("s.csv", "code\n12345678\n"), Street.class)))
                    .containsExactly(
                            "s.csv, row 2, column code: \"12345678\" is no GSS code: it must have 9 characters;"
                                    + " correct it at the source [x/code-identifier]");
            assertThat(streets.rules(Street.class))
                    .extracting(RuleSummary::words)
                    .contains("code is of identifier scheme usrn and gss-code");
        }

        @Test
        @DisplayName("costs no more objects than without the constraint")
        void costsNoObject() {
            var rows = 20_000;
            var source = Source.ofText("s.csv", "usrn\n" + "12345678\n".repeat(rows));
            var plain = checker(RecordType.of("street", Plain.class, Member.text("usrn")));
            var judged = checker(RecordType.of("street", Judged.class, Member.text("usrn")));
            for (int time = 0; time < 5; time++) {
                plain.check(source, Plain.class);
                judged.check(source, Judged.class);
            }

            long without = allocated(() -> plain.check(source, Plain.class));
            long with = allocated(() -> judged.check(source, Judged.class));

            assertThat(with - without).isLessThan(rows);
        }

        private static long allocated(Runnable work) {
            var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
            long before = threads.getCurrentThreadAllocatedBytes();
            work.run();
            return threads.getCurrentThreadAllocatedBytes() - before;
        }
    }

    @Nested
    @DisplayName("as values, in their canonical form,")
    class AsValues {
        @Test
        @DisplayName("hands them on as values, from CSV and from JSON")
        void handsThemOn() {
            var csv = Source.ofText("p.csv", "uprn,ward,holders_ward\n42,E07000041,\n");
            var json = Source.ofText("p.json", "[{\"uprn\": \"42\", \"ward\": \"E07000041\", \"holders_ward\": null}]");
            var plot = new Plot(Uprn.of("42"), GssCode.of("E07000041"), null);

            assertThat(sound(checker(PLOT), csv, Plot.class)).containsExactly(plot);
            assertThat(sound(checker(PLOT), json, Plot.class)).containsExactly(plot);
        }

        @Test
        @DisplayName("keeps in the row's cells what was read")
        void keepsTheCells() {
            List<String> cells = new ArrayList<>();

            checker(PLOT)
                    .read(
                            Source.ofText("p.csv", "uprn,ward\n042,E07000041\n"),
                            Plot.class,
                            row -> cells.add(row.cells().toString()));

            assertThat(cells).containsExactly("{uprn=042, ward=E07000041}");
        }

        @Test
        @DisplayName("says so where another form was sent, and tells the canonical one only where nothing is private")
        void saysWhereAnotherFormWasSent() {
            var report = checker(PLOT)
                    .check(
                            Source.ofText(
                                    "p.json",
                                    "[{\"uprn\": \"042\", \"ward\": \"e07000041\","
                                            + " \"holders_ward\": \"e07000041\"}]"),
                            Plot.class);

            assertThat(findings(report))
                    .containsExactly(
                            "p.json, line 1, /0/uprn: the value can be read as Unique Property Reference Number,"
                                    + " but is not in its canonical form; write it in that form [x/uprn-canonical]",
                            "p.json, line 1, /0/ward: \"e07000041\" can be read as GSS code,"
                                    + " but is not in its canonical form; write \"E07000041\" [x/ward-canonical]",
                            "p.json, line 1, /0/holders_ward: the value can be read as GSS code,"
                                    + " but is not in its canonical form; write it in that form"
                                    + " [x/holders-ward-canonical]");
        }

        @Test
        @DisplayName("says what is wrong with what is none, and what is missing")
        void saysWhatIsWrong() {
            var report =
                    checker(PLOT).check(Source.ofText("p.csv", "uprn,ward\nnext door,Q07000041\n,\" \"\n"), Plot.class);

            assertThat(findings(report))
                    .containsExactly(
                            "p.csv, row 2, column uprn: the value is no Unique Property Reference Number:"
                                    + " it must be a number greater than zero; correct it at the source [x/uprn-identifier]",
                            "p.csv, row 2, column ward: \"Q07000041\" is no GSS code: it has an unknown country;"
                                    + " correct it at the source [x/ward-identifier]",
                            "p.csv, row 3, column ward: \" \" is no GSS code: it is empty; correct it at the source [x/ward-identifier]",
                            "p.csv, row 3, column uprn: is empty; every plot must have one [x/uprn-required]");
        }

        @Test
        @DisplayName("reads a JSON number as text, with advice, and nothing else in their place")
        void readsNumbers() {
            var report = checker(PLOT)
                    .check(Source.ofText("p.json", "[{\"uprn\": 42}, {\"uprn\": {\"value\": \"42\"}}]"), Plot.class);

            assertThat(findings(report))
                    .containsExactly(
                            "p.json, line 1, /1/uprn: is a JSON object or list where a text is wanted; write one text in quotes"
                                    + " [x/uprn-text]",
                            "p.json, line 1, /0/uprn: is a JSON number and is read as text; put it in quotes [json/number-for-text]");
        }

        @Test
        @DisplayName("reads other forms too under a profile that only warns of them")
        void readsOtherFormsUnderAProfile() {
            var lenient = Profile.of(
                    "lenient",
                    "Lenient",
                    "ours",
                    new Difference.SetsSeverity("x/uprn-canonical", Severity.WARNING),
                    new Difference.SetsSeverity("x/uprn-identifier", Severity.WARNING));
            var source = Source.ofText("p.csv", "uprn\n042\nnext door\n");

            assertThat(sound(Checker.of(new OfOneTable(PLOT), lenient), source, Plot.class))
                    .containsExactly(new Plot(Uprn.of("42"), null, null), new Plot(null, null, null));
        }
    }
}
