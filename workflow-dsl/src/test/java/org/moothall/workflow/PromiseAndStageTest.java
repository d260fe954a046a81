// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.moothall.workflow.Errand.CALLED_OFF;
import static org.moothall.workflow.Errand.GO;
import static org.moothall.workflow.Errand.RETURN;
import static org.moothall.workflow.Errand.TELL;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.moothall.core.deadline.Allowance;
import org.moothall.core.deadline.Deadline;
import org.moothall.core.deadline.DeadlineRule;
import org.moothall.core.deadline.statutory.StatutoryDeadlines;
import org.moothall.workflow.diagram.MermaidDiagram;
import org.moothall.workflow.model.Outline;
import org.moothall.workflow.model.Shape;
import org.moothall.workflow.model.ShapeJson;
import org.moothall.workflow.model.Stages;
import org.moothall.workflow.verification.UnsoundWorkflowException;

@DisplayName("A promise with its facts, and a stage,")
class PromiseAndStageTest {
    private static final Deadline WEEK = Deadline.of("week")
            .by(DeadlineRule.days(7)
                    .allowing(
                            new Allowance.Restart("asked again"),
                            new Allowance.Suspension("asked", Allowance.LastDay.COUNTS)));
    private static final Task<String> SING = Task.of("sing", String.class).candidates(Errand.RUNNER);
    private static final Stage<Errand> BACK = Stage.of("Way back", back -> back.task(RETURN, Errand::more));
    private static final Stage<Errand> OUT = Stage.of(
            "Way out",
            out -> out.send(TELL, Errand::what).task(GO, Errand::more).stage(BACK));

    private static Workflow<Errand> errand(UnaryOperator<Promise<Errand>> promise) {
        return Errand.workflow()
                .deadline(WEEK, promise)
                .anytime(CALLED_OFF, Errand::more, off -> off.end("called off"))
                .start(String.class, Errand::of)
                .byAnybody()
                .stage(OUT)
                .when("far", Errand::isFar, far -> far.backTo(OUT, 2, never -> never.end("too far")))
                .end("done");
    }

    private static Shape shape() {
        return errand(promise -> promise.countedFrom("the asking", errand -> Optional.empty())
                        .movedBy("what was agreed", errand -> List.of())
                        .pausedWhile(BACK)
                        .restartedBy(CALLED_OFF)
                        .metWhen("done twice", errand -> errand.done() > 1)
                        .metBy(OUT)
                        .warnsAfter(3, warning -> warning)
                        .warnsAtPercent(80, warning -> warning.send(TELL, Errand::what)))
                .shape();
    }

    private static String fault(UnaryOperator<Promise<Errand>> promise) {
        try {
            errand(promise);
        } catch (UnsoundWorkflowException unsound) {
            return unsound.getMessage().lines().skip(1).map(String::strip).reduce("", (a, b) -> a + b);
        }
        return "";
    }

    @Test
    @DisplayName("read aloud")
    void readAloud() {
        assertThat(String.join("\n", Outline.of(shape()))).isEqualTo("""
                        workflow errand, kept for P1M after its end
                        deadline week, 7 days
                          counted from the asking
                          moved by what was agreed
                          paused while Way back
                          begun again by called-off
                          met when done twice
                          met by Way out
                          warns after 3
                          warns at 80%
                            send tell
                          when missed
                        at any time, instead of what is open: called-off, by anybody
                          end: called off
                        start by anybody
                          stage Way out
                            send tell
                            task go by runner
                            stage Way back
                              task return by runner
                          choose
                            far:
                              back to Way out, 2 times at most, then
                                end: too far
                            otherwise:
                          end: done""");
    }

    @Test
    @DisplayName("come back from JSON as they were")
    void areJson() {
        assertThat(ShapeJson.read(ShapeJson.write(shape()))).isEqualTo(shape());
    }

    @Test
    @DisplayName("are drawn: a stage is a box around its steps, and a way back leads into it")
    void areDrawn() {
        assertThat(MermaidDiagram.of(shape()))
                .contains("    n2[\\\"send tell\"\\]\n".replace("\\\\", "\\"))
                .contains("week warns after 3", "week warns at 80%", "-->|\"back, 2 times at most\"| n2\n")
                .endsWith("""
                            subgraph s2 ["Way out"]
                            subgraph s4 ["Way back"]
                            n4
                            end
                            n2
                            n3
                            end
                        """);
    }

    @Test
    @DisplayName("tell which stages are around a step")
    void tellWhatIsAround() {
        Stages stages = Stages.of(shape());

        assertThat(stages.all()).containsExactly("Way out", "Way back");
        assertThat(stages.around("return")).containsExactly("Way out", "Way back");
        assertThat(stages.around("go")).containsExactly("Way out");
        assertThat(stages.around("called-off")).isEmpty();
    }

    @Test
    @DisplayName("are refused where a step is not there, a rule does not allow it, or warnings are out of order")
    void areRefused() {
        assertThat(fault(promise -> promise.metBy(SING)))
                .isEqualTo("deadline 'week' is met by 'sing', which is no step of this workflow [MH-W009]");
        assertThat(fault(promise -> promise.restartedBy(SING)))
                .isEqualTo("deadline 'week' is begun again by 'sing', which is no step of this workflow [MH-W009]");
        assertThat(fault(promise ->
                        promise.warnsAtPercent(80, warning -> warning).warnsAfter(3, warning -> warning)))
                .isEqualTo("deadline 'week' warns after 3, no later than the warning before; say the warnings in their"
                        + " order [MH-W010]");
        assertThat(fault(promise -> promise.warnsAtPercent(100, warning -> warning)))
                .isEqualTo("deadline 'week' warns at 100%, when it is already missed; it is week, 7 days [MH-W010]");
        assertThat(fault(promise -> promise.countedFrom("a", errand -> Optional.empty())
                        .countedFrom("b", errand -> Optional.empty())))
                .isEqualTo("in week: 'countedFrom' is said twice; say it once [MH-W004]");
        assertThatThrownBy(() -> Errand.workflow()
                        .deadline(StatutoryDeadlines.PLANNING_MINOR.deadline(), promise -> promise.restartedBy(GO))
                        .start(String.class, Errand::of)
                        .byAnybody()
                        .task(GO, Errand::more)
                        .end("done"))
                .hasMessageContaining(
                        "deadline 'planning-minor' is begun again by 'go', but its rule allows no restart;"
                                + " drop 'restartedBy' [MH-W009]");
    }

    @Test
    @DisplayName("without steps is refused")
    void withoutSteps() {
        assertThatThrownBy(() -> Errand.workflow()
                        .start(String.class, Errand::of)
                        .byAnybody()
                        .stage(Stage.of("Nothing", nothing -> nothing))
                        .end("done"))
                .hasMessageContaining("stage 'Nothing' has no steps; say what happens in it [MH-W007]");
    }
}
