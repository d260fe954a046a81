// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.moothall.standards.CheckReport;

/** What a rule asks, in words: the standards' own from what checking told, and those of this service. */
final class RuleWords {
    private static final Map<String, String> OURS = Map.of(
            "core/wgs84-point", "lat and long are degrees, and not the marker (0, 0)",
            "fly-tipping/point-given", "a fly-tip has a point on the map",
            "fly-tipping/in-the-uk", "the point is in the United Kingdom",
            "fly-tipping/land-type-known", "the land type is in Defra's list or on the residents' form",
            "fly-tipping/waste-type-known", "the waste type is in Defra's list or on the residents' form",
            "fly-tipping/size-known", "the size is in Defra's list or on the residents' form",
            "fly-tipping/evidence-known", "whether there is evidence is answered yes or no",
            "fly-tipping/channel-known", "the channel is one of those the service knows",
            "fly-tipping/key-used-before", "an id is used for one report only");

    private final Map<String, String> words = new HashMap<>(OURS);

    RuleWords(List<CheckReport> checks) {
        checks.stream()
                .flatMap(check -> check.groups().stream())
                .forEach(group -> words.put(group.rule().id(), group.rule().words()));
    }

    /** The words of a rule; its id when nobody wrote any. */
    String of(String rule) {
        return words.getOrDefault(rule, rule);
    }
}
