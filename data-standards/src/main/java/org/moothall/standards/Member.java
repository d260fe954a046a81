// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards;

import java.util.List;
import org.moothall.core.codelist.CodeList;
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
        record Coded(CodeList list) implements Kind {}

        /** An identifier in its canonical form; a value of the scheme's type, for example a {@code Uprn}. */
        record Identified(Scheme<?> scheme) implements Kind {}

        /** A decimal number; a {@code Double}. */
        record Decimal() implements Kind {}

        /** A W3C date-time with seconds and zone, for example {@code 2026-06-02T07:41:00+01:00}; an {@code OffsetDateTime}. */
        record DateTime() implements Kind {}

        /** A link, or several separated by white space where the profile allows it; a {@code List<String>}. */
        record Links() implements Kind {}

        /**
         * Answers by question code; a {@code Map<String, String>}. In JSON an object, everywhere also flattened:
         * {@code attribute[land_type]}, where {@code attribute} is the prefix. Several answers to one question are joined
         * by {@code "; "}.
         */
        record Answers(String prefix) implements Kind {}
    }

    /** A member that is any text. */
    public static Member text(String name) {
        return new Member(name, new Kind.Text(), List.of());
    }

    /** A member that is an entry of a code list. */
    public static Member coded(String name, CodeList list) {
        return new Member(name, new Kind.Coded(list), List.of());
    }

    /** A member that is an identifier in its canonical form. For one as people type it: a text with {@code @ValidUprn}. */
    public static Member identifier(String name, Scheme<?> scheme) {
        return new Member(name, new Kind.Identified(scheme), List.of());
    }

    /** A member that is a decimal number. */
    public static Member decimal(String name) {
        return new Member(name, new Kind.Decimal(), List.of());
    }

    /** A member that is a date-time with a zone. */
    public static Member dateTime(String name) {
        return new Member(name, new Kind.DateTime(), List.of());
    }

    /** A member that is a link. */
    public static Member links(String name) {
        return new Member(name, new Kind.Links(), List.of());
    }

    /** A member that holds answers by question code. */
    public static Member answers(String name, String prefix) {
        return new Member(name, new Kind.Answers(prefix), List.of());
    }

    /** The same member with other names under which it is met. */
    public Member alsoNamed(String... names) {
        return new Member(name, kind, List.of(names));
    }
}
