// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.spending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.moothall.core.finding.Finding;
import org.moothall.core.finding.Severity;
import org.moothall.standards.CheckReport;
import org.moothall.standards.Checker;
import org.moothall.standards.Source;

@DisplayName("Local spending")
class LocalSpendingTest {
    private static final String HEADER =
            "OrganisationLabel,OrganisationalUnit,BeneficiaryName,CompaniesHouseRegistrationNumber,"
                    + "PaymentDate,TransactionNumber,Amount,IrrecoverableVATAmount,Purpose,CategoryInternalName,CardTransaction\n";
    private static final String SOUND =
            "Mossbrook Council,Neighbourhoods,Tern Valley Skips Ltd,09999999,14/05/2026,T-000412,"
                    + "1840.00,0.00,Fly-tip clearance Mill Lane,Waste collection,None\n";

    private static CheckReport check(String csv) {
        return Checker.of(LocalSpending.STANDARD)
                .asAt(LocalDate.of(2026, 6, 30))
                .check(Source.ofText("s.csv", csv), SpendItem.class);
    }

    private static List<String> found(String csv) {
        return check(csv).findings().stream().map(Finding::text).toList();
    }

    @Test
    @DisplayName("conforms as the guide asks for it")
    void sound() {
        assertThat(found(HEADER + SOUND)).isEmpty();
    }

    @Test
    @DisplayName("with faults says each, what is meant where that is plain, and nothing of a person")
    void faulty() {
        String faulty =
                "Mossbrook Council,,Tern Valley Skips Ltd,9999999,2026-05-14,T-000412,\"£1,840\",,Skip hire,,GPCX\n";

        assertThat(found(HEADER + SOUND + faulty))
                .containsExactlyInAnyOrder(
                        "s.csv, row 3, column OrganisationalUnit: is empty; every payment must have one"
                                + " [spending/organisational-unit-required]",
                        "s.csv, row 3, column PaymentDate: \"2026-05-14\" is 14 May 2026, but not written dd/mm/yyyy; write it"
                                + " so [spending/payment-date-spelling]",
                        "s.csv, row 3, column Amount: \"£1,840\" is a number with a currency sign and thousands set apart; write"
                                + " 1840 [spending/amount-spelling]",
                        "s.csv, row 3, column CategoryInternalName: is missing, and so are CPV and ProClass; give one of them"
                                + " [spending/merchant-category]",
                        "s.csv, row 3, column CardTransaction: \"GPCX\" is not in code list card-transaction; the nearest entry is"
                                + " \"GPC\" [spending/card-transaction-known]",
                        "s.csv, row 3, column TransactionNumber: the value is there already, in row 2; give each its own"
                                + " [spending/transaction-number-once]");
    }

    @Test
    @DisplayName("is read by the headings that councils use, and the better of two for one column")
    void otherHeadings() {
        String csv =
                "Authority Name,Date of Payment,SAP Document Number,Gross,VAT,Net,Supplier Name,Directorate,G/L description.\n"
                        + "Salford City Council,01/09/2016,1600568850,680.51,113.42,567.09,Allpay Ltd,Corporate Business,Bank Commission\n";

        var report = check(csv);

        assertThat(report.read()).isEqualTo(1);
        assertThat(report.findings().stream()
                        .filter(Finding::isError)
                        .map(Finding::text)
                        .toList())
                .containsExactly(
                        "s.csv, row 2, column CategoryInternalName: is missing, and so are CPV and ProClass; give one of"
                                + " them [spending/merchant-category]");
        assertThat(found(csv))
                .contains("s.csv, row 1, column Gross: might be Amount, as another column is by its name; it is"
                        + " kept as it is and not checked [spending/member-known]");
    }

    @Test
    @DisplayName("needs no payment of £500 or less, nor one in the future")
    void smallAndLate() {
        assertThat(check(HEADER + SOUND.replace("1840.00", "500.00")).count(Severity.ADVICE))
                .isEqualTo(1);
        assertThat(check(HEADER + SOUND.replace("1840.00", "500.01")).count(Severity.ADVICE))
                .isZero();
        assertThat(check(HEADER + SOUND.replace("1840.00", "500.00").replace("None", "GPC"))
                        .count(Severity.ADVICE))
                .isZero();
        assertThat(found(HEADER + SOUND.replace("14/05/2026", "01/07/2026")))
                .containsExactly(
                        "s.csv, row 2, column PaymentDate: \"01/07/2026\" is not on or before the as-at date 2026-06-30;"
                                + " correct it at the source [spending/payment-date-moment]");
    }
}
