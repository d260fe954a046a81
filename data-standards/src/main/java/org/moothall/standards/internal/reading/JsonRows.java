// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.reading;

import java.io.IOException;
import java.io.Reader;
import java.util.Locale;
import org.moothall.core.finding.Location;
import org.moothall.standards.internal.judging.FileReading;
import org.moothall.standards.internal.shape.CompiledShape;
import org.moothall.standards.internal.shape.ReadingRule;
import org.moothall.standards.internal.words.Words;

/**
 * Reads a JSON list of objects, bare or wrapped in an object; one object; or an object a line.
 *
 * @param <T> the Java record
 */
final class JsonRows<T> {
    private final String source;
    private final FileReading<T> reading;
    private final JsonElements elements;
    private final boolean byLine;
    private final JsonRecord<T> record;

    JsonRows(String source, Reader reader, FileReading<T> reading) {
        this.source = source;
        String name = source.toLowerCase(Locale.ROOT);
        byLine = name.endsWith(".ndjson") || name.endsWith(".jsonl");
        this.reading = reading;
        elements = new JsonElements(reader, reading.limits());
        record = new JsonRecord<>(source, reading, elements);
    }

    void read() throws IOException {
        int first = elements.skipSpace();
        if (first < 0) {
            return;
        }
        boolean whole = switch (first) {
            case '[' -> readList("");
            case '{' -> readObjects();
            default -> {
                inFile(ReadingRule.JSON_NOT_A_LIST, "", "is not a JSON list; it must begin with [");
                yield false;
            }
        };
        if (whole && elements.skipSpace() >= 0) {
            inFile(
                    ReadingRule.JSON_TRAILING,
                    "",
                    Words.say("more follows the JSON, on line %,d, and was not read; remove it", elements.line()));
        }
    }

    private void inFile(ReadingRule rule, String pointer, String message) {
        Location location =
                pointer.isEmpty() ? new Location.Whole(source) : new Location.Pointer(source, pointer, elements.line());
        reading.inFile(rule.summary(), location, message);
    }

    private boolean truncated(String pointer) {
        inFile(
                ReadingRule.JSON_TRUNCATED,
                pointer,
                Words.say(
                        "ends in the middle, on line %,d; it was probably cut off on its way, fetch it again",
                        elements.line()));
        return false;
    }

    /** Reads a list to its closing bracket, and answers whether there was one. */
    private boolean readList(String pointer) throws IOException {
        elements.next();
        if (elements.skipSpace() == ']') {
            elements.next();
            return true;
        }
        for (long index = 0; ; index++) {
            String here = pointer + "/" + index;
            if (elements.skipSpace() < 0) {
                return truncated(pointer);
            }
            if (!readElement(here)) {
                return false;
            }
            int after = elements.skipSpace();
            if (after == ']') {
                elements.next();
                return true;
            } else if (after == ',') {
                elements.next();
                if (elements.skipSpace() == ']') {
                    inFile(ReadingRule.JSON_SYNTAX, here, "a comma stands before the closing bracket; remove it");
                    elements.next();
                    return true;
                }
            } else if (after < 0) {
                return truncated(pointer);
            } else {
                inFile(
                        ReadingRule.JSON_SYNTAX,
                        here,
                        "is not followed by a comma or a closing bracket; look just after it");
            }
        }
    }

    private boolean readElement(String pointer) throws IOException {
        long line = elements.line();
        return take(elements.capture(), pointer, line);
    }

    private boolean take(JsonElements.Capture capture, String pointer, long line) {
        switch (capture) {
            case WHOLE -> record.read(pointer, line);
            case TRUNCATED -> {
                return truncated(pointer);
            }
            case TOO_LONG ->
                refuse(
                        ReadingRule.JSON_TOO_LONG,
                        pointer,
                        line,
                        Words.say(
                                "is longer than the %,d characters that this reading takes; it was skipped",
                                reading.limits().rowCharacters()));
            case TOO_DEEP ->
                refuse(
                        ReadingRule.JSON_TOO_DEEP,
                        pointer,
                        line,
                        Words.say(
                                "nests deeper than the %,d levels that this reading takes; it was skipped",
                                reading.limits().depth()));
        }
        return true;
    }

    private void refuse(ReadingRule rule, String pointer, long line, String message) {
        record.refuse(rule, pointer, line, message);
    }

    /** What begins with a brace: an envelope of the list, one object, an object a line, or none of these. */
    private boolean readObjects() throws IOException {
        CompiledShape<T> shape = reading.shape();
        var content = elements.look(shape::isWrapper, name -> shape.columnSlot(name) >= 0);
        if (content == JsonElements.Content.ENVELOPE) {
            return readWrapper();
        }
        if (content == JsonElements.Content.NOT_JSON && !byLine) {
            inFile(
                    ReadingRule.JSON_SYNTAX,
                    "",
                    "is not JSON: the names of an object stand between double quotes; write it by a JSON library");
            return false;
        }
        if (content == JsonElements.Content.UNKNOWN && !byLine) {
            inFile(ReadingRule.JSON_NOT_A_LIST, "", "is an object, and " + whatInstead());
            return false;
        }
        long line = elements.line();
        var first = byLine ? elements.captureLine() : elements.capture();
        boolean isOnOneLine = byLine || elements.line() == line;
        boolean isAlone = elements.skipSpace() != '{';
        if (!take(first, isAlone ? "" : "/0", line)) {
            return false;
        }
        for (long index = 1; !isAlone && elements.skipSpace() == '{'; index++) {
            long here = elements.line();
            if (!take(isOnOneLine ? elements.captureLine() : elements.capture(), "/" + index, here)) {
                return false;
            }
        }
        return true;
    }

    private String whatInstead() {
        String record = reading.shape().record();
        String list = elements.unknownList();
        return "neither " + Words.a(record) + " nor a list of them; "
                + (Words.looksLikeName(list)
                        ? "if its list \"" + list + "\" holds them, give that list alone"
                        : "put each " + record + " between [ and ]");
    }

    /** Reads an object that holds the list under a name that is known for it. */
    private boolean readWrapper() throws IOException {
        elements.next();
        boolean found = false;
        while (true) {
            int character = elements.skipSpace();
            if (character < 0) {
                return truncated("");
            }
            if (character == '}') {
                elements.next();
                break;
            }
            if (character == ',' || character == ':') {
                elements.next();
                continue;
            }
            if (elements.capture() == JsonElements.Capture.TRUNCATED) {
                return truncated("");
            }
            String name = name();
            if (elements.skipSpace() != ':') {
                continue;
            }
            elements.next();
            if (elements.skipSpace() == '[' && reading.shape().isWrapper(name)) {
                found = true;
                wrapped(name);
                if (!readList("/" + name)) {
                    return false;
                }
            } else if (elements.peek() >= 0 && elements.capture() == JsonElements.Capture.TRUNCATED) {
                return truncated("");
            }
        }
        if (!found) {
            inFile(
                    ReadingRule.JSON_NOT_A_LIST,
                    "",
                    "is an object, not a list; put the " + reading.shape().record() + " between [ and ]");
        }
        return true;
    }

    private String name() {
        boolean quoted = elements.length() >= 2 && elements.text()[0] == '"';
        return quoted ? new String(elements.text(), 1, elements.length() - 2) : "";
    }

    private void wrapped(String name) {
        if (!reading.shape().allowsWrapper(name) && !reading.around().isOfSeveral()) {
            inFile(
                    ReadingRule.JSON_WRAPPED,
                    "/" + name,
                    "the list is wrapped in an object; the standard wants the bare list");
        }
    }
}
