// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.json;

import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.core.deadline.Pause;
import org.moothall.workflow.engine.Frame;
import org.moothall.workflow.engine.Frame.Wait;
import org.moothall.workflow.engine.Running;
import org.moothall.workflow.engine.State;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * The position of a case as JSON, and back: everything in a {@link State} but the council's own data, which {@link ValueJson}
 * writes.
 *
 * <p><b>Shape</b> {@code {"format":1,"ordinal":3,"main":{"at":{"waits":[{"step":"inspect","ordinal":3}]}},
 * "deadlines":[{"deadline":"clear-up","started":"2026-06-01T08:00:00Z","timer":1}]}}. What is empty is left out: {@code outcome}
 * while the case is open, {@code keep} (the timer that ends its keeping), {@code beside}, {@code laps}, {@code pauses}, {@code since}
 * (of a timer whose date lay beyond its calendar).
 */
public final class StateJson {
    /** The format that is written; a later one still reads it. */
    static final int FORMAT = 1;

    /** The keys of parts are names here, and as long as the council likes. */
    static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private StateJson() {}

    /** Writes where a case stands, on one line. */
    public static String write(State<?> state) {
        StringWriter text = new StringWriter(256);
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeNumberProperty("format", FORMAT);
            json.writeNumberProperty("ordinal", state.ordinal());
            if (state.outcome() != null) {
                json.writeStringProperty("outcome", state.outcome());
            }
            if (state.keepTimer() != 0) {
                json.writeNumberProperty("keep", state.keepTimer());
            }
            json.writeName("main");
            frame(state.main(), json);
            beside(state.beside(), json);
            deadlines(state.deadlines(), json);
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void beside(List<State.Beside> beside, JsonGenerator json) {
        if (beside.isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart("beside");
        for (State.Beside each : beside) {
            json.writeStartObject();
            json.writeStringProperty("handler", each.handler());
            json.writeName("scope");
            frame(each.scope(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void frame(Frame frame, JsonGenerator json) {
        json.writeStartObject();
        if (frame instanceof Frame.At at) {
            waits(at.waits(), json);
        } else if (frame instanceof Frame.Scope scope) {
            scope(scope, json);
        } else if (frame instanceof Frame.Fork fork) {
            fork(fork, json);
        }
        json.writeEndObject();
    }

    private static void waits(List<Wait> waits, JsonGenerator json) {
        json.writeArrayPropertyStart("waits");
        for (Wait wait : waits) {
            json.writeStartObject();
            json.writeStringProperty("step", wait.step());
            json.writeNumberProperty("ordinal", wait.ordinal());
            moment("since", wait.since(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void scope(Frame.Scope scope, JsonGenerator json) {
        if (scope.at() != null) {
            json.writeName("at");
            frame(scope.at(), json);
        }
        if (!scope.laps().isEmpty()) {
            json.writeObjectPropertyStart("laps");
            scope.laps().forEach(json::writeNumberProperty);
            json.writeEndObject();
        }
    }

    private static void fork(Frame.Fork fork, JsonGenerator json) {
        json.writeStringProperty("fork", fork.name());
        json.writeObjectPropertyStart("open");
        for (Map.Entry<String, Frame.Scope> branch : fork.open().entrySet()) {
            json.writeName(branch.getKey());
            frame(branch.getValue(), json);
        }
        json.writeEndObject();
        json.writeArrayPropertyStart("done");
        fork.done().forEach(json::writeString);
        json.writeEndArray();
    }

    private static void deadlines(List<Running> deadlines, JsonGenerator json) {
        if (deadlines.isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart("deadlines");
        for (Running running : deadlines) {
            json.writeStartObject();
            json.writeStringProperty("deadline", running.deadline());
            moment("started", running.started(), json);
            pauses(running.pauses(), json);
            moment("warned", running.warned(), json);
            moment("breached", running.breached(), json);
            moment("stopped", running.stopped(), json);
            if (running.timer() != 0) {
                json.writeNumberProperty("timer", running.timer());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void pauses(List<Pause> pauses, JsonGenerator json) {
        if (pauses.isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart("pauses");
        for (Pause pause : pauses) {
            json.writeStartObject();
            moment("from", pause.from(), json);
            moment("until", pause.until(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void moment(String name, @Nullable Instant moment, JsonGenerator json) {
        if (moment != null) {
            json.writeStringProperty(name, moment.toString());
        }
    }

    /**
     * Reads where a case stands.
     *
     * <p><b>Errors</b> text that is no state, or of a format that this build does not know, is an
     * {@link IllegalArgumentException}.
     */
    public static <C> State<C> read(String workflow, int version, C data, String json) {
        return new StateReader(json).read(workflow, version, data);
    }
}
