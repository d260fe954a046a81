// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.person;

import static org.moothall.core.privacy.PrivacyCategory.LINKED;
import static org.moothall.core.privacy.PrivacyCategory.PERSONAL;
import static org.moothall.core.privacy.PrivacyCategory.SPECIAL_CATEGORY;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.core.finding.Finding;
import org.moothall.core.internal.Required;
import org.moothall.core.json.AsWritten;
import org.moothall.core.json.Flag;
import org.moothall.core.json.LaterMembers;
import org.moothall.core.json.Several;
import org.moothall.core.place.Address;
import org.moothall.core.privacy.KeptWhole;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.provenance.Provenance;
import org.moothall.core.text.Unseen;

/**
 * The ways to reach a person, and whether each way is safe. A letter, a call or a text can tell somebody in the same home a secret. Nobody is
 * contacted without known safety: not said means not safe.
 *
 * <pre>{@code
 * Contact.builder().email("dee@example.org").knownToBeSafe().build()
 *         .check(Channel.EMAIL, now)
 *         .text(allowed -> "write", Reason::text);
 * }</pre>
 *
 * <p>{@link Builder#knownToBeSafe()} speaks for the e-mail address, the telephone and the address of the contact. Each further {@link ContactPoint}
 * speaks for itself, and may be safe alone. {@link #onlyBy()}, {@link #quietTimes()}, {@link #reviewOn()} and {@link #offline()} restrict all points.
 *
 * <p>E-mail addresses and telephone numbers are text, as given.
 *
 * <p><b>Privacy</b> that somebody is not safe says something about their life.
 *
 * <p><b>Grows</b> a later version may have more components: {@link #builder} and {@link #toBuilder} make one, and nobody else
 * calls the constructor.
 *
 * @param email the e-mail address, or null when there is none
 * @param telephone the telephone number, or null when there is none
 * @param preferred the channel they prefer, or null when they did not say
 * @param safe whether it is known that using the e-mail address, the telephone and the address is safe for
 *     them. Not said, and not known, is false. {@link #others()} say it for themselves
 * @param address where letters go, or null when nobody knows
 * @param others further addresses and numbers; each says for itself whether it is safe
 * @param offline whether they cannot or will not go online, so that nothing may depend on it
 * @param onlyBy the channels that alone are safe, of all points; empty when none is singled out. Being named makes no point
 *     safe
 * @param quietTimes when they must not be contacted
 * @param reviewOn the last day on which it may be relied on that this is safe, or null when no day was set
 * @param instructions what to do and say when contacting them, or null when nothing was agreed. Who cannot keep to it, as a
 *     machine cannot, must not send
 * @param timeZone where their hours are other than in the United Kingdom, or null when they are not
 * @param provenance where parts of it come from, by the part's name: who said that it is safe, and when
 * @param addressKind what {@link #address()} is to them, or that they have none; or null when nobody said
 * @param laterMembers what a later version wrote in its JSON
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Contact(
        @Privacy(PERSONAL) @Email @Nullable String email,
        @Privacy(PERSONAL) @Nullable String telephone,
        @Privacy(PERSONAL) @Nullable Channel preferred,
        @Privacy(SPECIAL_CATEGORY) boolean safe,
        @Privacy(PERSONAL) @Valid @Nullable Address address,
        @Privacy(PERSONAL) @Several List<@Valid ContactPoint> others,
        @Privacy(PERSONAL) boolean offline,
        @Privacy(SPECIAL_CATEGORY) @Several List<Channel> onlyBy,
        @Privacy(SPECIAL_CATEGORY) @Several List<QuietTime> quietTimes,
        @Privacy(SPECIAL_CATEGORY) @AsWritten @Nullable LocalDate reviewOn,
        @Privacy(SPECIAL_CATEGORY) @Nullable String instructions,
        @Privacy(PERSONAL) @Nullable ZoneId timeZone,
        @Privacy(value = LINKED, ofParts = true) @Several Map<String, Provenance> provenance,
        @Privacy(PERSONAL) @Nullable AddressKind addressKind,
        @Privacy(SPECIAL_CATEGORY) @JsonAnyGetter LaterMembers laterMembers)
        implements KeptWhole {
    /** For {@link Builder#build} alone. A blank text is none; lists are copied. */
    public Contact {
        email = Unseen.orNull(email);
        telephone = Unseen.orNull(telephone);
        instructions = Unseen.orNull(instructions);
        provenance = Required.keyed(provenance, "a contact", "provenance");
        others = List.copyOf(others);
        onlyBy = List.copyOf(onlyBy);
        quietTimes = List.copyOf(quietTimes);
    }

    /**
     * All addresses and numbers, each with whether it is known to be safe: those of the contact itself, the telephone for calls and
     * for texts, and then the {@link #others}. The first that is safe for a channel is the one to use.
     */
    public List<ContactPoint> points() {
        return ContactRules.points(this);
    }

    /** What contradicts itself: a preferred channel that is not among those that alone are safe. */
    public List<Finding> findings() {
        return ContactFindings.of(this);
    }

    /** Whether they may be contacted at all by what needs no date: it is known to be safe, and there is somewhere to. */
    public boolean mayBeContacted() {
        return points().stream().map(ContactPoint::channel).anyMatch(this::mayBeContactedBy);
    }

    /**
     * Whether they may be contacted by a channel at any time: it is known to be safe, and there is what the channel needs. Where
     * that depends on the day or the hour, the answer is no: {@link #check} can tell.
     */
    public boolean mayBeContactedBy(Channel channel) {
        return reviewOn() == null
                && quietTimes().isEmpty()
                && ContactRules.timeless(this, List.of(this), channel).allowed();
    }

    /**
     * Whether they may be contacted by a channel at a moment; to be asked before any message. Whatever is not known is a no.
     *
     * @param channel the channel that is to be used
     * @param moment when it would reach them; their hours are those of {@link #timeZone}
     */
    public ContactCheck check(Channel channel, Instant moment) {
        return ContactRules.check(this, List.of(this), channel, moment);
    }

    /** Begins a contact that is not known to be safe. */
    public static Builder builder() {
        return new Builder();
    }

    /** Begins another one that is like this. */
    public Builder toBuilder() {
        Builder like = builder()
                .email(email)
                .telephone(telephone)
                .preferred(preferred)
                .address(address)
                .others(others)
                .onlyBy(onlyBy)
                .quietTimes(quietTimes)
                .reviewOn(reviewOn)
                .instructions(instructions)
                .timeZone(timeZone)
                .addressKind(addressKind);
        like.safe = Flag.of(safe);
        like.offline = Flag.of(offline);
        like.provenance.putAll(provenance);
        like.laterMembers.putAll(laterMembers);
        return like;
    }

    /** Reads what any version wrote; for Jackson. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Contact read(Builder written) {
        return written.build();
    }

    @Override
    public String toString() {
        return Masks.describe("Contact", this);
    }

    /** Gathers the parts; a part that may be missing is taken out again by null. Not for use by several threads. */
    @JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
    public static final class Builder {
        private @Nullable String email;

        /** The e-mail address. */
        public Builder email(@Nullable String email) {
            this.email = email;
            return this;
        }

        private @Nullable String telephone;

        /** The telephone number. */
        public Builder telephone(@Nullable String telephone) {
            this.telephone = telephone;
            return this;
        }

        private @Nullable Channel preferred;

        /** The channel they prefer. */
        public Builder preferred(@Nullable Channel preferred) {
            this.preferred = preferred;
            return this;
        }

        private @Nullable Flag safe;

        /** It is known that using the e-mail address, the telephone and the address is safe for them; {@link #other} says it for itself. */
        public Builder knownToBeSafe() {
            safe = Flag.of(true);
            return this;
        }

        /** That is no longer known, or was never true. */
        public Builder notKnownToBeSafe() {
            safe = Flag.of(false);
            return this;
        }

        private @Nullable Address address;

        /** Where letters go. */
        public Builder address(@Nullable Address address) {
            this.address = address;
            return this;
        }

        @Several
        private List<ContactPoint> others = new ArrayList<>();

        /** A further address or number; {@link ContactPoint#knownToBeSafe} says that it is safe. */
        public Builder other(ContactPoint added) {
            others.add(added);
            return this;
        }

        /** These, in place of those there were. */
        public Builder others(List<ContactPoint> all) {
            others = new ArrayList<>(all);
            return this;
        }

        @JsonSetter(nulls = Nulls.FAIL)
        private @Nullable Flag offline;

        /** They cannot or will not go online. */
        public Builder offline() {
            offline = Flag.of(true);
            return this;
        }

        /** They go online, as far as is known. */
        public Builder online() {
            offline = Flag.of(false);
            return this;
        }

        @Several
        private List<Channel> onlyBy = new ArrayList<>();

        /** A channel that is safe; those not named are then not. */
        public Builder onlyBy(Channel added) {
            onlyBy.add(added);
            return this;
        }

        /** These, in place of those there were. */
        public Builder onlyBy(List<Channel> all) {
            onlyBy = new ArrayList<>(all);
            return this;
        }

        @Several
        private List<QuietTime> quietTimes = new ArrayList<>();

        /** A time at which they must not be contacted. */
        public Builder quietTime(QuietTime added) {
            quietTimes.add(added);
            return this;
        }

        /** These, in place of those there were. */
        public Builder quietTimes(List<QuietTime> all) {
            quietTimes = new ArrayList<>(all);
            return this;
        }

        @AsWritten
        private @Nullable LocalDate reviewOn;

        /** The last day on which it may be relied on that this is safe. */
        public Builder reviewOn(@Nullable LocalDate reviewOn) {
            this.reviewOn = reviewOn;
            return this;
        }

        private @Nullable String instructions;

        /** What to do and say when contacting them. */
        public Builder instructions(@Nullable String instructions) {
            this.instructions = instructions;
            return this;
        }

        private @Nullable ZoneId timeZone;

        /** Where their hours are other than in the United Kingdom. */
        public Builder timeZone(@Nullable ZoneId timeZone) {
            this.timeZone = timeZone;
            return this;
        }

        @Several
        private Map<String, Provenance> provenance = new LinkedHashMap<>();

        /** Where a part comes from, for example {@code safe}. */
        public Builder provenance(String part, Provenance added) {
            provenance.put(part, added);
            return this;
        }

        private @Nullable AddressKind addressKind;

        /** What the address is to them, or that they have none. */
        public Builder addressKind(@Nullable AddressKind addressKind) {
            this.addressKind = addressKind;
            return this;
        }

        @JsonAnySetter
        private Map<String, @Nullable Object> laterMembers = new LinkedHashMap<>();

        private Builder() {}

        /** The whole, checked: an {@link IllegalArgumentException} says what is wrong with it. */
        public Contact build() {
            return new Contact(
                    email,
                    telephone,
                    preferred,
                    Flag.isTrue(safe),
                    address,
                    others,
                    Flag.isTrue(offline),
                    onlyBy,
                    quietTimes,
                    reviewOn,
                    instructions,
                    timeZone,
                    provenance,
                    addressKind,
                    LaterMembers.of(laterMembers));
        }
    }
}
