// SPDX-License-Identifier: Apache-2.0
package org.moothall.fuzz;

import static org.moothall.fuzz.Laws.require;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.moothall.cli.Identify;
import org.moothall.core.casework.CaseReference;
import org.moothall.core.finding.Checked;
import org.moothall.core.finding.Finding;
import org.moothall.core.identifier.Parsed;
import org.moothall.core.identifier.Scheme;
import org.moothall.core.identifier.bank.AccountNumber;
import org.moothall.core.identifier.bank.ModulusCheck;
import org.moothall.core.identifier.bank.ModulusTable;
import org.moothall.core.identifier.bank.SortCode;
import org.moothall.core.identifier.health.ChiNumber;
import org.moothall.core.identifier.justice.PncId;
import org.moothall.core.identifier.place.Postcode;
import org.moothall.core.identifier.registry.Schemes;
import org.moothall.core.identifier.tax.VatNumber;
import org.moothall.core.identifier.travel.DriverNumber;

/**
 * Whatever reads identifiers from outside, by name: schemes by their id.
 */
final class Readers {
    private static final LocalDate AS_AT = LocalDate.of(2026, 1, 1);
    private static final List<LocalDate> DAYS = List.of(LocalDate.MIN, LocalDate.EPOCH, AS_AT, LocalDate.MAX);
    private static final AccountNumber ACCOUNT = AccountNumber.of("12345699");
    private static final Chosen<Consumer<String>> READERS = new Chosen<>(byName());

    private Readers() {}

    /** Gives a text to those that a byte chooses. */
    static void read(int choice, String text) {
        READERS.by(choice).forEach(reader -> reader.accept(text));
    }

    private static Map<String, Consumer<String>> byName() {
        Map<String, Consumer<String>> byName = new TreeMap<>(Map.of(
                Choice.EVERY_SCHEME, Readers::everyScheme,
                Choice.POSTCODE_SUGGESTION, Readers::postcodeSuggestion,
                Choice.PNC_ID_OF_A_YEAR, Readers::pncIdOfAYear,
                Choice.MORE_QUESTIONS, Readers::moreQuestions,
                Choice.CASE_NUMBER, Readers::caseNumber,
                Choice.MODULUS_TABLE, Readers::modulusTable,
                Choice.IDENTIFY, Identify::run));
        Schemes.all().forEach(scheme -> byName.put(scheme.id(), text -> Laws.ofReading(scheme, text)));
        return byName;
    }

    private static void everyScheme(String text) {
        for (Scheme<?> scheme : Schemes.all()) {
            Laws.ofReading(scheme, text);
        }
        require(
                Schemes.byId(text).stream().allMatch(scheme -> scheme.id().equals(text)),
                "an id",
                Postcode.SCHEME,
                text);
    }

    private static void postcodeSuggestion(String text) {
        Optional<Postcode> suggested = Postcode.suggest(text);
        suggested.ifPresent(Laws::ofIdentifier);
        Optional<Postcode> right = Postcode.parse(text).optional();
        require(right.isEmpty() || right.equals(suggested), "right text is its own suggestion", Postcode.SCHEME, text);
    }

    private static void pncIdOfAYear(String text) {
        Year thisYear = Year.of(text.isEmpty() ? 0 : 1900 + text.charAt(text.length() - 1));
        Parsed<PncId> parsed = PncId.parse(text, thisYear);
        Laws.ofResult(PncId.SCHEME, text, parsed);
        boolean isAlike = !PncId.isValid(text) || parsed.equals(PncId.parse(text));
        require(isAlike, "a year of four digits needs no other", PncId.SCHEME, text);
    }

    private static void moreQuestions(String text) {
        Laws.ofResult(ChiNumber.SCHEME, text, ChiNumber.repairLeadingZero(text));
        ChiNumber.parse(text).optional().ifPresent(number -> DAYS.forEach(number::birthDateNotAfter));
        DriverNumber.parse(text).optional().ifPresent(number -> DAYS.forEach(number::birthDateNotAfter));
        VatNumber.prefixIn(text);
        VatNumber.parse(text).optional().ifPresent(Readers::withEveryPrefix);
    }

    private static void withEveryPrefix(VatNumber number) {
        for (VatNumber.Prefix prefix : VatNumber.Prefix.values()) {
            boolean readsAsItself = VatNumber.parse(number.format(prefix)).equals(new Parsed.Value<>(number));
            require(readsAsItself, "a prefix changes nothing", VatNumber.SCHEME, number.value());
        }
    }

    private static void caseNumber(String text) {
        int prefix = Math.min(text.length(), 4);
        long sequence = 0;
        for (char unit : text.substring(prefix).toCharArray()) {
            sequence = sequence << Byte.SIZE ^ unit;
        }
        try {
            Laws.ofIdentifier(CaseReference.numbered(text.substring(0, prefix), sequence));
        } catch (IllegalArgumentException refused) {
            boolean isKnown = String.valueOf(refused.getMessage()).matches("a case (number is|reference's prefix) .*");
            require(isKnown, "a number is refused in words", CaseReference.SCHEME, text);
        }
    }

    private static void modulusTable(String text) {
        String[] files = text.split("\\|", 2);
        Checked<ModulusTable> read = ModulusTable.read(files[0], files.length == 2 ? files[1] : "", AS_AT);
        read.fold(
                table -> {
                    judge(table);
                    return "";
                },
                findings -> {
                    findings.forEach(finding -> ofFinding(finding, text));
                    return "";
                });
    }

    private static void judge(ModulusTable table) {
        for (int exception = 0; exception <= 14; exception++) {
            SortCode sortCode = SortCode.of(String.format(Locale.ROOT, "99%02d00", exception));
            boolean isAbsent = table.rules(sortCode).isEmpty();
            boolean isUnchecked = ModulusCheck.by(table).verdict(sortCode, ACCOUNT) == ModulusCheck.Verdict.NOT_CHECKED;
            require(isAbsent == isUnchecked, "what has rules is checked", SortCode.SCHEME, sortCode.value());
        }
    }

    /** Its words are few, and none is a number of 6 digits or more. */
    private static void ofFinding(Finding finding, String text) {
        boolean isDiscreet = !finding.message().matches(".*\\d{6}.*");
        require(isDiscreet, "a finding says something, and quotes nothing", SortCode.SCHEME, text);
    }
}
