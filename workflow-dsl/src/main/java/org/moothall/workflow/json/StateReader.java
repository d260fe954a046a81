// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.json;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.moothall.workflow.engine.Frame;
import org.moothall.workflow.engine.Frame.Scope;
import org.moothall.workflow.engine.Frame.Wait;
import org.moothall.workflow.engine.Running;
import org.moothall.workflow.engine.State;
import org.moothall.workflow.engine.TaskHolder;

/** A reader of the JSON of {@link StateJson}; members may come in any order, and unknown ones are passed over. */
final class StateReader {
    private final String text;

    StateReader(String text) {
        this.text = text;
    }

    <C> State<C> read(String workflow, int version, C data) {
        Position position = new Position();
        try (JsonWalk json = new JsonWalk(text)) {
            json.object(name -> position.member(name, json));
        }
        if (position.format != StateJson.FORMAT) {
            throw new IllegalArgumentException(
                    "this state is of format " + position.format + ", and this build reads format " + StateJson.FORMAT
                            + "; use the version of the library that wrote it, or a later one");
        }
        return new State<>(
                workflow,
                version,
                data,
                position.main,
                position.beside,
                position.deadlines,
                position.ordinal,
                position.outcome,
                position.keep,
                position.doers);
    }

    /** What is read of a state, member by member. */
    private static final class Position {
        private final List<State.Beside> beside = new ArrayList<>();
        private final List<Running> deadlines = new ArrayList<>();
        private Scope main = new Scope(null, Map.of());
        private long format;
        private long ordinal;
        private long keep;
        private @Nullable String outcome;
        private final List<State.Doers> doers = new ArrayList<>();

        void member(String name, JsonWalk json) {
            switch (name) {
                case "format" -> format = json.number();
                case "ordinal" -> ordinal = json.number();
                case "keep" -> keep = json.number();
                case "outcome" -> outcome = json.string();
                case "main" -> main = scope(json);
                case "beside" -> json.array(() -> beside.add(beside(json)));
                case "deadlines" -> json.array(() -> deadlines.add(PromiseJson.read(json)));
                case "doers" -> json.array(() -> doers.add(doers(json)));
                default -> json.skip();
            }
        }
    }

    // ---- frames

    private static State.Beside beside(JsonWalk json) {
        String[] handler = {""};
        Scope[] scope = {new Scope(null, Map.of())};
        json.object(name -> {
            switch (name) {
                case "handler" -> handler[0] = json.string();
                case "scope" -> scope[0] = scope(json);
                default -> json.skip();
            }
        });
        return new State.Beside(handler[0], scope[0]);
    }

    private static Scope scope(JsonWalk json) {
        if (frame(json) instanceof Scope scope) {
            return scope;
        }
        throw json.broken();
    }

    /** A frame is what its members say: one that waits, one that forks, or else a scope. */
    private static Frame frame(JsonWalk json) {
        Members members = new Members();
        json.object(name -> members.member(name, json));
        return members.frame();
    }

    private static final class Members {
        private final Map<String, Integer> laps = new TreeMap<>();
        private final SortedMap<String, Scope> open = new TreeMap<>();
        private final SortedSet<String> done = new TreeSet<>();
        private @Nullable List<Wait> waits;
        private @Nullable String fork;
        private @Nullable Frame at;

        void member(String name, JsonWalk json) {
            switch (name) {
                case "waits" -> {
                    List<Wait> read = new ArrayList<>();
                    json.array(() -> read.add(awaited(json)));
                    waits = read;
                }
                case "at" -> at = StateReader.frame(json);
                case "laps" -> json.object(step -> laps.put(step, Math.toIntExact(json.number())));
                case "fork" -> fork = json.string();
                case "open" -> json.object(key -> open.put(key, scope(json)));
                case "done" -> json.array(() -> done.add(json.string()));
                default -> json.skip();
            }
        }

        Frame frame() {
            return waits != null
                    ? new Frame.At(waits)
                    : fork != null ? new Frame.Fork(fork, open, done) : new Scope(at, laps);
        }
    }

    private static Wait awaited(JsonWalk json) {
        String[] step = {"", null};
        String[] holder = {"", ""};
        long[] ordinal = {0};
        Instant[] since = {null};
        json.object(name -> {
            switch (name) {
                case "step" -> step[0] = json.string();
                case "ordinal" -> ordinal[0] = json.number();
                case "since" -> since[0] = json.moment();
                case "scope" -> step[1] = json.string();
                case "holder" -> holder[0] = json.string();
                case "owner" -> holder[1] = json.string();
                default -> json.skip();
            }
        });
        TaskHolder held = holder[0].isEmpty() ? null : new TaskHolder(holder[0], holder[1]);
        return new Wait(step[0], ordinal[0], since[0], step[1], held);
    }

    private static State.Doers doers(JsonWalk json) {
        String[] task = {""};
        SortedMap<String, String> parts = new TreeMap<>();
        List<String> persons = new ArrayList<>();
        json.object(name -> {
            switch (name) {
                case "task" -> task[0] = json.string();
                case "parts" -> json.object(each -> parts.put(each, json.string()));
                case "persons" -> json.array(() -> persons.add(json.string()));
                default -> json.skip();
            }
        });
        return new State.Doers(task[0], parts, persons);
    }
}
