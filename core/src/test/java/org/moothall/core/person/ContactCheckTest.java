// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.moothall.core.person.ContactCheck.Reason.CHANNEL_IS_NOT_SAFE;
import static org.moothall.core.person.ContactCheck.Reason.DECEASED;
import static org.moothall.core.person.ContactCheck.Reason.NOT_KNOWN_TO_BE_SAFE;
import static org.moothall.core.person.ContactCheck.Reason.NOT_ONLINE;
import static org.moothall.core.person.ContactCheck.Reason.NO_CONTACT;
import static org.moothall.core.person.ContactCheck.Reason.NO_POINT;
import static org.moothall.core.person.ContactCheck.Reason.POINT_NOT_KNOWN_TO_BE_SAFE;
import static org.moothall.core.person.ContactCheck.Reason.QUIET_TIME;
import static org.moothall.core.person.ContactCheck.Reason.REVIEW_IS_DUE;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.moothall.core.finding.Finding;
import org.moothall.core.place.Address;

@DisplayName("Before any message, a contact")
class ContactCheckTest {
    private static final Instant MONDAY_NOON = Instant.parse("2026-06-01T11:00:00Z");
    private static final Contact SAFE = Contact.builder()
            .email("alys@example.org")
            .telephone("07700 900001")
            .address(Address.of("1 Sample Street"))
            .knownToBeSafe()
            .build();

    @Test
    @DisplayName("that is known to be safe says where to write or call")
    void saysWhere() {
        assertThat(used(SAFE, Channel.EMAIL)).isEqualTo("alys@example.org");
        assertThat(used(SAFE, Channel.TELEPHONE)).isEqualTo("07700 900001");
        assertThat(used(SAFE, Channel.TEXT_MESSAGE)).isEqualTo("07700 900001");
        assertThat(used(SAFE, Channel.LETTER)).isEqualTo("1 Sample Street");
    }

    @Test
    @DisplayName("says what was agreed to do and say, beside the number to use")
    void saysWhatWasAgreed() {
        Contact agreed = SAFE.toBuilder().instructions("leave no message").build();

        assertThat(agreed.check(Channel.TELEPHONE, MONDAY_NOON)
                        .<String>fold(allowed -> allowed.instructions(), ContactCheck.Reason::text))
                .isEqualTo("leave no message");
    }

    @Nested
    @DisplayName("refuses")
    class Refuses {
        @Test
        @DisplayName("what nobody knows to be safe, also when it once was reviewed")
        void whatNobodyKnows() {
            Contact unsure = SAFE.toBuilder().notKnownToBeSafe().build();
            Contact unsureAndOld =
                    unsure.toBuilder().reviewOn(LocalDate.of(2026, 5, 31)).build();

            assertThat(refused(unsure, Channel.EMAIL)).isEqualTo(NOT_KNOWN_TO_BE_SAFE);
            assertThat(refused(unsureAndOld, Channel.EMAIL)).isEqualTo(NOT_KNOWN_TO_BE_SAFE);
        }

        @Test
        @DisplayName("what was known too long ago")
        void whatIsTooOld() {
            Contact today = SAFE.toBuilder().reviewOn(LocalDate.of(2026, 6, 1)).build();
            Contact yesterday =
                    SAFE.toBuilder().reviewOn(LocalDate.of(2026, 5, 31)).build();

            assertThat(today.check(Channel.EMAIL, MONDAY_NOON).allowed()).isTrue();
            assertThat(refused(yesterday, Channel.EMAIL)).isEqualTo(REVIEW_IS_DUE);
        }

        @Test
        @DisplayName("a channel other than those that are safe")
        void anotherChannel() {
            Contact byTelephone = SAFE.toBuilder().onlyBy(Channel.TELEPHONE).build();

            assertThat(byTelephone.check(Channel.TELEPHONE, MONDAY_NOON).allowed())
                    .isTrue();
            assertThat(refused(byTelephone, Channel.EMAIL)).isEqualTo(CHANNEL_IS_NOT_SAFE);
        }

