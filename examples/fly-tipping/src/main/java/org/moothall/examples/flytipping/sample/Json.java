// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping.sample;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reports as JSON: as much as the sample needs. */
final class Json {
    private static final Set<Field> NUMBERS = Set.of(Field.LAT, Field.LONG);
    private static final Pattern NUMBER = Pattern.compile("-?\\d+\\.\\d+");

    private Json() {}

    static String object(SampleReport report) {
        return "{" + members(report, Field.own()) + ",\"attributes\":{" + members(report, Field.attributes()) + "}}";
    }

    private static String members(SampleReport report, List<Field> fields) {
        return fields.stream()
                .flatMap(field -> report.value(field).map(value -> member(field, value)).stream())
                .collect(Collectors.joining(","));
    }

    private static String member(Field field, String value) {
        boolean number = NUMBERS.contains(field) && NUMBER.matcher(value).matches();
        return quote(field.word()) + ":" + (number ? value : quote(value));
    }

    private static String quote(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
