// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.json;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.workflow.engine.Frame;
import org.moothall.workflow.engine.Frame.Wait;
import org.moothall.workflow.engine.Running;
import org.moothall.workflow.engine.State;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * The position of a case as JSON, and back: everything in a {@link State} but the council's own data, which {@link ValueJson}
 * writes.
 *
 * <p><b>Shape</b> {@code {"format":1,"ordinal":3,"main":{"at":{"waits":[{"step":"inspect","ordinal":3}]}},
 * "deadlines":[{"deadline":"clear-up","started":"2026-06-01T08:00:00Z","timer":1}]}}. What is empty is left out: {@code outcome}
 * while the case is open, {@code keep} (the timer that ends its keeping), {@code beside}, {@code laps}, {@code since} (of what is
 * due by a calendar), and of a deadline whatever has not happened to it: {@code pauses}, {@code restarts}, {@code told},
 * {@code warned}, {@code missed}, {@code excused}, {@code met}, {@code ended}, {@code earlier}. Of a task {@code scope}, {@code holder} and
 * {@code owner}; of the case {@code doers}.
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
        JsonText json = new JsonText(256).startObject();
        json.name("format").number(FORMAT);
        json.name("ordinal").number(state.ordinal());
        if (state.outcome() != null) {
            json.name("outcome").string(state.outcome());
        }
        if (state.keepTimer() != 0) {
            json.name("keep").number(state.keepTimer());
        }
        frame(state.main(), json.name("main"));
        beside(state.beside(), json);
        deadlines(state.deadlines(), json);
        doers(state.doers(), json);
        return json.endObject().toString();
    }

    private static void beside(List<State.Beside> beside, JsonText json) {
        if (beside.isEmpty()) {
            return;
        }
        json.name("beside").startArray();
        for (State.Beside each : beside) {
            json.startObject();
            json.name("handler").string(each.handler());
            frame(each.scope(), json.name("scope"));
            json.endObject();
        }
        json.endArray();
    }

    private static void frame(Frame frame, JsonText json) {
        json.startObject();
        if (frame instanceof Frame.At at) {
            waits(at.waits(), json);
        } else if (frame instanceof Frame.Scope scope) {
            scope(scope, json);
        } else if (frame instanceof Frame.Fork fork) {
            fork(fork, json);
        }
        json.endObject();
    }

    private static void waits(List<Wait> waits, JsonText json) {
        json.name("waits").startArray();
        for (Wait wait : waits) {
            json.startObject();
            json.name("step").string(wait.step());
            json.name("ordinal").number(wait.ordinal());
            moment("since", wait.since(), json);
            if (wait.scope() != null) {
                json.name("scope").string(wait.scope());
            }
            if (wait.held() != null) {
                json.name("holder").string(wait.held().by());
                if (!wait.held().owner().isEmpty()) {
                    json.name("owner").string(wait.held().owner());
                }
            }
            json.endObject();
        }
        json.endArray();
    }

    private static void scope(Frame.Scope scope, JsonText json) {
        if (scope.at() != null) {
            frame(scope.at(), json.name("at"));
        }
        if (!scope.laps().isEmpty()) {
            json.name("laps").startObject();
            scope.laps().forEach((step, laps) -> json.name(step).number(laps));
            json.endObject();
        }
    }

    private static void fork(Frame.Fork fork, JsonText json) {
        json.name("fork").string(fork.name());
        json.name("open").startObject();
        for (Map.Entry<String, Frame.Scope> branch : fork.open().entrySet()) {
            frame(branch.getValue(), json.name(branch.getKey()));
        }
        json.endObject();
        json.name("done").startArray();
        fork.done().forEach(json::string);
        json.endArray();
    }

    private static void deadlines(List<Running> deadlines, JsonText json) {
        if (deadlines.isEmpty()) {
            return;
        }
        json.name("deadlines").startArray();
        deadlines.forEach(running -> PromiseJson.write(running, json));
        json.endArray();
    }

    private static void doers(List<State.Doers> doers, JsonText json) {
        if (doers.isEmpty()) {
            return;
        }
        json.name("doers").startArray();
        for (State.Doers each : doers) {
            json.startObject().name("task").string(each.task());
            if (!each.parts().isEmpty()) {
                json.name("parts").startObject();
                each.parts().forEach((name, key) -> json.name(name).string(key));
                json.endObject();
            }
            json.name("persons").startArray();
            each.persons().forEach(json::string);
            json.endArray();
            json.endObject();
        }
        json.endArray();
    }

    static void moment(String name, @Nullable Instant moment, JsonText json) {
        if (moment != null) {
            json.name(name).string(moment.toString());
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