        @Test
        @DisplayName("the internet for those who do not use it")
        void theInternet() {
            Contact offline = SAFE.toBuilder().offline().build();

            assertThat(refused(offline, Channel.EMAIL)).isEqualTo(NOT_ONLINE);
            assertThat(refused(offline, Channel.WEB)).isEqualTo(NOT_ONLINE);
            assertThat(offline.check(Channel.LETTER, MONDAY_NOON).allowed()).isTrue();
            assertThat(offline.toBuilder().online().build()).isEqualTo(SAFE);
        }

        @Test
        @DisplayName("a further number that does not say of itself that it is safe")
        void furtherNumber() {
            ContactPoint work = ContactPoint.of(Channel.of("pigeon"), "loft 7");
            Contact unsure = SAFE.toBuilder().other(work).build();
            Contact sure = SAFE.toBuilder()
                    .other(work.knownToBeSafe().withNote("after six"))
                    .build();

            assertThat(refused(SAFE, Channel.of("pigeon"))).isEqualTo(NO_POINT);
            assertThat(refused(unsure, Channel.of("pigeon"))).isEqualTo(POINT_NOT_KNOWN_TO_BE_SAFE);
            assertThat(used(sure, Channel.of("pigeon"))).isEqualTo("loft 7");
        }

        @Test
        @DisplayName("a blank address")
        void blankAddress() {
            Contact blank = Contact.builder().email(" ").knownToBeSafe().build();

            assertThat(refused(blank, Channel.EMAIL)).isEqualTo(NO_CONTACT);
            assertThat(blank.mayBeContacted()).isFalse();
        }

        @Test
        @DisplayName("a person of whom no contact is known")
        void personWithoutContact() {
            assertThat(Person.builder().build().check(Channel.EMAIL, MONDAY_NOON))
                    .isEqualTo(new ContactCheck.Refused(NO_CONTACT));
        }

        @Test
        @DisplayName("who has died, whatever else is known, and on whichever day that was")
        void whoHasDied() {
            Person dead = Person.builder()
                    .contact(SAFE)
                    .deathDate(PartialDate.UNKNOWN)
                    .build();

            assertThat(dead.check(Channel.EMAIL, MONDAY_NOON)).isEqualTo(new ContactCheck.Refused(DECEASED));
            assertThat(dead.mayBeContacted()).isFalse();
            assertThat(dead.toBuilder().deathDate(null).build().mayBeContacted())
                    .isTrue();
        }

        @Test
        @DisplayName("without a moment whatever depends on one")
        void withoutMoment() {
            Contact reviewed =
                    SAFE.toBuilder().reviewOn(LocalDate.of(2030, 1, 1)).build();
            Contact quiet = SAFE.toBuilder()
                    .quietTime(QuietTime.allDay(DayOfWeek.SUNDAY))
                    .build();

            assertThat(SAFE.mayBeContacted()).isTrue();
            assertThat(reviewed.mayBeContacted()).isFalse();
            assertThat(quiet.mayBeContactedBy(Channel.EMAIL)).isFalse();
            assertThat(quiet.check(Channel.EMAIL, MONDAY_NOON).allowed()).isTrue();
        }
    }

    @Nested
    @DisplayName("of which one number is safe and the other is not")
    class OfWhichOneIsSafe {
        private final ContactPoint sister =
                ContactPoint.of(Channel.TELEPHONE, "07700 900002").withNote("her sister's");
        private final Contact home = Contact.builder()
                .telephone("07700 900001")
                .other(sister.knownToBeSafe())
                .onlyBy(Channel.TELEPHONE)
                .build();

        @Test
        @DisplayName("gives the safe one, and never the other")
        void givesSafeOne() {
            assertThat(used(home, Channel.TELEPHONE)).isEqualTo("07700 900002");
            assertThat(home.mayBeContacted()).isTrue();
            assertThat(refused(home, Channel.TEXT_MESSAGE)).isEqualTo(CHANNEL_IS_NOT_SAFE);
            assertThat(home.points()).extracting(ContactPoint::safe).containsExactly(false, false, true);
        }

