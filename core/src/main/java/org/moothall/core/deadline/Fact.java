// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.deadline;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.moothall.core.internal.Required;
import org.moothall.core.json.AsWritten;
import org.moothall.core.json.Moment;
import org.moothall.core.json.NeverGrows;
import org.moothall.core.json.Whole;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;

/**
 * An event in the life of a deadline, with the time. The order in which facts are given does not matter, and one that is given twice is one. They hold no words, for a reason
 * belongs to the case, where its readers are known.
 *
 * <p><b>JSON</b> by either Jackson, {@code {"kind":"extended","at":"2026-02-20T09:00:00Z","further":2}}. No member will be added
 * to a kind: what a later version has to say, it says with another kind. That is refused here, for nobody knows which date it moves.
 */
@JsonTypeInfo(
        use = JsonTypeInfo.Id.NAME,
        include = JsonTypeInfo.As.EXISTING_PROPERTY,
        property = "kind",
        visible = true)
@JsonIgnoreProperties(value = "kind", allowGetters = true)
@JsonSubTypes({
    @JsonSubTypes.Type(name = Fact.Suspended.KIND, value = Fact.Suspended.class),
    @JsonSubTypes.Type(name = "agreed", value = Fact.Agreed.class),
    @JsonSubTypes.Type(name = "extended", value = Fact.Extended.class),
    @JsonSubTypes.Type(name = "extended-until", value = Fact.ExtendedUntil.class),
    @JsonSubTypes.Type(name = "withdrawn", value = Fact.Withdrawn.class),
    @JsonSubTypes.Type(
            names = {
                Fact.Milestone.RESTARTED,
                Fact.Milestone.APPEALED,
                Fact.Milestone.EXCUSED,
                Fact.Milestone.OPEN_ENDED,
                Fact.Milestone.ENDED,
                Fact.Milestone.DONE
            },
            value = Fact.Milestone.class)
})
public sealed interface Fact extends NeverGrows {
    /** When it happened. */
    Instant at();

    /** Which kind of fact it is, as JSON names it: {@code extended-until}. */
    @JsonProperty("kind")
    @Privacy(PrivacyCategory.LINKED)
    String kind();

    /** Whether it is of a kind, by its name in JSON: {@code fact.is(Milestone.DONE)}. */
    default boolean is(String kind) {
        return kind().equals(kind);
    }

    /** It stood still, or does so still. */
    record Suspended(@Privacy(PrivacyCategory.LINKED) Pause pause) implements Fact {
        static final String KIND = "suspended";

        /** Refuses one without its pause. */
        public Suspended {
            Required.part(pause, "a suspension", "pause");
        }

        @Override
        @JsonIgnore
        public Instant at() {
            return pause.from();
        }

        @Override
        public String kind() {
            return KIND;
        }
    }

    /** Something that gives a later date, and that can be withdrawn. */
    sealed interface Extension extends Fact {}

    /** Both sides agreed on a date. */
    record Agreed(
            @Privacy(PrivacyCategory.LINKED) @AsWritten Instant at,
            @Privacy(PrivacyCategory.LINKED) @AsWritten LocalDate until)
            implements Extension {
        /** Reads one; for Jackson. */
        @JsonCreator
        static Agreed read(@JsonProperty("at") @Nullable Moment at, @JsonProperty("until") @AsWritten LocalDate until) {
            return new Agreed(Required.part(Moment.asInstant(at), "a fact", "at"), until);
        }

        /** Refuses one that lacks a part, as JSON may. */
        public Agreed {
            Required.part(at, "a fact", "at");
            Required.part(until, "a fact", "until");
        }

        @Override
        public String kind() {
            return "agreed";
        }
    }

    /** A notice was given that it takes so many more of its units than its own length, in all; of several the longest stands. */
    record Extended(
            @Privacy(PrivacyCategory.LINKED) @AsWritten Instant at,
            @Privacy(PrivacyCategory.LINKED) int further) implements Extension {
        private static final int MOST = 9_999;

        /** Reads one; for Jackson. */
        @JsonCreator
        static Extended read(
                @JsonProperty("at") @Nullable Moment at, @JsonProperty("further") @Nullable Whole further) {
            return new Extended(
                    Required.part(Moment.asInstant(at), "a fact", "at"),
                    Required.part(Whole.asInteger(further), "a fact", "further"));
        }

        /** Refuses an extension by nothing, and one of which nobody sees the end. */
        public Extended {
            Required.part(at, "a fact", "at");
            if (further < 1 || further > MOST) {
                throw new IllegalArgumentException("an extension is of 1 to 9999 units, not " + further);
            }
        }

        @Override
        public String kind() {
            return "extended";
        }
    }

