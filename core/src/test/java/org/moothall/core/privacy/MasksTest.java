// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.moothall.core.casework.CaseReference;

@DisplayName("A mask")
class MasksTest {
    record Visit(
            @Privacy(PrivacyCategory.REFERENCE) String service,
            @Privacy(PrivacyCategory.REFERENCE) @Nullable Integer room,
            @Privacy(PrivacyCategory.PERSONAL) String visitor,

            @Privacy(PrivacyCategory.SPECIAL_CATEGORY) @Nullable
            String reason,

            String forgotten) {
        @Override
        public String visitor() {
            throw new AssertionError("what is not shown is not read");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "REFERENCE,        ABCDEFGHIJ, ABCDEFGHIJ",
        "LINKED,           ABCDEFGHIJ, **********",
        "PERSONAL,         ABCDEFGHIJ, *******HIJ",
        "FINANCIAL,        ABCDEFGHIJ, ******GHIJ",
        "SPECIAL_CATEGORY, ABCDEFGHIJ, ********IJ",
        "CRIMINAL,         ABCDEFGHIJ, **********",
        "PERSONAL,         ABC,        **C",
        "PERSONAL,         A,          *",
        "FINANCIAL,        '',         ''"
    })
    @DisplayName("of an identifier keeps what its category allows, and never more than half")
    void ofIdentifier(PrivacyCategory category, String value, String masked) {
        assertThat(Masks.tail(value, category)).isEqualTo(masked);
    }

    record Job(
            @Privacy(PrivacyCategory.REFERENCE) CaseReference reference,
            @Privacy(PrivacyCategory.PERSONAL) String reporter) {}

    @Nested
    @DisplayName("of a model")
    class OfModel {
        @Test
        @DisplayName("has a public identifier as people write it, alike in a view's line")
        void hasPublicIdentifier() {
            Job job = new Job(CaseReference.of("FT-22829-2"), "Alys Sample");

            assertThat(Masks.describe("Job", job)).isEqualTo("Job[reference=FT-22829-2, reporter=***]");
            assertThat(AccessPolicy.of().view(job, Reader.ANYONE)).hasToString("Job[reference=FT-22829-2]");
        }

        @Test
        @DisplayName("shows what is public, and hides the rest and what nobody classified")
        void showsWhatIsPublic() {
            Visit visit = new Visit("housing", null, "Alys Sample", null, "a secret");

            assertThat(Masks.describe("Visit", visit))
                    .isEqualTo("Visit[service=housing, room=null, visitor=***, reason=***, forgotten=***]");
        }
    }
}
