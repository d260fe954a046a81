// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.moothall.core.finding.Location;
import org.moothall.standards.internal.judging.FileReading;
import org.moothall.standards.internal.judging.RecordJudge;
import org.moothall.standards.internal.judging.RowPlace;
import org.moothall.standards.internal.row.RowBuffer;
import org.moothall.standards.internal.row.Token;
import org.moothall.standards.internal.shape.CompiledShape;
import org.moothall.standards.internal.shape.ReadingRule;
import org.moothall.standards.internal.shape.RecordShape;
import org.moothall.standards.internal.words.Words;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads one element of a list, with the records within it, into rows.
 *
 * @param <T> the Java record
 */
final class JsonRecord<T> {
    /** To find a line costs a second look at the element, so only the first findings of one are given theirs. */
    private static final int LOCATED = 50;

    /** An element is remembered as its place in the list and its line, in one number. */
    private static final int LINE_BITS = 32;

    /** What one kind of record is read into. */
    private static final class Frame {
        private final RecordJudge<?> judge;
        private final CompiledShape<?> shape;
        private final RowBuffer row;
        private final Names names;
        private final @Nullable String[] rawNames;
        private final @Nullable String[] before;
        private final Names.@Nullable Meaning[] meanings;
        private final @Nullable Frame[] within;
        private int used;

        Frame(RecordJudge<?> judge, FileReading<?> reading) {
            this.judge = judge;
            shape = judge.shape();
            row = judge.row();
            names = new Names(shape, reading);
            rawNames = new @Nullable String[shape.size()];
            within = new @Nullable Frame[shape.size()];
            before = new @Nullable String[shape.size()];
            meanings = new Names.@Nullable Meaning[shape.size()];
        }

        Frame within(int slot, FileReading<?> reading) {
            Frame inner = within[slot];
            if (inner == null) {
                inner = new Frame(judge.within(slot), reading);
                within[slot] = inner;
            }
            return inner;
        }

        /** What a name means. Names mostly come in the order in which they came before, and are the parser's own, the same each time. */
        @SuppressWarnings("ReferenceEquality") // another text of the same letters is only looked up again
        Names.Meaning meaning(String name, Function<String, Location> at) {
            int place = used++;
            if (place >= before.length) {
                return names.of(name, at);
            }
            Names.Meaning known = meanings[place];
            if (before[place] != name || known == null) {
                known = names.of(name, at);
                before[place] = name;
                meanings[place] = known;
            }
            return known;
        }

        void clear(boolean mayHoldNul) {
            used = 0;
            row.clear(Token.ABSENT, mayHoldNul);
            Arrays.fill(rawNames, null);
        }
    }

    private final String source;
    private final FileReading<T> reading;
    private final JsonElements elements;
    private final JsonFactory factory;
    private final RecordPath path = new RecordPath();
    private final Frame whole;
    private Frame frame;
    private String pointer = "";
    private String list = "";
    private long number;
    private long line;
    private int located;

