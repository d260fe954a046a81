// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.deadline.statutory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.moothall.core.calendar.WorkingCalendar;
import org.moothall.core.deadline.Due;

/** One worked example a clock, and the section that shows it on the page. */
final class WorkedExamples {
    private WorkedExamples() {}

    /** What each clock runs from in its example, by id. */
    static Map<String, String> all() {
        Map<String, String> from = new TreeMap<>();
        try (InputStream in =
                Objects.requireNonNull(WorkedExamples.class.getResourceAsStream("/deadlines/worked-examples.csv"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(2)
                    .map(line -> line.split(",", -1))
                    .forEach(cells -> from.put(cells[0], cells[1]));
            return from;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its date as a day, or in London time when it is a moment. */
    static Object due(StatutoryDeadline deadline, String from) {
        Due due = reckoned(deadline, from);
        return due instanceof Due.AtMoment at
                ? at.moment().atZone(WorkingCalendar.LONDON).toLocalDateTime()
                : due.day().orElseThrow();
    }

    private static Due reckoned(StatutoryDeadline deadline, String from) {
        if (!from.contains("T")) {
            return deadline.rule().due(LocalDate.parse(from));
        }
        var moment = LocalDateTime.parse(from).atZone(WorkingCalendar.LONDON).toInstant();
        return deadline.rule().reckon(moment, List.of(), moment).due();
    }

    /** The heading of a clock on the page, and what stands under it. */
    static String section(StatutoryDeadline deadline) {
        String from = Objects.requireNonNull(all().get(deadline.id()));
        String allowances = deadline.allowances();
        String reservation = deadline.reservation();
        return """
                ### `%s`

                %s; %s.

                - **Rule:** %s%s
                - **Day one:** %s%s
                - **Example:** %s → %s
                - **Law:** %s
                - **Source:** %s
                - **Verified:** %s%s
                """.formatted(
                        deadline.id(),
                        deadline.subject(),
                        deadline.jurisdiction(),
                        deadline.words(),
                        (deadline.rule().unit().isBackwards() ? "; the event is " : " from ") + deadline.starts(),
                        deadline.dayOne(),
                        allowances.isEmpty() ? "" : "\n- **May happen:** " + allowances,
                        from.replace('T', ' '),
                        due(deadline, from).toString().replace('T', ' '),
                        deadline.law(),
                        deadline.source(),
                        deadline.verified().words(),
                        reservation.isEmpty() ? "" : ": " + reservation);
    }
}