        @Test
        @DisplayName("gives its own when that is the safe one")
        void givesOwn() {
            Contact other = Contact.builder()
                    .telephone("07700 900001")
                    .knownToBeSafe()
                    .other(sister)
                    .build();

            assertThat(used(other, Channel.TELEPHONE)).isEqualTo("07700 900001");
        }

        @Test
        @DisplayName("says which of them wants a mark when neither is")
        void saysWhichWantsMark() {
            Contact neither = home.toBuilder().others(List.of(sister)).build();

            assertThat(refused(neither, Channel.TELEPHONE)).isEqualTo(NOT_KNOWN_TO_BE_SAFE);
            assertThat(refused(neither.toBuilder().telephone(null).build(), Channel.TELEPHONE))
                    .isEqualTo(POINT_NOT_KNOWN_TO_BE_SAFE);
            assertThat(NOT_KNOWN_TO_BE_SAFE.text())
                    .isEqualTo("this contact is not marked as known to be safe;"
                            + " ask them how to reach them when they come to you, and mark it then");
            assertThat(POINT_NOT_KNOWN_TO_BE_SAFE.text())
                    .isEqualTo(
                            "the further address or number for this channel is not itself marked as known to be safe;"
                                    + " ask them, and mark it then");
        }

        @Test
        @DisplayName("is held by what restricts it, the safe one too")
        void isHeld() {
            Contact reviewed =
                    home.toBuilder().reviewOn(LocalDate.of(2026, 5, 31)).build();
            Contact quiet = home.toBuilder()
                    .quietTime(QuietTime.allDay(DayOfWeek.MONDAY))
                    .build();
            Contact byLetter = home.toBuilder().onlyBy(List.of(Channel.LETTER)).build();

            assertThat(refused(reviewed, Channel.TELEPHONE)).isEqualTo(REVIEW_IS_DUE);
            assertThat(refused(quiet, Channel.TELEPHONE)).isEqualTo(QUIET_TIME);
            assertThat(refused(byLetter, Channel.TELEPHONE)).isEqualTo(CHANNEL_IS_NOT_SAFE);
        }
    }

    @Test
    @DisplayName("of which the preferred channel is not among those that alone are safe is found")
    void preferredIsExcluded() {
        Contact contact = SAFE.toBuilder()
                .preferred(Channel.EMAIL)
                .onlyBy(Channel.TELEPHONE)
                .build();

        assertThat(contact.findings())
                .extracting(Finding::text)
                .containsExactly(
                        "preferred: the preferred channel is not among those of 'onlyBy', which alone are safe,"
                                + " so it is never used; ask which of the two holds [core/preferred-channel]");
        assertThat(contact.toBuilder().onlyBy(Channel.EMAIL).build().findings()).isEmpty();
        assertThat(contact.toBuilder().onlyBy(List.of()).build().findings()).isEmpty();
        assertThat(contact.toBuilder().preferred(null).build().findings()).isEmpty();
    }

    @Test
    @DisplayName(
            "of which nothing is known is not looked for elsewhere: an anonymous caller may come back, or somebody may act for them")
    void ofWhichNothingIsKnown() {
        assertThat(refused(Contact.builder().build(), Channel.EMAIL)).isEqualTo(NO_CONTACT);
        assertThat(NO_CONTACT.text())
                .isEqualTo("nothing is known of how to reach them;"
                        + " see whether somebody acts for them, or ask when they come to you");
    }

    @Nested
    @DisplayName("has quiet times")
    class HasQuietTimes {
        @Test
        @DisplayName("that begin at a minute and are over at a minute")
        void thatBeginAndEnd() {
            Contact contact = quiet(QuietTime.daily(LocalTime.of(12, 0), LocalTime.of(14, 0)));

            assertThat(contact.check(Channel.EMAIL, MONDAY_NOON.minusNanos(1)).allowed())
                    .isTrue();
            assertThat(refused(contact, Channel.EMAIL)).isEqualTo(QUIET_TIME);
            assertThat(contact.check(Channel.EMAIL, MONDAY_NOON.plus(Duration.ofHours(2)))
                            .allowed())
                    .isTrue();
        }

