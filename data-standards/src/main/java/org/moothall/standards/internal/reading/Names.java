// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.reading;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.moothall.core.finding.Location;
import org.moothall.standards.internal.judging.RowSink;
import org.moothall.standards.internal.shape.CompiledShape;
import org.moothall.standards.internal.words.Words;

/** What the names met in one file mean. Other names and unknown ones are a finding once a file, not once a row. */
final class Names {
    /** So many names are remembered; a file with more invents them, and says nothing new. */
    private static final int REMEMBERED = 1_000;

    /** A longer name is nobody's, and is not remembered either. */
    private static final int LONGEST = 200;

    /** To find the line of a name costs a second look at its element, so only the first are given theirs. */
    private static final int LOCATED = 100;

    /**
     * What a name means.
     *
     * @param slot of the member, or -1
     * @param answer the question's code where the name is a flattened answer, or empty
     */
    record Meaning(int slot, String answer) {
        boolean isAnswer() {
            return !answer.isEmpty();
        }
    }

    private static final Meaning UNKNOWN = new Meaning(-1, "");

    private final CompiledShape<?> shape;
    private final RowSink sink;
    private final Map<String, Meaning> meanings = new HashMap<>();

    Names(CompiledShape<?> shape, RowSink sink) {
        this.shape = shape;
        this.sink = sink;
    }

    /** The meaning of a name; {@code at} answers the location for a name that may be shown, or for an empty one. */
    Meaning of(String name, Function<String, Location> at) {
        if (name.length() > LONGEST) {
            return UNKNOWN;
        }
        Meaning known = meanings.get(name);
        if (known != null) {
            return known;
        }
        boolean remember = meanings.size() < REMEMBERED;
        Meaning meaning = find(name, remember ? at : null);
        if (remember) {
            meanings.put(name, meaning);
        }
        return meaning;
    }

    private Meaning find(String name, @Nullable Function<String, Location> at) {
        int slot = shape.slot(name);
        if (slot >= 0) {
            return new Meaning(slot, "");
        }
        Meaning answer = answer(name);
        if (answer.isAnswer()) {
            return answer;
        }
        int alias = shape.aliasSlot(name);
        if (alias >= 0) {
            if (at != null) {
                String right = shape.member(alias).name();
                sink.inFile(shape.memberNamed(), at.apply(shown(name)), "is read as " + right + "; name it " + right);
            }
            return new Meaning(alias, "");
        }
        if (at != null && !shape.knows(name)) {
            sink.inFile(
                    shape.memberKnown(),
                    at.apply(shown(name)),
                    "is not a member of " + Words.a(shape.record()) + "; it is kept as it is and not checked");
        }
        return UNKNOWN;
    }

    private String shown(String name) {
        return meanings.size() < LOCATED && Words.looksLikeName(name) ? name : "";
    }

    /** {@code attribute[code]}, or {@code attribute[code][]} for one of several answers. */
    private Meaning answer(String name) {
        var answers = shape.answers();
        if (answers == null || !name.startsWith(answers.prefix + "[") || !name.endsWith("]")) {
            return UNKNOWN;
        }
        String code = name.substring(answers.prefix.length() + 1, name.length() - 1);
        code = code.endsWith("][") ? code.substring(0, code.length() - 2) : code;
        return code.isEmpty() || code.contains("[") || code.contains("]")
                ? UNKNOWN
                : new Meaning(shape.slot(answers.name()), code);
    }
}
