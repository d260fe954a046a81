// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.reading;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.moothall.core.finding.Location;
import org.moothall.standards.internal.judging.FileReading;
import org.moothall.standards.internal.judging.RowPlace;
import org.moothall.standards.internal.row.RowBuffer;
import org.moothall.standards.internal.row.Token;
import org.moothall.standards.internal.shape.CompiledShape;
import org.moothall.standards.internal.shape.ReadingRule;
import org.moothall.standards.internal.words.Words;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads one element of a list into the row.
 *
 * @param <T> the Java record
 */
final class JsonRecord<T> {
    /** To find a line costs a second look at the element, so only the first duplicates are given theirs. */
    private static final int LOCATED = 20;

    private final String source;
    private final FileReading<T> reading;
    private final CompiledShape<T> shape;
    private final JsonElements elements;
    private final Names names;
    private final RowBuffer row;
    private final JsonFactory factory;
    private final @Nullable String[] rawNames;
    private String pointer = "";
    private long line;
    private int duplicates;

    JsonRecord(String source, FileReading<T> reading, JsonElements elements) {
        this.source = source;
        this.reading = reading;
        this.elements = elements;
        shape = reading.shape();
        names = new Names(shape, reading);
        row = reading.row();
        rawNames = new @Nullable String[shape.size()];
        int longest = reading.limits().rowCharacters();
        factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(reading.limits().depth() + 1)
                        .maxStringLength(longest)
                        .maxNameLength(longest)
                        .maxNumberLength(longest)
                        .build())
                .build();
    }

    private final RowPlace place = new RowPlace() {
        @Override
        public Location whole() {
            return new Location.Pointer(source, pointer, line);
        }

        @Override
        public Location member(String name) {
            int slot = shape.slot(name);
            String raw = slot >= 0 ? rawNames[slot] : null;
            return at(raw == null ? name : raw);
        }
    };

    private Location at(String name) {
        return name.isEmpty()
                ? place.whole()
                : new Location.Pointer(
                        source, pointer + "/" + name.replace("~", "~0").replace("/", "~1"), lineOf(name));
    }

    /** Reads the element once more to find a line: asked for a finding only, and so cheaper than remembering every line. */
    private long lineOf(String name) {
        try (JsonParser parser = parser()) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                if (parser.currentName().equals(name)) {
                    return line + parser.currentTokenLocation().getLineNr() - 1;
                }
                parser.nextToken();
                parser.skipChildren();
            }
        } catch (JacksonException notJson) {
            return line;
        }
        return line;
    }

    private JsonParser parser() {
        return factory.createParser(ObjectReadContext.empty(), elements.text(), 0, elements.length());
    }

    private void begin(String newPointer, long newLine) {
        pointer = newPointer;
        line = newLine;
        duplicates = 0;
        row.clear(Token.ABSENT);
        Arrays.fill(rawNames, null);
        reading.begin(place);
    }

    void refuse(ReadingRule rule, String newPointer, long newLine, String message) {
        begin(newPointer, newLine);
        reading.inRow(rule.summary(), place.whole(), message);
        reading.abandon();
    }

    void read(String newPointer, long newLine) {
        begin(newPointer, newLine);
        boolean whole = false;
        try (JsonParser parser = parser()) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                readObject(parser);
                whole = parser.nextToken() == null;
            } else {
                reading.inRow(
                        ReadingRule.JSON_NOT_AN_OBJECT.summary(),
                        place.whole(),
                        "is not an object; each element must be a " + shape.record() + " between { and }");
            }
        } catch (JacksonException notJson) {
            whole = false;
            syntax(notJson);
        }
        if (whole) {
            reading.end();
        } else {
            reading.abandon();
        }
    }

    /** Jackson's own message quotes what it met, which may be personal. */
    private void syntax(JacksonException notJson) {
        var met = notJson.getLocation();
        long where = line + (met == null ? 0 : Math.max(met.getLineNr(), 1) - 1);
        reading.inRow(
                ReadingRule.JSON_SYNTAX.summary(),
                new Location.Pointer(source, pointer, where),
                "is not JSON; look on this line for a missing comma, quote or bracket, or a number with leading zeros");
    }

    private void readObject(JsonParser parser) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            var meaning = names.of(name, this::at);
            JsonToken token = parser.nextToken();
            if (meaning.slot() < 0) {
                readExtra(name, token, parser);
            } else if (meaning.isAnswer()) {
                readAnswer(meaning.answer(), name, token, parser);
            } else if (row.token(meaning.slot()) != Token.ABSENT && !isAnswers(meaning.slot())) {
                duplicate(name);
                parser.skipChildren();
            } else {
                rawNames[meaning.slot()] =
                        name.equals(shape.member(meaning.slot()).name()) ? null : name;
                readMember(meaning.slot(), token, parser);
            }
        }
    }

    /** Answers may come in several objects; which of them is there twice is seen by their codes. */
    private boolean isAnswers(int slot) {
        var answers = shape.answers();
        return answers != null && shape.slot(answers.name()) == slot;
    }

    private void duplicate(String name) {
        boolean located = ++duplicates <= LOCATED && Words.looksLikeName(name);
        reading.inRow(
                ReadingRule.JSON_DUPLICATE.summary(),
                at(located ? name : ""),
                "is there twice; the first was read, remove the other");
    }

    private void readExtra(String name, JsonToken token, JsonParser parser) {
        boolean known = row.extras.containsKey(name);
        String text = text(token, parser);
        if (known) {
            duplicate(name);
        } else if (!text.isEmpty()) {
            row.extras.put(name, text);
        }
    }

    private void readAnswer(String code, String name, JsonToken token, JsonParser parser) {
        boolean known = row.answers.containsKey(code);
        String text = token == JsonToken.START_ARRAY || token == JsonToken.START_OBJECT
                ? texts(token, parser, "; ")
                : text(token, parser);
        if (known) {
            duplicate(name);
        } else if (!text.isEmpty()) {
            row.answers.put(code, text);
        }
    }

    private void readMember(int slot, JsonToken token, JsonParser parser) {
        switch (token) {
            case VALUE_NULL -> row.putEmpty(slot);
            case VALUE_STRING -> put(slot, Token.TEXT, parser);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> put(slot, Token.NUMBER, parser);
            case VALUE_TRUE, VALUE_FALSE -> put(slot, Token.TRUTH, parser);
            case START_OBJECT -> readObjectMember(slot, parser);
            case START_ARRAY -> readListMember(slot, parser);
            default -> throw new IllegalStateException("a member's value is a " + token);
        }
    }

    private void put(int slot, Token token, JsonParser parser) {
        row.put(slot, token, parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength());
    }

    private void readObjectMember(int slot, JsonParser parser) {
        String inner = shape.objectMember(slot);
        if (isAnswers(slot)) {
            row.putEmpty(slot);
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String code = parser.currentName();
                readAnswer(code, shape.member(slot).name(), parser.nextToken(), parser);
            }
        } else if (inner != null) {
            String text = "";
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean wanted = parser.currentName().equals(inner);
                JsonToken token = parser.nextToken();
                String read = texts(token, parser, "; ");
                text = wanted ? read : text;
            }
            row.put(slot, Token.TEXT, text);
        } else {
            nested(slot, parser);
        }
    }

    private void readListMember(int slot, JsonParser parser) {
        int start = (int) parser.currentTokenLocation().getCharOffset();
        var joined = new StringBuilder();
        boolean texts = true;
        int depth = 1;
        while (depth > 0) {
            JsonToken token = parser.nextToken();
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (token == JsonToken.VALUE_STRING) {
                joined.append(joined.isEmpty() ? "" : " ").append(parser.getString());
            } else {
                texts &= token == JsonToken.END_ARRAY && depth == 0;
            }
        }
        if (texts) {
            row.put(slot, Token.LIST, joined.toString());
        } else {
            raw(slot, start, parser);
        }
    }

    private void nested(int slot, JsonParser parser) {
        int start = (int) parser.currentTokenLocation().getCharOffset();
        parser.skipChildren();
        raw(slot, start, parser);
    }

    private void raw(int slot, int start, JsonParser parser) {
        int end = (int) parser.currentLocation().getCharOffset();
        row.put(slot, Token.NESTED, elements.text(), start, end - start);
    }

    /** The texts of a list joined, one text as it is, and everything else as its JSON. */
    private String texts(JsonToken token, JsonParser parser, String separator) {
        if (token != JsonToken.START_ARRAY) {
            return text(token, parser);
        }
        var joined = new StringBuilder();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            String text = text(parser.currentToken(), parser);
            joined.append(joined.isEmpty() || text.isEmpty() ? "" : separator).append(text);
        }
        return joined.toString();
    }

    private String text(JsonToken token, JsonParser parser) {
        if (token == JsonToken.VALUE_NULL) {
            return "";
        }
        if (token.isScalarValue()) {
            return parser.getString();
        }
        int start = (int) parser.currentTokenLocation().getCharOffset();
        parser.skipChildren();
        return new String(elements.text(), start, (int) parser.currentLocation().getCharOffset() - start);
    }
}
