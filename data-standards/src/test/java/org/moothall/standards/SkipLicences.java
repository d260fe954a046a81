// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
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
import org.moothall.core.text.Given;
import org.moothall.standards.Member.DayForm;

/** A standard as the README shows it. */
public final class SkipLicences implements Standard {
    /** One licence, as it was read. */
    public record Licence(
            @Privacy(PrivacyCategory.REFERENCE) @Given @Pattern(regexp = "SK[0-9]{4}") @Nullable
            String number,

            @Privacy(PrivacyCategory.PERSONAL) @Given @Size(max = 100) @Nullable
            String holder,

            @Privacy(PrivacyCategory.REFERENCE) @NotNull @Nullable
            LocalDate from,

            @Privacy(PrivacyCategory.REFERENCE) @NotNull @Nullable
            LocalDate until,

            @Privacy(PrivacyCategory.REFERENCE) @Nullable String size,

            @Privacy(PrivacyCategory.REFERENCE) @DecimalMin("0") @Digits(integer = 4, fraction = 2) @Nullable
            BigDecimal fee) {}

    private static final CodeList SIZE = CodeList.of("skip-size", "1")
            .title("Size of a skip")
            .steward("Mossbrook Council")
            .licence("OGL-UK-3.0")
            .source("Mossbrook's form")
            .code(Code.of("mini", "Up to 3 cubic yards"))
            .code(Code.of("builders", "Up to 8 cubic yards"))
            .build();

    private static final Rule<Licence> ONCE = Rule.error(Licence.class, "skips/number-once")
            .says("a licence number is there once")
            .source("Mossbrook's scheme, section 2")
            .needs("Number")
            .unique();

    private static final Rule<Licence> IN_ORDER = Rule.error(Licence.class, "skips/in-order")
            .says("a licence does not end before it begins")
            .source("Mossbrook's scheme, section 3")
            .needs("From", "Until")
            .checksMembers(row -> Verdict.passedIf(
                    !row.has("From") || !row.has("Until") || row.day("From") <= row.day("Until"),
                    "Until",
                    "is before From; correct one of them"));

    /** For the service loader. */
    public SkipLicences() {}

    @Override
    public About about() {
        return new About(
                "skip-licences", // id
                "skips", // what the ids of its rules begin with
                "2026", // version
                "Skip licences", // title
                "Mossbrook Council", // steward
                "OGL-UK-3.0", // licence of its text
                About.Status.DRAFT,
                "Mossbrook's scheme", // where it was read
                LocalDate.of(2026, 11, 2)); // and when
    }

    @Override
    public List<RecordType<?>> recordTypes() {
        return List.of(RecordType.of(
                        "licence",
                        Licence.class,
                        Member.text("Number").alsoNamed("Licence no."),
                        Member.text("Holder"),
                        Member.day("From", DayForm.DAY_FIRST),
                        Member.day("Until", DayForm.DAY_FIRST),
                        Member.coded("Size", SIZE),
                        Member.decimal("Fee"))
                .withRules(List.of(ONCE, IN_ORDER)));
    }
}
