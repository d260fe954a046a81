// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.reading;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.core.codelist.Code;
import org.moothall.core.codelist.CodeList;
import org.moothall.core.finding.Severity;
import org.moothall.core.text.Unseen;
import org.moothall.standards.Difference;
import org.moothall.standards.Profile;
import org.moothall.standards.Standard;
import org.moothall.standards.internal.words.Words;

/**
 * A profile out of a table of its changes: the columns change, record, name, value, label, from and to, in any order. Changes are the
 * words of {@link Change}, and {@code id}, {@code title}, {@code source}, {@code version}, {@code builds on}.
 *
 * <p><b>Errors</b> {@link IllegalArgumentException} with the row, what was there, and what can be.
 */
public final class ProfileTable {
    private static final int LONGEST = 10_000;
    private static final List<String> COLUMNS = List.of("change", "record", "name", "value", "label", "from", "to");

    /** The words of changes. A row of {@code code} adds an entry to the member's list, which then is the profile's own. */
    private enum Change {
        REQUIRES_VALUE,
        REQUIRES_MEMBER,
        ALLOWS_NO_VALUE,
        ALLOWS_SEVERAL,
        LONGEST,
        CODE,
        KNOWS_MEMBER,
        WRAPPER,
        DROPS_RULE,
        ERROR,
        WARNING,
        ADVICE;

        String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }

        static @Nullable Change named(String words) {
            for (var change : values()) {
                if (change.words().equals(words)) {
                    return change;
                }
            }
            return null;
        }
    }

    private final Standard standard;
    private final String source;
    private final Map<String, String> facts = new LinkedHashMap<>();
    private final Map<String, List<Code>> codes = new LinkedHashMap<>();
    private final Map<String, String> recordOfCodes = new LinkedHashMap<>();
    private final List<Difference> changes = new ArrayList<>();
    private Map<String, String> row = Map.of();
    private int number;

    private ProfileTable(Standard standard, String source) {
        this.standard = standard;
        this.source = source;
    }

    /** Reads a profile of a standard. */
    public static Profile read(Standard standard, String source, InputStream stream) throws IOException {
        var table = new ProfileTable(standard, source);
        var records = new CsvRecords(new TextDecoder(stream), LONGEST, COLUMNS.size() + 1);
        records.separator(',');
        List<String> header = List.of();
        for (var cut = records.next(); cut != CsvRecords.Cut.END; cut = records.next()) {
            table.number++;
            if (cut != CsvRecords.Cut.RECORD) {
                throw table.refused("has a quote that does not close, or is too long");
            }
            if (header.isEmpty()) {
                header = table.header(records);
            } else {
                table.take(header, records);
            }
        }
        return table.profile();
    }

    private IllegalArgumentException refused(String why) {
        return new IllegalArgumentException("profile " + source + ", row " + number + ": " + why);
    }

    private List<String> header(CsvRecords records) {
        List<String> header = new ArrayList<>();
        for (int cell = 0; cell < Math.min(records.count(), COLUMNS.size() + 1); cell++) {
            String name = Unseen.trimmed(records.text(cell)).toLowerCase(Locale.ROOT);
            if (!COLUMNS.contains(name)) {
                throw refused(
                        "there is no column " + Words.quoted(name) + "; there can be " + String.join(", ", COLUMNS));
            }
            header.add(name);
        }
        if (!header.contains("change") || !header.contains("name")) {
            throw refused("the columns change and name must be there");
        }
        return header;
    }

    private void take(List<String> header, CsvRecords records) {
        row = new LinkedHashMap<>();
        for (int cell = 0; cell < Math.min(records.count(), header.size()); cell++) {
            row.put(header.get(cell), Unseen.trimmed(records.text(cell)));
        }
        String word = cell("change").toLowerCase(Locale.ROOT);
        if (word.isEmpty()) {
            return;
        }
        switch (word) {
            case "id", "title", "source", "version" -> facts.put(word, needed("name"));
            case "builds on" -> changes.addAll(standard.profile(needed("name")).changes());
            default -> {
                var change = Change.named(word);
                if (change == null) {
                    throw refused("there is no change " + Words.quoted(word) + "; there are "
                            + String.join(
                                    ", ",
                                    java.util.Arrays.stream(Change.values())
                                            .map(Change::words)
                                            .toList()));
                }
                take(change);
            }
        }
    }

    private String cell(String column) {
        return row.getOrDefault(column, "");
    }

    private String needed(String column) {
        String text = cell(column);
        if (text.isEmpty()) {
            throw refused(column + " is empty");
        }
        return text;
    }

    private void take(Change change) {
        String name = needed("name");
        switch (change) {
            case REQUIRES_VALUE -> add(new Difference.RequiresValue(name));
            case REQUIRES_MEMBER -> add(new Difference.RequiresMember(name));
            case ALLOWS_NO_VALUE -> add(new Difference.AllowsNoValue(name));
            case ALLOWS_SEVERAL -> add(new Difference.AllowsSeveral(name));
            case LONGEST -> add(new Difference.LimitsLength(name, length()));
            case CODE -> {
                codes.computeIfAbsent(name, member -> new ArrayList<>()).add(code());
                recordOfCodes.put(name, cell("record"));
            }
            case KNOWS_MEMBER -> add(new Difference.KnowsMembers(List.of(name)));
            case WRAPPER -> add(new Difference.AllowsWrapper(name));
            case DROPS_RULE -> add(new Difference.DropsRule(name));
            case ERROR, WARNING, ADVICE -> add(new Difference.SetsSeverity(name, Severity.valueOf(change.name())));
        }
    }

    private void add(Difference change) {
        String record = cell("record");
        changes.add(record.isEmpty() ? change : new Difference.In(record, change));
    }

    private int length() {
        try {
            return Integer.parseInt(needed("value"));
        } catch (NumberFormatException noNumber) {
            throw refused("value " + Words.quoted(cell("value")) + " is no length; write digits like 500");
        }
    }

    private Code code() {
        String label = cell("label");
        try {
            return new Code(needed("value"), label.isEmpty() ? needed("value") : label, day("from"), day("to"));
        } catch (DateTimeException noDay) {
            throw refused("from and to are days like 2026-04-01, or empty");
        }
    }

    private @Nullable LocalDate day(String column) {
        return cell(column).isEmpty() ? null : LocalDate.parse(cell(column));
    }

    private Profile profile() {
        String id = facts.get("id");
        if (id == null) {
            throw refused("no row says the id of the profile, as in: id,mossbrook");
        }
        codes.forEach((member, entries) -> {
            var list = CodeList.of(id + "-" + member, facts.getOrDefault("version", "1"))
                    .title(member)
                    .source(source);
            entries.forEach(list::code);
            var change = new Difference.UsesCodes(member, list.build());
            String record = recordOfCodes.getOrDefault(member, "");
            changes.add(record.isEmpty() ? change : new Difference.In(record, change));
        });
        return new Profile(id, facts.getOrDefault("title", id), facts.getOrDefault("source", source), changes);
    }
}
