// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.moothall.core.codelist.CodeList;
import org.moothall.core.finding.Finding;
import org.moothall.core.finding.Location;
import org.moothall.standards.internal.judging.FileReading;
import org.moothall.standards.internal.judging.Tally;
import org.moothall.standards.internal.reading.FrontEnds;
import org.moothall.standards.internal.reading.HashedStream;
import org.moothall.standards.internal.reading.ObjectReading;
import org.moothall.standards.internal.reading.Recognition;
import org.moothall.standards.internal.report.ReportContent;
import org.moothall.standards.internal.row.Days;
import org.moothall.standards.internal.shape.CompiledShape;
import org.moothall.standards.internal.shape.ReadingRule;
import org.moothall.standards.internal.shape.ShapeCompiler;

/**
 * Checks files and streams against a standard.
 *
 * <pre>{@code
 * CheckReport report = Checker.of(Open311.STANDARD)
 *         .profile("fixmystreet")
 *         .read(Source.of(file), ServiceRequest.class, row -> take(row.checked()));
 * }</pre>
 *
 * <p>Reading is tolerant, so that a fault in one row does not hide the next, and streams: memory does not grow with the file.
 * Faulty data is never an exception.
 *
 * <p><b>Cost</b> to make one compiles the standard, which takes milliseconds: make it once and keep it.
 *
 * <p><b>Thread safety</b> immutable; one checker may read in many threads at once.
 */
public final class Checker {
    private static final int PROGRESS_EVERY = 1_000;
    private static final Progress NOBODY = (rows, bytes) -> {};

    /** How it reads. */
    private record Settings(Limits limits, Progress progress, long asAt, GivenTables given, boolean mayWriteFiles) {
        static final Settings USUAL = new Settings(Limits.standard(), NOBODY, Days.NONE, GivenTables.NONE, true);
    }

    private final Standard standard;
    private final Profile profile;
    private final Map<Class<?>, CompiledShape<?>> shapes;
    private final Settings settings;

    private Checker(Standard standard, Profile profile, Map<Class<?>, CompiledShape<?>> shapes, Settings settings) {
        this.standard = standard;
        this.profile = profile;
        this.shapes = shapes;
        this.settings = settings;
    }

    private Checker with(Settings newSettings) {
        return new Checker(standard, profile, shapes, newSettings);
    }

    /**
     * A checker against a standard as written.
     *
     * @throws IllegalArgumentException when the standard's declarations do not fit together; the message says where
     */
    public static Checker of(Standard standard) {
        return of(standard, Profile.asWritten(standard));
    }

    /**
     * A checker against a profile of a standard, which need not be one of the standard's own.
     *
     * @throws IllegalArgumentException when profile and standard do not fit together; the message says where
     */
    public static Checker of(Standard standard, Profile profile) {
        return new Checker(standard, profile, ShapeCompiler.compileAll(standard, profile), Settings.USUAL);
    }

    /**
     * The same checker against a profile of the standard.
     *
     * @throws IllegalArgumentException when there is no such profile; the message names those there are
     */
    public Checker profile(String id) {
        Profile named = standard.profile(id);
        return new Checker(standard, named, ShapeCompiler.compileAll(standard, named), settings);
    }

    /** The same checker with other limits. */
    public Checker limits(Limits newLimits) {
        return with(new Settings(
                newLimits, settings.progress(), settings.asAt(), settings.given(), settings.mayWriteFiles()));
    }

    /**
     * The same checker, judging as at a day: codes and rules in force on it, and what must be in the past. Without one, what
     * asks for a day could not be checked. The report names the day, so that the same input gives the same report.
     */
    public Checker asAt(LocalDate day) {
        return with(new Settings(
                settings.limits(), settings.progress(), day.toEpochDay(), settings.given(), settings.mayWriteFiles()));
    }

    /**
     * The same checker with another table, for rules that refer to it: the other file of a return. It is read, and not judged, when a
     * rule first asks for it, and kept as long as the checker is. Given again, it is one more file of that table.
     *
     * @throws IllegalArgumentException when the standard has no record type of this Java record
     */
    public Checker given(Class<?> type, Source table) {
        shape(type);
        return with(settings.given().with(new GivenTables.Which("", type), table));
    }

    /**
     * The same checker with an input that rules ask for by its name: last year's return, a register, a directory. Or with another table,
     * by the name of its record. Without an input, the rules that ask for it could not be checked.
     *
     * @throws IllegalArgumentException when no rule asks for it and no record has the name; the message names those there are
     */
    public Checker given(String name, Source table) {
        Map<String, GivenTables.Which> known = new LinkedHashMap<>();
        shapes.values().stream()
                .flatMap(CompiledShape::looks)
                .filter(look -> !look.input().isEmpty())
                .forEach(look -> known.put(look.input(), new GivenTables.Which(look.input(), look.table())));
        shapes.values().forEach(shape -> known.putIfAbsent(shape.record(), new GivenTables.Which("", shape.type())));
        var which = known.get(name);
        if (which == null) {
            throw new IllegalArgumentException("standard " + standard.id() + " asks for nothing by the name \"" + name
                    + "\"; it knows " + String.join(", ", known.keySet()));
        }
        return with(settings.given().with(which, table));
    }

    private Checker with(GivenTables given) {
        return with(
                new Settings(settings.limits(), settings.progress(), settings.asAt(), given, settings.mayWriteFiles()));
    }

    /**
     * The same checker, writing no scratch files: a rule over groups whose rows do not fit into memory could not be checked. With
     * scratch files, such rows are on disk while a file is checked, encrypted, and for their owner only.
     */
    public Checker withoutScratchFiles() {
        return with(new Settings(settings.limits(), settings.progress(), settings.asAt(), settings.given(), false));
    }

