// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/** Walks through JSON of ours, one value after another. <b>Errors</b> what is not as expected is refused, without its text. */
final class JsonWalk implements AutoCloseable {
    private final JsonParser parser;
    /** Whether the parser stands on a value that was looked at, and not yet read. */
    private boolean peeked;

    JsonWalk(String json) {
        this.parser = StateJson.FACTORY.createParser(ObjectReadContext.empty(), json);
    }

    /** Reads an object; the consumer gets each member's name and reads its value. */
    void object(Consumer<String> member) {
        expect(JsonToken.START_OBJECT);
        while (next() == JsonToken.PROPERTY_NAME) {
            member.accept(parser.currentName());
        }
    }

    /** Reads an array; the element reads one value. */
    void array(Runnable element) {
        expect(JsonToken.START_ARRAY);
        while (next() != JsonToken.END_ARRAY) {
            peeked = true;
            element.run();
        }
    }

    String string() {
        expect(JsonToken.VALUE_STRING);
        return parser.getString();
    }

    long number() {
        expect(JsonToken.VALUE_NUMBER_INT);
        try {
            return parser.getLongValue();
        } catch (JacksonException tooBig) {
            throw broken();
        }
    }

    Instant moment() {
        try {
            return Instant.parse(string());
        } catch (DateTimeException notAMoment) {
            throw broken();
        }
    }

    void skip() {
        next();
        try {
            parser.skipChildren();
        } catch (JacksonException failure) {
            throw broken();
        }
    }

    private JsonToken next() {
        if (peeked) {
            peeked = false;
            return parser.currentToken();
        }
        try {
            JsonToken token = parser.nextToken();
            if (token != null) {
                return token;
            }
        } catch (JacksonException failure) {
            throw broken();
        }
        throw broken();
    }

    private void expect(JsonToken token) {
        if (next() != token) {
            throw broken();
        }
    }

    IllegalArgumentException broken() {
        return new IllegalArgumentException("this stored JSON is not as this library writes it, at character "
                + parser.currentLocation().getCharOffset());
    }

    @Override
    public void close() {
        parser.close();
    }
}
