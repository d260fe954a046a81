// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.json;

import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.moothall.workflow.engine.Entry;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

/**
 * The journal entries of one input as JSON, and back. Who did it and when is the same for all its entries, and is kept beside.
 *
 * <p><b>Shape</b> {@code [{"what":"opened","step":"inspect","ordinal":3,"detail":"…"}]}; what is empty is left out.
 */
public final class JournalJson {
    private JournalJson() {}

    /** Writes the entries of one input, on one line. */
    public static String write(List<Entry> entries) {
        StringWriter text = new StringWriter(128);
        try (JsonGenerator json = StateJson.FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartArray();
            for (Entry entry : entries) {
                json.writeStartObject();
                json.writeStringProperty("what", word(entry.what()));
                string("step", entry.step(), json);
                if (entry.ordinal() != 0) {
                    json.writeNumberProperty("ordinal", entry.ordinal());
                }
                string("detail", entry.detail(), json);
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        return text.toString();
    }

    private static void string(String name, String value, JsonGenerator json) {
        if (!value.isEmpty()) {
            json.writeStringProperty(name, value);
        }
    }

    private static String word(Entry.What what) {
        return what.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Reads the entries of one input.
     *
     * <p><b>Errors</b> text that is no journal is an {@link IllegalArgumentException}.
     */
    public static List<Entry> read(String text, String by, Instant at) {
        List<Entry> entries = new ArrayList<>();
        try (JsonWalk json = new JsonWalk(text)) {
            json.array(() -> entries.add(entry(json, by, at)));
        }
        return List.copyOf(entries);
    }

    private static Entry entry(JsonWalk json, String by, Instant at) {
        String[] words = {"", "", ""};
        long[] ordinal = {0};
        json.object(name -> {
            switch (name) {
                case "what" -> words[0] = json.string();
                case "step" -> words[1] = json.string();
                case "detail" -> words[2] = json.string();
                case "ordinal" -> ordinal[0] = json.number();
                default -> json.skip();
            }
        });
        return new Entry(what(words[0]), words[1], ordinal[0], words[2], by, at);
    }

    private static Entry.What what(String word) {
        return Arrays.stream(Entry.What.values())
                .filter(what -> word(what).equals(word))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException(
                                "this journal speaks of '" + word
                                        + "', which this build does not know; use the version of the library that wrote it, or a later one"));
    }
}
