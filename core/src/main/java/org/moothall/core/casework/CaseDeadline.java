// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.casework;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.core.deadline.DeadlineRule;
import org.moothall.core.deadline.Fact;
import org.moothall.core.deadline.Reckoning;
import org.moothall.core.internal.Required;
import org.moothall.core.json.AsWritten;
import org.moothall.core.json.Moment;
import org.moothall.core.json.NeverGrows;
import org.moothall.core.json.Several;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;
import org.moothall.core.text.Given;

/**
 * A deadline of a case: the start and the facts, not a date. The date is reckoned at any moment, with the steps to the date. Why each thing happened is for a {@link Note}.
 *
 * @param name its stable name, for example {@code visit}, or the id of a statutory deadline such as {@code foi-response}
 * @param from from when it runs; of one that counts backwards, the event
 * @param facts what happened to it, in any order
 */
public record CaseDeadline(
        @Privacy(PrivacyCategory.LINKED) @Given String name,
        @Privacy(PrivacyCategory.LINKED) @AsWritten Instant from,
        @Privacy(PrivacyCategory.LINKED) @Several List<Fact> facts)
        implements NeverGrows {
    /** Refuses one without a name or a beginning. */
    public CaseDeadline {
        Required.text(name, "a case's deadline", "name");
        Required.part(from, "a case's deadline", "from");
        facts = List.copyOf(facts);
    }

    /** Reads one; for Jackson. */
    @JsonCreator
    static CaseDeadline read(
            @JsonProperty("name") String name,
            @JsonProperty("from") @Nullable Moment from,
            @JsonProperty("facts") @Several List<Fact> facts) {
        return new CaseDeadline(name, Required.part(Moment.asInstant(from), "a case's deadline", "from"), facts);
    }

    /** A deadline to which nothing has happened yet. */
    public static CaseDeadline of(String name, Instant from) {
        return new CaseDeadline(name, from, List.of());
    }

    /** The same deadline, and something that happened to it. */
    public CaseDeadline with(Fact happened) {
        return new CaseDeadline(
                name, from, Stream.concat(facts.stream(), Stream.of(happened)).toList());
    }

    /** How it stands at a moment by a rule, and how its date is reached. */
    public Reckoning reckon(DeadlineRule rule, Instant asOf) {
        return rule.reckon(from, facts, asOf);
    }

    @Override
    public String toString() {
        return Masks.describe("CaseDeadline", this);
    }
}
