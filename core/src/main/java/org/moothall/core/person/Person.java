// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.person;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.moothall.core.caution.Caution;
import org.moothall.core.equality.EqualityAnswers;
import org.moothall.core.finding.Finding;
import org.moothall.core.identifier.Identifier;
import org.moothall.core.identifier.Scheme;
import org.moothall.core.identifier.registry.AnyIdentifier;
import org.moothall.core.internal.LaterMembers;
import org.moothall.core.json.Several;
import org.moothall.core.provenance.ForeignReference;
import org.moothall.core.provenance.Provenance;

/**
 * A person a service deals with. Each part may be missing, for people report things without a name. More may be added to this type; nobody else implements it.
 */
public sealed interface Person permits PersonRecord {
    /** The name they use now, or null when they gave none. */
    @Nullable
    PersonName name();

    /** The language they prefer, as a BCP 47 tag such as {@code cy}, or {@code bfi} for British Sign Language; or null when they did not say. */
    @Nullable
    String preferredLanguage();

    /** How they may be reached, or null when they cannot. */
    @Nullable
    Contact contact();

    /** The application's own id for them, or null when it needs none. */
    @Nullable
    String id();

    /** Their other names, and when they were used. One that somebody left behind can tell of a change of gender or an adoption, so all of them are special category. */
    List<OtherName> otherNames();

    /** When they were born, as far as is known; or null when nobody asked. */
    @Nullable
    PartialDate birthDate();

    /** When they died, as far as is known; or null when nobody said that they did. */
    @Nullable
    PartialDate deathDate();

    /** What they need so that the service is no harder for them than for others. */
    List<AccessNeed> accessNeeds();

    /** Who acts for them. */
    List<Representative> representatives();

    /** What they answered to the equality questions, or null when they were not asked. */
    @Nullable
    EqualityAnswers equality();

    /** What to beware of; each is for its readers only. */
    List<Caution> cautions();

    /** Where parts of this come from, by the part's name. */
    Map<String, Provenance> provenance();

    /** What other systems call them, and which is master of what. A number of a known scheme belongs to {@link #identifiers}, which are as private as that. */
    List<ForeignReference> foreignReferences();

    /** The name to write to them by, or null when {@link #name} is. */
    @Nullable
    PersonName correspondenceName();

    /** The language to write to them in, as a BCP 47 tag, or null when it is the one they prefer: who signs may read English. */
    @Nullable
    String correspondenceLanguage();

    /** When they are expected to be born, or null when they are or nobody said. An unborn child needs no name. */
    @Nullable
    PartialDate expectedBirth();

    /** Their numbers in known registers: an NHS number, a National Insurance number. Each is as private as its scheme. */
    List<AnyIdentifier> identifiers();

    /** Their identifier of a scheme, as {@code person.identifier(NhsNumber.SCHEME)}: the first that is right. */
    default <T extends Identifier> Optional<T> identifier(Scheme<T> scheme) {
        return identifiers().stream()
                .flatMap(identifier -> identifier.as(scheme).stream())
                .findFirst();
    }

    /** The name to write to them by; null when they gave none. A former name never is. */
    default @Nullable PersonName writtenTo() {
        PersonName name = correspondenceName();
        return name == null ? name() : name;
    }

    /** The language to write to them in; null when they did not say. */
    default @Nullable String writtenIn() {
        String language = correspondenceLanguage();
        return language == null ? preferredLanguage() : language;
    }

    /**
     * What cannot be right, or contradicts itself: dates to come, a language's name where its tag belongs, an identifier that is none or
     * stands among the foreign references, and what is found in the contact and the equality answers.
     *
     * @param today the day on which dates are to come
     */
    default List<Finding> findings(LocalDate today) {
        return PersonFindings.of(this, today);
    }

    /** Whether they may be contacted at all; false when nothing is known about that, and when they have died. */
    default boolean mayBeContacted() {
        Contact contact = contact();
        return contact != null && deathDate() == null && contact.mayBeContacted();
    }

