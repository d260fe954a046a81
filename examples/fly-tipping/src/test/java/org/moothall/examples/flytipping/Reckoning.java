// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What was lost or doubled by the end of a job, reckoned from the reports that went in, the rows of the store and the file of
 * letters.
 */
final class Reckoning {
    private static final Pattern REPORT_KEY = Pattern.compile("\"reportKey\":\"([^\"]+)\"");
    private static final Pattern LETTER = Pattern.compile("([^\t]+/tell-reporter/\\d+)\t([^\t]+)\t([^\t]+)");

    private final Kept kept;
    private final Path letters;
    private final Set<String> reports;
    private final List<String> wrong = new ArrayList<>();
    private int repeated;

    Reckoning(Kept kept, Path letters, Set<String> reports) {
        this.kept = kept;
        this.letters = letters;
        this.reports = reports;
    }

    /** Everything that is wrong, a sentence each; empty when nothing was lost and nothing doubled. */
    List<String> wrong() {
        wrong.clear();
        repeated = 0;
        reports();
        outbox();
        letters();
        kept.audit().findings().forEach(finding -> wrong.add(finding.text()));
        return List.copyOf(wrong);
    }

    /** How many lines of the file repeat an earlier one with its key and its words; whoever sends letters sends one key once. */
    int repeated() {
        return repeated;
    }

    private void expect(String sentence, List<String> found, Predicate<String> holds) {
        List<String> others = found.stream().filter(holds.negate()).toList();
        if (!others.isEmpty()) {
            wrong.add(others.size() + " times not: " + sentence + ", for example " + others.get(0));
        }
    }

    /** Each report is with one incident or one open question, was accepted under its key once, and nothing else was. */
    private void reports() {
        Map<String, Integer> held = new HashMap<>();
        for (String data : kept.column("SELECT data FROM moothall_case WHERE workflow = 'fly-tipping'")) {
            Matcher key = REPORT_KEY.matcher(data);
            while (key.find()) {
                held.merge(key.group(1), 1, Integer::sum);
            }
        }
        Set<String> asked = new HashSet<>(
                kept.column(
                        "SELECT j.request_key FROM moothall_journal j JOIN moothall_case c"
                                + " ON c.id = j.case_id WHERE c.workflow = 'same-or-new' AND c.outcome IS NULL AND j.revision = 1"));
        Map<String, Long> accepted = kept
                .column("SELECT j.request_key FROM moothall_journal j JOIN moothall_case c ON c.id = j.case_id"
                        + " WHERE c.workflow = 'fly-tipping' AND j.request_key IS NOT NULL")
                .stream()
                .collect(Collectors.groupingBy(key -> key, Collectors.counting()));
        List<String> known = List.copyOf(reports);
        expect("a report is with one incident or one open question", known, key -> {
            int questions = asked.contains(key + "/same-or-new") ? 1 : 0;
            return held.getOrDefault(key, 0) + questions == 1;
        });
        expect("a report is accepted under its key once", known, key -> {
            long questions = asked.contains(key + "/same-or-new") ? 1 : 0;
            return accepted.getOrDefault(key, 0L) + questions == 1;
        });
        expect("what was accepted was handed in", List.copyOf(accepted.keySet()), reports::contains);
        expect("whoever an incident holds has handed in a report", List.copyOf(held.keySet()), reports::contains);
    }

    private void outbox() {
        expect(
                "what was sent has been delivered, or is not wanted any more",
                kept.column("SELECT status FROM moothall_outbox"),
                status -> status.equals("DELIVERED") || status.equals("WITHDRAWN"));
    }

    /** Each letter of the outbox is in the file under its key, with its words; no key has two, and no report two keys. */
    private void letters() {
        Map<String, String> written = new HashMap<>();
        for (String line : MainJob.lines(letters)) {
            Matcher letter = LETTER.matcher(line);
            if (!letter.matches()) {
                wrong.add("a line of the letters is no letter: " + line);
                continue;
            }
            String said = letter.group(2) + "\t" + letter.group(3);
            String before = written.putIfAbsent(letter.group(1), said);
            if (said.equals(before)) {
                repeated++;
            } else if (before != null) {
                wrong.add("two letters have the key " + letter.group(1));
            }
        }
        Map<String, String> delivered = delivered();
        expect("a delivered letter is in the file", List.copyOf(delivered.keySet()), written::containsKey);
        expect("a letter in the file was delivered", List.copyOf(written.keySet()), delivered::containsKey);
        expect(
                "a letter is in the file as it is in the outbox",
                List.copyOf(delivered.keySet()),
                key -> delivered.get(key).equals(written.get(key)));
        toldOnce(written);
    }

    private void toldOnce(Map<String, String> written) {
        Map<String, Long> told = written.values().stream()
                .collect(Collectors.groupingBy(said -> said.substring(0, said.indexOf('\t')), Collectors.counting()));
        expect("nobody is told twice of one report", List.copyOf(told.keySet()), key -> told.get(key) == 1);
    }

    private Map<String, String> delivered() {
        Pattern content = Pattern.compile("\"reportKey\":\"([^\"]+)\".*\"text\":\"([^\"]+)\"");
        Map<String, String> delivered = new HashMap<>();
        for (List<String> row : kept.rows("SELECT case_id, step, ordinal, content FROM moothall_outbox"
                + " WHERE step = 'tell-reporter' AND status = 'DELIVERED'")) {
            Matcher letter = content.matcher(row.get(3));
            String said = letter.find() ? letter.group(1) + "\t" + letter.group(2) : "no letter";
            delivered.put(String.join("/", row.subList(0, 3)), said);
        }
        return delivered;
    }
}
