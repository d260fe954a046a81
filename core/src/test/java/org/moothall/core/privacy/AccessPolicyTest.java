// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.map;
import static org.moothall.core.privacy.PrivacyCategory.CRIMINAL;
import static org.moothall.core.privacy.PrivacyCategory.LINKED;
import static org.moothall.core.privacy.PrivacyCategory.PERSONAL;
import static org.moothall.core.privacy.PrivacyCategory.REFERENCE;
import static org.moothall.core.privacy.PrivacyCategory.SPECIAL_CATEGORY;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.moothall.core.identifier.health.NhsNumber;
import org.moothall.core.person.Channel;
import org.moothall.core.person.Contact;
import org.moothall.core.person.Person;
import org.moothall.core.person.PersonName;
import org.moothall.core.provenance.Provenance;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("A view of a record")
class AccessPolicyTest {
    private static final String TASK = "UK GDPR article 6(1)(e), Housing Act 1996 part 7";
    private static final String CARE = "UK GDPR article 9(2)(g), Data Protection Act 2018 schedule 1 paragraph 6";
    private static final AccessPolicy POLICY = AccessPolicy.of(
            Grant.to(Role.named("housing-officer"), "homelessness")
                    .see(TASK, LINKED, PERSONAL)
                    .seeUnder(CARE, TASK, SPECIAL_CATEGORY),
            Grant.to(Role.named("clerk"), "homelessness").see(TASK, LINKED, PERSONAL));
    private static final Reader OFFICER = Reader.of(Role.named("housing-officer"), "homelessness");
    private static final Reader CLERK = Reader.of(Role.named("clerk"), "homelessness");

    private static final Person ALYS = Person.builder()
            .name(PersonName.of("Alys Sample"))
            .preferredLanguage("cy")
            .contact(Contact.builder()
                    .email("alys@example.org")
                    .preferred(Channel.LETTER)
                    .knownToBeSafe()
                    .build())
            .build();

    record Caution(
            @Privacy(REFERENCE) String service,
            @Privacy(CRIMINAL) String text,
            @Privacy(REFERENCE) Set<String> readers) implements FewReaders {}

    /** Names readers only when somebody wants it so, as those do who ask not to be named. */
    record Resident(
            @Privacy(PERSONAL) String name,
            @Privacy(LINKED) boolean confidential,
            @Privacy(REFERENCE) Set<String> readers)
            implements FewReaders {
        @Override
        public boolean narrows() {
            return confidential || !readers.isEmpty();
        }
    }

    record Enquiry(@Privacy(LINKED) List<Resident> residents) {}

    record Visit(
            @Privacy(REFERENCE) LocalDate day,
            @Privacy(PERSONAL) List<String> visitors,
            @Privacy(PERSONAL) Optional<NhsNumber> patient,
            @Privacy(LINKED) Map<Channel, Integer> letters,
            @Privacy(REFERENCE) List<Caution> cautions,
            @Privacy(REFERENCE) Object strange,
            String forgotten,

            @Privacy(SPECIAL_CATEGORY) @JsonAnyGetter Map<String, @Nullable Object> later) {}

    private static Visit visit(Object strange, String... cautionReaders) {
        return new Visit(
                LocalDate.of(2026, 3, 1),
                List.of("Alys", "Bo"),
                Optional.of(NhsNumber.of("9990000018")),
                Map.of(Channel.EMAIL, 2),
                List.of(new Caution("bins", "a dog", Set.of(cautionReaders))),
                strange,
                "forgotten",
                Map.of("pigeonLoft", 7));
    }

    /** Tells which of its components were read. */
    record Watched(
            @Privacy(REFERENCE) String open,
            @Privacy(PERSONAL) String secret,
            String forgotten,
            @Privacy(REFERENCE) List<String> read) {
        @Override
        public String open() {
            read.add("open");
            return open;
        }

        @Override
        public String secret() {
            read.add("secret");
            return secret;
        }

        @Override
        public String forgotten() {
            read.add("forgotten");
            return forgotten;
        }
    }

    record Broken(@Privacy(REFERENCE) String name) {
        @Override
        public String name() {
            throw new IllegalStateException("Alys Sample cannot be read");
        }
    }

    private static Map<String, Object> withheld(PrivacyCategory category, View.Reason reason) {
        return Map.of("withheld", category.name(), "reason", reason.name());
    }

