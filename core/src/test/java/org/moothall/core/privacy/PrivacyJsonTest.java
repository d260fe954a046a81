// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.moothall.core.privacy.retention.Hold;
import org.moothall.core.privacy.retention.Remainder;
import org.moothall.core.privacy.retention.RetentionSchedule;
import org.moothall.core.privacy.subjectaccess.ReviewDecision;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("What a council keeps in files about privacy")
class PrivacyJsonTest {
    private static final ObjectMapper JACKSON_2 = new ObjectMapper().registerModule(new JavaTimeModule());
    private static final JsonMapper JACKSON_3 = JsonMapper.shared();
    private static final Path FILES = Path.of("src/test/resources/privacy");

    @ParameterizedTest
    @ValueSource(
            classes = {AccessPolicy.class, RetentionSchedule.class, Hold.class, ReviewDecision.class, Remainder.class})
    @DisplayName("is read by either Jackson as it comes, and written again as it was")
    void isReadAndWritten(Class<?> type) throws Exception {
        String json = Files.readString(FILES.resolve(type.getSimpleName() + ".json"));
        Object from2 = JACKSON_2.readValue(json, type);
        Object from3 = JACKSON_3.readValue(json, type);

        assertThat(from2).isEqualTo(from3);
        assertThat(JACKSON_2.readTree(JACKSON_2.writeValueAsString(from3))).isEqualTo(JACKSON_2.readTree(json));
        assertThat(JACKSON_3.readTree(JACKSON_3.writeValueAsString(from2))).isEqualTo(JACKSON_3.readTree(json));
    }

    @Test
    @DisplayName("that grants health data without a condition is refused, in words")
    void withoutConditionIsRefused() {
        String json = "{\"grants\":[{\"role\":\"clerk\",\"purpose\":\"homelessness\","
                + "\"bases\":{\"SPECIAL_CATEGORY\":{\"law\":\"public task\"}}}]}";
        String words = "a grant of SPECIAL_CATEGORY needs a condition of UK GDPR article 9 besides its lawful basis;"
                + " say it with seeUnder";

        assertThat(catchThrowable(() -> JACKSON_2.readValue(json, AccessPolicy.class)))
                .hasMessageContaining(words);
        assertThat(catchThrowable(() -> JACKSON_3.readValue(json, AccessPolicy.class)))
                .hasMessageContaining(words);
    }

    @Test
    @DisplayName("that lacks what it needs is refused, with the name of what is missing")
    void lackingIsRefused() {
        assertThat(catchThrowable(() -> JACKSON_3.readValue("{}", AccessPolicy.class)))
                .hasMessageContaining("an access policy needs 'grants', which is missing");
        assertThat(catchThrowable(() -> JACKSON_3.readValue("{}", RetentionSchedule.class)))
                .hasMessageContaining("a retention schedule needs 'rules', which is missing");
        assertThat(catchThrowable(() -> JACKSON_3.readValue("{}", Hold.class)))
                .hasMessageContaining("a hold needs 'subject', which is missing");
        assertThat(catchThrowable(() -> JACKSON_3.readValue("{}", Reader.class)))
                .hasMessageContaining("a reader needs 'roles', which is missing");
    }
}
