// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.deadline;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.moothall.core.internal.Required;
import org.moothall.core.json.AsWritten;
import org.moothall.core.json.NeverGrows;
import org.moothall.core.json.Whole;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;

/**
 * What happened to a deadline, and when. The order in which facts are given does not matter, and one that is given twice is one. They hold no words, for a reason
 * belongs to the case, where its readers are known.
 *
 * <p><b>JSON</b> by either Jackson, {@code {"kind":"extended","at":"2026-02-20T09:00:00Z","further":2}}. No member will be added
 * to a kind: what a later version has to say, it says with another kind. That is refused here, for nobody knows which date it moves.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.EXISTING_PROPERTY, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(name = "suspended", value = Fact.Suspended.class),
    @JsonSubTypes.Type(name = "restarted", value = Fact.Restarted.class),
    @JsonSubTypes.Type(name = "agreed", value = Fact.Agreed.class),
    @JsonSubTypes.Type(name = "extended", value = Fact.Extended.class),
    @JsonSubTypes.Type(name = "extended-until", value = Fact.ExtendedUntil.class),
    @JsonSubTypes.Type(name = "withdrawn", value = Fact.Withdrawn.class),
    @JsonSubTypes.Type(name = "appealed", value = Fact.Appealed.class),
    @JsonSubTypes.Type(name = "excused", value = Fact.Excused.class),
    @JsonSubTypes.Type(name = "open-ended", value = Fact.OpenEnded.class),
    @JsonSubTypes.Type(name = "ended", value = Fact.Ended.class),
    @JsonSubTypes.Type(name = "done", value = Fact.Done.class)
})
public sealed interface Fact extends NeverGrows {
    /** When it happened. */
    Instant at();

    /** Which kind of fact it is, as JSON names it: {@code extended-until}. */
    @JsonProperty("kind")
    @Privacy(PrivacyCategory.LINKED)
    String kind();

    /** It stood still, or does so still. */
    record Suspended(@Privacy(PrivacyCategory.LINKED) Pause pause) implements Fact {
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
            return "suspended";
        }
    }

    /** A new period began. */
    record Restarted(
            @Privacy(PrivacyCategory.LINKED) @AsWritten Instant at) implements Fact {
        /** Refuses one that lacks a part, as JSON may. */
        public Restarted {
            Required.part(at, "a fact", "at");
        }

        @Override
        public String kind() {
            return "restarted";
        }
    }

    /** Something that gives a later date, and that can be withdrawn. */
    sealed interface Extension extends Fact {}

    /** Both sides agreed on a date. */
    record Agreed(
            @Privacy(PrivacyCategory.LINKED) @AsWritten Instant at,
            @Privacy(PrivacyCategory.LINKED) @AsWritten LocalDate until)
            implements Extension {
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
                @JsonProperty("at") @AsWritten Instant at, @JsonProperty("further") @Nullable Whole further) {
            return new Extended(at, Required.part(Whole.asInteger(further), "a fact", "further"));
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

    /** An appeal was lodged: nothing can be agreed any more. */
    record Appealed(
            @Privacy(PrivacyCategory.LINKED) @AsWritten Instant at) implements Fact {
        /** Refuses one that lacks a part, as JSON may. */
        public Appealed {
            Required.part(at, "a fact", "at");
        }

        @Override
        public String kind() {
            return "appealed";
        }
    }

    /** The duty was lifted. */
    record Excused(
            @Privacy(PrivacyCategory.LINKED) @AsWritten Instant at) implements Fact {
        /** Refuses one that lacks a part, as JSON may. */
        public Excused {
            Required.part(at, "a fact", "at");
        }

        @Override
        public String kind() {
            return "excused";
        }
    }

    /** It lost its date. */
    record OpenEnded(
            @Privacy(PrivacyCategory.LINKED) @AsWritten Instant at) implements Fact {
        /** Refuses one that lacks a part, as JSON may. */
        public OpenEnded {
            Required.part(at, "a fact", "at");
        }

        @Override
        public String kind() {
            return "open-ended";
        }
    }

    /** The duty ended, by a notice or an event. */
    record Ended(@Privacy(PrivacyCategory.LINKED) @AsWritten Instant at) implements Fact {
        /** Refuses one that lacks a part, as JSON may. */
        public Ended {
            Required.part(at, "a fact", "at");
        }

        @Override
        public String kind() {
            return "ended";
        }
    }

    /** What the deadline is about was done. */
    record Done(@Privacy(PrivacyCategory.LINKED) @AsWritten Instant at) implements Fact {
        /** Refuses one that lacks a part, as JSON may. */
        public Done {
            Required.part(at, "a fact", "at");
        }

        @Override
        public String kind() {
            return "done";
        }
    }
}
