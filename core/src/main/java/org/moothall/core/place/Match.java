// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.place;

import java.util.List;
import java.util.Optional;
import org.moothall.core.internal.Required;
import org.moothall.core.json.NeverGrows;
import org.moothall.core.json.Several;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;

/**
 * A match of a place with a list of things: what was found there, and how certain that is.
 *
 * <p><b>Errors</b> the constructor throws when the candidates do not fit the certainty: one for certain and likely, at least one
 * to ask about, none for unknown.
 *
 * @param certainty how certain it is
 * @param candidates what it may be, the best first
 * @param because why it is as certain as that, in words for an officer that do not quote the place
 */
public record Match<T>(
        @Privacy(PrivacyCategory.REFERENCE) Certainty certainty,
        @Privacy(PrivacyCategory.LINKED) @Several List<T> candidates,
        @Privacy(PrivacyCategory.REFERENCE) String because)
        implements NeverGrows {
    private static final String WHAT = "what was found";

    /** Copies the candidates, and refuses what does not fit. */
    public Match {
        Required.part(certainty, WHAT, "certainty");
        Required.part(because, WHAT, "because");
        candidates = List.copyOf(candidates);
        boolean fits = switch (certainty) {
            case CERTAIN, LIKELY -> candidates.size() == 1;
            case ASK -> !candidates.isEmpty();
            case UNKNOWN -> candidates.isEmpty();
        };
        if (!fits) {
            throw new IllegalArgumentException(certainty + " does not go with " + candidates.size()
                    + " candidates: certain and likely have 1, ask has some, unknown has none");
        }
    }

    /** It is this one. */
    public static <T> Match<T> certain(T value, String because) {
        return new Match<>(Certainty.CERTAIN, List.of(value), because);
    }

    /** It is this one unless somebody knows better. */
    public static <T> Match<T> likely(T value, String because) {
        return new Match<>(Certainty.LIKELY, List.of(value), because);
    }

    /** A person must say which of these it is, if any. */
    public static <T> Match<T> ask(List<T> candidates, String because) {
        return new Match<>(Certainty.ASK, candidates, because);
    }

    /** Nothing is known. */
    public static <T> Match<T> unknown(String because) {
        return new Match<>(Certainty.UNKNOWN, List.of(), because);
    }

    /** The answer when it is certain; empty otherwise. */
    public Optional<T> certain() {
        return certainty == Certainty.CERTAIN ? Optional.of(candidates.get(0)) : Optional.empty();
    }

    /** The answer when it is certain or likely; empty when a person must say, and when nothing is known. */
    public Optional<T> likely() {
        return certainty == Certainty.LIKELY ? Optional.of(candidates.get(0)) : certain();
    }

    @Override
    public String toString() {
        return Masks.describe("Match", this);
    }
}
