// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

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
    @DisplayName("has a name, and ids of two parts")
    void hasName() {
        assertThatThrownBy(() -> Organisation.named("").build()).hasMessage("an organisation's name cannot be blank");
        assertThatThrownBy(() -> OrganisationId.of("GB-COH", " "))
                .hasMessage("an organisation's id needs 'id', which is blank");
    }
}
