// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.runtime;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.workflow.Effect;
import org.moothall.workflow.Event;
import org.moothall.workflow.Task;
import org.moothall.workflow.engine.Interpreter;
import org.moothall.workflow.json.ListJson;
import org.moothall.workflow.model.Node;
import org.moothall.workflow.store.StoredCase;

/**
 * A request on a case, as its caller made it.
 *
 * @param type what the caller's handle says is handed in
 * @param ordinal which step of that name; 0 when only one can be meant
 */
record Asked(Verb verb, String caseId, String step, Class<?> type, long ordinal, Object content) {
    /** What is done, and to which kind of step. */
    enum Verb {
        COMPLETE("complete", Node.Perform.class, "task"),
        TELL("tell", Node.Await.class, "event"),
        ANSWER("answer", Node.Call.class, "effect");

        private final String word;
        private final Class<? extends Node> kind;
        private final String noun;

        Verb(String word, Class<? extends Node> kind, String noun) {
            this.word = word;
            this.kind = kind;
            this.noun = noun;
        }
    }

    static Asked complete(String caseId, Task<?> task, long ordinal, Object form) {
        return new Asked(Verb.COMPLETE, caseId, task.name(), task.form(), ordinal, form);
    }

    static Asked tell(String caseId, Event<?> event, long ordinal, Object value) {
        return new Asked(Verb.TELL, caseId, event.name(), event.type(), ordinal, value);
    }

    static Asked answer(String caseId, Effect<?, ?> effect, long ordinal, Object result) {
        return new Asked(Verb.ANSWER, caseId, effect.name(), effect.answer(), ordinal, result);
    }

    /** Refuses what is not of the type that the caller's own handle names; raw types and casts let it through the compiler. */
    Asked {
        if (!type.isInstance(content)) {
            throw wrong("'" + step + "' takes ", "", type, content);
        }
    }

    /** Refuses a step of another kind in the case's own workflow, and one that takes something else there. */
    void expectedBy(Interpreter<Object> interpreter, StoredCase subject) {
        interpreter.node(step).filter(node -> !verb.kind.isInstance(node)).ifPresent(other -> {
            throw new IllegalArgumentException("'" + step + "' is no " + verb.noun + " of " + in(subject));
        });
        interpreter.takes(step).filter(takes -> !takes.isInstance(content)).ifPresent(takes -> {
            throw wrong("'" + step + "' of " + in(subject) + " takes ", "", takes, content);
        });
    }

    private static String in(StoredCase subject) {
        return "workflow '" + subject.workflow() + "' version " + subject.version();
    }

    static IllegalArgumentException wrong(String what, String with, Class<?> type, @Nullable Object given) {
        return new IllegalArgumentException(what + with + type.getSimpleName() + ", not " + with
                + (given == null ? "nothing" : given.getClass().getSimpleName()));
    }

    /** The request without its content, as the journal keeps it and a repetition is compared with. */
    String words() {
        return words(verb.word, caseId, step, ordinal);
    }

    /**
     * A request, or an input that nobody asked for, as a JSON list: its verb and what tells it from others. No two have the same text,
     * whatever is in the names.
     */
    static String words(Object... parts) {
        return ListJson.write(List.of(parts));
    }
}
