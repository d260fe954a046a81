// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.benchmarks.people;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.core.codelist.CodeList;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;
import org.moothall.standards.About;
import org.moothall.standards.Member;
import org.moothall.standards.Member.DayForm;
import org.moothall.standards.Profile;
import org.moothall.standards.RecordType;
import org.moothall.standards.Standard;

/** A person who applies for something: 12 components, 21 constraints. */
@SuppressWarnings("MultipleNullnessAnnotations") // a form may hold no value where one is demanded
public record Person(
        @Privacy(PrivacyCategory.PERSONAL) @Size(max = 35) @Nullable
        String title,

        @Privacy(PrivacyCategory.PERSONAL) @NotBlank @Size(max = 100) @Nullable
        String firstName,

        @Privacy(PrivacyCategory.PERSONAL) @NotBlank @Size(max = 100) @Nullable
        String lastName,

        @Privacy(PrivacyCategory.PERSONAL) @NotNull @PastOrPresent @Nullable
        LocalDate dateOfBirth,

        @Privacy(PrivacyCategory.PERSONAL) @Size(max = 254) @Pattern(regexp = Person.EMAIL) @Nullable
        String email,

        @Privacy(PrivacyCategory.PERSONAL) @Pattern(regexp = Person.TELEPHONE) @Nullable
        String telephone,

        @Privacy(PrivacyCategory.PERSONAL) @NotNull @Pattern(regexp = Person.POSTCODE) @Nullable
        String postcode,

        @Privacy(PrivacyCategory.PERSONAL) @Pattern(regexp = Person.NINO) @Nullable
        String nationalInsuranceNumber,

        @Privacy(PrivacyCategory.LINKED) @Pattern(regexp = Person.UPRN) @Nullable
        String uprn,

        @Privacy(PrivacyCategory.PERSONAL) @NotNull @Min(1) @Max(20) @Nullable
        Integer householdSize,

        @Privacy(PrivacyCategory.FINANCIAL) @DecimalMin("0") @Digits(integer = 8, fraction = 2) @Nullable
        BigDecimal income,

        @Privacy(PrivacyCategory.PERSONAL) @NotNull @AssertTrue @Nullable
        Boolean agreed) {
    static final String EMAIL = "[A-Za-z0-9._+\\-]+@[A-Za-z0-9\\-]+(\\.[A-Za-z0-9\\-]+)+";
    static final String TELEPHONE = "[+]?[0-9 ]{7,20}";
    static final String POSTCODE = "[A-Z]{1,2}[0-9][0-9A-Z]? [0-9][A-Z]{2}";
    static final String NINO = "[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z][0-9]{6}[A-D]";
    static final String UPRN = "[1-9][0-9]{0,11}";

    /** The day on which they are judged. */
    public static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    /** A person without a fault; the number makes them differ. */
    public static Person sound(int number) {
        return new Person(
                number % 3 == 0 ? null : "Ms",
                "Sam" + number,
                "Example-Larkhill",
                LocalDate.of(1950, 1, 1).plusDays(number * 97L),
                "sam.example" + number + "@example.org",
                "01632 960" + (100 + number),
                "EX" + (1 + number % 20) + " 1AA",
                "AB" + (100_000 + number) + "C",
                String.valueOf(100_000_000_000L + number),
                1 + number % 20,
                new BigDecimal("1250." + (10 + number % 90)),
                true);
    }

    /** The same with three faults. */
    public static Person faulty(int number) {
        Person sound = sound(number);
        return new Person(
                sound.title(),
                sound.firstName(),
                "",
                sound.dateOfBirth(),
                sound.email(),
                sound.telephone(),
                "ZZ1" + number,
                sound.nationalInsuranceNumber(),
                sound.uprn(),
                21 + number,
                sound.income(),
                sound.agreed());
    }

    /** The standard of this one record type, in code. */
    public static Standard standard() {
        return new OneType(RecordType.of(
                "person",
                Person.class,
                Member.text("title"),
                Member.text("firstName"),
                Member.text("lastName"),
                Member.day("dateOfBirth", DayForm.ISO),
                Member.text("email"),
                Member.text("telephone"),
                Member.text("postcode"),
                Member.text("nationalInsuranceNumber"),
                Member.text("uprn"),
                Member.wholeNumber("householdSize"),
                Member.decimal("income"),
                Member.yesOrNo("agreed", List.of("true"), List.of("false"))));
    }

    private record OneType(RecordType<?> type) implements Standard {
        @Override
        public About about() {
            return new About(
                    "people",
                    "people",
                    "1",
                    "People",
                    "us",
                    "none",
                    About.Status.DRAFT,
                    "us",
                    LocalDate.of(2026, 12, 1));
        }

        @Override
        public List<RecordType<?>> recordTypes() {
            return List.of(type);
        }

        @Override
        public List<CodeList> codeLists() {
            return List.of();
        }

        @Override
        public List<Profile> profiles() {
            return List.of();
        }
    }
}
