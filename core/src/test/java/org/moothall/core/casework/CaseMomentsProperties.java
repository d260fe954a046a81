// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.moothall.core.casework.consent.Consent;
import org.moothall.core.casework.correspondence.Correspondence;
import org.moothall.core.casework.correspondence.Direction;
import org.moothall.core.casework.correspondence.Receipt;
import org.moothall.core.casework.correspondence.ReceiptState;
import org.moothall.core.casework.decision.AppealRight;
import org.moothall.core.casework.decision.Decision;
import org.moothall.core.casework.decision.Outcome;
import org.moothall.core.casework.referral.Handover;
import org.moothall.core.casework.referral.Referral;
import org.moothall.core.casework.referral.ReferralResponse;
import org.moothall.core.deadline.Fact;
import org.moothall.core.finding.Finding;
import org.moothall.core.organisation.Organisation;
import org.moothall.core.person.Channel;
import org.moothall.core.person.PartialDate;

/** What holds of every two moments in a case of which one comes first. */
@Label("Of two moments in a case")
class CaseMomentsProperties {
    private static final OffsetDateTime MIDNIGHT = OffsetDateTime.parse("2026-06-02T00:00:00+01:00");
    private static final ZoneId UNITED_KINGDOM = ZoneId.of("Europe/London");
    private static final Organisation COUNCIL =
            Organisation.named("Example Council").build();
    private static final Organisation CLINIC =
            Organisation.named("Example Clinic").build();

    private static final List<Pair<OffsetDateTime>> MOMENTS = List.of(
            new Pair<>(
                    "closedAt",
                    "openedAt",
                    (of, early, late) -> of.openedAt(early).closedAt(late)),
            new Pair<>(
                    "closedAt",
                    "intake.heardAt",
                    (of, early, late) ->
                            of.intake(Intake.by(Channel.WEB, early).build()).closedAt(late)),
            new Pair<>(
                    "consents.0.withdrawnAt",
                    "givenAt",
                    (of, early, late) -> of.consent(
                            Consent.of("alys", "all", early).withdrawnAt(late).build())),
            new Pair<>(
                    "correspondence.0.at",
                    "at of what it replies to",
                    (of, early, late) -> of.correspondence(
                                    letter(late).inReplyTo("question").build())
                            .correspondence(letter(early).id("question").build())),
            new Pair<>(
                    "correspondence.0.receipts.0.at",
                    "at of what was sent",
                    (of, early, late) -> of.correspondence(letter(early)
                            .receipt(Receipt.of(ReceiptState.DELIVERED, late))
                            .build())),
            new Pair<>(
                    "referrals.0.acknowledgedAt",
                    "sentAt",
                    (of, early, late) ->
                            of.referral(referral(early).acknowledgedAt(late).build())),
            new Pair<>(
                    "referrals.0.respondedAt",
                    "sentAt",
                    (of, early, late) -> of.referral(referral(early)
                            .response(ReferralResponse.ACCEPTED)
                            .respondedAt(late)
                            .build())),
            new Pair<>(
                    "handovers.0.acknowledgedAt",
                    "offeredAt",
                    (of, early, late) ->
                            of.handover(handover(early).acknowledgedAt(late).build())),
            new Pair<>(
                    "handovers.0.acceptedAt",
                    "offeredAt",
                    (of, early, late) ->
                            of.handover(handover(early).acceptedAt(late).build())),
            new Pair<>(
                    "handovers.0.declinedAt",
                    "offeredAt",
                    (of, early, late) ->
                            of.handover(handover(early).declinedAt(late).build())),
            new Pair<>(
                    "deadlines.0.facts.0.at",
                    "from",
                    (of, early, late) -> of.deadline(
                            CaseDeadline.of("visit", early.toInstant()).with(Fact.done(late.toInstant())))));

    private static final List<Pair<LocalDate>> DAYS = List.of(
            new Pair<>(
                    "consents.0.until",
                    "givenAt",
                    (of, moment, day) -> of.consent(
                            Consent.of("alys", "all", moment).until(day).build())),
            new Pair<>(
                    "decisions.0.appeal.lastDay",
                    "decidedAt",
                    (of, moment, day) -> of.decision(Decision.of(Outcome.GRANTED, "Bo Officer", moment)
                            .appeal(AppealRight.to("a panel", day))
                            .build())));

    @Property(tries = 1500)
    @Label(
            "exactly the later one is found when it is before the minute of the earlier, in whatever zones they are written")
    void exactlyTheLaterIsFound(
            @ForAll("moments") Pair<OffsetDateTime> of,
            @ForAll("times") OffsetDateTime early,
            @ForAll("times") OffsetDateTime late) {
        boolean isWrong = late.toInstant().isBefore(early.toInstant().truncatedTo(ChronoUnit.MINUTES));

        assertThat(of.found(early, late)).isEqualTo(of.expected(isWrong));
    }

