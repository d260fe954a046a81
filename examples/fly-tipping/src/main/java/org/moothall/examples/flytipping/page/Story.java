// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.moothall.workflow.engine.Entry;
import org.moothall.workflow.engine.Entry.What;

/**
 * One case, as its journal tells it: names, words and times, no personal values.
 *
 * @param reference the case
 * @param told what happened, when and by whom
 * @param leftOut how many lines of the journal say only how the workflow joined its ways
 */
public record Story(String reference, Table told, long leftOut) {
    private static final Map<What, String> WORDS = Map.ofEntries(
            Map.entry(What.STARTED, "Reported, and opened"),
            Map.entry(What.DECIDED, "Decided"),
            Map.entry(What.CHOSEN, "Found"),
            Map.entry(What.OPENED, "To do"),
            Map.entry(What.DONE, "Done"),
            Map.entry(What.CANCELLED, "No longer wanted"),
            Map.entry(What.SENT, "Sent"),
            Map.entry(What.HAPPENED, "Heard"),
            Map.entry(What.JOINED, "All done"),
            Map.entry(What.WENT_BACK, "Back to"),
            Map.entry(What.WARNED, "Time is short"),
            Map.entry(What.MISSED, "Late"),
            Map.entry(What.MET, "Promise kept"),
            Map.entry(What.RESTARTED, "Promise made anew"),
            Map.entry(What.PAUSED, "Promise paused"),
            Map.entry(What.RESUMED, "Promise runs again"),
            Map.entry(What.ENDED, "Ended"),
            Map.entry(What.REOPENED, "Opened again"),
            Map.entry(What.ERASED, "Erased"));

    /** The story of a case: a row for all that one person, or the clock, did at one moment. */
    public static Story of(String reference, List<Entry> journal) {
        List<Entry> telling = journal.stream().filter(Story::isTelling).toList();
        List<List<String>> rows = new ArrayList<>();
        for (Entry entry : telling) {
            List<String> row = row(entry);
            List<String> before = rows.isEmpty() ? List.of("", "", "") : rows.get(rows.size() - 1);
            if (before.get(0).equals(row.get(0)) && before.get(2).equals(row.get(2))) {
                rows.set(rows.size() - 1, List.of(row.get(0), before.get(1) + "\n" + row.get(1), row.get(2)));
            } else {
                rows.add(row);
            }
        }
        List<Table.Column> columns =
                List.of(Table.Column.brief("When"), Table.Column.text("What"), Table.Column.text("By whom"));
        Table told = new Table("Incident " + reference + ", London time", columns, rows);
        return new Story(reference, told, journal.size() - telling.size());
    }

    private static boolean isTelling(Entry entry) {
        return entry.what() != What.JOINED
                && !(entry.what() == What.CHOSEN && entry.detail().startsWith("otherwise than "));
    }

    private static List<String> row(Entry entry) {
        return List.of(LondonTime.moment(entry.at()), words(entry), Drawing.spoken(entry.by()));
    }

    private static String words(Entry entry) {
        boolean isLate = entry.what() == What.MET && !entry.detail().isEmpty();
        String what = isLate
                ? "Promise met"
                : WORDS.getOrDefault(entry.what(), entry.what().name());
        String step = entry.step().isEmpty() ? "" : ": " + Drawing.spoken(entry.step());
        String detail = entry.detail().isEmpty() ? "" : ": " + Drawing.spoken(entry.detail());
        return what + step + detail;
    }
}