    @Nested
    @DisplayName("for a reader whose roles are granted its categories for the purpose")
    class Granted {
        @Test
        @DisplayName("shows its parts, and theirs, without what is not there")
        void showsItsParts() {
            assertThat(POLICY.view(ALYS, OFFICER).toJson())
                    .isEqualTo(Map.of(
                            "name", Map.of("full", "Alys Sample"),
                            "preferredLanguage", "cy",
                            "contact",
                                    Map.of(
                                            "email",
                                            "alys@example.org",
                                            "preferred",
                                            "letter",
                                            "safe",
                                            true,
                                            "offline",
                                            false),
                            "cautions", withheld(CRIMINAL, View.Reason.NOT_GRANTED)));
        }

        @Test
        @DisplayName("shows lists, maps, dates and identifiers as plain JSON")
        void showsPlainJson() {
            Map<String, View> leaves = POLICY.view(visit("text"), OFFICER).leaves();

            assertThat(leaves.get("day")).isEqualTo(new View.Value(REFERENCE, "2026-03-01"));
            assertThat(leaves.get("visitors.1")).isEqualTo(new View.Value(PERSONAL, "Bo"));
            assertThat(leaves.get("patient")).isEqualTo(new View.Value(SPECIAL_CATEGORY, "9990000018"));
            assertThat(leaves.get("letters[email]")).isEqualTo(new View.Value(LINKED, 2));
            assertThat(leaves.get("strange")).isEqualTo(new View.Value(REFERENCE, "text"));
        }

        @Test
        @DisplayName("names the lawful basis")
        void namesLawfulBasis() {
            assertThat(POLICY.basis(OFFICER, PERSONAL)).contains(new Basis(TASK, null));
            assertThat(POLICY.basis(OFFICER, SPECIAL_CATEGORY)).contains(new Basis(TASK, CARE));
            assertThat(POLICY.basis(OFFICER, CRIMINAL)).isEmpty();
            assertThat(POLICY.basis(CLERK, SPECIAL_CATEGORY)).isEmpty();
        }

        @Test
        @DisplayName("as a line shows only what is public, for a log is read by others; not even what there is")
        void isStillMaskedAsLine() {
            assertThat(POLICY.view(ALYS, OFFICER)).hasToString("Person[]");
            assertThat(POLICY.view(visit("text"), OFFICER))
                    .hasToString("Visit[day=2026-03-01, cautions=[***], strange=text, forgotten=***]");
        }
    }

    @Nested
    @DisplayName("for a reader who lacks a category")
    class Lacking {
        @Test
        @DisplayName("says what is withheld and why, and shows the rest")
        void saysWhatIsWithheld() {
            assertThat(POLICY.view(ALYS, CLERK).leaves())
                    .containsEntry("contact.email", new View.Value(PERSONAL, "alys@example.org"))
                    .containsEntry("contact.safe", new View.Withheld(SPECIAL_CATEGORY, View.Reason.NOT_GRANTED));
        }

        @Test
        @DisplayName("withholds an identifier that is more private than the component it stands in")
        void withholdsIdentifier() {
            assertThat(POLICY.view(visit("text"), CLERK).leaves())
                    .containsEntry("patient", new View.Withheld(SPECIAL_CATEGORY, View.Reason.NOT_GRANTED));
        }

        @Test
        @DisplayName("does not tell where a part comes from, of which it does not tell that there is one")
        void doesNotTellWherePartComesFrom() {
            Provenance gp = Provenance.stated("gp-letter", OffsetDateTime.parse("2026-02-01T10:00:00Z"));
            Person told = ALYS.toBuilder()
                    .provenance("name", gp)
                    .provenance("accessNeeds", gp)
                    .build();
            Person untold = ALYS.toBuilder().provenance("name", gp).build();

            assertThat(POLICY.view(told, CLERK)).isEqualTo(POLICY.view(untold, CLERK));
            assertThat(POLICY.view(told, CLERK).leaves())
                    .containsEntry("provenance[name].source", new View.Value(PERSONAL, "gp-letter"));
            assertThat(POLICY.view(told, OFFICER).leaves())
                    .containsEntry("provenance[accessNeeds].source", new View.Value(SPECIAL_CATEGORY, "gp-letter"));
        }

        @Test
        @DisplayName("tells nothing of a person to anyone, and to the right role with the wrong purpose")
        void tellsNothing() {
            Object nothing =
                    POLICY.view(Person.builder().build(), Reader.ANYONE).toJson();

            assertThat(nothing)
                    .asInstanceOf(map(String.class, Object.class))
                    .containsKeys("name", "contact", "cautions")
                    .allSatisfy((name, part) -> assertThat(part).asString().contains("withheld="));
            assertThat(POLICY.view(ALYS, Reader.ANYONE).toJson()).isEqualTo(nothing);
            assertThat(POLICY.view(ALYS, Reader.of(Role.named("housing-officer"), "council-tax"))
                            .toJson())
                    .isEqualTo(nothing);
            assertThat(POLICY.view(Person.builder().build(), Reader.ANYONE).toJson())
                    .as("nor whether there is anything")
                    .isEqualTo(nothing);
        }

