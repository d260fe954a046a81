// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Period;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.moothall.core.privacy.Role;
import org.moothall.workflow.Task;
import org.moothall.workflow.Workflow;

@DisplayName("A test kit")
class JsonProofTest {
    record Call(String place) {}

    record Kept(String place) {}

    record Half(String place, @JsonIgnore String forgotten) {}

    private static final Role CREW = Role.named("crew");
    private static final Task<String> CLEAR = Task.of("clear", String.class).candidates(CREW);

    @Test
    @DisplayName("lets pass what a durable host would keep")
    void letsPass() {
        Workflow<Kept> workflow = Workflow.of("kept", Kept.class)
                .version(1)
                .keepFor(Period.ZERO, kept -> kept)
                .start(Call.class, call -> new Kept(call.place()))
                .byAnybody()
                .task(CLEAR, (kept, form) -> kept)
                .end("done");

        assertThatCode(() -> WorkflowTestkit.of(workflow).start(new Call("here")))
                .doesNotThrowAnyException();
    }

    @Test
    @DisplayName("fails a test whose case would not be kept as it is, and names its type")
    void failsWhatWouldBeLost() {
        Workflow<Half> workflow = Workflow.of("half", Half.class)
                .version(1)
                .keepFor(Period.ZERO, half -> half)
                .start(Call.class, call -> new Half("", call.place()))
                .byAnybody()
                .task(CLEAR, (half, form) -> half)
                .end("done");

        assertThatThrownBy(() -> WorkflowTestkit.of(workflow).start(new Call("behind the hedge")))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("a " + Half.class.getName() + " does not come back from JSON as it went")
                .message()
                .doesNotContain("hedge");
    }
}