    /** Whether they may be contacted by a channel at a moment; to be asked before any message. Who has died is written to no more. */
    default ContactCheck check(Channel channel, Instant moment) {
        Contact own = contact();
        return checkWith(own == null ? Contact.builder().build() : own, channel, moment);
    }

    /**
     * Whether they may be contacted by a contact that they gave for one matter, as for a case: what is used is that contact's, and what
     * restricts either it or their own {@link #contact} holds.
     */
    default ContactCheck checkWith(Contact given, Channel channel, Instant moment) {
        if (deathDate() != null) {
            return new ContactCheck.Refused(ContactCheck.Reason.DECEASED);
        }
        Contact own = contact();
        return ContactRules.check(given, own == null ? List.of(given) : List.of(given, own), channel, moment);
    }

    /** The cautions that somebody with these roles may read. */
    default List<Caution> cautionsFor(Collection<String> roles) {
        return cautions().stream().filter(caution -> caution.mayBeReadBy(roles)).toList();
    }

    /** Begins a person of whom nothing is known yet. */
    static Builder builder() {
        return new Builder();
    }

    /** Begins another one that is like this. */
    default Builder toBuilder() {
        return new Builder().copying((PersonRecord) this);
    }

    /** Reads what any version wrote; for Jackson. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Person read(Builder written) {
        return written.build();
    }

    /** Gathers the parts; a part that may be missing is taken out again by null. Not for use by several threads. */
    @JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
    final class Builder {
        private @Nullable PersonName name;

        private @Nullable String preferredLanguage;

        private @Nullable Contact contact;

        private @Nullable String id;

        @Several
        private List<OtherName> otherNames = new ArrayList<>();

        private @Nullable PartialDate birthDate;

        private @Nullable PartialDate deathDate;

        @Several
        private List<AccessNeed> accessNeeds = new ArrayList<>();

        @Several
        private List<Representative> representatives = new ArrayList<>();

        private @Nullable EqualityAnswers equality;

        @Several
        private List<Caution> cautions = new ArrayList<>();

        @Several
        private Map<String, Provenance> provenance = new LinkedHashMap<>();

        @Several
        private List<ForeignReference> foreignReferences = new ArrayList<>();

        private @Nullable PersonName correspondenceName;

        private @Nullable String correspondenceLanguage;

        private @Nullable PartialDate expectedBirth;

        @Several
        private List<AnyIdentifier> identifiers = new ArrayList<>();

        @JsonAnySetter
        private Map<String, @Nullable Object> laterMembers = new LinkedHashMap<>();

        private Builder() {}

        /** The name they use now. */
        public Builder name(@Nullable PersonName newName) {
            name = newName;
            return this;
        }

        /** The language they prefer, as a BCP 47 tag: {@code cy}. */
        public Builder preferredLanguage(@Nullable String newPreferredLanguage) {
            preferredLanguage = newPreferredLanguage;
            return this;
        }

        /** How they may be reached. */
        public Builder contact(@Nullable Contact newContact) {
            contact = newContact;
            return this;
        }

        /** The application's own id for them. */
        public Builder id(@Nullable String newId) {
            id = newId;
            return this;
        }

        /** Another name. */
        public Builder otherName(OtherName added) {
            otherNames.add(added);
            return this;
        }

        /** These, in place of those there were. */
        public Builder otherNames(List<OtherName> all) {
            otherNames = new ArrayList<>(all);
            return this;
        }

        /** When they were born, as far as is known. */
        public Builder birthDate(@Nullable PartialDate newBirthDate) {
            birthDate = newBirthDate;
            return this;
        }

        /** When they died, as far as is known. */
        public Builder deathDate(@Nullable PartialDate newDeathDate) {
            deathDate = newDeathDate;
            return this;
        }

