// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.json;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.moothall.workflow.engine.Entry;

/**
 * The journal entries of one input as JSON, and back. Who did it and when is the same for all its entries, and is kept beside.
 *
 * <p><b>Shape</b> {@code [{"what":"opened","step":"inspect","ordinal":3,"detail":"…"}]}; what is empty is left out.
 */
public final class JournalJson {
    private static final Map<Entry.What, String> WORDS = new EnumMap<>(Entry.What.class);
    private static final Map<String, Entry.What> MEANINGS = new HashMap<>();

    static {
        for (Entry.What what : Entry.What.values()) {
            String word = what.name().toLowerCase(Locale.ROOT).replace('_', '-');
            WORDS.put(what, word);
            MEANINGS.put(word, what);
        }
    }

    private JournalJson() {}

    /** Writes the entries of one input, on one line. */
    public static String write(List<Entry> entries) {
        JsonText json = new JsonText(256).startArray();
        for (Entry entry : entries) {
            json.startObject().name("what").string(word(entry.what()));
            string("step", entry.step(), json);
            if (entry.ordinal() != 0) {
                json.name("ordinal").number(entry.ordinal());
            }
            string("detail", entry.detail(), json);
            json.endObject();
        }
        return json.endArray().toString();
    }

    private static void string(String name, String value, JsonText json) {
        if (!value.isEmpty()) {
            json.name(name).string(value);
        }
    }

    private static String word(Entry.What what) {
        return Objects.requireNonNull(WORDS.get(what), "every constant has a word");
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
        Entry.What what = MEANINGS.get(word);
        if (what == null) {
            throw new IllegalArgumentException(
                    "this journal speaks of '" + word
                            + "', which this build does not know; use the version of the library that wrote it, or a later one");
        }
        return what;
    }
}
