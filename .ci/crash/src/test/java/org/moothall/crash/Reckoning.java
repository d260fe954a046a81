// SPDX-License-Identifier: Apache-2.0
package org.moothall.crash;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.moothall.crash.Ledger.Answered;
import org.moothall.crash.Ledger.Delivered;
import org.moothall.crash.Tables.Sent;
import org.moothall.crash.Tables.Taken;
import org.moothall.workflow.host.CaseSnapshot;

/** Reckons, from the ledger outside, what became of what was answered. */
final class Reckoning {
    private final List<Answered> answers;
    private final List<Delivered> deliveries;
    private final List<CaseSnapshot<Party>> cases;
    private final List<Taken> taken;
    private final List<Sent> sent;

    Reckoning(Ledger ledger, List<CaseSnapshot<Party>> cases, Tables tables) throws SQLException {
        this.answers = ledger.answers();
        this.deliveries = ledger.deliveries();
        this.cases = cases;
        this.taken = tables.taken();
        this.sent = tables.sent();
    }

    long answered() {
        return answers.stream().map(Answered::key).distinct().count();
    }

    long deliveries() {
        return deliveries.size();
    }

    /** What was answered and is not in the journal, or not in the case; and what was sent and never came. */
    List<String> lost() {
        List<String> lost = new ArrayList<>();
        Set<Answered> kept = new HashSet<>();
        taken.forEach(row -> kept.add(new Answered(row.key(), row.caseId(), row.revision())));
        Map<String, Set<String>> marks = new HashMap<>();
        cases.forEach(each -> marks.put(each.id(), new HashSet<>(each.data().marks())));
        for (Answered answer : new HashSet<>(answers)) {
            if (!kept.contains(answer)) {
                lost.add("not in the journal: " + answer);
            } else if (!marks.getOrDefault(answer.caseId(), Set.of()).contains(answer.key())) {
                lost.add("not in the case: " + answer);
            }
        }
        lost.addAll(neverCame());
        return lost;
    }

    private List<String> neverCame() {
        Set<String> came = deliveries.stream()
                .map(each -> each.caseId() + " " + each.ordinal())
                .collect(toSet());
        return sent.stream()
                .filter(row -> row.status().equals("DELIVERED")
                        && Service.handles(row.step())
                        && !came.contains(row.caseId() + " " + row.ordinal()))
                .map(row -> "said to be delivered, and never came: " + row)
                .toList();
    }

    /** What was taken twice: a key, a mark, an application, a task. */
    List<String> doubled() {
        List<String> doubled = new ArrayList<>();
        several(answers.stream().distinct().toList(), Answered::key, "answers to the request", doubled);
        several(taken, Taken::key, "records of the request", doubled);
        List<String> marks =
                cases.stream().flatMap(each -> each.data().marks().stream()).toList();
        several(marks, Function.identity(), "times taken", doubled);
        several(cases, each -> each.data().number(), "cases of the application", doubled);
        List<String> done = marks.stream()
                .filter(mark -> mark.startsWith("done:"))
                .map(mark -> String.join(":", List.of(mark.split(":")).subList(0, 4)))
                .toList();
        several(done, Function.identity(), "times the task was done", doubled);
        return doubled;
    }

    /** Deliveries that came under two keys, and keys that two deliveries came under. */
    List<String> ofTwoKeys() {
        List<String> two = new ArrayList<>();
        deliveries.stream()
                .collect(groupingBy(Delivered::mark, mapping(Delivered::key, toSet())))
                .forEach((mark, keys) -> {
                    if (keys.size() > 1) {
                        two.add(mark + " came under " + keys);
                    }
                });
        deliveries.stream()
                .collect(groupingBy(Delivered::key, mapping(Delivered::mark, toSet())))
                .forEach((key, marks) -> {
                    if (marks.size() > 1) {
                        two.add(key + " was the key of " + marks);
                    }
                });
        return two;
    }

    /** Deliveries that came for the first time after later ones of their case. */
    List<String> outOfOrder() {
        List<String> wrong = new ArrayList<>();
        Map<String, Long> last = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (Delivered each : deliveries) {
            if (seen.add(each.key())) {
                long before = last.getOrDefault(each.caseId(), 0L);
                if (before > each.ordinal()) {
                    wrong.add(each.key() + " came after number " + before + " of its case");
                }
                last.put(each.caseId(), Math.max(before, each.ordinal()));
            }
        }
        return wrong;
    }

    private static <T> void several(List<T> all, Function<T, String> key, String words, List<String> into) {
        all.stream().collect(groupingBy(key, counting())).forEach((what, times) -> {
            if (times > 1) {
                into.add(times + " " + words + " " + what);
            }
        });
    }
}