    /** A notice was given that it takes until a date. */
    record ExtendedUntil(
            @Privacy(PrivacyCategory.LINKED) @AsWritten Instant at,
            @Privacy(PrivacyCategory.LINKED) @AsWritten LocalDate until)
            implements Extension {
        /** Reads one; for Jackson. */
        @JsonCreator
        static ExtendedUntil read(
                @JsonProperty("at") @Nullable Moment at, @JsonProperty("until") @AsWritten LocalDate until) {
            return new ExtendedUntil(Required.part(Moment.asInstant(at), "a fact", "at"), until);
        }

        /** Refuses one that lacks a part, as JSON may. */
        public ExtendedUntil {
            Required.part(at, "a fact", "at");
            Required.part(until, "a fact", "until");
        }

        @Override
        public String kind() {
            return "extended-until";
        }
    }

    /** An extension was withdrawn, and is as if it had never been. */
    record Withdrawn(
            @Privacy(PrivacyCategory.LINKED) @AsWritten Instant at,
            @Privacy(PrivacyCategory.LINKED) Extension extension)
            implements Fact {
        /** Reads one; for Jackson. */
        @JsonCreator
        static Withdrawn read(@JsonProperty("at") @Nullable Moment at, @JsonProperty("extension") Extension extension) {
            return new Withdrawn(Required.part(Moment.asInstant(at), "a fact", "at"), extension);
        }

        /** Refuses to withdraw what was not given yet. */
        public Withdrawn {
            Required.part(at, "a fact", "at");
            Required.part(extension, "a fact", "extension");
            if (at.isBefore(extension.at())) {
                throw new IllegalArgumentException(
                        "an extension of " + extension.at() + " cannot be withdrawn before it, at " + at);
            }
        }

        @Override
        public String kind() {
            return "withdrawn";
        }
    }

    /**
     * Something that happened at a moment, of which no more is to be known. {@link Fact#restarted}, {@link Fact#done} and their like make one.
     *
     * @param kind one of the constants here, as JSON names it
     * @param at when it happened
     */
    @JsonIgnoreProperties({})
    record Milestone(
            @Privacy(PrivacyCategory.LINKED) String kind,
            @Privacy(PrivacyCategory.LINKED) @AsWritten Instant at) implements Fact {
        /** A new period began. */
        public static final String RESTARTED = "restarted";
        /** An appeal was lodged: nothing can be agreed any more. */
        public static final String APPEALED = "appealed";
        /** The duty was lifted. */
        public static final String EXCUSED = "excused";
        /** It lost its date. */
        public static final String OPEN_ENDED = "open-ended";
        /** The duty ended, by a notice or an event. */
        public static final String ENDED = "ended";
        /** What the deadline is about was done. */
        public static final String DONE = "done";

        private static final Set<String> KINDS = Set.of(RESTARTED, APPEALED, EXCUSED, OPEN_ENDED, ENDED, DONE);

        /** Refuses another kind, and one that lacks a part, as JSON may. */
        public Milestone {
            if (!KINDS.contains(Required.part(kind, "a fact", "kind"))) {
                throw new IllegalArgumentException(
                        "a milestone is of a kind such as '" + DONE + "'; this one is of none");
            }
            Required.part(at, "a fact", "at");
        }

        /** Reads one; for Jackson. */
        @JsonCreator
        static Milestone read(@JsonProperty("kind") String kind, @JsonProperty("at") @Nullable Moment at) {
            return new Milestone(kind, Required.part(Moment.asInstant(at), "a fact", "at"));
        }
    }

    /** A new period began. */
    static Fact restarted(Instant at) {
        return new Milestone(Milestone.RESTARTED, at);
    }

    /** An appeal was lodged: nothing can be agreed any more. */
    static Fact appealed(Instant at) {
        return new Milestone(Milestone.APPEALED, at);
    }

    /** The duty was lifted. */
    static Fact excused(Instant at) {
        return new Milestone(Milestone.EXCUSED, at);
    }

    /** It lost its date. */
    static Fact openEnded(Instant at) {
        return new Milestone(Milestone.OPEN_ENDED, at);
    }

    /** The duty ended, by a notice or an event. */
    static Fact ended(Instant at) {
        return new Milestone(Milestone.ENDED, at);
    }

    /** What the deadline is about was done. */
    static Fact done(Instant at) {
        return new Milestone(Milestone.DONE, at);
    }
}
