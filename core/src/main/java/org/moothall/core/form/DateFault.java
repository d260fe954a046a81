// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.form;

import java.util.List;
import java.util.Locale;
import org.moothall.core.form.TypedDate.Field;

/** What can be wrong with a typed date, in the order in which it is told, with the words of GOV.UK in English, and in Welsh. */
enum DateFault {
    NOTHING("", ": rhowch ddyddiad"),
    NO_DAY(" must include a day", ": rhaid cynnwys diwrnod"),
    NO_MONTH(" must include a month", ": rhaid cynnwys mis"),
    NO_YEAR(" must include a year", ": rhaid cynnwys blwyddyn"),
    NO_DAY_OR_MONTH(" must include a day and month", ": rhaid cynnwys diwrnod a mis"),
    NO_DAY_OR_YEAR(" must include a day and year", ": rhaid cynnwys diwrnod a blwyddyn"),
    NO_MONTH_OR_YEAR(" must include a month and year", ": rhaid cynnwys mis a blwyddyn"),
    UNREAL(" must be a real date", ": rhaid i'r dyddiad fod yn un go iawn"),
    YEAR_LENGTH("Year must include 4 numbers", "Rhaid i'r flwyddyn gynnwys 4 rhif");

    private final String english;
    private final String welsh;

    DateFault(String english, String welsh) {
        this.english = english;
        this.welsh = welsh;
    }

    static DateFault missing(List<Field> fields) {
        boolean day = fields.contains(Field.DAY);
        boolean month = fields.contains(Field.MONTH);
        boolean year = fields.contains(Field.YEAR);
        if (day && month) {
            return year ? NOTHING : NO_DAY_OR_MONTH;
        }
        if (year) {
            return day ? NO_DAY_OR_YEAR : month ? NO_MONTH_OR_YEAR : NO_YEAR;
        }
        return day ? NO_DAY : NO_MONTH;
    }

    /** Whether its words begin with what the page calls the date. */
    boolean isNamed() {
        return this != YEAR_LENGTH;
    }

    String words(String name, Locale language) {
        boolean isWelsh = language.getLanguage().equals("cy");
        if (this == NOTHING && !isWelsh) {
            return "Enter " + name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
        }
        return (isNamed() ? name : "") + (isWelsh ? welsh : english);
    }

    /** The key of its words in the bundles of constraints. */
    String key() {
        return "{org.moothall.core.form.RealDate."
                + name().toLowerCase(Locale.ROOT).replace('_', '-') + "}";
    }
}
