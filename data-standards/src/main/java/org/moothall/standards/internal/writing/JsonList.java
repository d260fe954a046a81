// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.writing;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.standards.internal.words.Words;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/** Writes records as a JSON list of objects: a text, a number, a list of texts, texts by code, or null. */
public final class JsonList {
    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private JsonList() {}

    /** Writes the list; the target is flushed and not closed. */
    public static void write(Iterator<Map<String, @Nullable Object>> records, OutputStream target) throws IOException {
        try (var json = FACTORY.createGenerator(ObjectWriteContext.empty(), target, JsonEncoding.UTF8)) {
            json.writeStartArray();
            records.forEachRemaining(members -> {
                json.writeStartObject();
                members.forEach((name, value) -> writeValue(json.writeName(name), value));
                json.writeEndObject();
            });
            json.writeEndArray();
        } catch (JacksonIOException failed) {
            throw failed.getCause();
        }
        target.flush();
    }

    private static void writeValue(JsonGenerator json, @Nullable Object value) {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Double number) {
            json.writeNumber(number);
        } else if (value instanceof List<?> texts) {
            json.writeStartArray();
            texts.forEach(text -> writeValue(json, text));
            json.writeEndArray();
        } else if (value instanceof Map<?, ?> texts) {
            json.writeStartObject();
            texts.forEach((code, text) -> writeValue(json.writeName(clean(code)), text));
            json.writeEndObject();
        } else {
            json.writeString(clean(value));
        }
    }

    /** UTF-8 has no half of a surrogate pair. */
    private static String clean(Object text) {
        return Words.replaced(text.toString(), character -> Character.getType(character) != Character.SURROGATE);
    }
}
