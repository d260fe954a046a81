// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.moothall.core.finding.Location;
import org.moothall.standards.Format;
import org.moothall.standards.Source;
import org.moothall.standards.internal.judging.FileReading;
import org.moothall.standards.internal.judging.RowSink;
import org.moothall.standards.internal.shape.ReadingRule;
import org.moothall.standards.internal.words.Words;

/** Sees what a file is and hands it to the front end that reads it. */
public final class FrontEnds {
    static final int LOOK_AHEAD = 8 * 1024;

    private FrontEnds() {}

    /** Reads the whole of a source. */
    public static <T> void read(Source source, InputStream stream, FileReading<T> reading) throws IOException {
        var whole = new Location.Whole(source.name());
        var decoder = new TextDecoder(stream);
        if (!decoder.text()) {
            reading.inFile(
                    ReadingRule.NOT_TEXT.summary(),
                    whole,
                    "is not text but a spreadsheet, an archive or a PDF; save it as CSV UTF-8 and check that");
            return;
        }
        var reader = new BufferedReader(decoder, LOOK_AHEAD);
        if (first(reader) == '<') {
            reading.inFile(
                    ReadingRule.XML.summary(),
                    whole,
                    "is XML or a page, which cannot be read yet; ask for the same requests as JSON");
            return;
        }
        Format format = format(source, reader);
        if (decoder.byteOrderMark() && !decoder.utf16()) {
            reading.inFile(
                    ReadingRule.BYTE_ORDER_MARK.summary(), whole, "begins with a byte order mark; it can be left out");
        }
        if (decoder.utf16()) {
            reading.inFile(ReadingRule.UTF_16.summary(), whole, "is UTF-16; save it as UTF-8");
        }
        if (format == Format.JSON) {
            new JsonRows<>(source.name(), reader, reading).read();
        } else {
            new CsvRows<>(source.name(), reader, reading).read();
        }
        sayLosses(decoder, format, whole, reading);
    }

    private static void sayLosses(TextDecoder decoder, Format format, Location whole, RowSink reading) {
        if (decoder.strayBytes() > 0) {
            var rule = format == Format.JSON ? ReadingRule.JSON_NOT_UTF_8 : ReadingRule.NOT_UTF_8;
            reading.inFile(
                    rule.summary(),
                    whole,
                    Words.say(
                            "is not UTF-8: %s, the first on line %,d, read as Windows-1252; save it as UTF-8",
                            Words.counted(decoder.strayBytes(), "byte"), decoder.firstStrayLine()));
        }
        var losses = decoder.losses();
        if (losses.lost() > 0) {
            reading.inFile(
                    ReadingRule.LOST.summary(),
                    whole,
                    Words.say(
                            "has lost %s, the first on line %,d; ask for the file as it was before",
                            Words.counted(losses.lost(), "character"), losses.firstLostLine()));
        }
        if (losses.twice() > 0) {
            reading.inFile(
                    ReadingRule.ENCODED_TWICE.summary(),
                    whole,
                    Words.say(
                            "was made UTF-8 twice: %s, the first on line %,d; ask for the file as it was before",
                            Words.counted(losses.twice(), "character"), losses.firstTwiceLine()));
        }
    }

    static Format format(Source source, BufferedReader reader) throws IOException {
        if (source.format().isPresent()) {
            return source.format().get();
        }
        int first = first(reader);
        boolean json = first == '['
                || first == '{'
                || source.name().toLowerCase(Locale.ROOT).endsWith(".json");
        return json ? Format.JSON : Format.CSV;
    }

    /** The first character that is not white space, which stays to be read; -1 for none. */
    static int first(BufferedReader reader) throws IOException {
        reader.mark(LOOK_AHEAD);
        int first = reader.read();
        for (int count = 1; first >= 0 && Character.isWhitespace(first) && count < LOOK_AHEAD - 1; count++) {
            first = reader.read();
        }
        reader.reset();
        return first;
    }
}
