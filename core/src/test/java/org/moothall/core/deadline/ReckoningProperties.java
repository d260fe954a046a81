// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.moothall.core.calendar.WorkingCalendar.ALL_UK;
import static org.moothall.core.calendar.WorkingCalendar.ENGLAND_AND_WALES;
import static org.moothall.core.calendar.WorkingCalendar.NORTHERN_IRELAND;
import static org.moothall.core.calendar.WorkingCalendar.SCOTLAND;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.moothall.core.calendar.OpeningTimes;
import org.moothall.core.calendar.WorkingCalendar;
import org.moothall.core.calendar.WorkingHours;
import org.moothall.core.deadline.Allowance.LastDay;

/**
 * The laws of pauses and extensions, by the calendars of all three divisions and their union, in every unit that runs forwards, from
 * every day one, whatever becomes of the last day of a pause, and after new periods and excuses.
 */
class ReckoningProperties {
    private static final LocalDate FIRST = LocalDate.of(2012, 1, 2);
    private static final int HOURS = 24 * 365 * 14;
    /** The first days of each month, so that every rule in school days meets some. */
    private static final Map<LocalDate, String> TERM_HOLIDAYS = FIRST.datesUntil(LocalDate.of(2028, 12, 31))
            .filter(day -> day.getDayOfMonth() < 9)
            .collect(Collectors.toMap(Function.identity(), day -> "holidays"));

    private static final Allowance PAUSE = new Allowance.Suspension("any", LastDay.COUNTS);

    /** A rule, when it starts, what happens to it, and when one looks. */
    record Story(DeadlineRule rule, Instant start, List<Fact> facts, Instant asOf) {
        Reckoning reckon() {
            return rule.reckon(start, facts, asOf);
        }

