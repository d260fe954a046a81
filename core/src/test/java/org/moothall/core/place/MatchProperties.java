// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds of every match, however certain and of however many candidates. */
@Label("Any match")
class MatchProperties {
    @Property
    @Label(
            "has one candidate when it is certain or likely, some to ask about, none when unknown; or it is refused without quoting any")
    void hasCandidatesOfItsCertainty(@ForAll Certainty certainty, @ForAll @IntRange(min = 0, max = 4) int many) {
        List<String> candidates = Collections.nCopies(many, "12 Sample Street");
        boolean fits = switch (certainty) {
            case CERTAIN, LIKELY -> many == 1;
            case ASK -> many > 0;
            case UNKNOWN -> many == 0;
        };

        if (fits) {
            assertThat(new Match<>(certainty, candidates, "asked").candidates()).isEqualTo(candidates);
        } else {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Match<>(certainty, candidates, "asked"))
                    .withMessageContaining(certainty + " does not go with " + many)
                    .withMessageNotContaining("Sample");
        }
    }

    @Property
    @Label("that is certain is likely too, and gives an answer only when a person need not say")
    void isLikelyWhenCertain(@ForAll Certainty certainty, @ForAll String candidate) {
        Match<String> match =
                new Match<>(certainty, certainty == Certainty.UNKNOWN ? List.of() : List.of(candidate), "asked");
        Optional<String> answer = Optional.of(candidate);

        assertThat(match.certain()).isEqualTo(certainty == Certainty.CERTAIN ? answer : Optional.empty());
        assertThat(match.likely()).isEqualTo(certainty == Certainty.LIKELY ? answer : match.certain());
    }

    @Property
    @Label("keeps its candidates in their order, whatever happens to the list that it was given")
    void keepsItsCandidates(@ForAll @IntRange(min = 1, max = 5) int many) {
        List<Integer> given = new ArrayList<>();
        for (int number = 0; number < many; number++) {
            given.add(number);
        }
        List<Integer> copy = List.copyOf(given);
        Match<Integer> match = Match.ask(given, "asked");
        given.clear();

        assertThat(match.candidates()).isEqualTo(copy);
    }
}
