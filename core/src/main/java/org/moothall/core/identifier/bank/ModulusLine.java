// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.bank;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.moothall.core.finding.Finding;
import org.moothall.core.finding.Location;
import org.moothall.core.identifier.bank.ModulusRule.Method;
import org.moothall.core.identifier.bank.PublishedModulusTable.Range;

/** A line of a published file. Its faults say where, and never quote: it may be a line of quite another file. */
final class ModulusLine {
    static final String RULE = "core/modulus-table";

    private static final int BEFORE_WEIGHTS = 3;
    private static final int BEFORE_EXCEPTION = BEFORE_WEIGHTS + ModulusRule.POSITIONS;
    private static final Pattern SPACES = Pattern.compile("[ \\t\\uFEFF\\u001A]+");
    private static final Pattern SORT_CODE = Pattern.compile("[0-9]{6}");
    private static final Pattern WEIGHT = Pattern.compile("-?[0-9]{1,3}");
    private static final Pattern EXCEPTION = Pattern.compile("[1-9]|1[0-4]");

    private final String source;
    private final long row;
    private final List<String> fields;
    private final List<Finding> findings;
    private boolean isFaulty;

    ModulusLine(String source, long row, String text, List<Finding> findings) {
        this.source = source;
        this.row = row;
        this.findings = findings;
        fields = Arrays.stream(SPACES.split(text, -1))
                .filter(field -> !field.isEmpty())
                .toList();
    }

    boolean isEmpty() {
        return fields.isEmpty();
    }

    void fault(String column, String message) {
        isFaulty = true;
        findings.add(Finding.error(RULE, new Location.Cell(source, row, column), message));
    }

    /** What a line of weights says; empty when it is faulty, which is then told. */
    Optional<Range> range() {
        if (fields.size() != BEFORE_EXCEPTION && fields.size() != BEFORE_EXCEPTION + 1) {
            fault(
                    "",
                    "the line has " + fields.size() + " fields; a first and a last sort code, a method, 14 weights and"
                            + " perhaps an exception were wanted");
            return Optional.empty();
        }
        require(SORT_CODE, 0, "first", "a sort code is 6 digits; this is not");
        require(SORT_CODE, 1, "last", "a sort code is 6 digits; this is not");
        if (Arrays.stream(Method.values()).noneMatch(method -> method.name().equals(fields.get(2)))) {
            fault("method", "a method is MOD10, MOD11 or DBLAL; this is not");
        }
        for (int weight = 0; weight < ModulusRule.POSITIONS; weight++) {
            require(WEIGHT, BEFORE_WEIGHTS + weight, "weight " + (weight + 1), "a weight is -999 to 999; this is not");
        }
        if (fields.size() > BEFORE_EXCEPTION) {
            require(EXCEPTION, BEFORE_EXCEPTION, "exception", "an exception is 1 to 14; this is not");
        }
        if (!isFaulty && fields.get(0).compareTo(fields.get(1)) > 0) {
            fault("last", "the last sort code comes before the first; swap them");
        }
        return isFaulty ? Optional.empty() : Optional.of(soundRange());
    }

    /** What a line of substitutions says; empty when it is faulty, which is then told. */
    Optional<Map.Entry<SortCode, SortCode>> substitution() {
        if (fields.size() != 2) {
            fault("", "the line has " + fields.size() + " fields; a sort code and the one in its place were wanted");
            return Optional.empty();
        }
        require(SORT_CODE, 0, "sort code", "a sort code is 6 digits; this is not");
        require(SORT_CODE, 1, "substitute", "a sort code is 6 digits; this is not");
        return isFaulty
                ? Optional.empty()
                : Optional.of(Map.entry(SortCode.of(fields.get(0)), SortCode.of(fields.get(1))));
    }

    private void require(Pattern wanted, int field, String column, String message) {
        if (!wanted.matcher(fields.get(field)).matches()) {
            fault(column, message);
        }
    }

    private Range soundRange() {
        List<Integer> weights = new ArrayList<>();
        for (String weight : fields.subList(BEFORE_WEIGHTS, BEFORE_EXCEPTION)) {
            weights.add(Integer.valueOf(weight));
        }
        int exception = fields.size() > BEFORE_EXCEPTION ? Integer.parseInt(fields.get(BEFORE_EXCEPTION)) : 0;
        ModulusRule rule = new ModulusRule(Method.valueOf(fields.get(2)), weights, exception);
        return new Range(Integer.parseInt(fields.get(0)), Integer.parseInt(fields.get(1)), rule);
    }
}