        @Test
        @DisplayName("does not even read what it withholds, nor what nobody classified")
        void doesNotRead() {
            Watched watched = new Watched("street", "Alys", "Bo", new ArrayList<>());

            View view = POLICY.view(watched, Reader.ANYONE);

            assertThat(watched.read()).containsExactly("open");
            assertThat(view.leaves())
                    .containsEntry("open", new View.Value(REFERENCE, "street"))
                    .containsEntry("secret", new View.Withheld(PERSONAL, View.Reason.NOT_GRANTED))
                    .containsEntry("forgotten", new View.Withheld(REFERENCE, View.Reason.NOT_DECLARED));
        }
    }

    @Nested
    @DisplayName("whoever reads it")
    class WhoeverReads {
        private static final AccessPolicy ALL = AccessPolicy.of(Grant.to(Role.named("auditor"), "audit")
                .seeUnder("legal claims", "a court's order", PrivacyCategory.values()));
        private static final Reader AUDITOR = Reader.of(Role.named("auditor"), "audit");

        @Test
        @DisplayName("shows a record that names its readers to those alone")
        void showsToNamedReadersAlone() {
            View.Withheld closed = new View.Withheld(REFERENCE, View.Reason.FEW_READERS);

            assertThat(ALL.view(visit("text", "warden"), AUDITOR).leaves()).containsEntry("cautions.0", closed);
            assertThat(ALL.view(visit("text"), AUDITOR).leaves()).containsEntry("cautions.0", closed);
            assertThat(ALL.view(visit("text", "warden", "auditor"), AUDITOR).leaves())
                    .containsEntry("cautions.0.text", new View.Value(CRIMINAL, "a dog"));
        }

        @Test
        @DisplayName("does not widen for those it names what their grants let them see")
        void doesNotWiden() {
            assertThat(POLICY.view(visit("text", "clerk"), CLERK).leaves())
                    .containsEntry("cautions.0.service", new View.Value(REFERENCE, "bins"))
                    .containsEntry("cautions.0.text", new View.Withheld(CRIMINAL, View.Reason.NOT_GRANTED));
        }

        @Test
        @DisplayName(
                "shows to all a record that may name readers and names none, unless it keeps them out all the same")
        void showsToAllWhatMayNameReaders() {
            Enquiry enquiry = new Enquiry(List.of(
                    new Resident("Alys", false, Set.of()),
                    new Resident("Bo", true, Set.of()),
                    new Resident("Cai", true, Set.of("clerk")),
                    new Resident("Dee", false, Set.of("warden"))));

            View.Withheld closed = new View.Withheld(LINKED, View.Reason.FEW_READERS);
            assertThat(POLICY.view(enquiry, CLERK).leaves())
                    .containsEntry("residents.0.name", new View.Value(PERSONAL, "Alys"))
                    .containsEntry("residents.1", closed)
                    .containsEntry("residents.2.name", new View.Value(PERSONAL, "Cai"))
                    .containsEntry("residents.3", closed);
        }

        @Test
        @DisplayName("never shows what a later version wrote, and does not speak of it where there is none")
        void neverShowsWhatLaterVersionWrote() {
            Person later = JsonMapper.shared().readValue("{\"pigeonLoft\":7}", Person.class);

            assertThat(ALL.view(later, AUDITOR).leaves())
                    .isEqualTo(Map.of("laterMembers", new View.Withheld(SPECIAL_CATEGORY, View.Reason.LATER_VERSION)));
            assertThat(ALL.view(Person.builder().build(), AUDITOR).leaves()).isEmpty();
        }

        @Test
        @DisplayName("says to a clerk too that a later version wrote something, only where it did")
        void saysOnlyWhereItDid() {
            Person later = JsonMapper.shared().readValue("{\"pigeonLoft\":7}", Person.class);

            assertThat(POLICY.view(later, CLERK).leaves())
                    .containsEntry("laterMembers", new View.Withheld(SPECIAL_CATEGORY, View.Reason.NOT_GRANTED));
            assertThat(POLICY.view(ALYS, CLERK).leaves().keySet()).noneMatch(path -> path.contains("laterMembers"));
        }

        @Test
        @DisplayName("withholds values of types that declare nothing")
        void withholdsStrangeTypes() {
            View.Withheld closed = new View.Withheld(REFERENCE, View.Reason.NOT_DECLARED);

            for (Object strange : List.of(new StringBuilder[0], new byte[1], new Object(), Map.of(new Object(), "x"))) {
                assertThat(ALL.view(visit(strange), AUDITOR).leaves().values()).contains(closed);
            }
            assertThat(ALL.view(new Object(), AUDITOR)).isEqualTo(closed);
        }

