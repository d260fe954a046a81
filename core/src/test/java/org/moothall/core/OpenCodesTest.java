// SPDX-License-Identifier: Apache-2.0
package org.moothall.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.moothall.core.casework.CaseLinkKind;
import org.moothall.core.casework.CaseStatus;
import org.moothall.core.casework.ClosingReason;
import org.moothall.core.casework.PartyRole;
import org.moothall.core.casework.consent.LawfulBasis;
import org.moothall.core.casework.consent.SpecialCategoryCondition;
import org.moothall.core.casework.correspondence.Direction;
import org.moothall.core.casework.correspondence.ReceiptState;
import org.moothall.core.casework.decision.Outcome;
import org.moothall.core.casework.evidence.EvidenceType;
import org.moothall.core.casework.referral.ReferralResponse;
import org.moothall.core.organisation.OrganisationKind;
import org.moothall.core.place.LogicalStatus;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("An open code")
class OpenCodesTest {
    static Stream<Arguments> codes() {
        return Stream.of(
                code("a case's status", CaseStatus::of),
                code("a case link's kind", CaseLinkKind::of),
                code("a closing reason", ClosingReason::of),
                code("a party's role", PartyRole::of),
                code("a lawful basis", LawfulBasis::of),
                code("a special category condition", SpecialCategoryCondition::of),
                code("a direction's code", Direction::of),
                code("a receipt's state", ReceiptState::of),
                code("an outcome's code", Outcome::of),
                code("a type of evidence", EvidenceType::of),
                code("a referral's response", ReferralResponse::of),
                code("an organisation's kind", OrganisationKind::of),
                code("a logical status", LogicalStatus::of));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("codes")
    @DisplayName("that nobody here knows is kept, printed, and written in JSON as it stands")
    void isKept(String what, Function<String, Object> read) {
        Object code = read.apply("pigeon-post");

        assertThat(code).hasToString("pigeon-post").isEqualTo(read.apply("pigeon-post"));
        assertThat(JsonMapper.shared().writeValueAsString(code)).isEqualTo("\"pigeon-post\"");
        assertThat(JsonMapper.shared().readValue("\"pigeon-post\"", code.getClass()))
                .isEqualTo(code);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("codes")
    @DisplayName("that is none is refused, and not quoted: somebody may have typed a name there")
    void isRefused(String what, Function<String, Object> read) {
        for (String none : new String[] {"", "Alys Sample", "a".repeat(41)}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> read.apply(none))
                    .withMessage(what + " has 1 to 40 lower case letters, digits and hyphens; this one has not");
        }
    }

    private static Arguments code(String what, Function<String, Object> read) {
        return Arguments.of(what, read);
    }
}