    /** The same checker, telling how far it is. */
    public Checker onProgress(Progress listener) {
        return with(
                new Settings(settings.limits(), listener, settings.asAt(), settings.given(), settings.mayWriteFiles()));
    }

    /** Every rule that a report on records of this type can name, with its severity under the profile. */
    public List<RuleSummary> rules(Class<?> type) {
        return shape(type).summaries();
    }

    /**
     * Checks a source.
     *
     * @throws IllegalArgumentException when the standard has no record type of this Java record
     * @throws UncheckedIOException when the source cannot be read
     */
    public CheckReport check(Source source, Class<?> type) {
        return run(source, shape(type), null);
    }

    /**
     * Checks a source and hands every row on, sound or faulty, as soon as it is judged. A row may be kept.
     *
     * @throws IllegalArgumentException when the standard has no record type of this Java record
     * @throws UncheckedIOException when the source cannot be read
     */
    public <T> CheckReport read(Source source, Class<T> type, Consumer<? super Row<T>> rows) {
        return run(source, shape(type), rows);
    }

    /**
     * The judge of Java records of a type, which finds what a file of them is told. Make it once: it reads the tables that were given.
     *
     * @throws IllegalArgumentException when the standard has no record type of this Java record
     */
    public <T> Judge<T> judge(Class<T> type) {
        CompiledShape<T> shape = shape(type);
        return new Judge<>(type, () -> {
            var seen = settings.given().new Seen(shapes, settings.limits(), settings.mayWriteFiles(), false);
            return new ObjectReading<>(shape, settings.limits(), settings.asAt(), seen);
        });
    }

    @SuppressWarnings("unchecked") // the key is the class that the shape was compiled from
    private <T> CompiledShape<T> shape(Class<T> type) {
        var shape = (CompiledShape<T>) shapes.get(type);
        if (shape == null) {
            throw new IllegalArgumentException(
                    "standard " + standard.id() + " has no record type of " + type.getSimpleName());
        }
        return shape;
    }

    /**
     * Checks the tables of a data set, each with the others at hand: a report for each table of each file, in the order of the files,
     * and one for each file that is none of the standard's tables.
     *
     * @throws UncheckedIOException when a source cannot be read
     */
    public List<CheckReport> checkAll(DataSet set) {
        Map<Source, List<CompiledShape<?>>> found = new LinkedHashMap<>();
        GivenTables given = settings.given();
        for (var source : set.sources()) {
            List<CompiledShape<?>> tables = recognised(source);
            found.put(source, tables);
            for (var table : tables) {
                given = given.with(new GivenTables.Which("", table.type()), source);
            }
        }
        Checker together = with(given);
        List<CheckReport> reports = new ArrayList<>();
        found.forEach((source, tables) -> {
            if (tables.isEmpty()) {
                reports.add(notRecognised(source));
            }
            tables.forEach(table -> reports.add(together.run(source, table, null, tables.size() > 1)));
        });
        return reports.isEmpty() ? List.of(notRecognised(Source.ofText(set.name(), ""))) : List.copyOf(reports);
    }

    private List<CompiledShape<?>> recognised(Source source) {
        try (var stream = source.open()) {
            return Recognition.of(source, stream, shapes.values(), settings.limits());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + source.name(), unreadable);
        }
    }

    private CheckReport notRecognised(Source source) {
        var tally = new Tally(1);
        var rule = ReadingRule.NOT_OF_THE_SET.summary();
        String tables = shapes.values().stream().map(CompiledShape::record).collect(Collectors.joining(", "));
        tally.add(
                rule,
                new Finding(
                        rule.id(),
                        rule.severity(),
                        new Location.Whole(source.name()),
                        "is no table of this standard, which has " + tables
                                + "; take it out, or name its columns as the standard does"));
        try (var stream = new HashedStream(source.open())) {
            stream.drain();
            return report(source, stream.sha256(), List.of(), List.of(), tally);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + source.name(), unreadable);
        }
    }

    private <T> CheckReport run(Source source, CompiledShape<T> shape, @Nullable Consumer<? super Row<T>> rows) {
        return run(source, shape, rows, false);
    }

    private <T> CheckReport run(
            Source source, CompiledShape<T> shape, @Nullable Consumer<? super Row<T>> rows, boolean isOfSeveral) {
        var tally = new Tally(settings.limits().findingsPerRule());
        var seen = settings.given().new Seen(shapes, settings.limits(), settings.mayWriteFiles(), isOfSeveral);
        try (var stream = new HashedStream(source.open())) {
            Runnable afterRow = () -> {
                if (tally.read() % PROGRESS_EVERY == 0) {
                    settings.progress().on(tally.read(), stream.count());
                }
            };
            var reading = new FileReading<>(shape, settings.limits(), settings.asAt(), tally, rows, afterRow, seen);
            FrontEnds.read(source, stream, reading);
            stream.drain();
            reading.finish(new Location.Whole(source.name()));
            settings.progress().on(tally.read(), stream.count());
            return report(source, stream.sha256(), shape.codeLists(), seen.pins(), tally);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + source.name(), unreadable);
        }
    }

    private CheckReport report(
            Source source, String sha256, List<CodeList> lists, List<ReportContent.Pin> given, Tally tally) {
        var pins = new ReportContent.Pins(
                settings.asAt() == Days.NONE
                        ? ""
                        : LocalDate.ofEpochDay(settings.asAt()).toString(),
                lists.stream()
                        .map(list -> new ReportContent.Pin(list.id(), list.version()))
                        .toList(),
                given);
        return new CheckReport(new ReportContent(
                standard.about(),
                profile.id(),
                source.name(),
                sha256,
                pins,
                tally.read(),
                tally.sound(),
                tally.groups(),
                tally.gaps()));
    }
}
