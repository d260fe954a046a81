// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.moothall.core.finding.Finding;
import org.moothall.core.finding.Location;
import tools.jackson.databind.json.JsonMapper;

/** What holds of the findings of every case, however untidy. */
@Label("The findings of any case")
class CaseFindingsProperties {
    private static final List<Listed<?>> LISTS = List.of(
            new Listed<>("parties", Case::parties, CaseBuilder::parties),
            new Listed<>("relationships", Case::relationships, CaseBuilder::relationships),
            new Listed<>("consents", Case::consents, CaseBuilder::consents),
            new Listed<>("evidence", Case::evidence, CaseBuilder::evidence),
            new Listed<>("notes", Case::notes, CaseBuilder::notes),
            new Listed<>("correspondence", Case::correspondence, CaseBuilder::correspondence),
            new Listed<>("decisions", Case::decisions, CaseBuilder::decisions),
            new Listed<>("referrals", Case::referrals, CaseBuilder::referrals),
            new Listed<>("handovers", Case::handovers, CaseBuilder::handovers),
            new Listed<>("links", Case::links, CaseBuilder::links),
            new Listed<>("deadlines", Case::deadlines, CaseBuilder::deadlines));

    @Property(tries = 400, shrinking = ShrinkingMode.OFF)
    @Label("are the same in whatever order its parts stand, each of the same part")
    void areTheSameInAnyOrder(@ForAll int seed, @ForAll int shuffle) {
        Case untidy = UntidyCase.of(seed);
        CaseBuilder shuffled = untidy.toBuilder();
        Map<String, String> paths = new HashMap<>();
        Random random = new Random(shuffle);
        LISTS.forEach(list -> list.shuffle(untidy, shuffled, random, paths));

        List<String> found = shuffled.build().findings().stream()
                .map(finding -> text(finding, paths))
                .toList();

        assertThat(found).containsExactlyInAnyOrderElementsOf(texts(untidy));
    }

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    @Label("are those of its copy, and of the case that is read from its JSON")
    void areThoseOfItsCopy(@ForAll int seed) {
        Case untidy = UntidyCase.of(seed);
        Case copied = untidy.toBuilder().build();
        Case read = JsonMapper.shared().readValue(JsonMapper.shared().writeValueAsString(untidy), Case.class);

        assertThat(copied).isEqualTo(untidy);
        assertThat(read).isEqualTo(untidy);
        assertThat(copied.findings()).isEqualTo(untidy.findings());
        assertThat(read.findings()).isEqualTo(untidy.findings());
    }

    @Property(tries = 400, shrinking = ShrinkingMode.OFF)
    @Label("are the same in whatever zones its moments are written")
    void areTheSameInAnyZone(@ForAll int seed, @ForAll int zones) {
        assertThat(texts(UntidyCase.of(seed, zones))).isEqualTo(texts(UntidyCase.of(seed)));
    }

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    @Label("quote nothing of it")
    void quoteNothing(@ForAll int seed) {
        assertThat(texts(UntidyCase.of(seed)))
                .allSatisfy(text -> assertThat(text)
                        .doesNotContain(UntidyCase.MARK, "2026", UntidyCase.REFERENCE.value())
                        .doesNotContain(UntidyCase.hash(0), UntidyCase.hash(1), UntidyCase.hash(2)));
    }

    private static List<String> texts(Case record) {
        return record.findings().stream().map(Finding::text).toList();
    }

    /** The finding as one line, with the path that its part has in the case as it was. */
    private static String text(Finding finding, Map<String, String> paths) {
        String[] names = finding.location().text().split("\\.", 3);
        String moved = names.length < 2 ? names[0] : names[0] + "." + names[1];
        String path = paths.getOrDefault(moved, moved) + (names.length < 3 ? "" : "." + names[2]);
        return new Finding(finding.rule(), finding.severity(), new Location.Component(path), finding.message()).text();
    }

    /** A list of parts of a case. */
    private record Listed<T>(
            String name, Function<Case, List<T>> of, BiFunction<CaseBuilder, List<T>, CaseBuilder> set) {
        /** Puts the parts in another order, and says for each new path which was the old one. */
        void shuffle(Case record, CaseBuilder shuffled, Random random, Map<String, String> paths) {
            List<T> parts = of.apply(record);
            List<Integer> order =
                    new ArrayList<>(IntStream.range(0, parts.size()).boxed().toList());
            Collections.shuffle(order, random);
            set.apply(shuffled, order.stream().map(parts::get).toList());
            IntStream.range(0, order.size())
                    .forEach(index -> paths.put(name + "." + index, name + "." + order.get(index)));
        }
    }
}
