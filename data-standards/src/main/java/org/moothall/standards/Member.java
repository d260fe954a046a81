// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards;

import java.util.List;
import java.util.function.UnaryOperator;
import org.moothall.core.codelist.CodeList;
import org.moothall.core.codelist.Crosswalk;
import org.moothall.core.identifier.Scheme;

/**
 * One member of a record type: a property of a JSON object, a column of a table, a component of the Java record. What is
 * required of it (presence, length, range) stands on the Java record as Jakarta constraints, and nowhere else.
 *
 * @param name as the standard writes it, for example {@code requested_datetime}
 * @param kind what its values are
 * @param aliases other names under which it is met; reading one of them is a finding
 */
public record Member(String name, Kind kind, List<String> aliases) {
    /** Copies the aliases. */
    public Member {
        aliases = List.copyOf(aliases);
    }

    /** What the values of a member are. */
    public sealed interface Kind {
        /** Any text; a {@code String}. */
        record Text() implements Kind {}

        /** An entry of a code list; a {@code String}. */
        record Coded(Codes codes) implements Kind {}

        /** Entries of a code list, with a separator between them where they are one text; a {@code List<String>}. */
        record SeveralCoded(Codes codes, String separator) implements Kind {}

        /** An identifier in its canonical form; a value of the scheme's type, for example a {@code Uprn}. */
        record Identified(Scheme<?> scheme) implements Kind {}

        /** A decimal number: exactly, as a {@code BigDecimal}; or a measure such as degrees, as a {@code Double}. */
        record Decimal() implements Kind {}

        /** A whole number; a {@code Long} or an {@code Integer}. */
        record WholeNumber() implements Kind {}

        /** A day, written in one form; a {@code LocalDate}. Other forms are a finding that says which day is meant. */
        record Day(DayForm form) implements Kind {}

        /** A month, {@code yyyy-mm}; a {@code YearMonth}. */
        record Month() implements Kind {}

        /** A time of day, {@code hh:mm} or {@code hh:mm:ss}; a {@code LocalTime}. */
        record TimeOfDay() implements Kind {}

        /** A W3C date-time with seconds and zone, for example {@code 2026-06-02T07:41:00+01:00}; an {@code OffsetDateTime}. */
        record DateTime() implements Kind {}

        /** Yes or no: JSON's true and false, or these words in any case; a {@code Boolean}. */
        record YesOrNo(List<String> yes, List<String> no) implements Kind {
            /** Copies the words. */
            public YesOrNo {
                yes = List.copyOf(yes);
                no = List.copyOf(no);
            }
        }

        /** An e-mail address; a {@code String}. */
        record Email() implements Kind {}

        /** A telephone number as people write it: 7 to 15 digits; a {@code String}. */
        record Telephone() implements Kind {}

        /** An absolute URI; a {@code String}. */
        record Uri() implements Kind {}

        /** A link, or several separated by white space where the profile allows it; a {@code List<String>}. */
        record Links() implements Kind {}

        /**
         * Answers by question code; a {@code Map<String, String>}. In JSON an object, everywhere also flattened:
         * {@code attribute[land_type]}, where {@code attribute} is the prefix. Several answers to one question are joined
         * by {@code "; "}.
         */
        record Answers(String prefix) implements Kind {}

        /** A record within the record; its Java record. No table can hold it. */
        record Nested(RecordType<?> type) implements Kind {}

        /** A list of records within the record; a {@code List} of their Java record. No table can hold it. */
        record NestedList(RecordType<?> type) implements Kind {}
    }

    /**
     * The codes of a member, and how they are asked.
     *
     * @param list those that are right
     * @param validOn the member that is the day on which a code must be valid; empty for the as-at date
     * @param crosswalks from other lists and words: what they know is a finding that names the code meant
     */
    public record Codes(CodeList list, String validOn, List<Crosswalk> crosswalks) {
        /** Copies the crosswalks. */
        public Codes {
            crosswalks = List.copyOf(crosswalks);
        }

        /** The same, of another list. */
        public Codes of(CodeList newList) {
            return new Codes(newList, validOn, crosswalks);
        }
    }

