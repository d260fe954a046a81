// SPDX-License-Identifier: Apache-2.0
package org.moothall.crash;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What became of a campaign.
 *
 * @param plan what was done
 * @param rounds how often
 * @param answered how many requests were answered
 * @param deliveries how often something came to the world outside
 * @param audits how many audits were made while it worked
 * @param thrown how many times what was thrown
 * @param lost what was answered or sent, and is not there
 * @param doubled what was taken twice
 * @param ofTwoKeys what came under two keys
 * @param falseAlarms what an audit found that nobody had changed
 * @param found everything else that should not be
 */
record Result(
        Plan plan,
        int rounds,
        long answered,
        long deliveries,
        int audits,
        Map<String, Long> thrown,
        List<String> lost,
        List<String> doubled,
        List<String> ofTwoKeys,
        List<String> falseAlarms,
        List<String> found) {
    static final String HEAD = """
            | campaign | database | rounds | answered | deliveries | audits | thrown | lost | doubled | two keys | false alarms | found |
            | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |""";

    private static final int SHOWN = 8;

    boolean isSound() {
        return wrong().isEmpty();
    }

    /** A row of the table under {@link #HEAD}. */
    String row() {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %,d | %,d | %,d | %,d | %,d | %d | %d | %d | %d | %d |",
                plan.name(),
                plan.database(),
                rounds,
                answered,
                deliveries,
                audits,
                thrown.values().stream().mapToLong(Long::longValue).sum(),
                lost.size(),
                doubled.size(),
                ofTwoKeys.size(),
                falseAlarms.size(),
                found.size());
    }

    /** Everything that is not as it should be, the first few of each kind. */
    List<String> wrong() {
        List<String> wrong = new ArrayList<>();
        tell("lost", lost, wrong);
        tell("doubled", doubled, wrong);
        tell("of two keys", ofTwoKeys, wrong);
        tell("false alarm", falseAlarms, wrong);
        tell("found", found, wrong);
        return wrong;
    }

    private static void tell(String kind, List<String> all, List<String> into) {
        all.stream().limit(SHOWN).forEach(each -> into.add(kind + ": " + each));
        if (all.size() > SHOWN) {
            into.add(kind + ": " + (all.size() - SHOWN) + " more");
        }
    }

    /** How often what was thrown, in words. */
    String thrownWords() {
        return thrown.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> each.getValue() + " " + each.getKey().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