    @Property(tries = 1000)
    @Label("swapped, one is found exactly when they are not of one minute")
    void swappedIsFound(
            @ForAll("moments") Pair<OffsetDateTime> of,
            @ForAll("times") OffsetDateTime one,
            @ForAll("times") OffsetDateTime other) {
        boolean isOneMinute = one.toInstant()
                .truncatedTo(ChronoUnit.MINUTES)
                .equals(other.toInstant().truncatedTo(ChronoUnit.MINUTES));

        assertThat(of.found(one, other).size() + of.found(other, one).size()).isEqualTo(isOneMinute ? 0 : 1);
    }

    @Property(tries = 1000)
    @Label("a day is found when it is over in the United Kingdom before the moment, in whatever zone that is written")
    void dayIsFound(
            @ForAll("days") Pair<LocalDate> of,
            @ForAll("times") OffsetDateTime moment,
            @ForAll @IntRange(min = -3, max = 3) int days) {
        LocalDate day = MIDNIGHT.toLocalDate().plusDays(days);
        boolean isWrong = day.isBefore(moment.atZoneSameInstant(UNITED_KINGDOM).toLocalDate());

        assertThat(of.found(moment, day)).isEqualTo(of.expected(isWrong));
    }

    @Property(tries = 1000)
    @Label("what was heard of is found when it happened surely later, to the day of the United Kingdom")
    void heardOfIsFound(@ForAll("times") OffsetDateTime heard, @ForAll @IntRange(min = -3, max = 3) int days) {
        LocalDate day = MIDNIGHT.toLocalDate().plusDays(days);
        Intake intake =
                Intake.by(Channel.WEB, heard).happenedAbout(PartialDate.on(day)).build();
        boolean isWrong = heard.atZoneSameInstant(UNITED_KINGDOM).toLocalDate().isBefore(day);

        assertThat(texts(quiet().intake(intake)))
                .isEqualTo(isWrong ? List.of(text("intake.heardAt", "intake.happenedAbout")) : List.of());
    }

    @Provide
    Arbitrary<Pair<OffsetDateTime>> moments() {
        return Arbitraries.of(MOMENTS);
    }

    @Provide
    Arbitrary<Pair<LocalDate>> days() {
        return Arbitraries.of(DAYS);
    }

    /** Within some minutes or some days of each other, written anywhere. */
    @Provide
    Arbitrary<OffsetDateTime> times() {
        Arbitrary<Integer> seconds = Arbitraries.oneOf(
                Arbitraries.integers().between(-150, 150),
                Arbitraries.integers().between(-200_000, 200_000));
        Arbitrary<Integer> quarters = Arbitraries.integers().between(-72, 72);
        return Combinators.combine(seconds, quarters)
                .as((after, zone) ->
                        MIDNIGHT.plusSeconds(after).withOffsetSameInstant(ZoneOffset.ofTotalSeconds(zone * 900)));
    }

    private static CaseBuilder quiet() {
        return Case.of(CaseReference.numbered("BB", 1), "blue-badge")
                .party(Party.in(PartyRole.REPORTER).id("alys").anonymous().build());
    }

    private static Correspondence.Builder letter(OffsetDateTime at) {
        return Correspondence.of(Direction.IN, Channel.LETTER, at, "When will it be?");
    }

    private static Referral.Builder referral(OffsetDateTime sentAt) {
        return Referral.of(COUNCIL, CLINIC, "a test", sentAt);
    }

    private static Handover.Builder handover(OffsetDateTime offeredAt) {
        return Handover.of(COUNCIL, CLINIC, "the case", offeredAt);
    }

    private static List<String> texts(CaseBuilder made) {
        return made.build().findings().stream().map(Finding::text).toList();
    }

    private static String text(String path, String earlierName) {
        return path + ": is before '" + earlierName + "'; correct whichever is wrong [case/wrong-order]";
    }

    /** A part that comes later, what it comes after, and a case with both. */
    private record Pair<T>(String path, String earlierName, Put<T> put) {
        List<String> found(OffsetDateTime early, T late) {
            return texts(put.in(quiet(), early, late));
        }

        List<String> expected(boolean isWrong) {
            return isWrong ? List.of(text(path, earlierName)) : List.of();
        }
    }

    private interface Put<T> {
        CaseBuilder in(CaseBuilder made, OffsetDateTime early, T late);
    }
}
