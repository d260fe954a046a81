// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.moothall.core.finding.Finding;
import org.moothall.core.finding.Location;
import org.moothall.workflow.engine.Refusal;

@DisplayName("A host's answer")
class AnswerTest {
    private static final Finding FINDING =
            Finding.error("form/missing", new Location.Component("fullName"), "Enter your full name");
    private static final Answer ACCEPTED = new Answer.Accepted("case-1", 2);
    private static final Answer REFUSED = new Answer.Refused(Refusal.of(List.of(FINDING)));

    @Test
    @DisplayName("has the methods of every sealed result, spelt alike")
    void isSpeltAlike() {
        assertThat(ACCEPTED.optional()).contains(new Answer.Accepted("case-1", 2));
        assertThat(ACCEPTED.orElseThrow().revision()).isEqualTo(2);
        assertThat(ACCEPTED.text(accepted -> "revision " + accepted.revision(), refusal -> refusal.code()))
                .isEqualTo("revision 2");
        assertThat(REFUSED.optional()).isEmpty();
        assertThat(REFUSED.text(accepted -> "revision " + accepted.revision(), refusal -> refusal.code()))
                .isEqualTo("MH-W025");
    }

    @Test
    @DisplayName("that is a refusal throws its words and those of its findings where it is said that it cannot be one")
    void throwsItsWords() {
        assertThatThrownBy(REFUSED::orElseThrow)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "the form is faulty; its findings say where and why [MH-W025]; fullName: Enter your full name [form/missing]");
    }
}
