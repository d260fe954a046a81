// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.benchmarks.checking;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/** The least that could be done: parts of the work alone, and all of it written by hand for this one table. */
public final class LeastChecks {
    private static final int BUFFER = 32 * 1024;

    private LeastChecks() {}

    /** The file's SHA-256 alone. */
    public static Set<SpendTable.Place> hash(Path file) throws IOException {
        try (var stream = Files.newInputStream(file)) {
            var digest = MessageDigest.getInstance("SHA-256");
            byte[] bytes = new byte[BUFFER];
            for (int count = stream.read(bytes); count >= 0; count = stream.read(bytes)) {
                digest.update(bytes, 0, count);
            }
            return digest.digest().length == 0 ? places("no hash") : Set.of();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Bytes to characters alone. */
    public static Set<SpendTable.Place> decode(Path file) throws IOException {
        try (var reader = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)) {
            char[] characters = new char[BUFFER];
            long read = 0;
            for (int count = reader.read(characters); count >= 0; count = reader.read(characters)) {
                read += count;
            }
            return read == 0 ? places("nothing") : Set.of();
        }
    }

    private static Set<SpendTable.Place> places(String what) {
        return Set.of(new SpendTable.Place(0, what));
    }

    /** FastCSV's slices, looked at no further. */
    public static Set<SpendTable.Place> parse(Path file) throws IOException {
        var slices = new Slices();
        read(file, slices);
        return slices.cells == 0 ? places("nothing") : Set.of();
    }

    /** FastCSV's slices, each judged by hand. */
    public static Set<SpendTable.Place> byHand(Path file) throws IOException {
        var judge = new ByHandJudge();
        read(file, judge);
        return judge.found();
    }

    private static void read(Path file, AbstractBaseCsvCallbackHandler<Boolean> handler) throws IOException {
        try (var records = CsvReader.builder().build(handler, file)) {
            records.forEach(ignored -> {});
        }
    }

    private static final class Slices extends AbstractBaseCsvCallbackHandler<Boolean> {
        private long cells;

        @Override
        protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
            cells += length;
        }

        @Override
        protected Boolean buildRecord() {
            return true;
        }
    }

    private static final class ByHandJudge extends AbstractBaseCsvCallbackHandler<Boolean> {
        private final TreeSet<SpendTable.Place> found = new TreeSet<>();
        private final Set<String> numbers = new HashSet<>();
        private final boolean[] codes = new boolean[1_000_000];
        private long row;
        private boolean redacted;

        ByHandJudge() {
            SpendTable.CODES.forEach(code -> codes[Integer.parseInt(code)] = true);
        }

        Set<SpendTable.Place> found() {
            return found;
        }

        @Override
        protected void handleBegin(long line) {
            row++;
        }

        @Override
        protected Boolean buildRecord() {
            return true;
        }

        @Override
        protected void handleField(int column, char[] cell, int from, int length, boolean quoted) {
            if (row > 1 && !isSound(column, cell, from, length)) {
                found.add(new SpendTable.Place(row, SpendTable.COLUMNS.get(column)));
            }
        }

        private boolean isSound(int column, char[] cell, int from, int length) {
            return switch (column) {
                case 0 -> length > 0 && length <= 100 && cell[from] > ' ';
                case 1 -> isUri(cell, from, length);
                case 2 -> isDay(cell, from, length, '-', 0, 5, 8);
                case 3 -> length <= 120;
                case 4 -> isNumber(cell, from, length) && numbers.add(new String(cell, from, length));
                case 5 -> isDay(cell, from, length, '/', 6, 3, 0);
                case 6 -> {
                    redacted = SpendTable.REDACTED.contentEquals(java.nio.CharBuffer.wrap(cell, from, length));
                    yield length > 0 && length <= 120 && cell[from] > ' ';
                }
                case 7 ->
                    length == 0 || (!redacted && length >= 4 && length <= 10 && digits(cell, from, length) == length);
                case 8 -> length == 0 || pence(cell, from, length) != Long.MIN_VALUE;
                case 9 -> pence(cell, from, length) >= 50_000;
                case 10 -> length <= 200;
                default -> length == 0 || (length == 6 && digits(cell, from, 6) == 6 && codes[number(cell, from, 6)]);
            };
        }

        private static int digits(char[] cell, int from, int length) {
            int count = 0;
            while (count < length && cell[from + count] >= '0' && cell[from + count] <= '9') {
                count++;
            }
            return count;
        }

        private static int number(char[] cell, int from, int length) {
            int number = 0;
            for (int at = from; at < from + length; at++) {
                number = number * 10 + cell[at] - '0';
            }
            return number;
        }

        private static boolean isNumber(char[] cell, int from, int length) {
            return length == 10 && isCapital(cell[from]) && isCapital(cell[from + 1]) && digits(cell, from + 2, 8) == 8;
        }

        private static boolean isCapital(char letter) {
            return letter >= 'A' && letter <= 'Z';
        }

        private static boolean isUri(char[] cell, int from, int length) {
            int at = from + (length > 7 && cell[from + 4] == 's' ? 5 : 4);
            if (length < 8
                    || cell[from] != 'h'
                    || cell[from + 1] != 't'
                    || cell[from + 2] != 't'
                    || cell[from + 3] != 'p'
                    || cell[at] != ':'
                    || cell[at + 1] != '/'
                    || cell[at + 2] != '/') {
                return false;
            }
            for (int rest = at + 3; rest < from + length; rest++) {
                if (cell[rest] <= ' ') {
                    return false;
                }
            }
            return true;
        }

        private static boolean isDay(char[] cell, int from, int length, char between, int year, int month, int day) {
            int first = year == 0 ? 4 : 2;
            int second = year == 0 ? 7 : 5;
            if (length != 10
                    || cell[from + first] != between
                    || cell[from + second] != between
                    || digits(cell, from + year, 4) < 4
                    || digits(cell, from + month, 2) < 2
                    || digits(cell, from + day, 2) < 2) {
                return false;
            }
            int inMonth = number(cell, from + month, 2);
            int inDay = number(cell, from + day, 2);
            int inYear = number(cell, from + year, 4);
            boolean isLeap = inYear % 4 == 0 && (inYear % 100 != 0 || inYear % 400 == 0);
            int last = inMonth == 2
                    ? isLeap ? 29 : 28
                    : inMonth == 4 || inMonth == 6 || inMonth == 9 || inMonth == 11 ? 30 : 31;
            return inMonth >= 1 && inMonth <= 12 && inDay >= 1 && inDay <= last;
        }

        private static long pence(char[] cell, int from, int length) {
            int whole = digits(cell, from, length);
            if (whole == 0 || whole > 9) {
                return Long.MIN_VALUE;
            }
            long pence = number(cell, from, whole) * 100L;
            int rest = length - whole;
            if (rest == 3 && cell[from + whole] == '.' && digits(cell, from + whole + 1, 2) == 2) {
                return pence + number(cell, from + whole + 1, 2);
            }
            return rest == 0 ? pence : Long.MIN_VALUE;
        }
    }
}
