// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Files that belong together: the tables of one return, each recognised by its columns, or a document with several lists, each
 * recognised by its name. A table may be in several files.
 *
 * @param name for the report
 * @param sources in the order in which they are checked; each is opened more than once, so that none may be a stream
 */
public record DataSet(String name, List<Source> sources) {
    private static final List<String> ENDINGS = List.of(".csv", ".tsv", ".txt", ".json", ".ndjson", ".jsonl");

    /** Copies the list and refuses what can be read only once. */
    public DataSet {
        sources = List.copyOf(sources);
        sources.stream().filter(Source::isReadOnce).findFirst().ifPresent(stream -> {
            throw new IllegalArgumentException(
                    stream.name() + " can be read only once, and a data set is read more often; give a file or a text");
        });
    }

    /** A data set of these. */
    public static DataSet of(String name, Source... sources) {
        return new DataSet(name, List.of(sources));
    }

    /**
     * The files that lie in a folder, not below it, by their names: those that end in .csv, .tsv, .txt, .json, .ndjson or .jsonl.
     *
     * @throws UncheckedIOException when the folder cannot be read
     */
    public static DataSet folder(Path folder) {
        try (var files = Files.list(folder)) {
            return new DataSet(
                    Objects.toString(folder.getFileName(), "."),
                    files.filter(Files::isRegularFile)
                            .filter(DataSet::isData)
                            .sorted()
                            .map(Source::of)
                            .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + folder.getFileName(), unreadable);
        }
    }

    private static boolean isData(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(name::endsWith) && !name.startsWith(".");
    }
}
