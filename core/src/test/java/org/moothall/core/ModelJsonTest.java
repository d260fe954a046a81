// SPDX-License-Identifier: Apache-2.0
package org.moothall.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.moothall.core.casework.CaseReference;
import org.moothall.core.casework.Intake;
import org.moothall.core.casework.evidence.Evidence;
import org.moothall.core.casework.evidence.Original;
import org.moothall.core.casework.evidence.StoredFile;
import org.moothall.core.codelist.Code;
import org.moothall.core.equality.EqualityAnswers;
import org.moothall.core.identifier.organisation.OrganisationId;
import org.moothall.core.identifier.place.Postcode;
import org.moothall.core.identifier.place.Uprn;
import org.moothall.core.identifier.place.Usrn;
import org.moothall.core.organisation.Organisation;
import org.moothall.core.person.Channel;
import org.moothall.core.person.Contact;
import org.moothall.core.person.Person;
import org.moothall.core.person.PersonName;
import org.moothall.core.place.Address;
import org.moothall.core.place.GridPoint;
import org.moothall.core.place.Match;
import org.moothall.core.place.Place;
import org.moothall.core.place.Wgs84Point;
import org.moothall.core.provenance.ForeignReference;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("A model as JSON")
class ModelJsonTest {
    private static final ObjectMapper JACKSON_2 = new ObjectMapper().registerModule(new JavaTimeModule());
    private static final JsonMapper JACKSON_3 = JsonMapper.shared();

    private static final Address ADDRESS = Address.of("1 Sample Street")
            .withTown("Exeter")
            .withPostcode(Postcode.of("EX1 1AA"))
            .withUprn(Uprn.of("100000000123"));
    private static final Contact CONTACT = Contact.builder()
            .email("alys@example.org")
            .telephone("07700 900001")
            .preferred(Channel.of("pigeon"))
            .knownToBeSafe()
            .build();
    private static final OffsetDateTime HEARD = OffsetDateTime.parse("2026-06-01T11:00:00.123456789Z");

