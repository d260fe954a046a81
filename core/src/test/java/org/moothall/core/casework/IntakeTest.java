// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.moothall.core.person.Channel;
import org.moothall.core.provenance.ForeignReference;

@DisplayName("A case")
class IntakeTest {
    private static final OffsetDateTime MORNING = OffsetDateTime.parse("2026-06-01T08:00:00Z");
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-06-01T11:00:00Z");

    @Nested
    @DisplayName("came in")
    class CameIn {
        @Test
        @DisplayName("when we heard of it, which is not when it happened")
        void whenWeHeardOfIt() {
            Intake intake = Intake.by(Channel.COUNCILLOR, NOON)
                    .happenedAt(MORNING)
                    .takenBy("Bo Officer")
                    .onBehalfOf("Alys Sample")
                    .build();

            assertThat(intake.heardAt()).isEqualTo(NOON);
            assertThat(intake.happenedAt()).isEqualTo(MORNING);
            assertThat(intake.toBuilder().build()).isEqualTo(intake);
            assertThat(intake)
                    .hasToString(
                            "Intake[channel=councillor, heardAt=2026-06-01T11:00:00Z, happenedAt=***, takenBy=***,"
                                    + " onBehalfOf=***, happenedAbout=***, words=***, happenedUntil=***, pattern=***, laterMembers=***]");
        }

        @Test
        @DisplayName("not before it happened")
        void notBeforeItHappened() {
            assertThatThrownBy(() ->
                            Intake.by(Channel.WEB, MORNING).happenedAt(NOON).build())
                    .hasMessage("nothing is heard of before it happens; heardAt is before happenedAt");
        }
    }

    @Test
    @DisplayName("has other names in other systems")
    void hasOtherNames() {
        assertThat(ForeignReference.of("fixmystreet", "12345"))
                .hasToString("ForeignReference[system=fixmystreet, id=***, masterOf=[]]");
        assertThatThrownBy(() -> ForeignReference.of("", "12345"))
                .hasMessage("a foreign reference needs 'system', which is blank");
    }
}