    JsonRecord(String source, FileReading<T> reading, JsonElements elements) {
        this.source = source;
        this.reading = reading;
        this.elements = elements;
        whole = new Frame(reading.judge(), reading);
        frame = whole;
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

    /** Places within the record that is read at the moment. */
    private final RowPlace place = new RowPlace() {
        @Override
        public long number() {
            return number << LINE_BITS | Math.min(line, (1L << LINE_BITS) - 1);
        }

        @Override
        public String words(long numbered) {
            return "line " + (numbered & (1L << LINE_BITS) - 1);
        }

        @Override
        public Location member(long numbered, String name) {
            String element = list + (numbered >> LINE_BITS);
            return new Location.Pointer(source, element + "/" + name, numbered & (1L << LINE_BITS) - 1);
        }

        @Override
        public Location whole() {
            return at("");
        }

        @Override
        public Location member(String name) {
            int slot = frame.shape.slot(name);
            String raw = slot >= 0 ? frame.rawNames[slot] : null;
            return at(raw == null ? name : raw);
        }
    };

    private final Function<String, Location> places = this::at;

    private Location at(String name) {
        return new Location.Pointer(source, path.pointer(pointer, name), lineOf(name));
    }

    /** Reads the element once more to find a line: asked for a finding only, and so cheaper than remembering every line. */
    private long lineOf(String name) {
        if (++located > LOCATED) {
            return line;
        }
        try (JsonParser parser = parser()) {
            if (path.find(parser, name)) {
                return line + parser.currentTokenLocation().getLineNr() - 1;
            }
            return name.isEmpty() ? line : lineOf("");
        } catch (JacksonException notJson) {
            return line;
        }
    }

    private JsonParser parser() {
        return factory.createParser(ObjectReadContext.empty(), elements.text(), 0, elements.length());
    }

    private void begin(String newPointer, long newLine) {
        pointer = newPointer;
        line = newLine;
        int slash = newPointer.lastIndexOf('/');
        list = newPointer.substring(0, slash + 1);
        number = slash < 0 ? 0 : Long.parseLong(newPointer.substring(slash + 1));
        located = 0;
        path.clear();
        frame = whole;
        frame.clear(elements.anyEscape());
        reading.begin(place);
    }

    void refuse(ReadingRule rule, String newPointer, long newLine, String message) {
        begin(newPointer, newLine);
        reading.inRow(rule.summary(), new Location.Pointer(source, pointer, line), message);
        reading.abandon();
    }

    void read(String newPointer, long newLine) {
        begin(newPointer, newLine);
        boolean isWhole = false;
        try (JsonParser parser = parser()) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                readObject(parser);
                isWhole = parser.nextToken() == null;
            } else {
                reading.inRow(
                        ReadingRule.JSON_NOT_AN_OBJECT.summary(),
                        place.whole(),
                        "is not an object; each element must be " + Words.a(frame.shape.record()) + " between { and }");
            }
        } catch (JacksonException notJson) {
            isWhole = false;
            path.clear();
            frame = whole;
            syntax(notJson);
        }
        if (isWhole) {
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
        Frame own = frame;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            var meaning = own.meaning(name, places);
            JsonToken token = parser.nextToken();
            if (meaning.slot() < 0) {
                readExtra(name, token, parser);
            } else if (meaning.isAnswer()) {
                readAnswer(meaning.answer(), name, token, parser);
            } else if (own.row.token(meaning.slot()) != Token.ABSENT && !isAnswers(meaning.slot())) {
                duplicate(name);
                parser.skipChildren();
            } else {
                var member = own.shape.member(meaning.slot());
                own.rawNames[meaning.slot()] = name.equals(member.name()) ? null : name;
                if (member instanceof RecordShape record
                        && token == (record.isList() ? JsonToken.START_ARRAY : JsonToken.START_OBJECT)) {
                    readWithin(record, meaning.slot(), name, parser);
                } else {
                    readMember(meaning.slot(), token, parser);
                }
            }
        }
    }

    /** Reads a record within the record, or a list of them, and has each judged. */
    private void readWithin(RecordShape member, int slot, String name, JsonParser parser) {
        Frame own = frame;
        int start = reading.handsRowsOn() ? (int) parser.currentTokenLocation().getCharOffset() : 0;
        long errors = reading.errors();
        path.enter(name);
        Object value;
        int count = 1;
        if (member.isList()) {
            List<@Nullable Object> values = new ArrayList<>();
            count = readList(member, own.within(slot, reading), values, parser);
            value = Collections.unmodifiableList(values);
        } else {
            value = readInner(own.within(slot, reading), parser);
        }
        path.leave();
        frame = own;
        if (reading.handsRowsOn()) {
            int end = (int) parser.currentLocation().getCharOffset();
            own.row.put(slot, Token.RECORD, elements.text(), start, end - start);
        }
        own.row.putNested(slot, count, value);
        if (reading.errors() > errors) {
            own.row.markFaulty(slot);
        }
    }

    private int readList(RecordShape member, Frame inner, List<@Nullable Object> values, JsonParser parser) {
        Frame own = frame;
        int count = 0;
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            path.enter(count++);
            if (token == JsonToken.START_OBJECT) {
                Object value = readInner(inner, parser);
                if (value != null) {
                    values.add(value);
                }
            } else {
                reading.inRow(
                        member.record(),
                        at(""),
                        "is not an object; each of the list must be " + Words.a(inner.shape.record())
                                + " between { and }");
                parser.skipChildren();
            }
            path.leave();
            frame = own;
        }
        return count;
    }

    private @Nullable Object readInner(Frame inner, JsonParser parser) {
        frame = inner;
        inner.clear(elements.anyEscape());
        readObject(parser);
        frame = inner;
        return inner.judge.judge(place);
    }

    /** Answers may come in several objects; which of them is there twice is seen by their codes. */
    private boolean isAnswers(int slot) {
        var answers = frame.shape.answers();
        return answers != null && frame.shape.slot(answers.name()) == slot;
    }

    private void duplicate(String name) {
        reading.inRow(
                ReadingRule.JSON_DUPLICATE.summary(),
                at(Words.looksLikeName(name) ? name : ""),
                "is there twice; the first was read, remove the other");
    }

    private void readExtra(String name, JsonToken token, JsonParser parser) {
        if (token.isStructStart() && frame.shape.knows(name)) {
            reading.notChecked(frame.shape.memberKnown(), "what is within " + name + " is not described");
        }
        boolean isKnown = frame.row.extras.containsKey(name);
        String text = text(token, parser);
        if (isKnown) {
            duplicate(name);
        } else if (!text.isEmpty()) {
            frame.row.extras.put(name, text);
        }
    }

    private void readAnswer(String code, String name, JsonToken token, JsonParser parser) {
        boolean known = frame.row.answers.containsKey(code);
        String text = token == JsonToken.START_ARRAY || token == JsonToken.START_OBJECT
                ? texts(token, parser, "; ")
                : text(token, parser);
        if (known) {
            duplicate(name);
        } else if (!text.isEmpty()) {
            frame.row.answers.put(code, text);
        }
    }

    private void readMember(int slot, JsonToken token, JsonParser parser) {
        switch (token) {
            case VALUE_NULL -> frame.row.putEmpty(slot);
            case VALUE_STRING -> put(slot, Token.TEXT, parser);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> put(slot, Token.NUMBER, parser);
            case VALUE_TRUE, VALUE_FALSE -> put(slot, Token.TRUTH, parser);
            case START_OBJECT -> readObjectMember(slot, parser);
            case START_ARRAY -> readListMember(slot, parser);
            default -> throw new IllegalStateException("a member's value is a " + token);
        }
    }

    private void put(int slot, Token token, JsonParser parser) {
        frame.row.put(slot, token, parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength());
    }

    private void readObjectMember(int slot, JsonParser parser) {
        String inner = frame.shape.objectMember(slot);
        if (isAnswers(slot)) {
            frame.row.putEmpty(slot);
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String code = parser.currentName();
                readAnswer(code, frame.shape.member(slot).name(), parser.nextToken(), parser);
            }
        } else if (inner != null) {
            String text = "";
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean wanted = parser.currentName().equals(inner);
                JsonToken token = parser.nextToken();
                String read = texts(token, parser, "; ");
                text = wanted ? read : text;
            }
            frame.row.put(slot, Token.TEXT, text);
        } else {
            nested(slot, parser);
        }
    }

    private void readListMember(int slot, JsonParser parser) {
        int start = (int) parser.currentTokenLocation().getCharOffset();
        var joined = new StringBuilder();
        String between = frame.shape.member(slot).joiner();
        boolean texts = true;
        int depth = 1;
        while (depth > 0) {
            JsonToken token = parser.nextToken();
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (token == JsonToken.VALUE_STRING) {
                joined.append(joined.isEmpty() ? "" : between).append(parser.getString());
            } else {
                texts &= token == JsonToken.END_ARRAY && depth == 0;
            }
        }
        if (texts) {
            frame.row.put(slot, Token.LIST, joined.toString());
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
        frame.row.put(slot, Token.NESTED, elements.text(), start, end - start);
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
