// SPDX-License-Identifier: Apache-2.0
package org.moothall.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.time.Instant;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.moothall.core.casework.Case;
import org.moothall.core.casework.Party;
import org.moothall.core.person.Channel;
import org.moothall.core.person.ContactCheck;
import tools.jackson.databind.json.JsonMapper;

/** What has to hold of every case that somebody wrote down. */
final class SoundCase {
    private SoundCase() {}

    /** It fits together, breaks no constraint, comes back from JSON as it was, and tells a log nothing but its reference. */
    static void assertSound(Case written, String... secrets) throws Exception {
        ObjectMapper jackson2 = new ObjectMapper().registerModule(new JavaTimeModule());
        String json = JsonMapper.shared().writeValueAsString(written);

        assertThat(written.findings()).isEmpty();
        assertNoViolations(written);
        assertThat(JsonMapper.shared().readValue(json, Case.class)).isEqualTo(written);
        assertThat(jackson2.readValue(json, Case.class)).isEqualTo(written);
        assertThat(jackson2.readTree(jackson2.writeValueAsString(written))).isEqualTo(jackson2.readTree(json));
        assertThat(json).contains(secrets);
        assertThat(written.toString())
                .contains(written.reference().value())
                .doesNotContain(secrets)
                .doesNotContain("officer-", "example.org", "07700");
    }

    /** The address or number that may be used, or why none may. */
    static String used(Party party, Channel channel, Instant moment) {
        return party.check(channel, moment).fold(allowed -> allowed.point().value(), ContactCheck.Reason::name);
    }

    private static void assertNoViolations(Case written) {
        try (ValidatorFactory factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()) {
            assertThat(factory.getValidator().validate(written)).isEmpty();
        }
    }
}
