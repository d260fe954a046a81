// SPDX-License-Identifier: Apache-2.0
package org.moothall.fuzz;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.moothall.cli.Reckon;
import org.moothall.core.calendar.BankHolidays;
import org.moothall.core.calendar.OutsideCalendarException;
import org.moothall.core.calendar.WorkingCalendar;
import org.moothall.core.codelist.Code;
import org.moothall.core.codelist.CodeList;
import org.moothall.core.person.PartialDate;
import org.moothall.core.person.Span;
import org.moothall.core.place.Address;
import org.moothall.core.place.AddressableObject;
import org.moothall.core.place.GazetteerAddress;
import org.moothall.core.place.finder.InMemoryPlaceFinder;

/** Whatever reads text, identifiers apart: by name, those that need more than a text, and every factory. */
final class TextReaders {
    private static final List<LocalDate> DAYS =
            List.of(LocalDate.of(2026, 3, 2), LocalDate.of(0, 12, 31), LocalDate.of(9_999, 12, 31));

    static final Chosen<Consumer<Script>> CHOSEN = new Chosen<>(byName());

    private TextReaders() {}

    private static Map<String, Consumer<Script>> byName() {
        Map<String, Consumer<Script>> byName = new TreeMap<>();
        Factories.BY_NAME.forEach((name, factory) -> byName.put(name, script -> FactoryLaws.ofMaking(factory, script)));
        byName.put(Choice.BANK_HOLIDAYS, script -> bankHolidays(script.rest()));
        byName.put(Choice.CODE_LIST, script -> codeList(script.rest()));
        byName.put(Choice.GAZETTEER, script -> gazetteer(script.rest()));
        byName.put(Choice.PARTIAL_DATES, script -> partialDates(script.rest()));
        byName.put(Choice.CALENDAR, script -> Reckon.run("calendar", script.rest()));
        byName.put(Choice.DEADLINE, script -> Reckon.run("deadline", script.rest()));
        return byName;
    }

    private static void bankHolidays(String text) {
        taken(() -> {
            WorkingCalendar calendar =
                    WorkingCalendar.from(BankHolidays.parse(text).orElseThrow());
            WorkingCalendar.union("union", List.of(calendar, WorkingCalendar.SCOTLAND))
                    .withClosures(Map.of());
            for (LocalDate day : List.of(calendar.firstDay(), calendar.lastDay())) {
                calendar.reason(day);
                calendar.workingDayOnOrAfter(day);
                calendar.workingDayOnOrBefore(day);
                calendar.workingDaysAfter(day, 3);
            }
            return calendar.toString();
        });
    }

    private static void codeList(String text) {
        taken(() -> {
            String[] lines = text.split("\\|", -1);
            CodeList.Builder builder = CodeList.of("id", "1");
            for (String line : lines) {
                builder.code(Code.of(line, line));
            }
            CodeList list = builder.build();
            Laws.require(list.find(lines[0]).isPresent(), "a code is found", lines[0]);
            boolean isCode = lines[0].length() <= 100; // of longer texts nobody compares the letters
            Laws.require(!isCode || list.nearest(lines[0]).isPresent(), "a code is nearest to itself", lines[0]);
            list.nearest(text);
            return list.toString();
        });
    }

    private static void gazetteer(String text) {
        taken(() -> {
            String[] parts = (text + "|||").split("\\|", -1);
            GazetteerAddress address = GazetteerAddress.builder()
                    .organisation(parts[0])
                    .secondary(AddressableObject.named(parts[1]))
                    .street(parts[2])
                    .town(parts[3])
                    .build();
            return InMemoryPlaceFinder.builder()
                    .address(address)
                    .build()
                    .property(Address.of(text))
                    .toString();
        });
    }

    private static void partialDates(String text) {
        taken(() -> {
            String[] parts = (text + "|").split("\\|", -1);
            PartialDate one = PartialDate.of(parts[0]);
            PartialDate other = PartialDate.of(parts[1]);
            one.surelyBefore(other);
            Span span = new Span(one, other);
            for (LocalDate day : DAYS) {
                boolean isSure = one.surelyAged(18, day);
                Laws.require(!isSure || one.mayBeAged(18, day), "what is sure may be", text);
                Laws.require(!span.surelyIncludes(day) || span.mayInclude(day), "what is sure may be", text);
            }
            return span.toString() + one + one.about() + one.day() + one.latest();
        });
    }

    /** What is said is not blank, be it an answer or a refusal in words. */
    private static void taken(Supplier<String> reading) {
        String words;
        try {
            words = reading.get();
        } catch (IllegalArgumentException | OutsideCalendarException refused) {
            words = String.valueOf(refused.getMessage());
        }
        Laws.require(!words.isBlank(), "there are words", words);
    }
}
