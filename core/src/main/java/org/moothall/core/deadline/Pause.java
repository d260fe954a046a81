// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.deadline;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.moothall.core.internal.Required;
import org.moothall.core.json.AsWritten;
import org.moothall.core.json.Moment;
import org.moothall.core.json.NeverGrows;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;

/**
 * A stretch of time in which a deadline does not run.
 *
 * @param from when it began
 * @param until when it ended, or null while it goes on: nobody invents an end for it
 */
public record Pause(
        @Privacy(PrivacyCategory.LINKED) @AsWritten Instant from,

        @Privacy(PrivacyCategory.LINKED) @JsonInclude(JsonInclude.Include.NON_NULL) @AsWritten @Nullable
        Instant until)
        implements NeverGrows {
    /** Refuses a pause that ends before it begins. */
    public Pause {
        Required.part(from, "a pause", "from");
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("a pause from " + from + " cannot end before it, at " + until);
        }
    }

    /** Reads one; for Jackson. */
    @JsonCreator
    static Pause read(@JsonProperty("from") @Nullable Moment from, @JsonProperty("until") @Nullable Moment until) {
        return new Pause(Required.part(Moment.asInstant(from), "a pause", "from"), Moment.asInstant(until));
    }

    /** A pause that is over. */
    public static Pause between(Instant from, Instant until) {
        return new Pause(from, until);
    }

    /** A pause that goes on. */
    public static Pause since(Instant from) {
        return new Pause(from, null);
    }

    /** Whether it goes on. */
    @JsonIgnore
    public boolean isOpen() {
        return until == null;
    }

    /** The same pause, ended. */
    public Pause endedAt(Instant end) {
        return new Pause(from, end);
    }

    /** Whether it had begun at a moment, and had not ended. */
    boolean holds(Instant moment) {
        return !from.isAfter(moment) && (until == null || until.isAfter(moment));
    }

    /** Its end, or the given moment while it goes on. */
    Instant endOr(Instant now) {
        return until == null ? now : until;
    }
}
