// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.travel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.moothall.core.identifier.RecordedSex;

/** The laws of driver numbers. */
class DriverNumberProperties {
    @Property
    void aDateOfBirthIsToldToWhoeverKnowsItsCentury(@ForAll("datesOfBirth") LocalDate born, @ForAll RecordedSex sex) {
        DriverNumber number = DriverNumber.of(text(born, sex));

        assertThat(number.birthDateNotAfter(born)).contains(born);
        assertThat(number.sexRecordedAtAllocation()).isEqualTo(sex);
    }

    @Property
    void aDateOfBirthIsNeverAfterTheDayThatWasHandedIn(
            @ForAll("datesOfBirth") LocalDate born, @ForAll("datesOfBirth") LocalDate latest) {
        DriverNumber number = DriverNumber.of(text(born, RecordedSex.MALE));

        number.birthDateNotAfter(latest).ifPresent(told -> {
            assertThat(told).isBeforeOrEqualTo(latest);
            assertThat(text(told, RecordedSex.MALE)).isEqualTo(number.value());
        });
    }

    @Provide
    Arbitrary<LocalDate> datesOfBirth() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1900, 1, 1).toEpochDay(),
                        LocalDate.of(2099, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    private static String text(LocalDate born, RecordedSex sex) {
        int month = born.getMonthValue() + (sex == RecordedSex.FEMALE ? 50 : 0);
        int year = born.getYear() % 100;
        return "TEST9%d%02d%02d%dAB9CD".formatted(year / 10, month, born.getDayOfMonth(), year % 10);
    }
}
