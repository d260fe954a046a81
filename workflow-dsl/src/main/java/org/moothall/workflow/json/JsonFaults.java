// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.json;

import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.moothall.core.finding.Finding;
import org.moothall.core.finding.Location;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.util.JsonGeneratorDelegate;
import tools.jackson.databind.ObjectMapper;

/**
 * Finds where a value does not keep to the {@link JsonLimits}: writes it once more to nowhere, and notes each place. The key of a map
 * may be personal, so that a place names members and numbers elements, and never says a key.
 */
final class JsonFaults extends JsonGeneratorDelegate {
    private static final int MOST = 20;

    private final List<Finding> found = new ArrayList<>();
    private int longest;
    private String longestAt = "";

    private JsonFaults(JsonGenerator nowhere) {
        super(nowhere);
    }

    /** Every place at which it breaks a limit, the first {@value #MOST} of them. */
    static List<Finding> of(Object value, ObjectMapper mapper) {
        JsonFaults faults = new JsonFaults(mapper.createGenerator(Writer.nullWriter()));
        try (faults) {
            mapper.writeValue(faults, value);
        }
        if (faults.found.isEmpty()) {
            faults.note(
                    faults.longest * 2L > JsonLimits.LENGTH ? faults.longestAt : "",
                    "kept/length",
                    "makes more than 20 million characters of JSON; hand in less, or keep it elsewhere and name the place");
        }
        return faults.found.stream().limit(MOST).toList();
    }

    private void note(String place, String rule, String what) {
        found.add(Finding.error(rule, new Location.Component(place), what));
    }

    private void text(String text, String place, String what) {
        int half = JsonLimits.halfCharacter(text);
        if (half >= 0) {
            note(
                    place,
                    "kept/text",
                    what + " half of a character (U+"
                            + Integer.toHexString(text.charAt(half)).toUpperCase(Locale.ROOT)
                            + " without its other half); hand in whole characters");
        }
        if (text.length() > longest) {
            longest = text.length();
            longestAt = place;
        }
    }

    @Override
    public JsonGenerator writeString(String text) {
        JsonGenerator written = super.writeString(text); // only then does the place count it
        text(text, Paths.of(streamWriteContext()), "has");
        return written;
    }

    @Override
    public JsonGenerator writeName(String name) {
        TokenStreamContext around = streamWriteContext();
        if (around.currentValue() instanceof Map) {
            text(name, Paths.of(around.getParent()) + Paths.KEY, "has a key with");
        }
        return super.writeName(name);
    }
}
