// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.benchmarks.checking;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.core.codelist.Code;
import org.moothall.core.codelist.CodeList;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;
import org.moothall.standards.About;
import org.moothall.standards.Member;
import org.moothall.standards.Member.DayForm;
import org.moothall.standards.RecordType;
import org.moothall.standards.Rule;
import org.moothall.standards.Standard;
import org.moothall.standards.Verdict;

/** A row of the table, with what each column must be. */
@SuppressWarnings("MultipleNullnessAnnotations") // a row may hold no value where the standard demands one
public record SpendRow(
        @Privacy(PrivacyCategory.REFERENCE) @NotBlank @Size(max = 100) @Nullable
        String bodyName,

        @Privacy(PrivacyCategory.REFERENCE) @NotNull @Pattern(regexp = "https?://[A-Za-z0-9.\\-]+(/\\S*)?") @Nullable
        String bodyUri,

        @Privacy(PrivacyCategory.REFERENCE) @NotNull @Nullable
        LocalDate effectiveDate,

        @Privacy(PrivacyCategory.REFERENCE) @Size(max = 120) @Nullable
        String category,

        @Privacy(PrivacyCategory.REFERENCE) @NotNull @Pattern(regexp = "[A-Z]{2}[0-9]{8}") @Nullable
        String number,

        @Privacy(PrivacyCategory.REFERENCE) @NotNull @Nullable
        LocalDate date,

        @Privacy(PrivacyCategory.PERSONAL) @NotBlank @Size(max = 120) @Nullable
        String supplier,

        @Privacy(PrivacyCategory.REFERENCE) @Pattern(regexp = "[0-9]{4,10}") @Nullable
        String supplierId,

        @Privacy(PrivacyCategory.REFERENCE) @Nullable BigDecimal vat,

        @Privacy(PrivacyCategory.REFERENCE)
        @NotNull
        @DecimalMin(value = "500", message = "must be at least {value}")
        @Nullable
        BigDecimal amount,

        @Privacy(PrivacyCategory.REFERENCE) @Size(max = 200) @Nullable
        String purpose,

        @Privacy(PrivacyCategory.REFERENCE) @Nullable String classification) {
    private static final CodeList CLASSIFICATIONS = classifications();

    private static CodeList classifications() {
        var list = CodeList.of("classification", "1")
                .title("Classification")
                .steward("us")
                .licence("none")
                .source("us");
        SpendTable.CODES.forEach(code -> list.code(Code.of(code, "Classification " + code)));
        return list.build();
    }

    private static final Rule<SpendRow> ONCE = Rule.error(SpendRow.class, "spend/number-once")
            .says("a transaction number is there once")
            .source("us")
            .needs("Transaction Number")
            .unique();

    private static final Rule<SpendRow> HIDDEN = Rule.error(SpendRow.class, "spend/redacted-has-no-id")
            .says("a redacted supplier has no id")
            .source("us")
            .needs("Supplier Name")
            .reads("Supplier ID")
            .checksMembers(row -> Verdict.passedIf(
                    !row.has("Supplier ID") || !row.is("Supplier Name", SpendTable.REDACTED),
                    "Supplier ID",
                    "is there though the supplier is redacted; remove it"));

    /** The standard of this one record type, in code. */
    public static Standard standard() {
        RecordType<SpendRow> type = RecordType.of(
                        "payment",
                        SpendRow.class,
                        Member.text("Body Name"),
                        Member.text("Body URI"),
                        Member.day("Effective Date", DayForm.ISO),
                        Member.text("Expenditure Category"),
                        Member.text("Transaction Number"),
                        Member.day("Date", DayForm.DAY_FIRST),
                        Member.text("Supplier Name"),
                        Member.text("Supplier ID"),
                        Member.decimal("VAT"),
                        Member.decimal("Amount"),
                        Member.text("Purpose"),
                        Member.coded("Procurement Classification", CLASSIFICATIONS))
                .withRules(List.of(ONCE, HIDDEN));
        return new OneTable(type);
    }

    private record OneTable(RecordType<?> type) implements Standard {
        @Override
        public About about() {
            return new About(
                    "spend", "spend", "1", "Spend", "us", "none", About.Status.DRAFT, "us", LocalDate.of(2026, 12, 1));
        }

        @Override
        public List<RecordType<?>> recordTypes() {
            return List.of(type);
        }

        @Override
        public List<CodeList> codeLists() {
            return List.of(CLASSIFICATIONS);
        }
    }
}