        Story with(Fact... more) {
            List<Fact> all = new ArrayList<>(facts);
            all.addAll(List.of(more));
            return new Story(rule, start, all, asOf);
        }
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void theOrderOfFactsDoesNotMatter(@ForAll("stories") Story story, @ForAll Random random) {
        List<Fact> shuffled = new ArrayList<>(story.facts());
        Collections.shuffle(shuffled, random);

        assertThat(new Story(story.rule(), story.start(), shuffled, story.asOf()).reckon())
                .isEqualTo(story.reckon());
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void resumingAtOnceChangesNothing(@ForAll("stories") Story story, @ForAll("hours") int hour) {
        Assume.that(story.rule().allowances().contains(PAUSE));
        Instant moment = story.start().plus(Duration.ofHours(hour));
        Reckoning before = story.reckon();

        Reckoning after =
                story.with(new Fact.Suspended(Pause.between(moment, moment))).reckon();

        assertThat(after.due()).isEqualTo(before.due());
        assertThat(after.standing()).isEqualTo(before.standing());
        assertThat(after.elapsed()).isEqualTo(before.elapsed());
        assertThat(after.paused()).isEqualTo(before.paused());
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void noPauseOrExtensionBringsADateForward(@ForAll("stories") Story story, @ForAll("happenings") List<Fact> more) {
        List<Fact> moved = more.stream().map(fact -> after(story.start(), fact)).toList();

        assertThat(over(story.with(moved.toArray(Fact[]::new)))).isAfterOrEqualTo(over(story));
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void withdrawingAnExtensionGivesBackTheDateWithoutIt(
            @ForAll("stories") Story story, @ForAll("extensions") Fact given) {
        Fact.Extension extension = (Fact.Extension) after(story.start(), given);
        Assume.that(!story.facts().contains(extension));
        Fact withdrawn = new Fact.Withdrawn(extension.at().plus(Duration.ofDays(3)), extension);

        assertThat(story.with(withdrawn, extension).reckon()).isEqualTo(story.reckon());
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void elapsedAndPausedAddUpToWhatHasPassed(@ForAll("stories") Story story) {
        Reckoning reckoning = story.reckon();

        assertThat(reckoning.paused()).isNotNegative();
        assertThat(reckoning.elapsed()).isNotNegative();
        assertThat(reckoning.elapsed() + reckoning.paused()).isEqualTo(passed(story));
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void resumedAtOnceASuspensionHasTheDateThatItWasNotBefore(
            @ForAll("stories") Story story, @ForAll("hours") int hour) {
        Instant since = story.start().plus(Duration.ofHours(hour));
        Assume.that(story.facts().stream()
                .noneMatch(
                        fact -> fact.is(Fact.Milestone.RESTARTED) && !fact.at().isBefore(since)));
        Reckoning open = story.with(new Fact.Suspended(Pause.since(since))).reckon();
        Reckoning resumed = story.with(new Fact.Suspended(Pause.between(since, story.asOf())))
                .reckon();

        Assume.that(!resumed.isSuspended());
        String date = resumed.due().words();
        assertThat(open.due().words())
                .isEqualTo(
                        open.isSuspended()
                                ? "no date: it has been suspended since " + English.day(since) + "; not before " + date
                                        + ", however soon it goes on"
                                : date);
        assertThat(open.paused()).isEqualTo(resumed.paused());
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void missedIsMissedAndMetIsMetWhateverIsToldLater(
            @ForAll("stories") Story story, @ForAll("happenings") List<Fact> more, @ForAll("hours") int hour) {
        Instant over = over(story);
        Assume.that(story.facts().stream()
                .noneMatch(fact -> fact instanceof Fact.Agreed && !fact.at().isBefore(over)));
        Story late = new Story(story.rule(), story.start(), story.facts(), over.plus(Duration.ofDays(200)));
        List<Fact> after = more.stream()
                .filter(fact -> !(fact instanceof Fact.Agreed))
                .map(fact -> after(over, fact))
                .toList();
        Story told = late.with(after.toArray(Fact[]::new));
        Fact inTime = Fact.done(over.minusNanos(1));
        Fact tooLate = Fact.done(over.plus(Duration.ofHours(hour)));

        assertThat(told.reckon().due()).isEqualTo(late.reckon().due());
        assertThat(told.reckon().standing()).isIn(Standing.MISSED, Standing.EXCUSED);
        assertThat(told.with(inTime).reckon().standing()).isEqualTo(Standing.MET);
        assertThat(told.with(tooLate).reckon().standing()).isIn(Standing.MISSED, Standing.EXCUSED);
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void aDeadlineByTheRuleStandsAsTheRuleIsReckonedWhateverHappens(@ForAll("stories") Story story) {
        Reckoning reckoning = story.reckon();
        Deadline deadline = Deadline.of("any").by(story.rule());
        Deadline.Progress progress = deadline.progress(story.start(), story.facts(), story.asOf());
        List<Fact> pauses =
                story.facts().stream().filter(Fact.Suspended.class::isInstance).toList();

        assertThat(deadline.due(story.start(), story.facts(), story.asOf())).isEqualTo(progress.due());
        assertThat(deadline.due(story.start(), pauses, story.asOf()))
                .isEqualTo(
                        deadline.progress(story.start(), pauses, story.asOf()).due());
        assertThat(deadline.reaches(story.rule().length(), story.start(), pauses, story.asOf()))
                .isEqualTo(deadline.due(story.start(), pauses, story.asOf()));
        assertThat(progress.standing()).isEqualTo(reckoning.standing());
        if (!(reckoning.due() instanceof Due.NoDate)) {
            assertThat(progress.due()).isEqualTo(reckoning.due().over());
        }
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void aDeadlineByTheRuleFallsOnTheSameMoment(@ForAll("stories") Story story) {
        List<Fact> suspended =
                story.facts().stream().filter(Fact.Suspended.class::isInstance).toList();
        Instant end = story.start().plus(Duration.ofDays(500));

        assertThat(Deadline.of("any")
                        .by(story.rule())
                        .progress(story.start(), suspended, end)
                        .due())
                .contains(over(new Story(story.rule(), story.start(), suspended, end)));
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void suspendedThenResumedTheDateIsLaterByExactlyTheWorkingDaysLeftOut(
            @ForAll("calendars") WorkingCalendar calendar, @ForAll("hours") int from, @ForAll("hours") int length) {
        DeadlineRule rule =
                DeadlineRule.workingDays(20, calendar).allowing(new Allowance.Suspension("any", LastDay.COUNTS));
        Instant start = WorkingCalendar.startOf(FIRST);
        Instant paused = start.plus(Duration.ofHours(from));
        Instant resumed = paused.plus(Duration.ofHours(length));
        LocalDate plain = rule.due(FIRST).day().orElseThrow();
        LocalDate first =
                WorkingCalendar.dayOf(paused).isAfter(FIRST) ? WorkingCalendar.dayOf(paused) : FIRST.plusDays(1);
        long left = first.isAfter(plain) ? 0 : calendar.workingDaysBetween(first, WorkingCalendar.dayOf(resumed));

        Reckoning reckoning = rule.reckon(
                start, List.of(new Fact.Suspended(Pause.between(paused, resumed))), resumed.plus(Duration.ofDays(400)));

        assertThat(reckoning.due().day()).contains(calendar.workingDaysAfter(plain, (int) left));
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void schoolDaysEndNoEarlierThanAsManyWorkingDaysAndNoLaterThanTheMost(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll @IntRange(min = 1, max = 40) int length,
            @ForAll @IntRange(max = 60) int more,
            @ForAll @IntRange(max = 5000) int days) {
        LocalDate from = FIRST.plusDays(days);
        WorkingCalendar term = calendar.withClosures(TERM_HOLIDAYS);
        LocalDate due = DeadlineRule.schoolDaysOrWorkingDays(length, length + more, term)
                .due(from)
                .day()
                .orElseThrow();
        LocalDate bySchool = term.workingDaysAfter(from, length);
        LocalDate most = calendar.workingDaysAfter(from, length + more);

        assertThat(due).isEqualTo(bySchool.isBefore(most) ? bySchool : most);
        assertThat(due).isAfterOrEqualTo(calendar.workingDaysAfter(from, length));
    }

    /** The present period's own days, counted one by one. */
    private static long passed(Story story) {
        DeadlineRule rule = story.rule();
        Instant start = story.facts().stream()
                .filter(fact -> fact.is(Fact.Milestone.RESTARTED) && !fact.at().isAfter(story.asOf()))
                .map(Fact::at)
                .reduce(story.start(), Stretches::later);
        if (rule.unit() == Unit.HOURS) {
            return Math.max(0, ChronoUnit.MINUTES.between(start, story.asOf()));
        }
        if (rule.unit() == Unit.WORKING_HOURS) {
            return new WorkingHours(rule.calendar(), rule.times())
                    .between(start, story.asOf())
                    .toMinutes();
        }
        LocalDate dayOne = dayOne(rule, WorkingCalendar.dayOf(start));
        LocalDate today = WorkingCalendar.dayOf(story.asOf());
        return rule.unit() == Unit.WORKING_DAYS || rule.unit() == Unit.SCHOOL_DAYS
                ? rule.calendar().workingDaysBetween(dayOne, today)
                : Math.max(0, ChronoUnit.DAYS.between(dayOne, today));
    }

    private static LocalDate dayOne(DeadlineRule rule, LocalDate day) {
        LocalDate first = day;
        if (rule.start() == Start.AFTER_A_WORKING_DAY) {
            while (!rule.calendar().isWorkingDay(first)) {
                first = first.plusDays(1);
            }
        }
        first = rule.start() == Start.TRIGGER_DAY ? first : first.plusDays(1);
        while (rule.start().compareTo(Start.NEXT_DAY) > 0 && !rule.calendar().isWorkingDay(first)) {
            first = first.plusDays(1);
        }
        return first;
    }

    /** By when it has to be done, once all that was open is over. */
    private static Instant over(Story story) {
        return new Story(
                        story.rule(),
                        story.start(),
                        story.facts(),
                        story.start().plus(Duration.ofDays(500)))
                .reckon()
                .due()
                .over()
                .orElseThrow();
    }

    @Provide
    Arbitrary<WorkingCalendar> calendars() {
        return Arbitraries.of(ENGLAND_AND_WALES, SCOTLAND, NORTHERN_IRELAND, ALL_UK);
    }

    @Provide
    Arbitrary<Integer> hours() {
        return Arbitraries.integers().between(0, 24 * 50);
    }

    /** Facts as if the deadline had started with the epoch. */
    @Provide
    Arbitrary<List<Fact>> happenings() {
        return Arbitraries.oneOf(pauses(), extensions()).list().ofMaxSize(4);
    }

    @Provide
    Arbitrary<Fact> extensions() {
        return Combinators.combine(
                        hours(),
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.integers().between(0, 2))
                .as((hour, length, kind) -> {
                    Instant at = Instant.EPOCH.plus(Duration.ofHours(hour));
                    LocalDate until = LocalDate.EPOCH.plusDays(10L * length);
                    return switch (kind) {
                        case 0 -> new Fact.Extended(at, length);
                        case 1 -> new Fact.ExtendedUntil(at, until);
                        default -> new Fact.Agreed(at, until);
                    };
                });
    }

    private Arbitrary<List<Fact>> others() {
        return Combinators.combine(hours(), Arbitraries.of(true, false))
                .<Fact>as((hour, begins) -> {
                    Instant at = Instant.EPOCH.plus(Duration.ofHours(hour));
                    return begins ? Fact.restarted(at) : Fact.excused(at);
                })
                .list()
                .ofMaxSize(2);
    }

    private Arbitrary<Fact> pauses() {
        return Combinators.combine(hours(), hours()).as((from, length) -> {
            Instant begins = Instant.EPOCH.plus(Duration.ofHours(from));
            return new Fact.Suspended(Pause.between(begins, begins.plus(Duration.ofHours(length))));
        });
    }

    @Provide
    Arbitrary<Story> stories() {
        Arbitrary<Instant> starts = Arbitraries.integers()
                .between(0, HOURS)
                .map(hour -> WorkingCalendar.startOf(FIRST).plus(Duration.ofHours(hour)));
        return Combinators.combine(rules(), starts, happenings(), others(), hours())
                .as((rule, start, facts, others, hour) -> new Story(
                        rule,
                        start,
                        Stream.concat(facts.stream(), others.stream())
                                .map(fact -> after(start, fact))
                                .toList(),
                        start.plus(Duration.ofHours(hour + 24L * 60))));
    }

    private Arbitrary<DeadlineRule> rules() {
        return Combinators.combine(
                        calendars(),
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.of(Start.class),
                        Arbitraries.of(LastDay.class),
                        Arbitraries.of(new Allowance.Notice("any", 10), new Allowance.Longstop("any", 12, Unit.WEEKS)))
                .as((calendar, unit, length, start, lastDay, notice) -> rule(calendar, unit, length, start)
                        .allowing(
                                new Allowance.Suspension("any", lastDay),
                                notice,
                                new Allowance.Agreement("any"),
                                new Allowance.Restart("any"),
                                new Allowance.Excuse("any")));
    }

    private static DeadlineRule rule(WorkingCalendar calendar, int unit, int length, Start start) {
        DeadlineRule rule = switch (unit) {
            case 0 -> DeadlineRule.workingDays(length, calendar);
            case 1 -> DeadlineRule.days(length).rollingIn(calendar);
            case 2 -> DeadlineRule.weeks(length);
            case 3 -> DeadlineRule.months(1 + length / 6).rollingIn(calendar);
            case 4 -> DeadlineRule.schoolDaysOrWorkingDays(length, 2 * length, calendar.withClosures(TERM_HOLIDAYS));
            case 5 -> DeadlineRule.hours(length);
            default -> DeadlineRule.workingHours(length, office(calendar));
        };
        return unit < 4 ? rule.starting(start).in(calendar) : unit == 4 ? rule.starting(start) : rule;
    }

    private static WorkingHours office(WorkingCalendar calendar) {
        return new WorkingHours(calendar, OpeningTimes.mondayToFriday(LocalTime.of(9, 0), LocalTime.of(17, 0)));
    }

    private static Fact after(Instant start, Fact fact) {
        Duration gap = Duration.between(Instant.EPOCH, start);
        long days = gap.toDays();
        if (fact instanceof Fact.Suspended suspended) {
            Pause pause = suspended.pause();
            Instant until = Stream.ofNullable(pause.until()).findFirst().orElseThrow();
            return new Fact.Suspended(Pause.between(pause.from().plus(gap), until.plus(gap)));
        } else if (fact instanceof Fact.Extended more) {
            return new Fact.Extended(more.at().plus(gap), more.further());
        } else if (fact.is(Fact.Milestone.RESTARTED)) {
            return Fact.restarted(fact.at().plus(gap));
        } else if (fact.is(Fact.Milestone.EXCUSED)) {
            return Fact.excused(fact.at().plus(gap));
        } else if (fact instanceof Fact.ExtendedUntil notice) {
            return new Fact.ExtendedUntil(notice.at().plus(gap), notice.until().plusDays(days));
        }
        Fact.Agreed agreed = (Fact.Agreed) fact;
        return new Fact.Agreed(agreed.at().plus(gap), agreed.until().plusDays(days));
    }
}
