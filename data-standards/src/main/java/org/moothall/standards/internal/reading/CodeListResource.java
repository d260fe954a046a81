// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.reading;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.moothall.core.codelist.Code;
import org.moothall.core.codelist.CodeList;

/** Fills a code list from a resource beside a standard: a table of the columns list, code, label. */
public final class CodeListResource {
    private static final int LONGEST = 10_000;
    private static final int COLUMNS = 3;

    private CodeListResource() {}

    /**
     * Adds the entries of one list to a builder, in the resource's order.
     *
     * @param beside the class beside which the resource lies
     * @param resource its file name
     * @param list the name in its first column
     */
    public static CodeList fill(CodeList.Builder builder, Class<?> beside, String resource, String list) {
        var stream = Objects.requireNonNull(beside.getResourceAsStream(resource), resource);
        try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            var records = new CsvRecords(reader, LONGEST, COLUMNS);
            records.separator(',');
            while (records.next() == CsvRecords.Cut.RECORD) {
                if (records.text(0).equals(list)) {
                    builder.code(Code.of(records.text(1), records.text(2)));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return builder.build();
    }
}
