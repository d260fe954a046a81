// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.moothall.core.finding.Finding;
import org.moothall.core.identifier.health.NhsNumber;
import org.moothall.core.identifier.registry.AnyIdentifier;
import org.moothall.core.identifier.tax.Nino;
import org.moothall.core.privacy.AccessPolicy;
import org.moothall.core.privacy.Grant;
import org.moothall.core.privacy.PrivacyCategory;
import org.moothall.core.privacy.Reader;
import org.moothall.core.privacy.Role;
import org.moothall.core.privacy.View;

@DisplayName("The identifiers of a person")
class PersonIdentifiersTest {
    private static final NhsNumber NHS_NUMBER = NhsNumber.of("9990000018");
    private static final Nino NINO = Nino.of("AA000000A");
    private static final AnyIdentifier MISTYPED = new AnyIdentifier("nhs-number:9990000019");
    private static final AnyIdentifier OF_ANOTHER_COUNCIL = new AnyIdentifier("exeter-permit:P 7");

    @Test
    @DisplayName("are asked for by their scheme, and come back as what they are")
    void areAskedForByScheme() {
        Person person = Person.builder().identifier(NHS_NUMBER).build();

        assertThat(person.identifier(NhsNumber.SCHEME)).contains(NHS_NUMBER);
        assertThat(person.identifier(Nino.SCHEME)).isEmpty();
        assertThat(person.identifiers()).extracting(AnyIdentifier::value).containsExactly("nhs-number:9990000018");
    }

    @Test
    @DisplayName(
            "are each as private as their scheme: who may see the person does not learn that there is an NHS number")
    void areAsPrivateAsScheme() {
        Reader clerk = Reader.of(Role.named("clerk"), "benefits");
        AccessPolicy policy = AccessPolicy.of(Grant.to(Role.named("clerk"), "benefits")
                .see("a statute", PrivacyCategory.LINKED, PrivacyCategory.PERSONAL));
        Person both = Person.builder().identifier(NHS_NUMBER).identifier(NINO).build();
        Person one = Person.builder().identifier(NHS_NUMBER).build();

        assertThat(policy.view(both, clerk).leaves())
                .containsEntry("identifiers.0", new View.Value(PrivacyCategory.PERSONAL, "nino:AA000000A"))
                .doesNotContainKey("identifiers.1");
        assertThat(policy.view(one, clerk))
                .isEqualTo(policy.view(Person.builder().build(), clerk));
        assertThat(both).asString().contains("identifiers=***");
    }

    @Test
    @DisplayName("that are not right by their scheme, as JSON may bring them, are kept and found, without the value")
    void thatAreNotRight() {
        Person person = Person.builder()
                .identifiers(List.of(OF_ANOTHER_COUNCIL, MISTYPED))
                .build();

        assertThat(person.identifier(NhsNumber.SCHEME)).isEmpty();
        assertThat(MISTYPED.findings())
                .extracting(Finding::text)
                .containsExactly(
                        "the whole: the value is not right by its scheme:"
                                + " it does not match its check digit; something was mistyped; ask for it again [core/identifier]");
        assertThat(OF_ANOTHER_COUNCIL.findings()).isEmpty();
    }

    @Test
    @DisplayName(
            "of a scheme that nobody knows here count as special category, and what is wrong by an open one as personal")
    void ofUnknownScheme() {
        assertThat(OF_ANOTHER_COUNCIL.privacy()).isEqualTo(PrivacyCategory.SPECIAL_CATEGORY);
        assertThat(AnyIdentifier.of(NINO).privacy()).isEqualTo(PrivacyCategory.PERSONAL);
        assertThat(new AnyIdentifier("usrn:Alys Sample").privacy()).isEqualTo(PrivacyCategory.PERSONAL);
        assertThat(new AnyIdentifier("usrn:4401245").privacy()).isEqualTo(PrivacyCategory.REFERENCE);
        assertThat(Map.of(OF_ANOTHER_COUNCIL, MISTYPED)).hasToString("{AnyIdentifier[***]=AnyIdentifier[***]}");
        assertThat(AnyIdentifier.of(NHS_NUMBER)).hasToString("NhsNumber[********18]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9990000018", "nhs-number:", "nhs-number: "})
    @DisplayName("have a scheme and a value, and are refused without being quoted")
    void haveSchemeAndValue(String text) {
        assertThatThrownBy(() -> new AnyIdentifier(text))
                .hasMessage(
                        "an identifier is written as its scheme's id, a colon and its value, as in uprn:100023336956;"
                                + " this one is not");
    }

    @ParameterizedTest
    @ValueSource(strings = {":9990000018", "NHS number:9990000018"})
    @DisplayName("have a scheme that is a code")
    void haveSchemeThatIsCode(String text) {
        assertThatThrownBy(() -> new AnyIdentifier(text))
                .hasMessage("the id of an identifier's scheme has 1 to 40 lower case letters, digits and hyphens;"
                        + " this one has not");
    }
}
