// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.reading;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.moothall.core.codelist.Code;
import org.moothall.core.codelist.CodeList;

/** Fills a code list from a resource beside a standard: a table of the columns list, code, label. */
public final class CodeListResource {
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
        try (var records =
                CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            records.stream()
                    .filter(entry -> entry.getField("list").equals(list))
                    .forEach(entry -> builder.code(Code.of(entry.getField("code"), entry.getField("label"))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return builder.build();
    }
}
