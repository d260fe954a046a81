// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.person;

import static org.moothall.core.privacy.PrivacyCategory.CRIMINAL;
import static org.moothall.core.privacy.PrivacyCategory.LINKED;
import static org.moothall.core.privacy.PrivacyCategory.PERSONAL;
import static org.moothall.core.privacy.PrivacyCategory.SPECIAL_CATEGORY;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
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
import org.moothall.core.internal.LanguageTag;
import org.moothall.core.internal.Required;
import org.moothall.core.json.LaterMembers;
import org.moothall.core.json.Several;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.Role;
import org.moothall.core.provenance.ForeignReference;
import org.moothall.core.provenance.Provenance;
import org.moothall.core.text.Unseen;

/**
 * A person known to a service. Every part is optional, because people also report things without a name.
 *
 * <pre>{@code
 * Person.builder().name(PersonName.of("Cai Sample")).birthDate(PartialDate.in(2019, 3)).build()
 * }</pre>
 *
 * <p><b>Errors</b> {@link #findings} lists impossible facts. {@link #toString} is masked.
 *
 * <p><b>Grows</b> a later version may have more components: {@link #builder} and {@link #toBuilder} make one, and nobody else
 * calls the constructor.
 *
 * @param name the name they use now, or null when they gave none
 * @param preferredLanguage the language they prefer, as a BCP 47 tag such as {@code cy}, or {@code bfi} for British Sign
 *     Language; or null when they did not say
 * @param contact how they may be reached, or null when they cannot
 * @param id the application's own id for them, or null when it needs none
 * @param otherNames their other names, and when they were used. One that somebody left behind can tell of a change of gender or
 *     an adoption, so all of them are special category
 * @param birthDate when they were born, as far as is known; or null when nobody asked
 * @param deathDate when they died, as far as is known; or null when nobody said that they did
 * @param accessNeeds what they need so that the service is no harder for them than for others
 * @param representatives who acts for them
 * @param equality what they answered to the equality questions, or null when they were not asked
 * @param cautions what to beware of; each is for its readers only
 * @param provenance where parts of this come from, by the part's name
 * @param foreignReferences what other systems call them, and which is master of what. A number of a known scheme belongs to
 *     {@link #identifiers()}, which are as private as that
 * @param correspondenceName the name to write to them by, or null when {@link #name()} is
 * @param correspondenceLanguage the language to write to them in, as a BCP 47 tag, or null when it is the one they prefer: who
 *     signs may read English
 * @param expectedBirth when they are expected to be born, or null when they are or nobody said. An unborn child needs no name
 * @param identifiers their numbers in known registers: an NHS number, a National Insurance number. Each is as private as its
 *     scheme
 * @param laterMembers what a later version wrote in its JSON
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Person(
        @Privacy(PERSONAL) @Valid @Nullable PersonName name,

        @Privacy(PERSONAL) @Pattern(regexp = LanguageTag.SHAPE, message = LanguageTag.MESSAGE) @Nullable
        String preferredLanguage,

        @Privacy(PERSONAL) @Valid @Nullable Contact contact,
        @Privacy(LINKED) @Nullable String id,
        @Privacy(SPECIAL_CATEGORY) @Several List<@Valid OtherName> otherNames,
        @Privacy(PERSONAL) @Nullable PartialDate birthDate,
        @Privacy(PERSONAL) @Nullable PartialDate deathDate,
        @Privacy(SPECIAL_CATEGORY) @Several List<AccessNeed> accessNeeds,

        @Privacy(value = PERSONAL, aboutOthers = true) @Several
        List<@Valid Representative> representatives,

        @Privacy(SPECIAL_CATEGORY) @Valid @Nullable EqualityAnswers equality,
        @Privacy(CRIMINAL) @Several List<@Valid Caution> cautions,
        @Privacy(value = LINKED, ofParts = true) @Several Map<String, Provenance> provenance,
        @Privacy(LINKED) @Several List<ForeignReference> foreignReferences,
        @Privacy(PERSONAL) @Valid @Nullable PersonName correspondenceName,

        @Privacy(PERSONAL) @Pattern(regexp = LanguageTag.SHAPE, message = LanguageTag.MESSAGE) @Nullable
        String correspondenceLanguage,

        @Privacy(PERSONAL) @Nullable PartialDate expectedBirth,
        @Privacy(PERSONAL) @Several List<AnyIdentifier> identifiers,
        @Privacy(SPECIAL_CATEGORY) @JsonAnyGetter LaterMembers laterMembers) {
    /** For {@link Builder#build} alone. A blank text is none; lists are copied. */
    public Person {
        preferredLanguage = Unseen.orNull(preferredLanguage);
        id = Unseen.orNull(id);
        correspondenceLanguage = Unseen.orNull(correspondenceLanguage);
        identifiers = List.copyOf(identifiers);
        foreignReferences = List.copyOf(foreignReferences);
        otherNames = List.copyOf(otherNames);
        accessNeeds = List.copyOf(accessNeeds);
        representatives = List.copyOf(representatives);
        cautions = List.copyOf(cautions);
        provenance = Required.keyed(provenance, "a person", "provenance");
    }

    /** Their identifier of a scheme, as {@code person.identifier(NhsNumber.SCHEME)}: the first that is right. */
    public <T extends Identifier> Optional<T> identifier(Scheme<T> scheme) {
        return identifiers().stream()
                .flatMap(identifier -> identifier.as(scheme).stream())
                .findFirst();
    }

    /** The name to write to them by; null when they gave none. A former name never is. */
    public @Nullable PersonName writtenTo() {
        PersonName name = correspondenceName();
        return name == null ? name() : name;
    }

    /** The language to write to them in; null when they did not say. */
    public @Nullable String writtenIn() {
        String language = correspondenceLanguage();
        return language == null ? preferredLanguage() : language;
    }

    /**
     * What cannot be right, or contradicts itself: dates to come, a language's name where its tag belongs, an identifier that is none or
     * stands among the foreign references, and what is found in the contact and the equality answers.
     *
     * @param today the day on which dates are to come
     */
    public List<Finding> findings(LocalDate today) {
        return PersonFindings.of(this, today);
    }

    /** Whether they may be contacted at all; false when nothing is known about that, and when they have died. */
    public boolean mayBeContacted() {
        Contact contact = contact();
        return contact != null && deathDate() == null && contact.mayBeContacted();
    }

    /** Whether they may be contacted by a channel at a moment; to be asked before any message. Who has died is written to no more. */
    public ContactCheck check(Channel channel, Instant moment) {
        Contact own = contact();
        return checkWith(own == null ? Contact.builder().build() : own, channel, moment);
    }

    /**
     * Whether they may be contacted by a contact that they gave for one matter, as for a case: what is used is that contact's, and what
     * restricts either it or their own {@link #contact} holds.
     */
    public ContactCheck checkWith(Contact given, Channel channel, Instant moment) {
        if (deathDate() != null) {
            return new ContactCheck.Refused(ContactCheck.Reason.DECEASED);
        }
        Contact own = contact();
        return ContactRules.check(given, own == null ? List.of(given) : List.of(given, own), channel, moment);
    }

    /** The cautions that somebody with these roles may read. */
    public List<Caution> cautionsFor(Collection<Role> roles) {
        return cautions().stream().filter(caution -> caution.mayBeReadBy(roles)).toList();
    }

    /** Begins a person of whom nothing is known yet. */
    public static Builder builder() {
        return new Builder();
    }

    /** Begins another one that is like this. */
    public Builder toBuilder() {
        Builder like = builder()
                .name(name)
                .preferredLanguage(preferredLanguage)
                .contact(contact)
                .id(id)
                .otherNames(otherNames)
                .birthDate(birthDate)
                .deathDate(deathDate)
                .accessNeeds(accessNeeds)
                .representatives(representatives)
                .equality(equality)
                .cautions(cautions)
                .foreignReferences(foreignReferences)
                .correspondenceName(correspondenceName)
                .correspondenceLanguage(correspondenceLanguage)
                .expectedBirth(expectedBirth)
                .identifiers(identifiers);
        like.provenance.putAll(provenance);
        like.laterMembers.putAll(laterMembers);
        return like;
    }

    /** Reads what any version wrote; for Jackson. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Person read(Builder written) {
        return written.build();
    }

    @Override
    public String toString() {
        return Masks.describe("Person", this);
    }

    /** Gathers the parts; a part that may be missing is taken out again by null. Not for use by several threads. */
    @JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
    public static final class Builder {
        private @Nullable PersonName name;

        /** The name they use now. */
        public Builder name(@Nullable PersonName name) {
            this.name = name;
            return this;
        }

        private @Nullable String preferredLanguage;

        /** The language they prefer, as a BCP 47 tag: {@code cy}. */
        public Builder preferredLanguage(@Nullable String preferredLanguage) {
            this.preferredLanguage = preferredLanguage;
            return this;
        }

        private @Nullable Contact contact;

        /** How they may be reached. */
        public Builder contact(@Nullable Contact contact) {
            this.contact = contact;
            return this;
        }

        private @Nullable String id;

        /** The application's own id for them. */
        public Builder id(@Nullable String id) {
            this.id = id;
            return this;
        }

        @Several
        private List<OtherName> otherNames = new ArrayList<>();

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

        private @Nullable PartialDate birthDate;

        /** When they were born, as far as is known. */
        public Builder birthDate(@Nullable PartialDate birthDate) {
            this.birthDate = birthDate;
            return this;
        }

        private @Nullable PartialDate deathDate;

        /** When they died, as far as is known. */
        public Builder deathDate(@Nullable PartialDate deathDate) {
            this.deathDate = deathDate;
            return this;
        }

        @Several
        private List<AccessNeed> accessNeeds = new ArrayList<>();

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

        @Several
        private List<Representative> representatives = new ArrayList<>();

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

        private @Nullable EqualityAnswers equality;

        /** What they answered to the equality questions. */
        public Builder equality(@Nullable EqualityAnswers equality) {
            this.equality = equality;
            return this;
        }

        @Several
        private List<Caution> cautions = new ArrayList<>();

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

        @Several
        private Map<String, Provenance> provenance = new LinkedHashMap<>();

        /** Where a part comes from, for example {@code birthDate}. */
        public Builder provenance(String part, Provenance added) {
            provenance.put(part, added);
            return this;
        }

        @Several
        private List<ForeignReference> foreignReferences = new ArrayList<>();

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

        private @Nullable PersonName correspondenceName;

        /** The name to write to them by. */
        public Builder correspondenceName(@Nullable PersonName correspondenceName) {
            this.correspondenceName = correspondenceName;
            return this;
        }

        private @Nullable String correspondenceLanguage;

        /** The language to write to them in, as a BCP 47 tag. */
        public Builder correspondenceLanguage(@Nullable String correspondenceLanguage) {
            this.correspondenceLanguage = correspondenceLanguage;
            return this;
        }

        private @Nullable PartialDate expectedBirth;

        /** When they are expected to be born. */
        public Builder expectedBirth(@Nullable PartialDate expectedBirth) {
            this.expectedBirth = expectedBirth;
            return this;
        }

        @Several
        private List<AnyIdentifier> identifiers = new ArrayList<>();

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

        @JsonAnySetter
        private Map<String, @Nullable Object> laterMembers = new LinkedHashMap<>();

        private Builder() {}

        /** The whole, checked: an {@link IllegalArgumentException} says what is wrong with it. */
        public Person build() {
            return new Person(
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
                    LaterMembers.of(laterMembers));
        }
    }
}