        @Test
        @DisplayName("says that a part could not be read, and not what the record said")
        void saysThatPartCouldNotBeRead() {
            assertThat(ALL.view(new Broken("x"), AUDITOR).leaves())
                    .isEqualTo(Map.of("name", new View.Withheld(REFERENCE, View.Reason.UNREADABLE)));
        }

        @Test
        @DisplayName("is written by both Jacksons, in the record's order")
        void isWrittenByBothJacksons() throws Exception {
            String closed = "{\"withheld\":\"SPECIAL_CATEGORY\",\"reason\":\"NOT_GRANTED\"}";
            String json = ("{'name':{'full':'Alys Sample'},'preferredLanguage':'cy','contact':"
                            + "{'email':'alys@example.org','preferred':'letter','safe':#,'offline':false,'onlyBy':#,"
                            + "'quietTimes':#,'reviewOn':#,'instructions':#},'otherNames':#,'accessNeeds':#,"
                            + "'equality':#,'cautions':{'withheld':'CRIMINAL','reason':'NOT_GRANTED'}}")
                    .replace('\'', '"')
                    .replace("#", closed);
            View view = POLICY.view(ALYS, CLERK);

            assertThat(new ObjectMapper().writeValueAsString(view)).isEqualTo(json);
            assertThat(JsonMapper.shared().writeValueAsString(view)).isEqualTo(json);
        }
    }

    @Test
    @DisplayName("is of a policy that is data: both Jacksons read and write it")
    void isOfPolicyThatIsData() throws Exception {
        String json = new ObjectMapper().writeValueAsString(POLICY);

        assertThat(new ObjectMapper().readValue(json, AccessPolicy.class)).isEqualTo(POLICY);
        assertThat(JsonMapper.shared().readValue(json, AccessPolicy.class)).isEqualTo(POLICY);
        assertThat(JsonMapper.shared().writeValueAsString(POLICY)).isEqualTo(json);
    }

    @Test
    @DisplayName("needs a condition, besides the lawful basis, for special category and criminal offence data")
    void needsCondition() {
        Grant clerk = Grant.to(Role.named("clerk"), "homelessness");

        assertThatThrownBy(() -> clerk.see(TASK, PERSONAL, SPECIAL_CATEGORY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a grant of SPECIAL_CATEGORY needs a condition of UK GDPR article 9 besides its lawful"
                        + " basis; say it with seeUnder");
        assertThatThrownBy(() -> clerk.see(TASK, CRIMINAL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a grant of CRIMINAL needs a condition of UK GDPR article 10 besides its lawful basis; say"
                        + " it with seeUnder");
        assertThat(new Basis(TASK, CARE).words())
                .isEqualTo("UK GDPR article 6(1)(e), Housing Act 1996 part 7; UK GDPR article 9(2)(g),"
                        + " Data Protection Act 2018 schedule 1 paragraph 6");
    }

    @Test
    @DisplayName("of two purposes holds what each may see, and neither what the other may")
    void ofTwoPurposes() {
        AccessPolicy policy = AccessPolicy.of(
                Grant.to(Role.named("officer"), "homelessness").see(TASK, PERSONAL),
                Grant.to(Role.named("officer"), "council-tax").see("Local Government Finance Act 1992", LINKED),
                Grant.to(Role.named("officer"), "parking"));

        assertThat(policy.basis(Reader.of(Role.named("officer"), "homelessness"), LINKED))
                .isEmpty();
        assertThat(policy.basis(Reader.of(Role.named("officer"), "council-tax"), PERSONAL))
                .isEmpty();
        assertThat(policy.basis(Reader.of(Role.named("officer"), "parking"), LINKED))
                .isEmpty();
        assertThat(policy.basis(Reader.of(Role.named("officer"), "Homelessness"), PERSONAL))
                .isEmpty();
        assertThat(policy.view(ALYS, Reader.of(Role.named("officer"), "council-tax"))
                        .leaves())
                .containsEntry("name", new View.Withheld(PERSONAL, View.Reason.NOT_GRANTED));
    }

    @Test
    @DisplayName("needs grants and readers in words")
    void needsWords() {
        assertThatThrownBy(() -> Grant.to(Role.named("clerk"), "homelessness").see(" ", PERSONAL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a basis needs 'law', which is blank");
        assertThatThrownBy(() -> Reader.of(Role.named(""), "homelessness"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a role needs a name");
        assertThatThrownBy(() -> Reader.of(Role.named("clerk"), " "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a reader needs 'purpose', which is blank");
    }
}
