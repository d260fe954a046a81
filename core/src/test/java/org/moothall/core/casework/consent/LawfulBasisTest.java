// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.casework.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.moothall.core.casework.consent.SpecialCategoryCondition.HEALTH_OR_SOCIAL_CARE;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.moothall.core.casework.decision.LegalPower;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("A lawful basis")
class LawfulBasisTest {
    private static final ObjectMapper JACKSON_2 = new ObjectMapper();
    private static final JsonMapper JACKSON_3 = JsonMapper.shared();
    private static final LawfulBasis CARE = LawfulBasis.PUBLIC_TASK
            .withLaw(LegalPower.of("Care Act 2014", "section 9"))
            .withCondition(HEALTH_OR_SOCIAL_CARE);

    @Test
    @DisplayName("is of its kind whatever it rests on")
    void isOfItsKind() {
        assertThat(CARE.is(LawfulBasis.PUBLIC_TASK)).isTrue();
        assertThat(CARE.is(LawfulBasis.CONSENT)).isFalse();
        assertThat(LawfulBasis.CONSENT).hasToString("consent");
        assertThat(CARE)
                .hasToString("{code=public-task, law=LegalPower[enactment=Care Act 2014, provision=section 9],"
                        + " condition=health-or-social-care}");
    }

    @Test
    @DisplayName("stands in JSON with its law and its condition, or as its code alone, as it did before it had them")
    void standsInJson() throws Exception {
        String care = "{\"code\":\"public-task\",\"law\":{\"enactment\":\"Care Act 2014\",\"provision\":\"section 9\"},"
                + "\"condition\":\"health-or-social-care\"}";

        assertThat(JACKSON_2.writeValueAsString(CARE)).isEqualTo(care);
        assertThat(JACKSON_3.writeValueAsString(CARE)).isEqualTo(care);
        assertThat(JACKSON_2.readValue(care, LawfulBasis.class)).isEqualTo(CARE);
        assertThat(JACKSON_3.readValue(care, LawfulBasis.class)).isEqualTo(CARE);
        assertThat(JACKSON_3.writeValueAsString(LawfulBasis.CONSENT)).isEqualTo("\"consent\"");
        assertThat(JACKSON_2.readValue("\"consent\"", LawfulBasis.class)).isEqualTo(LawfulBasis.CONSENT);
        assertThat(JACKSON_3.readValue("\"consent\"", LawfulBasis.class)).isEqualTo(LawfulBasis.CONSENT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"law\":null}|a lawful basis needs 'code', which is missing",
                "\"Public task\"|a lawful basis has 1 to 40 lower case letters, digits and hyphens; this one has not",
                "{\"code\":\"consent\",\"because\":\"x\"}|LawfulBasis has a member in this JSON that it does not know, and"
                        + " cannot keep it; remove it"
            })
    @DisplayName("is refused without a code, and with what it does not know")
    void isRefused(String json, String message) {
        assertThatThrownBy(() -> JACKSON_2.readValue(json, LawfulBasis.class))
                .rootCause()
                .hasMessage(message);
        assertThatThrownBy(() -> JACKSON_3.readValue(json, LawfulBasis.class))
                .rootCause()
                .hasMessage(message);
    }
}
