// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.json;

import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.moothall.workflow.json.KeptFault.Kind;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.util.JsonGeneratorDelegate;
import tools.jackson.databind.ObjectMapper;

/**
 * A search for the places where a value breaks the {@link JsonLimits}: writes the value once more to nowhere, and notes each place.
 * The key of a map may be personal, so that a place names members and numbers elements, and never says a key.
 */
final class JsonFaults extends JsonGeneratorDelegate {
    private static final int MOST = 20;

    private final List<KeptFault> found = new ArrayList<>();
    private int longest;
    private String longestAt = "";

    private JsonFaults(JsonGenerator nowhere) {
        super(nowhere);
    }

    /** Every place at which it breaks a limit, the first {@value #MOST} of them. */
    static List<KeptFault> of(Object value, ObjectMapper mapper) {
        JsonFaults faults = new JsonFaults(mapper.createGenerator(Writer.nullWriter()));
        try (faults) {
            mapper.writeValue(faults, value);
        }
        if (faults.found.isEmpty()) {
            String place = faults.longest * 2L > JsonLimits.LENGTH ? faults.longestAt : "";
            faults.found.add(new KeptFault(Kind.LENGTH, place, ""));
        }
        return faults.found.stream().limit(MOST).toList();
    }

    private void text(String text, String place, Kind kind) {
        int half = JsonLimits.halfCharacter(text);
        if (half >= 0) {
            String unit = "U+" + Integer.toHexString(text.charAt(half)).toUpperCase(Locale.ROOT);
            found.add(new KeptFault(kind, place, unit));
        }
        if (text.length() > longest) {
            longest = text.length();
            longestAt = place;
        }
    }

    @Override
    public JsonGenerator writeString(String text) {
        JsonGenerator written = super.writeString(text); // only then does the place count it
        text(text, Paths.of(streamWriteContext()), Kind.TEXT);
        return written;
    }

    @Override
    public JsonGenerator writeName(String name) {
        TokenStreamContext around = streamWriteContext();
        if (around.currentValue() instanceof Map) {
            text(name, Paths.of(around.getParent()) + Paths.KEY, Kind.KEY);
        }
        return super.writeName(name);
    }
}
