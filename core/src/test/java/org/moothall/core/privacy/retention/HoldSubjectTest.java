// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.privacy.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.moothall.core.finding.Finding;
import org.moothall.core.privacy.PrivacyCategory;

@DisplayName("The subject of a hold")
class HoldSubjectTest {
    private static final LocalDate CLOSED = LocalDate.of(2020, 1, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final RetentionSchedule SCHEDULE = RetentionSchedule.of(new RetentionRule(
            "contact", PrivacyCategory.PERSONAL, "closed", Period.ofYears(6), RetentionAction.ERASE, "a schedule"));

    private static Hold on(String subject) {
        return Hold.on(subject, "a claim", "Bo Officer", CLOSED, TODAY.plusYears(1));
    }

    private static RetentionPlan plan(String subject, String held) {
        return SCHEDULE.plan(new Facts(subject, Map.of("closed", CLOSED)), List.of(on(held)), TODAY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HL-22252-N",
                "hl-22252-n",
                "HL22252N",
                "HL-22252-N ",
                " hl 22252 n",
                "HL\u201322252\u2013N",
                "\u00A0HL-22252-N",
                "\u200BHL-22252-N\uFEFF",
                "\u200EHL-22252-N",
                "\u202AHL-22252-N\u202C",
                "HL-22252-N\t"
            })
    @DisplayName("is read as case references are read everywhere")
    void isReadAsCaseReferencesAre(String held) {
        assertThat(plan("HL-22252-N", held).due()).isEmpty();
        assertThat(plan(held, "HL-22252-N").due()).isEmpty();
        assertThat(plan("HL-22252-N", held).findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"person-17, ' Person-17'", "person-17, 'person-17\u200B'", "flat 2 a, 'Flat  2\u00A0A'"})
    @DisplayName("that is no case reference is read without regard to case, white space and what nobody sees")
    void isReadAsPeopleSeeIt(String subject, String held) {
        assertThat(plan(subject, held).due()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"HL-22252-N, FT-22829-2", "HL-22252-N, person-17", "person-17, person-18", "a1-2, a12"})
    @DisplayName("that is another record holds nothing of this one, and nothing is said")
    void isAnotherRecord(String subject, String held) {
        assertThat(plan(subject, held).due()).hasSize(1);
        assertThat(plan(subject, held).findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"HL-22252-M", "hl22252m", "HL-2225O-N", "HL-22252-I", "HL-22522-N"})
    @DisplayName("that is a mistyped case reference names no case: nothing is done until somebody corrects it")
    void isMistyped(String held) {
        RetentionPlan plan = plan("HL-22252-N", held);

        assertThat(plan.findings())
                .extracting(Finding::text)
                .containsExactly(
                        "holds.0.subject: is a case reference with a wrong symbol, which names no case; correct it,"
                                + " for until then nothing is done in case it is meant for this one"
                                + " [retention/hold-names-nothing]");
        assertThat(plan.applyTo(on("A")).optional()).isEmpty();
    }

    @Test
    @DisplayName("that is mistyped stops nothing any more once the hold is released")
    void stopsNothingOnceReleased() {
        Hold released = on("HL-22252-M").releasedFrom(TODAY);

        assertThat(SCHEDULE.plan(new Facts("HL-22252-N", Map.of("closed", CLOSED)), List.of(released), TODAY)
                        .findings())
                .isEmpty();
    }

    @Test
    @DisplayName("that is none of the records there are is told, when all holds are looked at together")
    void isToldOfAll() {
        List<Hold> holds =
                List.of(on("hl22252n"), on("FT-22829-2"), on("FT-22829-2").releasedFrom(TODAY), on("Person-17 "));

        assertThat(Hold.namingNothing(holds, List.of("HL-22252-N", "person-17"), TODAY))
                .extracting(Finding::text)
                .containsExactly(
                        "holds.1.subject: names none of the records that there are, so it holds nothing; correct it,"
                                + " or release it [retention/hold-names-nothing]");
    }
}
