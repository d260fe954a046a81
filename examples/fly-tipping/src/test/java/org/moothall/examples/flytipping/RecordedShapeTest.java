// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.moothall.examples.flytipping.FlyTippingService.FLY_TIPPING;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.host.RecordedShapes;
import org.moothall.workflow.memory.InMemoryHost;
import org.moothall.workflow.model.ShapeJson;

@DisplayName("The recorded shape of version 1")
class RecordedShapeTest {
    private static String recorded() throws IOException {
        try (var file = RecordedShapeTest.class.getResourceAsStream("fly-tipping-1.json")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    private static RecordedShapes shapes() throws IOException {
        return RecordedShapes.of(List.of(ShapeJson.read(recorded())));
    }

    @Test
    @DisplayName("is the definition's; whoever edits that counts its version up and records the new one")
    void isTheDefinitions() throws IOException {
        assertThat(ShapeJson.write(FLY_TIPPING.shape())).isEqualTo(recorded());
        shapes().admit(FLY_TIPPING);
    }

    @Test
    @DisplayName("refuses a definition that was edited and kept its version")
    void refusesAnEdit() throws IOException {
        Workflow<Incident> edited = Workflow.of("fly-tipping", Incident.class)
                .version(1)
                .keepFor(Period.ofYears(2), Incident::withoutReporters)
                .start(Report.class, Incident::reported)
                .byAnybody()
                .decide(Triage.TABLE, Incident::routed)
                .end("cleared");
        var host = InMemoryHost.at(InstantSource.system()).recorded(shapes());

        assertThatThrownBy(() -> host.run(edited).build())
                .hasMessageStartingWith("workflow 'fly-tipping' version 1 has changed since cases began in it: ")
                .hasMessageEndingWith("; give it version 2 and keep the old one for the cases that are open [MH-W031]");
    }
}