    static Stream<Arguments> models() {
        return Stream.of(
                model(Wgs84Point.class, Wgs84Point.of(50.7236, -3.5275)),
                model(GridPoint.class, GridPoint.of(291_900.5, 92_500)),
                model(Address.class, ADDRESS),
                model(Address.class, Address.of("1 Sample Street")),
                model(
                        Place.class,
                        Place.builder()
                                .point(Wgs84Point.of(50.7, -3.5))
                                .address(ADDRESS)
                                .uprn(Uprn.of("1"))
                                .usrn(Usrn.of("2"))
                                .description("by the gate")
                                .build()),
                model(Place.class, Place.builder().usrn(Usrn.of("2")).build()),
                model(Channel.class, Channel.WEB),
                model(PersonName.class, PersonName.ofParts("Alys", "Sample").withKnownAs("Ali")),
                model(Contact.class, CONTACT),
                model(Contact.class, Contact.builder().build()),
                model(
                        Person.class,
                        Person.builder()
                                .name(PersonName.of("Alys Sample"))
                                .preferredLanguage("cy")
                                .contact(CONTACT)
                                .build()),
                model(
                        Organisation.class,
                        Organisation.named("Example Council")
                                .id(OrganisationId.of("GB-LAE", "XYZ"))
                                .build()),
                model(CaseReference.class, CaseReference.numbered("FT", 7)),
                model(ForeignReference.class, ForeignReference.of("fixmystreet", "12345")),
                model(
                        Evidence.class,
                        Original.of(StoredFile.of("image/jpeg", "0a".repeat(32), "store/1.jpg"))
                                .build()),
                model(
                        Intake.class,
                        Intake.by(Channel.EMAIL, HEARD)
                                .happenedAt(HEARD.minusSeconds(60))
                                .takenBy("Bo Officer")
                                .onBehalfOf("Alys Sample")
                                .build()),
                model(Intake.class, Intake.by(Channel.OPEN311, HEARD).build()),
                model(Code.class, Code.of("A", "a").withValidFrom(LocalDate.of(2026, 4, 1))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    @DisplayName("comes back as it was from Jackson 2 and 3, and from either to the other")
    void comesBack(Class<?> type, Object model) throws Exception {
        String json2 = JACKSON_2.writeValueAsString(model);
        String json3 = JACKSON_3.writeValueAsString(model);

        assertThat((Object) JACKSON_2.readValue(json2, type)).isEqualTo(model);
        assertThat((Object) JACKSON_3.readValue(json3, type)).isEqualTo(model);
        assertThat((Object) JACKSON_2.readValue(json3, type)).isEqualTo(model);
        assertThat((Object) JACKSON_3.readValue(json2, type)).isEqualTo(model);
    }

    @Test
    @DisplayName("has its components and no more, and leaves out what is not known")
    void hasItsComponents() throws Exception {
        Person person = Person.builder()
                .name(PersonName.of("Alys Sample"))
                .contact(CONTACT)
                .build();

        String json =
                "{\"contact\":{\"email\":\"alys@example.org\",\"offline\":false,\"preferred\":\"pigeon\",\"safe\":true,"
                        + "\"telephone\":\"07700 900001\"},\"name\":{\"full\":\"Alys Sample\"}}";
        assertThat(JACKSON_2.readTree(JACKSON_2.writeValueAsString(person))).isEqualTo(JACKSON_2.readTree(json));
        assertThat(JACKSON_3.readTree(JACKSON_3.writeValueAsString(person))).isEqualTo(JACKSON_3.readTree(json));
    }

    @Test
    @DisplayName("of a contact that says nothing about safety is not safe")
    void ofContactThatSaysNothing() throws Exception {
        String json = "{\"email\":\"alys@example.org\"}";

        assertThat(JACKSON_2.readValue(json, Contact.class).mayBeContacted()).isFalse();
        assertThat(JACKSON_3.readValue(json, Contact.class).mayBeContacted()).isFalse();
    }

    static Stream<Arguments> thatWillGrow() {
        return models().filter(model ->
                ((Named<?>) model.get()[0]).getPayload() instanceof Class<?> type && type.isInterface());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("thatWillGrow")
    @DisplayName("keeps what a later version wrote, wherever it stands, and shows it to nobody")
    void keepsWhatLaterVersionWrote(Class<?> type, Object model) throws Exception {
        String json = JACKSON_3.writeValueAsString(model);
        String inner = json.substring(1, json.length() - 1);
        String loft = "\"pigeonLoft\":{\"number\":[7,null,0.5]}";

        for (String later : List.of("{" + loft + "," + inner + "}", "{" + inner + "," + loft + "}")) {
            Object from2 = JACKSON_2.readValue(later, type);
            Object from3 = JACKSON_3.readValue(later, type);

            assertThat(from2).isNotEqualTo(model).isEqualTo(from3).hasToString(model.toString());
            assertThat(JACKSON_2.writeValueAsString(from2)).contains(loft);
            assertThat(JACKSON_3.writeValueAsString(from3)).contains(loft);
        }
    }

    @Test
    @DisplayName("in which a member stands twice has the last of them, with either Jackson")
    void inWhichMemberStandsTwice() throws Exception {
        String json = "{'preferredLanguage':'en','accessNeeds':['audio'],'loft':1,"
                .concat("'preferredLanguage':'cy','accessNeeds':['braille'],'loft':2}")
                .replace('\'', '"');
        String last = "{\"preferredLanguage\":\"cy\",\"accessNeeds\":[\"braille\"],\"loft\":2}";

        assertThat(JACKSON_3.writeValueAsString(JACKSON_3.readValue(json, Person.class)))
                .isEqualTo(last);
        assertThat(JACKSON_2.writeValueAsString(JACKSON_2.readValue(json, Person.class)))
                .isEqualTo(last);
    }

    @Test
    @DisplayName("keeps what a later version wrote when it is copied")
    void keepsWhatLaterVersionWroteWhenCopied() {
        Person person = JACKSON_3.readValue("{\"pigeonLoft\":7}", Person.class);

        assertThat(JACKSON_3.writeValueAsString(
                        person.toBuilder().preferredLanguage("cy").build()))
                .isEqualTo("{\"preferredLanguage\":\"cy\",\"pigeonLoft\":7}");
    }

    static Stream<Arguments> lacking() {
        return Stream.of(
                lacking(
                        OrganisationId.class,
                        "{\"id\":\"1\"}",
                        "an organisation's id needs 'scheme', which is missing"),
                lacking(
                        ForeignReference.class,
                        "{\"id\":\"1\"}",
                        "a foreign reference needs 'system', which is missing"),
                lacking(PersonName.class, "{\"given\":\"Alys\"}", "a person's name needs 'full', which is missing"),
                lacking(Code.class, "{\"label\":\"a\"}", "a code list's entry needs 'code', which is missing"),
                lacking(
                        Address.class,
                        "{\"town\":\"Exeter\"}",
                        "an address needs at least one line, and no blank ones"),
                lacking(EqualityAnswers.class, "[null]", "a list of equality answers needs 'answer', which is missing"),
                lacking(
                        Match.class,
                        "{\"candidates\":[],\"because\":\"no\"}",
                        "what was found needs 'certainty', which is missing"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lacking")
    @DisplayName("that lacks what it cannot be without is refused by the name of that")
    void thatLacksIsRefused(Class<?> type, String json, String words) {
        assertThatThrownBy(() -> JACKSON_2.readValue(json, type))
                .hasRootCauseInstanceOf(IllegalArgumentException.class)
                .hasRootCauseMessage(words);
        assertThatThrownBy(() -> JACKSON_3.readValue(json, type))
                .hasRootCauseInstanceOf(IllegalArgumentException.class)
                .hasRootCauseMessage(words);
    }

    private static Arguments lacking(Class<?> type, String json, String words) {
        return Arguments.of(Named.of(type.getSimpleName(), type), json, words);
    }

    private static Arguments model(Class<?> type, Object model) {
        return Arguments.of(Named.of(type.getSimpleName(), type), model);
    }
}
