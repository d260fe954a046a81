// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.benchmarks.stays;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.core.codelist.CodeList;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;
import org.moothall.standards.About;
import org.moothall.standards.Profile;
import org.moothall.standards.RecordType;
import org.moothall.standards.RowValues;
import org.moothall.standards.Rule;
import org.moothall.standards.Standard;

/** A stay of a child in a home, in a table that is not sorted. */
@SuppressWarnings("MultipleNullnessAnnotations") // a row may hold no value where one is demanded
public record Stay(
        @Privacy(PrivacyCategory.LINKED) @NotNull @Nullable String child,

        @Privacy(PrivacyCategory.REFERENCE) @NotNull @Nullable
        LocalDate begins,

        @Privacy(PrivacyCategory.REFERENCE) @NotNull @Nullable
        LocalDate ends,

        @Privacy(PrivacyCategory.REFERENCE) @NotNull @Nullable
        String home) {
    /** A home, in the other table. */
    public record Home(
            @Privacy(PrivacyCategory.REFERENCE) @NotNull @Nullable
            String code,

            @Privacy(PrivacyCategory.REFERENCE) @Nullable String name) {}

    private static final Rule<Stay> APART = Rule.error(Stay.class, "stays/apart")
            .says("a stay begins on or after the end of the one before it")
            .source("us")
            .needs("child", "begins", "ends")
            .checksGroups("child", "begins", (stays, faults) -> {
                long end = Long.MIN_VALUE;
                for (RowValues stay : stays) {
                    if (stay.day("begins") < end) {
                        faults.add("begins", "is before the end of the stay before it; correct one of them");
                    }
                    end = Math.max(end, stay.day("ends"));
                }
            });

    private static final Rule<Stay> KNOWN = Rule.error(Stay.class, "stays/home-known")
            .says("a home is in the table of homes")
            .source("us")
            .needs("home")
            .refersTo(Home.class, "code");

    /** The standard of stays, with the rule over groups, the one between tables, both or none. */
    public static Standard standard(boolean isGrouped, boolean refers) {
        List<Rule<Stay>> rules =
                isGrouped ? refers ? List.of(APART, KNOWN) : List.of(APART) : refers ? List.of(KNOWN) : List.of();
        return new TwoTables(
                RecordType.ofComponents("stay", Stay.class).withRules(rules),
                RecordType.ofComponents("home", Home.class));
    }

    private record TwoTables(RecordType<?> stays, RecordType<?> homes) implements Standard {
        @Override
        public About about() {
            return new About(
                    "stays", "stays", "1", "Stays", "us", "none", About.Status.DRAFT, "us", LocalDate.of(2026, 12, 1));
        }

        @Override
        public List<RecordType<?>> recordTypes() {
            return List.of(stays, homes);
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
