// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.bank;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.moothall.core.finding.Checked;
import org.moothall.core.finding.Finding;
import org.moothall.core.finding.Location;
import org.moothall.core.identifier.bank.PublishedModulusTable.Range;

/** Reads the published files of weights and substitutions, and tells all that is wrong with them; for one use. */
final class ModulusFiles {
    private static final String WEIGHTS = "weights";
    private static final String SUBSTITUTIONS = "substitutions";
    private static final int RULES_AT_MOST = 2;

    private final List<Finding> findings = new ArrayList<>();
    private final List<Range> ranges = new ArrayList<>();
    private final Map<SortCode, SortCode> substitutions = new HashMap<>();

    Checked<ModulusTable> read(String weights, String substituted, LocalDate asAt) {
        readRules(lines(WEIGHTS, weights));
        lines(SUBSTITUTIONS, substituted).forEach(this::readSubstitution);
        if (ranges.isEmpty() && findings.isEmpty()) {
            findings.add(Finding.error(
                    ModulusLine.RULE,
                    new Location.Whole(WEIGHTS),
                    "there is nothing in the file, so nothing could be checked with it; take the published one"));
        }
        return findings.isEmpty()
                ? Checked.sound(new PublishedModulusTable(asAt, ranges, substitutions))
                : new Checked.Faulty<>(findings);
    }

    private Stream<ModulusLine> lines(String source, String text) {
        List<ModulusLine> lines = new ArrayList<>();
        long row = 0;
        for (String line : text.lines().toList()) {
            lines.add(new ModulusLine(source, ++row, line, findings));
        }
        return lines.stream().filter(line -> !line.isEmpty());
    }

    private void readRules(Stream<ModulusLine> lines) {
        Map<ModulusLine, Range> sound = new LinkedHashMap<>();
        lines.forEach(line -> line.range().ifPresent(range -> sound.put(line, range)));
        ranges.addAll(sound.values());
        sound.forEach((line, range) -> {
            if (ranges.stream().filter(other -> other.holds(range.first())).count() > RULES_AT_MOST) {
                line.fault("first", "this sort code has more than 2 rules; take the file as it is published");
            }
        });
    }

    private void readSubstitution(ModulusLine line) {
        line.substitution().ifPresent(pair -> {
            if (substitutions.putIfAbsent(pair.getKey(), pair.getValue()) != null) {
                line.fault("sort code", "this sort code is substituted on an earlier line; keep one of the two");
            }
        });
    }
}
