// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.moothall.core.finding.Checked;
import org.moothall.core.finding.Finding;
import org.moothall.core.finding.Location;
import org.moothall.core.internal.Typed;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;

/**
 * A date as a person typed it, in three fields or in one; it stays as it was typed, to be shown again.
 *
 * <pre>{@code
 * new TypedDate("12", "Medi", "1970").check("Date of birth", Locale.ENGLISH)  // 1970-09-12
 * TypedDate.of("12 Sept 1970").check("Date of birth", Locale.ENGLISH)         // the same
 * }</pre>
 *
 * <p><b>Shape</b> day and month of one or two digits, a year of four; or a month by its name in English or Welsh, of which three
 * letters suffice: {@code sept}, {@code Medi}. White space at the ends, invisible characters, a full stop after a name and the
 * width of digits do not count. Nothing is guessed: a misspelt month and a year of two digits are refused, and 13/12 is no date.
 * <p><b>Source</b> GOV.UK Design System, <i>Date input</i>, for the words, from general knowledge.
 *
 * @param day what stands in the field of the day, or null
 * @param month what stands in the field of the month, or null
 * @param year what stands in the field of the year, or null
 */
public record TypedDate(
        @Privacy(PrivacyCategory.PERSONAL) @Nullable String day,
        @Privacy(PrivacyCategory.PERSONAL) @Nullable String month,
        @Privacy(PrivacyCategory.PERSONAL) @Nullable String year) {
    /** A field of the date, in the order of the page. */
    public enum Field {
        /** The day of the month. */
        DAY,
        /** The month. */
        MONTH,
        /** The year. */
        YEAR;

        /** Its name, as in a path: {@code month}. */
        public String path() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A date that was typed in one field: {@code 12 September 1970}, {@code 12fed o Fedi 1970}, {@code 12/9/1970},
     * {@code 12.09.1970}, {@code 1970-09-12}, {@code September 12, 1970}. Without names the day comes first, unless the year does.
     */
    public static TypedDate of(@Nullable String text) {
        return DateText.read(text);
    }

    /** Whether nothing was typed in any field. */
    public boolean isEmpty() {
        return Typed.seen(day).isEmpty()
                && Typed.seen(month).isEmpty()
                && Typed.seen(year).isEmpty();
    }

    /** The fields to be marked as wrong, in page order; all three when each is right and together they are no date. */
    public List<Field> wrong() {
        return DateVerdict.of(this).wrong();
    }

    /**
     * The date, or one finding with the words of GOV.UK, which stands at the first field that is wrong, or at the whole date when
     * no single one is. What is missing is told before what cannot be right.
     *
     * <p><b>Rules</b> {@code form/missing} when nothing was typed, {@code form/faulty} otherwise.
     *
     * @param name what the page calls the date, as a sentence begins: {@code Date of birth}
     * @param language Welsh for {@code cy}, whose words nobody has reviewed yet; English for any other
     */
    public Checked<LocalDate> check(String name, Locale language) {
        DateVerdict verdict = DateVerdict.of(this);
        return verdict.date()
                .map(Checked::sound)
                .orElseGet(() -> new Checked.Faulty<>(List.of(Finding.error(
                        verdict.fault() == DateFault.NOTHING ? "form/missing" : "form/faulty",
                        new Location.Component(verdict.field().map(Field::path).orElse("")),
                        verdict.fault().words(name, language)))));
    }

    @Override
    public String toString() {
        return Masks.describe("TypedDate", this);
    }
}