    /** How a day is written. */
    public enum DayForm {
        /** {@code yyyy-mm-dd}. */
        ISO("yyyy-mm-dd"),
        /** {@code dd/mm/yyyy}. */
        DAY_FIRST("dd/mm/yyyy");

        private final String words;

        DayForm(String words) {
            this.words = words;
        }

        /** The form as people write it down. */
        public String words() {
            return words;
        }
    }

    private static Member of(String name, Kind kind) {
        return new Member(name, kind, List.of());
    }

    /** A member that is any text. */
    public static Member text(String name) {
        return of(name, new Kind.Text());
    }

    /** A member that is an entry of a code list. */
    public static Member coded(String name, CodeList list) {
        return of(name, new Kind.Coded(new Codes(list, "", List.of())));
    }

    /** A member that is several entries of a code list: a JSON list, or one text with the separator between them. */
    public static Member severalCoded(String name, CodeList list, String separator) {
        return of(name, new Kind.SeveralCoded(new Codes(list, "", List.of()), separator));
    }

    /** A member that is an identifier in its canonical form. For one as people type it: a text with {@code @ValidUprn}. */
    public static Member identifier(String name, Scheme<?> scheme) {
        return of(name, new Kind.Identified(scheme));
    }

    /** A member that is a decimal number. */
    public static Member decimal(String name) {
        return of(name, new Kind.Decimal());
    }

    /** A member that is a whole number. */
    public static Member wholeNumber(String name) {
        return of(name, new Kind.WholeNumber());
    }

    /** A member that is a day, written in this form. */
    public static Member day(String name, DayForm form) {
        return of(name, new Kind.Day(form));
    }

    /** A member that is a month. */
    public static Member month(String name) {
        return of(name, new Kind.Month());
    }

    /** A member that is a time of day. */
    public static Member timeOfDay(String name) {
        return of(name, new Kind.TimeOfDay());
    }

    /** A member that is a date-time with a zone. */
    public static Member dateTime(String name) {
        return of(name, new Kind.DateTime());
    }

    /** A member that is yes or no, in these words. */
    public static Member yesOrNo(String name, List<String> yes, List<String> no) {
        return of(name, new Kind.YesOrNo(yes, no));
    }

    /** A member that is an e-mail address. */
    public static Member email(String name) {
        return of(name, new Kind.Email());
    }

    /** A member that is a telephone number. */
    public static Member telephone(String name) {
        return of(name, new Kind.Telephone());
    }

    /** A member that is an absolute URI. */
    public static Member uri(String name) {
        return of(name, new Kind.Uri());
    }

    /** A member that is a link. */
    public static Member links(String name) {
        return of(name, new Kind.Links());
    }

    /** A member that holds answers by question code. */
    public static Member answers(String name, String prefix) {
        return of(name, new Kind.Answers(prefix));
    }

    /** A member that is a record. */
    public static Member nested(String name, RecordType<?> type) {
        return of(name, new Kind.Nested(type));
    }

    /** A member that is a list of records. */
    public static Member nestedList(String name, RecordType<?> type) {
        return of(name, new Kind.NestedList(type));
    }

    /**
     * The same coded member, whose codes must be valid on the day that another member of the row is.
     *
     * @throws IllegalStateException when this member is not coded
     */
    public Member validOn(String day) {
        return asking(codes -> new Codes(codes.list(), day, codes.crosswalks()));
    }

    /**
     * The same coded member, where the words that these crosswalks know are a finding that names the code meant.
     *
     * @throws IllegalStateException when this member is not coded
     */
    public Member knowing(Crosswalk... crosswalks) {
        return asking(codes -> new Codes(codes.list(), codes.validOn(), List.of(crosswalks)));
    }

    private Member asking(UnaryOperator<Codes> change) {
        if (kind instanceof Kind.Coded coded) {
            return new Member(name, new Kind.Coded(change.apply(coded.codes())), aliases);
        } else if (kind instanceof Kind.SeveralCoded several) {
            return new Member(name, new Kind.SeveralCoded(change.apply(several.codes()), several.separator()), aliases);
        }
        throw new IllegalStateException("member " + name + " has no code list");
    }

    /** The same member with other names under which it is met. */
    public Member alsoNamed(String... names) {
        return new Member(name, kind, List.of(names));
    }
}