        /** Something they need. */
        public Builder accessNeed(AccessNeed added) {
            accessNeeds.add(added);
            return this;
        }

        /** These, in place of those there were. */
        public Builder accessNeeds(List<AccessNeed> all) {
            accessNeeds = new ArrayList<>(all);
            return this;
        }

        /** Somebody who acts for them. */
        public Builder representative(Representative added) {
            representatives.add(added);
            return this;
        }

        /** These, in place of those there were. */
        public Builder representatives(List<Representative> all) {
            representatives = new ArrayList<>(all);
            return this;
        }

        /** What they answered to the equality questions. */
        public Builder equality(@Nullable EqualityAnswers newEquality) {
            equality = newEquality;
            return this;
        }

        /** Something to beware of. */
        public Builder caution(Caution added) {
            cautions.add(added);
            return this;
        }

        /** These, in place of those there were. */
        public Builder cautions(List<Caution> all) {
            cautions = new ArrayList<>(all);
            return this;
        }

        /** Where a part comes from, for example {@code birthDate}. */
        public Builder provenance(String part, Provenance added) {
            provenance.put(part, added);
            return this;
        }

        /** What another system calls them. */
        public Builder foreignReference(ForeignReference added) {
            foreignReferences.add(added);
            return this;
        }

        /** These, in place of those there were. */
        public Builder foreignReferences(List<ForeignReference> all) {
            foreignReferences = new ArrayList<>(all);
            return this;
        }

        /** The name to write to them by. */
        public Builder correspondenceName(@Nullable PersonName newCorrespondenceName) {
            correspondenceName = newCorrespondenceName;
            return this;
        }

        /** The language to write to them in, as a BCP 47 tag. */
        public Builder correspondenceLanguage(@Nullable String newCorrespondenceLanguage) {
            correspondenceLanguage = newCorrespondenceLanguage;
            return this;
        }

        /** When they are expected to be born. */
        public Builder expectedBirth(@Nullable PartialDate newExpectedBirth) {
            expectedBirth = newExpectedBirth;
            return this;
        }

        /** An identifier of theirs, which is right: {@code NhsNumber.parse(text).orElseThrow()}. */
        public Builder identifier(Identifier added) {
            identifiers.add(AnyIdentifier.of(added));
            return this;
        }

        /** These, in place of those there were. */
        public Builder identifiers(List<AnyIdentifier> all) {
            identifiers = new ArrayList<>(all);
            return this;
        }

        /** The whole, checked: an {@link IllegalArgumentException} says what is wrong with it. */
        public Person build() {
            return new PersonRecord(
                    name,
                    preferredLanguage,
                    contact,
                    id,
                    otherNames,
                    birthDate,
                    deathDate,
                    accessNeeds,
                    representatives,
                    equality,
                    cautions,
                    provenance,
                    foreignReferences,
                    correspondenceName,
                    correspondenceLanguage,
                    expectedBirth,
                    identifiers,
                    LaterMembers.copyOf(laterMembers));
        }

        private Builder copying(PersonRecord other) {
            name = other.name();
            preferredLanguage = other.preferredLanguage();
            contact = other.contact();
            id = other.id();
            otherNames = new ArrayList<>(other.otherNames());
            birthDate = other.birthDate();
            deathDate = other.deathDate();
            accessNeeds = new ArrayList<>(other.accessNeeds());
            representatives = new ArrayList<>(other.representatives());
            equality = other.equality();
            cautions = new ArrayList<>(other.cautions());
            provenance = new LinkedHashMap<>(other.provenance());
            foreignReferences = new ArrayList<>(other.foreignReferences());
            correspondenceName = other.correspondenceName();
            correspondenceLanguage = other.correspondenceLanguage();
            expectedBirth = other.expectedBirth();
            identifiers = new ArrayList<>(other.identifiers());
            laterMembers = new LinkedHashMap<>(other.laterMembers());
            return this;
        }
    }
}
