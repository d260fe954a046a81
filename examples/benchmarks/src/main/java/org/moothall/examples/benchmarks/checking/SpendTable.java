// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.benchmarks.checking;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table of spending with one faulty row in a hundred, and the list of what is wrong with it, made from a seed. */
public final class SpendTable {
    /** The columns. */
    public static final List<String> COLUMNS = List.of(
            "Body Name",
            "Body URI",
            "Effective Date",
            "Expenditure Category",
            "Transaction Number",
            "Date",
            "Supplier Name",
            "Supplier ID",
            "VAT",
            "Amount",
            "Purpose",
            "Procurement Classification");

    /** The name of a supplier who is not to be known. */
    public static final String REDACTED = "REDACTED PERSONAL DATA";

    /** The procurement classifications. */
    public static final List<String> CODES = IntStream.range(0, 60)
            .mapToObj(index -> String.valueOf(101_000 + index * 991))
            .toList();

    private static final List<String> SUPPLIERS = List.of(
            "Northern Highways Ltd",
            "Severn Care Services",
            "Café Larkhill CIC",
            "Pennine Waste Limited",
            "Civic Print & Sons Ltd");
    private static final List<String> PURPOSES = List.of(
            "",
            "Residential placement, phase 2",
            "Carriageway patching",
            "Known as \"Tree works\" in the contract",
            "Supply of bins");
    private static final DateTimeFormatter DAY_FIRST = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int FAULTY_ONE_IN = 100;

    private final SplittableRandom random = new SplittableRandom(20_260_602);
    private final TreeSet<Place> planted = new TreeSet<>();
    private final List<String> numbers = new ArrayList<>();

    /** Where a fault is; the header is row 1. */
    public record Place(long row, String column) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            return row == other.row ? column.compareTo(other.column) : Long.compare(row, other.row);
        }
    }

    private SpendTable() {}

    /** Writes a table of so many rows, and answers what is wrong with it. */
    public static Set<Place> write(Path file, int rows) throws IOException {
        var table = new SpendTable();
        try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(String.join(",", COLUMNS) + "\r\n");
            for (int row = 2; row < rows + 2; row++) {
                out.write(table.row(row).stream().map(SpendTable::cell).collect(Collectors.joining(",")) + "\r\n");
            }
        }
        return table.planted;
    }

    private static String cell(String text) {
        return text.contains(",") || text.contains("\"") ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private List<String> row(int row) {
        LocalDate day = LocalDate.of(2019, 4, 1).plusDays(random.nextInt(2_200));
        boolean redacted = random.nextInt(25) == 0;
        long pence = 50_000L + random.nextInt(10_000_000);
        int body = random.nextInt(40);
        List<String> cells = new ArrayList<>(List.of(
                "Borough Council of Exampleshire No " + body,
                "https://data.example.gov.uk/id/council/e0700" + (1_000 + body),
                day.toString(),
                random.nextInt(20) == 0 ? "" : "Adult Social Care",
                "AK" + String.format("%08d", row),
                DAY_FIRST.format(day),
                redacted ? REDACTED : one(SUPPLIERS),
                redacted || random.nextInt(30) == 0 ? "" : String.valueOf(10_000 + random.nextInt(900_000)),
                random.nextInt(3) == 0 ? "" : pounds(pence / 5),
                pounds(pence),
                one(PURPOSES),
                random.nextInt(10) == 0 ? "" : one(CODES)));
        if (random.nextInt(FAULTY_ONE_IN) == 0) {
            planted.add(new Place(row, COLUMNS.get(spoil(cells, random.nextInt(11)))));
        } else if (numbers.size() < 5_000) {
            numbers.add(cells.get(4));
        }
        return cells;
    }

    private static String pounds(long pence) {
        return pence / 100 + "." + (pence % 100 < 10 ? "0" : "") + pence % 100;
    }

    /** Makes one fault, and answers its column. */
    private int spoil(List<String> cells, int kind) {
        switch (kind) {
            case 0 -> cells.set(0, "");
            case 1 -> cells.set(1, "www.example.gov.uk/council");
            case 2 -> cells.set(2, "2023-02-30");
            case 3 -> cells.set(4, "TX-" + cells.get(4));
            case 4 -> cells.set(4, numbers.isEmpty() ? "" : one(numbers));
            case 5 -> cells.set(5, "31/04/2024");
            case 6 -> {
                cells.set(6, REDACTED);
                cells.set(7, "123456");
            }
            case 7 -> cells.set(8, "12,5O0.00");
            case 8 -> cells.set(9, "499.99");
            case 9 -> cells.set(9, "not known");
            default -> cells.set(11, "999999");
        }
        return List.of(0, 1, 2, 4, 4, 5, 7, 8, 9, 9, 11).get(kind);
    }
}
