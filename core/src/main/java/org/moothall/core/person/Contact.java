// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.person;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.core.finding.Finding;
import org.moothall.core.internal.LaterMembers;
import org.moothall.core.json.AsWritten;
import org.moothall.core.json.Flag;
import org.moothall.core.json.Several;
import org.moothall.core.place.Address;
import org.moothall.core.privacy.KeptWhole;
import org.moothall.core.provenance.Provenance;

/**
 * How a person may be reached, and whether it is safe to. A letter, a call or a text can tell someone in the same home what
 * they must not know; so nobody is contacted unless it is known to be safe.
 *
 * <p>Every address and number says for itself whether it is. {@link Builder#knownToBeSafe()} speaks for the e-mail address, the
 * telephone and the address of the contact itself, and for no further point; a further one that is safe may be used although those
 * are not. {@link #onlyBy}, {@link #quietTimes}, {@link #reviewOn} and {@link #offline} restrict all of them.
 *
 * <p>E-mail addresses and telephone numbers are text here, as they were given. More may be added to this type; nobody else implements it.
 */
public sealed interface Contact extends KeptWhole permits ContactRecord {
    /** The e-mail address, or null when there is none. */
    @Nullable
    String email();

    /** The telephone number, or null when there is none. */
    @Nullable
    String telephone();

    /** The channel they prefer, or null when they did not say. */
    @Nullable
    Channel preferred();

    /**
     * Whether it is known that using the e-mail address, the telephone and the address above and below is safe for them. Not said, and
     * not known, is false. {@link #others} say it for themselves.
     */
    boolean safe();

    /** Where letters go, or null when nobody knows. */
    @Nullable
    Address address();

    /** Further addresses and numbers; each says for itself whether it is safe. */
    List<ContactPoint> others();

    /** Whether they cannot or will not go online, so that nothing may depend on it. */
    boolean offline();

    /** The channels that alone are safe, of all points; empty when none is singled out. Being named makes no point safe. */
    List<Channel> onlyBy();

    /** When they must not be contacted. */
    List<QuietTime> quietTimes();

    /** The last day on which it may be relied on that this is safe, or null when no day was set. */
    @Nullable
    LocalDate reviewOn();

    /** What to do and say when contacting them, or null when nothing was agreed. Who cannot keep to it, as a machine cannot, must not send. */
    @Nullable
    String instructions();

    /** Where their hours are other than in the United Kingdom, or null when they are not. */
    @Nullable
    ZoneId timeZone();

    /** Where parts of it come from, by the part's name: who said that it is safe, and when. */
    Map<String, Provenance> provenance();

    /** What {@link #address} is to them, or that they have none; or null when nobody said. */
    @Nullable
    AddressKind addressKind();

    /**
     * All addresses and numbers, each with whether it is known to be safe: those of the contact itself, the telephone for calls and
     * for texts, and then the {@link #others}. The first that is safe for a channel is the one to use.
     */
    default List<ContactPoint> points() {
        return ContactRules.points(this);
    }

    /** What contradicts itself: a preferred channel that is not among those that alone are safe. */
    default List<Finding> findings() {
        return ContactFindings.of(this);
    }

    /** Whether they may be contacted at all by what needs no date: it is known to be safe, and there is somewhere to. */
    default boolean mayBeContacted() {
        return points().stream().map(ContactPoint::channel).anyMatch(this::mayBeContactedBy);
    }

    /**
     * Whether they may be contacted by a channel at any time: it is known to be safe, and there is what the channel needs. Where
     * that depends on the day or the hour, the answer is no: {@link #check} can tell.
     */
    default boolean mayBeContactedBy(Channel channel) {
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
    default ContactCheck check(Channel channel, Instant moment) {
        return ContactRules.check(this, List.of(this), channel, moment);
    }

    /** Begins a contact that is not known to be safe. */
    static Builder builder() {
        return new Builder();
    }

    /** Begins another one that is like this. */
    default Builder toBuilder() {
        return new Builder().copying((ContactRecord) this);
    }

    /** Reads what any version wrote; for Jackson. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Contact read(Builder written) {
        return written.build();
    }

    /** Gathers the parts; a part that may be missing is taken out again by null. Not for use by several threads. */
    @JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
    final class Builder {
        private @Nullable String email;

        private @Nullable String telephone;

        private @Nullable Channel preferred;

        private @Nullable Flag safe;

        private @Nullable Address address;

        @Several
        private List<ContactPoint> others = new ArrayList<>();

        @JsonSetter(nulls = Nulls.FAIL)
        private @Nullable Flag offline;

        @Several
        private List<Channel> onlyBy = new ArrayList<>();

        @Several
        private List<QuietTime> quietTimes = new ArrayList<>();

        @AsWritten
        private @Nullable LocalDate reviewOn;

        private @Nullable String instructions;

        private @Nullable ZoneId timeZone;

        @Several
        private Map<String, Provenance> provenance = new LinkedHashMap<>();

        private @Nullable AddressKind addressKind;

        @JsonAnySetter
        private Map<String, @Nullable Object> laterMembers = new LinkedHashMap<>();

        private Builder() {}

        /** The e-mail address. */
        public Builder email(@Nullable String newEmail) {
            email = newEmail;
            return this;
        }

        /** The telephone number. */
        public Builder telephone(@Nullable String newTelephone) {
            telephone = newTelephone;
            return this;
        }

        /** The channel they prefer. */
        public Builder preferred(@Nullable Channel newPreferred) {
            preferred = newPreferred;
            return this;
        }

        /** Where letters go. */
        public Builder address(@Nullable Address newAddress) {
            address = newAddress;
            return this;
        }

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

        /** The last day on which it may be relied on that this is safe. */
        public Builder reviewOn(@Nullable LocalDate newReviewOn) {
            reviewOn = newReviewOn;
            return this;
        }

        /** What to do and say when contacting them. */
        public Builder instructions(@Nullable String newInstructions) {
            instructions = newInstructions;
            return this;
        }

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

        /** Where their hours are other than in the United Kingdom. */
        public Builder timeZone(@Nullable ZoneId newTimeZone) {
            timeZone = newTimeZone;
            return this;
        }

        /** Where a part comes from, for example {@code safe}. */
        public Builder provenance(String part, Provenance added) {
            provenance.put(part, added);
            return this;
        }

        /** What the address is to them, or that they have none. */
        public Builder addressKind(@Nullable AddressKind newAddressKind) {
            addressKind = newAddressKind;
            return this;
        }

        /** The whole, checked: an {@link IllegalArgumentException} says what is wrong with it. */
        public Contact build() {
            return new ContactRecord(
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
                    LaterMembers.copyOf(laterMembers));
        }

        private Builder copying(ContactRecord other) {
            email = other.email();
            telephone = other.telephone();
            preferred = other.preferred();
            safe = Flag.of(other.safe());
            address = other.address();
            others = new ArrayList<>(other.others());
            offline = Flag.of(other.offline());
            onlyBy = new ArrayList<>(other.onlyBy());
            quietTimes = new ArrayList<>(other.quietTimes());
            reviewOn = other.reviewOn();
            instructions = other.instructions();
            timeZone = other.timeZone();
            provenance = new LinkedHashMap<>(other.provenance());
            addressKind = other.addressKind();
            laterMembers = new LinkedHashMap<>(other.laterMembers());
            return this;
        }
    }
}
