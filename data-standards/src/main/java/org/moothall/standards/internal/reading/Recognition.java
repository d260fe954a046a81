// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.moothall.core.text.Unseen;
import org.moothall.standards.Format;
import org.moothall.standards.Limits;
import org.moothall.standards.Source;
import org.moothall.standards.internal.shape.CompiledShape;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Sees what a file of a data set holds: a table by its columns, a document by the names of its lists. */
public final class Recognition {
    private static final JsonFactory JSON = new JsonFactory();

    /** A shape, and how well names fit it. */
    private record Fit(CompiledShape<?> shape, int known, int missing) {
        boolean isBetterThan(@Nullable Fit other) {
            return other == null || known > other.known || (known == other.known && missing < other.missing);
        }
    }

    private final Collection<CompiledShape<?>> shapes;
    private @Nullable Fit best;

    private Recognition(Collection<CompiledShape<?>> shapes) {
        this.shapes = shapes;
    }

    /** The shapes of the lists that a source holds, in their order; none where it is no table of these. */
    public static List<CompiledShape<?>> of(
            Source source, InputStream stream, Collection<CompiledShape<?>> shapes, Limits limits) throws IOException {
        var decoder = new TextDecoder(stream);
        var reader = new BufferedReader(decoder, FrontEnds.LOOK_AHEAD);
        if (!decoder.text() || FrontEnds.first(reader) == '<') {
            return List.of();
        }
        var recognition = new Recognition(shapes);
        if (FrontEnds.format(source, reader) == Format.JSON) {
            return recognition.ofJson(reader);
        }
        recognition.lookAtRows(source.name(), reader, limits);
        return recognition.found();
    }

    private List<CompiledShape<?>> found() {
        return best == null ? List.of() : List.of(best.shape());
    }

    private void lookAtRows(String name, Reader reader, Limits limits) throws IOException {
        var records = new CsvRecords(reader, limits.rowCharacters(), limits.columns());
        new CsvDialect(name, records).recognise();
        for (int row = 0; row < CsvHeader.ROWS; row++) {
            var cut = records.next();
            if (cut == CsvRecords.Cut.END || cut == CsvRecords.Cut.GIVEN_UP) {
                return;
            }
            List<String> cells = new ArrayList<>();
            for (int cell = 0;
                    cut == CsvRecords.Cut.RECORD && cell < Math.min(records.count(), limits.columns());
                    cell++) {
                cells.add(records.text(cell));
            }
            lookAt(cells);
        }
    }

    private void lookAt(Collection<String> names) {
        int named = (int) names.stream().filter(name -> !Unseen.isBlank(name)).count();
        for (var shape : shapes) {
            int known = (int)
                    names.stream().filter(name -> shape.columnSlot(name) >= 0).count();
            if (CsvHeader.isEnough(known, named)) {
                var fit = new Fit(shape, known, missing(shape, names));
                best = fit.isBetterThan(best) ? fit : best;
            }
        }
    }

    private static int missing(CompiledShape<?> shape, Collection<String> names) {
        int missing = 0;
        for (int slot = 0; slot < shape.size(); slot++) {
            int wanted = slot;
            boolean isThere = names.stream().anyMatch(name -> shape.columnSlot(name) == wanted);
            missing += isThere || shape.member(slot).missingColumn() == null ? 0 : 1;
        }
        return missing;
    }

    /** What is not JSON any more ends the look, and what was seen counts. */
    private List<CompiledShape<?>> ofJson(Reader reader) {
        Set<CompiledShape<?>> lists = new LinkedHashSet<>();
        Set<String> names = new LinkedHashSet<>();
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), reader)) {
            JsonToken first = parser.nextToken();
            boolean isList = first == JsonToken.START_ARRAY;
            if (isList) {
                first = parser.nextToken();
            }
            while (first == JsonToken.START_OBJECT && parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                names.add(name);
                if (parser.nextToken() == JsonToken.START_ARRAY && !isList) {
                    shapes.stream().filter(shape -> shape.isWrapper(name)).forEach(lists::add);
                }
                parser.skipChildren();
            }
        } catch (JacksonException notJson) {
            // the check of the list says so
        }
        if (!lists.isEmpty()) {
            return List.copyOf(lists);
        }
        lookAt(names);
        return found();
    }
}
