// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.reading;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The headings under which a member is met, out of a resource beside a standard: a table of the columns member, heading, doubt. */
public final class HeadingsResource {
    private static final int LONGEST = 10_000;
    private static final int COLUMNS = 3;

    private HeadingsResource() {}

    /** The headings of one member, those without a doubt first. */
    public static String[] of(Class<?> beside, String resource, String member) {
        var stream = Objects.requireNonNull(beside.getResourceAsStream(resource), resource);
        List<String> certain = new ArrayList<>();
        List<String> doubtful = new ArrayList<>();
        try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            var records = new CsvRecords(reader, LONGEST, COLUMNS);
            records.separator(',');
            while (records.next() == CsvRecords.Cut.RECORD) {
                if (records.text(0).equals(member)) {
                    (records.length(2) == 0 ? certain : doubtful).add(records.text(1));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        certain.addAll(doubtful);
        return certain.toArray(String[]::new);
    }
}
