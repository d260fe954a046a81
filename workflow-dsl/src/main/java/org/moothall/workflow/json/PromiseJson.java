// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.json;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.moothall.core.deadline.Fact;
import org.moothall.core.deadline.Pause;
import org.moothall.core.deadline.Standing;
import org.moothall.workflow.engine.Running;

/** A promise of a case as JSON, and back; its facts in the form of core. */
final class PromiseJson {
    private PromiseJson() {}

    static void write(Running running, JsonText json) {
        json.startObject();
        json.name("deadline").string(running.deadline());
        StateJson.moment("started", running.started(), json);
        if (!running.pauses().isEmpty()) {
            json.name("pauses").startArray();
            running.pauses().forEach(pause -> pause(pause, json));
            json.endArray();
        }
        moments("restarts", running.restarts(), json);
        if (!running.told().isEmpty()) {
            json.name("told").startArray();
            running.told().forEach(fact -> FactJson.write(fact, json));
            json.endArray();
        }
        moments("warned", running.warned(), json);
        StateJson.moment("missed", running.missed(), json);
        StateJson.moment("excused", running.excused(), json);
        StateJson.moment("met", running.met(), json);
        StateJson.moment("ended", running.ended(), json);
        if (running.timer() != 0) {
            json.name("timer").number(running.timer());
        }
        earlier(running.earlier(), json);
        json.endObject();
    }

    static void pause(Pause pause, JsonText json) {
        json.startObject();
        StateJson.moment("from", pause.from(), json);
        StateJson.moment("until", pause.until(), json);
        json.endObject();
    }

    private static void moments(String name, List<Instant> moments, JsonText json) {
        if (!moments.isEmpty()) {
            json.name(name).startArray();
            moments.forEach(moment -> json.string(moment.toString()));
            json.endArray();
        }
    }

    private static void earlier(List<Running.Run> runs, JsonText json) {
        if (runs.isEmpty()) {
            return;
        }
        json.name("earlier").startArray();
        for (Running.Run run : runs) {
            json.startObject();
            StateJson.moment("started", run.started(), json);
            StateJson.moment("missed", run.missed(), json);
            StateJson.moment("until", run.until(), json);
            json.name("standing").string(run.standing().name().toLowerCase(Locale.ROOT));
            json.endObject();
        }
        json.endArray();
    }

    static Running read(JsonWalk json) {
        Members members = new Members();
        json.object(name -> members.member(name, json));
        return members.running();
    }

    private static final class Members {
        private final List<Pause> pauses = new ArrayList<>();
        private final List<Instant> restarts = new ArrayList<>();
        private final List<Fact> told = new ArrayList<>();
        private final List<Instant> warned = new ArrayList<>();
        private final List<Running.Run> earlier = new ArrayList<>();
        private String deadline = "";
        private @Nullable Instant started;
        private @Nullable Instant missed;
        private @Nullable Instant excused;
        private @Nullable Instant met;
        private @Nullable Instant ended;
        private long timer;

        void member(String name, JsonWalk json) {
            switch (name) {
                case "deadline" -> deadline = json.string();
                case "started" -> started = json.moment();
                case "pauses" -> json.array(() -> pauses.add(pause(json)));
                case "restarts" -> json.array(() -> restarts.add(json.moment()));
                case "told" -> json.array(() -> told.add(FactJson.read(json)));
                case "warned" -> json.array(() -> warned.add(json.moment()));
                case "missed" -> missed = json.moment();
                case "excused" -> excused = json.moment();
                case "met" -> met = json.moment();
                case "ended" -> ended = json.moment();
                case "timer" -> timer = json.number();
                case "earlier" -> json.array(() -> earlier.add(run(json)));
                default -> json.skip();
            }
        }

        Running running() {
            return new Running(
                    deadline, started, pauses, restarts, told, warned, missed, excused, met, ended, timer, earlier);
        }
    }

    static Pause pause(JsonWalk json) {
        Instant[] ends = {Instant.EPOCH, null};
        json.object(name -> {
            switch (name) {
                case "from" -> ends[0] = json.moment();
                case "until" -> ends[1] = json.moment();
                default -> json.skip();
            }
        });
        return new Pause(ends[0], ends[1]);
    }

    private static Running.Run run(JsonWalk json) {
        Instant[] ends = {Instant.EPOCH, Instant.EPOCH, null};
        Standing[] standing = {Standing.ENDED};
        json.object(name -> {
            switch (name) {
                case "started" -> ends[0] = json.moment();
                case "until" -> ends[1] = json.moment();
                case "missed" -> ends[2] = json.moment();
                case "standing" -> standing[0] = standing(json);
                default -> json.skip();
            }
        });
        return new Running.Run(ends[0], ends[2], ends[1], standing[0]);
    }

    private static Standing standing(JsonWalk json) {
        try {
            return Standing.valueOf(json.string().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw json.broken();
        }
    }
}