        @Test
        @DisplayName("that last into the next day, whatever day that is")
        void thatLastIntoNextDay() {
            QuietTime night =
                    QuietTime.daily(LocalTime.of(22, 0), LocalTime.of(7, 0)).on(DayOfWeek.SUNDAY);

            assertThat(night.includes(LocalDateTime.of(2026, 5, 31, 22, 0))).isTrue();
            assertThat(night.includes(LocalDateTime.of(2026, 6, 1, 6, 59))).isTrue();
            assertThat(night.includes(LocalDateTime.of(2026, 6, 1, 7, 0))).isFalse();
            assertThat(night.includes(LocalDateTime.of(2026, 6, 1, 22, 0))).isFalse();
            assertThat(night.includes(LocalDateTime.of(2026, 5, 31, 6, 59))).isFalse();
        }

        @Test
        @DisplayName("that are whole days, to the last minute")
        void thatAreWholeDays() {
            QuietTime monday = QuietTime.allDay(DayOfWeek.MONDAY);

            assertThat(monday.includes(LocalDateTime.of(2026, 6, 1, 0, 0))).isTrue();
            assertThat(monday.includes(LocalDateTime.of(2026, 6, 1, 23, 59))).isTrue();
            assertThat(monday.includes(LocalDateTime.of(2026, 6, 2, 0, 0))).isFalse();
            assertThatThrownBy(() -> QuietTime.daily(LocalTime.NOON, LocalTime.NOON))
                    .hasMessage("a quiet time that ends when it begins is none; 'from' equals 'until'");
        }

        @Test
        @DisplayName("in the hours of where they live, summer time or not")
        void inTheirHours() {
            Contact contact = quiet(QuietTime.daily(LocalTime.of(17, 0), LocalTime.of(9, 0)));
            Contact abroad =
                    contact.toBuilder().timeZone(ZoneId.of("Europe/Madrid")).build();
            Instant nineInSummer = Instant.parse("2026-06-01T08:00:00Z");
            Instant nineInWinter = Instant.parse("2026-12-01T09:00:00Z");

            assertThat(contact.check(Channel.EMAIL, nineInSummer).allowed()).isTrue();
            assertThat(refused(contact, Channel.EMAIL, nineInSummer.minusNanos(1)))
                    .isEqualTo(QUIET_TIME);
            assertThat(contact.check(Channel.EMAIL, nineInWinter).allowed()).isTrue();
            assertThat(refused(contact, Channel.EMAIL, nineInWinter.minusNanos(1)))
                    .isEqualTo(QUIET_TIME);
            assertThat(refused(abroad, Channel.EMAIL, Instant.parse("2026-06-01T15:30:00Z")))
                    .isEqualTo(QUIET_TIME);
        }

        private Contact quiet(QuietTime time) {
            return SAFE.toBuilder().quietTime(time).build();
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("gives each of its reasons in one sentence that says what to do next")
    void givesReasons(ContactCheck.Reason reason) {
        assertThat(reason.text()).contains(";").doesNotEndWith(".");
    }

    @Test
    @DisplayName("is logged without the reason, which says something about a life")
    void isLoggedWithoutReason() {
        assertThat(new ContactCheck.Refused(QUIET_TIME)).hasToString("Refused[reason=***]");
        assertThat(SAFE.check(Channel.EMAIL, MONDAY_NOON)).hasToString("Allowed[point=***, instructions=***]");
    }

    private static String used(Contact contact, Channel channel) {
        return contact.check(channel, MONDAY_NOON)
                .fold(allowed -> allowed.point().value(), reason -> reason.text());
    }

    private static ContactCheck.Reason refused(Contact contact, Channel channel) {
        return refused(contact, channel, MONDAY_NOON);
    }

    private static ContactCheck.Reason refused(Contact contact, Channel channel, Instant moment) {
        return contact.check(channel, moment)
                .fold(
                        allowed -> {
                            throw new AssertionError("allowed");
                        },
                        reason -> reason);
    }
}
