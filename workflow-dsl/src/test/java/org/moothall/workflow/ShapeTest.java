// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.moothall.core.calendar.WorkingCalendar.ENGLAND_AND_WALES;
import static org.moothall.workflow.Errand.CALLED_OFF;
import static org.moothall.workflow.Errand.GO;
import static org.moothall.workflow.Errand.TELL;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.moothall.core.deadline.Deadline;
import org.moothall.workflow.diagram.MermaidDiagram;
import org.moothall.workflow.host.ChangedShapeException;
import org.moothall.workflow.host.RecordedShapes;
import org.moothall.workflow.model.Fingerprint;
import org.moothall.workflow.model.Outline;
import org.moothall.workflow.model.Shape;
import org.moothall.workflow.model.ShapeJson;

@DisplayName("The shape of a workflow")
class ShapeTest {
    private static Workflow<Errand> errand(int workingDays) {
        Deadline soon = Deadline.of("soon").workingDays(workingDays).in(ENGLAND_AND_WALES);
        return Errand.workflow()
                .deadline(soon, promise -> promise.whenMissed(late -> late.send(TELL, Errand::what)))
                .anytime(CALLED_OFF, Errand::more, off -> off.end("called off"))
                .start(String.class, Errand::of)
                .byAnybody()
                .when("far", Errand::isFar, far -> far.send(TELL, Errand::what))
                .task(GO, Errand::more)
                .end("done");
    }

    @Test
    @DisplayName("is equal when the words are equal, whoever wrote the functions")
    void isEqualWhenTheWordsAre() {
        assertThat(errand(2).shape()).isEqualTo(errand(2).shape());
        assertThat(errand(2).fingerprint()).isEqualTo(errand(2).fingerprint());
        assertThat(errand(2).fingerprint()).isNotEqualTo(errand(3).fingerprint());
    }

    @Test
    @DisplayName("is JSON, and comes back from it as it was")
    void isJson() {
        Shape shape = errand(2).shape();

        assertThat(ShapeJson.read(ShapeJson.write(shape))).isEqualTo(shape);
        assertThatThrownBy(() -> ShapeJson.read("[1]"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("this is not a workflow's shape: ");
    }

    @Test
    @DisplayName("keeps the fingerprint it had when it was written down")
    void keepsItsFingerprint() {
        assertThat(Fingerprint.of(errand(2).shape()).sha256())
                .isEqualTo("873114039884c0785635e82470ba1ea0cc01e8949b6771b42c284f3d6dd835cf");
    }

    @Test
    @DisplayName("reads aloud")
    void readsAloud() {
        assertThat(String.join("\n", Outline.of(errand(2).shape()))).isEqualTo("""
                        workflow errand, kept for P1M after its end
                        deadline soon, 2 working days
                          when missed
                            send tell
                        at any time, instead of what is open: called-off, by anybody
                          end: called off
                        start by anybody
                          choose
                            far:
                              send tell
                            otherwise:
                          task go by runner
                          end: done""");
    }

    @Test
    @DisplayName("that changed under its old version number is refused, and the change is named")
    void thatChangedUnderItsOldNumberIsRefused() {
        RecordedShapes recorded = RecordedShapes.of(List.of(errand(2).shape()));

        recorded.admit(errand(2));
        assertThatThrownBy(() -> recorded.admit(errand(3)))
                .isInstanceOf(ChangedShapeException.class)
                .hasMessage(
                        "workflow 'errand' version 1 has changed since cases began in it: line 2 was \"deadline soon, 2"
                                + " working days\" and is \"deadline soon, 3 working days\"; give it version 2 and keep the old"
                                + " one for the cases that are open [MH-W031]");
    }

    @Test
    @DisplayName("is drawn as a Mermaid flowchart")
    void isDrawn() {
        assertThat(MermaidDiagram.of(errand(2).shape())).isEqualTo("""
                        flowchart TD
                            n1(["start"])
                            n2{"which?"}
                            n1 --> n2
                            n3[\\"send tell"\\]
                            n2 -->|"far"| n3
                            n4["go<br/>runner"]
                            n3 --> n4
                            n2 -->|"otherwise"| n4
                            n5((("done")))
                            n4 --> n5
                            n6>"at any time: called-off"]
                            n7((("called off")))
                            n6 --> n7
                            n8>"missed: soon, 2 working days"]
                            n9[\\"send tell"\\]
                            n8 --> n9
                        """);
    }

    @Test
    @DisplayName("tells branches that are there only if needed, and draws no way on from branches that all end")
    void tellsBranchesThatAreThereOnlyIfNeeded() {
        Each<Errand, Errand> stops = Each.of("stops", List::of, Errand::what, (errand, stop) -> stop);
        Shape shape = Errand.workflow()
                .start(String.class, Errand::of)
                .byAnybody()
                .all(
                        "both",
                        both -> both.branchIf("far", Errand::isFar, far -> far.end("too far"))
                                .branch("near", near -> near.forEach(stops, stop -> stop.end("stopped"))))
                .end("done")
                .shape();

        assertThat(Outline.of(shape)).contains("    far, if needed:", "    near:");
        assertThat(MermaidDiagram.of(shape)).isEqualTo("""
                        flowchart TD
                            n1(["start"])
                            n2[["all of both"]]
                            n1 --> n2
                            n3((("too far")))
                            n2 -->|"far, if needed"| n3
                            n4[["for each of stops"]]
                            n2 -->|"near"| n4
                            n5((("stopped")))
                            n4 --> n5
                            n6[["each of stops done"]]
                            n4 -->|"there is none"| n6
                            n7[["all of both done"]]
                            n6 --> n7
                            n8((("done")))
                            n7 --> n8
                        """);
    }
}
