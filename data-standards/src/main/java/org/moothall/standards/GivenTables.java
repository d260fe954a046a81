// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.moothall.standards.internal.judging.FileReading;
import org.moothall.standards.internal.judging.OtherTable;
import org.moothall.standards.internal.judging.Surroundings;
import org.moothall.standards.internal.judging.Tally;
import org.moothall.standards.internal.reading.FrontEnds;
import org.moothall.standards.internal.reading.HashedStream;
import org.moothall.standards.internal.report.ReportContent;
import org.moothall.standards.internal.row.Days;
import org.moothall.standards.internal.shape.CompiledShape;
import org.moothall.standards.internal.words.Words;

/**
 * The other tables that a checker was given. Each is read when a rule first asks for it, once for all rules, and is kept as long as the
 * checker is.
 */
final class GivenTables {
    static final GivenTables NONE = new GivenTables(Map.of());

    /** Which table: an input by its name, or, with an empty name, a table of the data set. */
    record Which(String input, Class<?> type) {}

    /** A table that was read, by each key that rules look it up by, and what it was read from. */
    private record Loaded(Map<String, OtherTable> byKey, List<ReportContent.Pin> pins) {}

    private final Map<Which, List<Source>> sources;
    private final Map<Which, Loaded> loaded = new ConcurrentHashMap<>();

    private GivenTables(Map<Which, List<Source>> sources) {
        this.sources = sources;
    }

    /** The same with one more table, or with more of it. */
    GivenTables with(Which which, Source source) {
        Map<Which, List<Source>> more = new LinkedHashMap<>(sources);
        List<Source> all = new ArrayList<>(more.getOrDefault(which, List.of()));
        all.add(source);
        more.put(which, List.copyOf(all));
        return new GivenTables(more);
    }

    /** What one reading sees of them, and which of them it asked for. */
    final class Seen implements Surroundings {
        private final Map<Class<?>, CompiledShape<?>> shapes;
        private final Limits limits;
        private final boolean mayWriteFiles;
        private final boolean isOfSeveral;
        private final Set<ReportContent.Pin> pins = new LinkedHashSet<>();

        Seen(Map<Class<?>, CompiledShape<?>> shapes, Limits limits, boolean mayWriteFiles, boolean isOfSeveral) {
            this.shapes = shapes;
            this.limits = limits;
            this.mayWriteFiles = mayWriteFiles;
            this.isOfSeveral = isOfSeveral;
        }

        List<ReportContent.Pin> pins() {
            return List.copyOf(pins);
        }

        @Override
        public OtherTable other(Rule.Look look) {
            var which = new Which(look.input(), look.table());
            var shape = Objects.requireNonNull(shapes.get(look.table()));
            if (!sources.containsKey(which)) {
                String what = look.input().isEmpty()
                        ? "no table of " + Words.a(shape.record()) + " was given"
                        : "the input \"" + look.input() + "\" was not given";
                return OtherTable.absent(what, shape, look.key(), what);
            }
            var table = loaded.computeIfAbsent(which, missing -> load(missing, shape));
            pins.addAll(table.pins());
            return Objects.requireNonNull(table.byKey().get(look.key()));
        }

        private Loaded load(Which which, CompiledShape<?> shape) {
            Map<String, Set<String>> wanted = new LinkedHashMap<>();
            shapes.values().stream()
                    .flatMap(CompiledShape::looks)
                    .filter(look -> which.equals(new Which(look.input(), look.table())))
                    .forEach(look -> wanted.computeIfAbsent(look.key(), key -> new LinkedHashSet<>())
                            .addAll(look.reads()));
            List<Source> all = Objects.requireNonNull(sources.get(which));
            String name =
                    all.size() == 1 ? all.get(0).name() : "the " + all.size() + " files of " + Words.a(shape.record());
            Map<String, OtherTable> byKey = new LinkedHashMap<>();
            wanted.forEach(
                    (key, reads) -> byKey.put(key, new OtherTable(name, shape, key, List.copyOf(reads), memory())));
            List<ReportContent.Pin> read = new ArrayList<>();
            all.forEach(source -> read.add(fill(byKey, source, shape)));
            byKey.values().forEach(OtherTable::end);
            return new Loaded(byKey, read);
        }

        private ReportContent.Pin fill(Map<String, OtherTable> byKey, Source source, CompiledShape<?> shape) {
            try (var stream = new HashedStream(source.open())) {
                var nothing = NONE.new Seen(shapes, limits, false, true);
                var reading = new FileReading<>(shape, limits, Days.NONE, new Tally(1), null, () -> {}, nothing)
                        .unjudged(row -> byKey.values().forEach(table -> table.take(row)));
                FrontEnds.read(source, stream, reading);
                stream.drain();
                return new ReportContent.Pin(source.name(), stream.sha256());
            } catch (IOException unreadable) {
                throw new UncheckedIOException("cannot read " + source.name(), unreadable);
            }
        }

        @Override
        public boolean mayWriteFiles() {
            return mayWriteFiles;
        }

        @Override
        public long memory() {
            return (long) limits.keptMegabytes() << 20;
        }

        @Override
        public boolean isOfSeveral() {
            return isOfSeveral;
        }
    }
}
