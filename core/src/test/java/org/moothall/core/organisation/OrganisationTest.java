// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.moothall.core.finding.Finding;
import org.moothall.core.identifier.organisation.OrganisationId;

@DisplayName("An organisation")
class OrganisationTest {
    private static final Organisation COUNCIL = Organisation.named("Example Council")
            .id(OrganisationId.of("GB-LAE", "XYZ"))
            .build();

    @Test
    @DisplayName("is found by what a register calls it")
    void isFoundByRegister() {
        assertThat(COUNCIL.idIn("GB-LAE")).contains(OrganisationId.of("GB-LAE", "XYZ"));
        assertThat(COUNCIL.idIn("GB-COH")).isEmpty();
    }

    @Test
    @DisplayName("is public, and can be copied with more")
    void isPublic() {
        assertThat(COUNCIL)
                .hasToString("Organisation[name=Example Council, ids=[OrganisationId[scheme=GB-LAE, id=XYZ]],"
                        + " kind=null, partOf=null, contactPoints=***, foreignReferences=***, laterMembers=***]");
        assertThat(COUNCIL.toBuilder()
                        .id(OrganisationId.of("GB-COH", "00000000"))
                        .build()
                        .ids())
                .hasSize(2);
    }

    @Test
    @DisplayName("is found when an id is none by the rule of its register, its own or that of what it is a part of")
    void isFoundWhenIdIsNone() {
        Organisation surgery = COUNCIL.toBuilder()
                .id(OrganisationId.of("ods", "???"))
                .id(OrganisationId.of("GB-COH", "01234567"))
                .partOf(OrganisationId.of("GB-CHC", "12"))
                .build();

        assertThat(surgery.findings())
                .extracting(Finding::text)
                .containsExactly(
                        "ids.1.id: this ODS code must be letters and digits only;"
                                + " look it up in the register [core/organisation-id]",
                        "partOf.id: this charity number must have 6 or 7 digits, the first not 0, or SC or NIC and 6 digits;"
                                + " look it up in the register [core/organisation-id]");
        assertThat(COUNCIL.findings()).isEmpty();
    }

    @Test
    @DisplayName("has a name, and ids of two parts")
    void hasName() {
        assertThatThrownBy(() -> Organisation.named("").build()).hasMessage("an organisation's name cannot be blank");
        assertThatThrownBy(() -> OrganisationId.of("GB-COH", " "))
                .hasMessage("an organisation's id needs 'id', which is blank");
    }
}
