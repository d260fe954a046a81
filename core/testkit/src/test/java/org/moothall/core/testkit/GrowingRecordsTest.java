// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.EvaluationResult;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.moothall.core.casework.Case;
import org.moothall.core.testkit.fixture.Builds;
import org.moothall.core.testkit.fixture.Constructs;
import org.moothall.core.testkit.fixture.Permit;

@DisplayName("A record that may grow")
class GrowingRecordsTest {
    @Test
    @DisplayName(
            "is made by its builder, of core and of one's own, and a record that never grows by its constructor too")
    void isMadeByItsBuilder() {
        assertThat(judged(Builds.class, Permit.class, Permit.Builder.class).hasViolation())
                .isFalse();
    }

    @Test
    @DisplayName("that somebody else constructs is told, with the place, by reference as well")
    void thatSomebodyElseConstructsIsTold() {
        assertThat(judged(Constructs.class).getFailureReport().getDetails())
                .hasSize(3)
                .anyMatch(words -> words.contains("Constructs.permit()> calls constructor <")
                        && words.contains("fixture.Permit.<init>("))
                .anyMatch(words -> words.contains("Constructs.byReference()> references constructor <"))
                .anyMatch(words -> words.contains("Constructs.team(")
                        && words.contains("calls constructor <org.moothall.core.organisation.Team.<init>("));
    }

    @Test
    @DisplayName("of core is made by its builder everywhere in core")
    void ofCoreIsMadeByItsBuilder() {
        EvaluationResult core = GrowingRecords.ARE_MADE_BY_THEIR_BUILDERS.evaluate(new ClassFileImporter()
                .importPackages(Case.class.getPackageName().replace(".casework", "")));

        assertThat(core.getFailureReport().getDetails()).noneMatch(words -> !words.contains("testkit.fixture"));
    }

    private static EvaluationResult judged(Class<?>... types) {
        return GrowingRecords.ARE_MADE_BY_THEIR_BUILDERS.evaluate(new ClassFileImporter().importClasses(types));
    }
}
