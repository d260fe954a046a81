// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.person;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;
import org.moothall.core.text.Unseen;

/** The answer to <i>may this person be contacted?</i>: yes with an address or number, or no with a reason. */
public sealed interface ContactCheck {
    /** Answers with the function for the case at hand. */
    <R> R fold(Function<? super Allowed, ? extends R> allowed, Function<? super Reason, ? extends R> refused);

    /** The same for text: {@code println}, {@code append} and {@code assertThat} take it as it stands, which they cannot of {@link #fold}. */
    default String text(Function<? super Allowed, String> allowed, Function<? super Reason, String> refused) {
        return fold(allowed, refused);
    }

    /** Whether they may be contacted. */
    default boolean allowed() {
        return fold(allowed -> true, reason -> false);
    }

    /** How they may be contacted; empty when they may not. */
    default Optional<Allowed> optional() {
        return fold(Optional::of, reason -> Optional.empty());
    }

    /** How they may be contacted; an {@link IllegalStateException} when they may not, without the reason, which tells of their life. */
    default Allowed orElseThrow() {
        return optional()
                .orElseThrow(() -> new IllegalStateException(
                        "this person may not be contacted so; fold tells the reason to whoever may know it"));
    }

    /**
     * They may.
     *
     * @param point the address or number to use, and what to know before using it
     * @param instructions what to do and say, or null when nothing was agreed; who cannot keep to it must not send
     */
    record Allowed(
            @Privacy(PrivacyCategory.PERSONAL) ContactPoint point,

            @Privacy(PrivacyCategory.SPECIAL_CATEGORY) @Nullable
            String instructions)
            implements ContactCheck {
        /** Takes blank instructions for none. */
        public Allowed {
            instructions = Unseen.orNull(instructions);
        }

        @Override
        public <R> R fold(
                Function<? super Allowed, ? extends R> allowed, Function<? super Reason, ? extends R> refused) {
            return allowed.apply(this);
        }

        @Override
        public String toString() {
            return Masks.describe("Allowed", this);
        }
    }

    /**
     * They may not.
     *
     * @param reason why not; that somebody is not safe says something about their life
     */
    record Refused(
            @Privacy(PrivacyCategory.SPECIAL_CATEGORY) Reason reason) implements ContactCheck {
        @Override
        public <R> R fold(
                Function<? super Allowed, ? extends R> allowed, Function<? super Reason, ? extends R> refused) {
            return refused.apply(reason);
        }

        @Override
        public String toString() {
            return Masks.describe("Refused", this);
        }
    }

    /** Why somebody may not be contacted. */
    enum Reason {
        /** Nothing is known of how to reach them. */
        NO_CONTACT("nothing is known of how to reach them; see whether somebody acts for them, or ask when they come to"
                + " you"),
        /** They have died. */
        DECEASED("they have died; write to whoever acts for their estate"),
        /** Their part in the case is over. */
        PART_IS_OVER("their part in this case is over; do not write to them about it"),
        /** The contact's own address or number for the channel is not marked as safe. */
        NOT_KNOWN_TO_BE_SAFE(
                "this contact is not marked as known to be safe; ask them how to reach them when they come to you, and"
                        + " mark it then"),
        /** A further point for the channel is not marked as safe. */
        POINT_NOT_KNOWN_TO_BE_SAFE(
                "the further address or number for this channel is not itself marked as known to be safe; ask them,"
                        + " and mark it then"),
        /** What was known of it is too old. */
        REVIEW_IS_DUE("what is known of their safety is past its review date; have it reviewed first"),
        /** They do not go online. */
        NOT_ONLINE("they do not use the internet; write or call"),
        /** Another channel is the safe one. */
        CHANNEL_IS_NOT_SAFE("this channel is not among those that are safe for them; use one that is"),
        /** There is no address or number for the channel. */
        NO_POINT("there is no address or number for this channel; use another channel, or ask for one"),
        /** Not now. */
        QUIET_TIME("they must not be contacted at this time; wait until it is over");

        private final String text;

        Reason(String text) {
            this.text = text;
        }

        /** Why not, and what to do next, for whoever wants to contact them. */
        public String text() {
            return text;
        }
    }
}
