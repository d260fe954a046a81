// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.engine;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence with places for values: {@code {case}}, or {@code {roles| or }} for a list, whose texts are joined by what follows the bar.
 *
 * @param template the sentence
 */
record Words(String template) {
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)(?:\\|([^}]*))?}");

    /** The names of the values, in the order of the sentence. */
    Set<String> values() {
        Set<String> names = new LinkedHashSet<>();
        PLACE.matcher(template).results().forEach(place -> names.add(name(place)));
        return names;
    }

    /** The sentence with its values. */
    String with(Map<String, Object> values) {
        return PLACE.matcher(template).replaceAll(place -> Matcher.quoteReplacement(text(place, values)));
    }

    private static String name(MatchResult place) {
        return Objects.requireNonNull(place.group(1));
    }

    private static String text(MatchResult place, Map<String, Object> values) {
        Object value = values.get(name(place));
        if (value instanceof List<?> list) {
            String between = Objects.requireNonNullElse(place.group(2), ", ");
            return String.join(between, list.stream().map(String::valueOf).toList());
        }
        return String.valueOf(value);
    }
}
