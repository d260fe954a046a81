// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.benchmarks.checking;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;

/** What a council's developer does today: FastCSV's records into Java records, and Hibernate Validator over these. */
public final class ReadAndValidate {
    private static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    private static final DateTimeFormatter DAY_FIRST =
            DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private static final Map<String, Integer> COLUMNS = Map.of(
            "bodyName",
            0,
            "bodyUri",
            1,
            "effectiveDate",
            2,
            "category",
            3,
            "number",
            4,
            "date",
            5,
            "supplier",
            6,
            "supplierId",
            7,
            "amount",
            9,
            "purpose",
            10);

    private final TreeSet<SpendTable.Place> found = new TreeSet<>();
    private final Set<String> numbers = new HashSet<>();
    private final Set<String> codes = Set.copyOf(SpendTable.CODES);

    private ReadAndValidate() {}

    /** Reads and validates the file. */
    public static Set<SpendTable.Place> run(Path file) throws IOException {
        var reading = new ReadAndValidate();
        try (var records = CsvReader.builder().ofCsvRecord(file)) {
            long row = 1;
            var iterator = records.iterator();
            iterator.next();
            while (iterator.hasNext()) {
                reading.take(iterator.next(), ++row);
            }
        }
        return reading.found;
    }

    private void add(long row, int column) {
        found.add(new SpendTable.Place(row, SpendTable.COLUMNS.get(column)));
    }

    private void take(CsvRecord cells, long row) {
        var payment = new SpendRow(
                cells.getField(0),
                cells.getField(1),
                day(cells.getField(2), DateTimeFormatter.ISO_LOCAL_DATE),
                cells.getField(3),
                cells.getField(4),
                day(cells.getField(5), DAY_FIRST),
                cells.getField(6),
                cells.getField(7).isEmpty() ? null : cells.getField(7),
                amount(cells.getField(8)),
                amount(cells.getField(9)),
                cells.getField(10),
                cells.getField(11));
        for (var violation : VALIDATOR.validate(payment)) {
            add(row, COLUMNS.getOrDefault(violation.getPropertyPath().toString(), 0));
        }
        if (payment.vat() == null && !cells.getField(8).isEmpty()) {
            add(row, 8);
        }
        if (!cells.getField(11).isEmpty() && !codes.contains(cells.getField(11))) {
            add(row, 11);
        }
        if (!numbers.add(cells.getField(4))) {
            add(row, 4);
        }
        if (payment.supplierId() != null && SpendTable.REDACTED.equals(payment.supplier())) {
            add(row, 7);
        }
    }

    private static @Nullable LocalDate day(String text, DateTimeFormatter form) {
        try {
            return LocalDate.parse(text, form);
        } catch (DateTimeParseException faulty) {
            return null;
        }
    }

    private static @Nullable BigDecimal amount(String text) {
        try {
            return text.isEmpty() ? null : new BigDecimal(text);
        } catch (NumberFormatException faulty) {
            return null;
        }
    }
}
