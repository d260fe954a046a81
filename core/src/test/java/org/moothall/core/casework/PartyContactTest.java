// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.moothall.core.person.ContactCheck.Reason.CHANNEL_IS_NOT_SAFE;
import static org.moothall.core.person.ContactCheck.Reason.NOT_ONLINE;
import static org.moothall.core.person.ContactCheck.Reason.QUIET_TIME;
import static org.moothall.core.person.ContactCheck.Reason.REVIEW_IS_DUE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.moothall.core.organisation.Organisation;
import org.moothall.core.person.Channel;
import org.moothall.core.person.Contact;
import org.moothall.core.person.ContactCheck;
import org.moothall.core.person.ContactPoint;
import org.moothall.core.person.Person;
import org.moothall.core.person.QuietTime;
import org.moothall.core.place.Address;

@DisplayName("A party with a contact of their own")
class PartyContactTest {
    private static final Instant MONDAY_NOON = Instant.parse("2026-06-01T11:00:00Z");
    private static final Contact IN_THIS_CASE = Contact.builder()
            .email("work@example.org")
            .telephone("07700 900003")
            .address(Address.of("1 Sample Street"))
            .knownToBeSafe()
            .build();
    private static final Contact AT_HOME = Contact.builder()
            .telephone("07700 900001")
            .other(ContactPoint.of(Channel.of("pigeon"), "the loft").knownToBeSafe())
            .build();

    @Test
    @DisplayName("is reached there, and not where the person is at home")
    void isReachedThere() {
        assertThat(check(AT_HOME, Channel.TELEPHONE)).isEqualTo("07700 900003");
        assertThat(check(AT_HOME, Channel.of("pigeon"))).isEqualTo(ContactCheck.Reason.NO_POINT.text());
    }

    @Nested
    @DisplayName("is held by what restricts the person")
    class IsHeldByPerson {
        @Test
        @DisplayName("to the channels that alone are safe by both")
        void toChannels() {
            Contact byTelephone = AT_HOME.toBuilder().onlyBy(Channel.TELEPHONE).build();

            assertThat(check(byTelephone, Channel.LETTER)).isEqualTo(CHANNEL_IS_NOT_SAFE.text());
            assertThat(check(byTelephone, Channel.TELEPHONE)).isEqualTo("07700 900003");
            assertThat(reached(IN_THIS_CASE.toBuilder().onlyBy(Channel.LETTER).build(), byTelephone, Channel.TELEPHONE))
                    .isEqualTo(CHANNEL_IS_NOT_SAFE.text());
        }

        @Test
        @DisplayName("at quiet times, in the hours of where they live, of which a case need not speak")
        void atQuietTimes() {
            QuietTime oneToTwo = QuietTime.daily(LocalTime.of(13, 0), LocalTime.of(14, 0));
            Contact inMadrid =
                    AT_HOME.toBuilder().timeZone(ZoneId.of("Europe/Madrid")).build();
            Contact quietHere = IN_THIS_CASE.toBuilder().quietTime(oneToTwo).build();

            assertThat(check(inMadrid.toBuilder().quietTime(oneToTwo).build(), Channel.EMAIL))
                    .isEqualTo(QUIET_TIME.text());
            assertThat(reached(quietHere, inMadrid, Channel.EMAIL)).isEqualTo(QUIET_TIME.text());
            assertThat(reached(quietHere, AT_HOME, Channel.EMAIL)).isEqualTo("work@example.org");
        }

        @Test
        @DisplayName("when a review of it is due, and when they are not online")
        void whenReviewIsDue() {
            Contact old =
                    AT_HOME.toBuilder().reviewOn(LocalDate.of(2026, 5, 31)).build();

            assertThat(check(old, Channel.TELEPHONE)).isEqualTo(REVIEW_IS_DUE.text());
            assertThat(check(AT_HOME.toBuilder().offline().build(), Channel.EMAIL))
                    .isEqualTo(NOT_ONLINE.text());
        }

        @Test
        @DisplayName("to what was agreed to do and say, with both contacts")
        void toWhatWasAgreed() {
            Party party = party(
                    IN_THIS_CASE.toBuilder().instructions("ask for Alys").build(),
                    AT_HOME.toBuilder().instructions("leave no message").build());

            assertThat(party.check(Channel.TELEPHONE, MONDAY_NOON)
                            .<String>fold(allowed -> allowed.instructions(), ContactCheck.Reason::text))
                    .isEqualTo("ask for Alys; leave no message");
        }
    }

    @Test
    @DisplayName("who is there for an organisation is reached through it when nobody knows another way")
    void isReachedThroughOrganisation() {
        Organisation surgery = Organisation.named("Example Surgery")
                .contactPoint(ContactPoint.of(Channel.EMAIL, "desk@example.org").knownToBeSafe())
                .build();
        Party doctor = Party.in(PartyRole.PROFESSIONAL)
                .person(Person.builder().build())
                .organisation(surgery)
                .build();

        assertThat(used(doctor, Channel.EMAIL)).isEqualTo("desk@example.org");
        assertThat(used(
                        doctor.toBuilder()
                                .person(Person.builder().contact(AT_HOME).build())
                                .build(),
                        Channel.EMAIL))
                .isEqualTo(ContactCheck.Reason.NO_POINT.text());
    }

    private static String check(Contact ofPerson, Channel channel) {
        return reached(IN_THIS_CASE, ofPerson, channel);
    }

    private static String reached(Contact inThisCase, Contact ofPerson, Channel channel) {
        return used(party(inThisCase, ofPerson), channel);
    }

    private static Party party(Contact inThisCase, Contact ofPerson) {
        return Party.in(PartyRole.APPLICANT)
                .person(Person.builder().contact(ofPerson).build())
                .contact(inThisCase)
                .build();
    }

    private static String used(Party party, Channel channel) {
        return party.check(channel, MONDAY_NOON).fold(allowed -> allowed.point().value(), ContactCheck.Reason::text);
    }
}
