// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.contact;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;
import org.moothall.core.identifier.Fault;
import org.moothall.core.identifier.Parsed;
import org.moothall.core.identifier.code.CountryCode;

/** What libphonenumber knows. It is handed digits only: by itself it takes letters, digits of any alphabet and NUL. */
final class LibphonenumberPlan implements DiallingPlan {
    private static final String DIALLED_FROM = "GB";
    private static final int UNITED_KINGDOM = 44;

    private static final Fault LENGTH =
            Fault.wrongLength("all digits of the number, area code included, or country code and number");
    private static final Fault COUNTRY = Fault.unknownComponent("country code");
    private static final Fault RANGE = Fault.unknownComponent("area code or range of numbers");

    /** Its tables are read when the first number is. */
    private static final class Library {
        static final PhoneNumberUtil TABLES = PhoneNumberUtil.getInstance();
    }

    @Override
    public String name() {
        return "libphonenumber";
    }

    @Override
    public String version() {
        String resource = "/META-INF/maven/com.googlecode.libphonenumber/libphonenumber/pom.properties";
        try (InputStream stream = PhoneNumberUtil.class.getResourceAsStream(resource)) {
            Properties properties = new Properties();
            if (stream != null) {
                properties.load(stream);
            }
            return properties.getProperty("version", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Parsed<PhoneNumber> parse(String dialled) {
        try {
            return judged(Library.TABLES.parse(dialled, DIALLED_FROM));
        } catch (NumberParseException e) {
            boolean isOfNoCountry = e.getErrorType() == NumberParseException.ErrorType.INVALID_COUNTRY_CODE;
            return new Parsed.Rejected<>(isOfNoCountry ? COUNTRY : LENGTH);
        }
    }

    @Override
    public String display(PhoneNumber number) {
        return known(number).map(LibphonenumberPlan::displayed).orElse(number.value());
    }

    @Override
    public Optional<CountryCode> country(PhoneNumber number) {
        return known(number)
                .flatMap(known -> CountryCode.parse(Library.TABLES.getRegionCodeForNumber(known))
                        .optional());
    }

    @Override
    public boolean mayBeMobile(PhoneNumber number) {
        return known(number).map(Library.TABLES::getNumberType).stream()
                .anyMatch(type -> type == PhoneNumberUtil.PhoneNumberType.MOBILE
                        || type == PhoneNumberUtil.PhoneNumberType.FIXED_LINE_OR_MOBILE);
    }

    private static Parsed<PhoneNumber> judged(Phonenumber.PhoneNumber number) {
        return switch (Library.TABLES.isPossibleNumberWithReason(number)) {
            case INVALID_COUNTRY_CODE -> new Parsed.Rejected<>(COUNTRY);
            case IS_POSSIBLE_LOCAL_ONLY, TOO_SHORT, INVALID_LENGTH, TOO_LONG -> new Parsed.Rejected<>(LENGTH);
            case IS_POSSIBLE -> issued(number);
        };
    }

    /** Some plans have numbers that are longer than E.164 allows; from abroad nobody can dial them. */
    private static Parsed<PhoneNumber> issued(Phonenumber.PhoneNumber number) {
        if (!Library.TABLES.isValidNumber(number)) {
            return new Parsed.Rejected<>(RANGE);
        }
        String e164 = Library.TABLES.format(number, PhoneNumberFormat.E164);
        return Dialled.isE164(e164) ? new Parsed.Value<>(new PhoneNumber(e164)) : new Parsed.Rejected<>(LENGTH);
    }

    private static String displayed(Phonenumber.PhoneNumber number) {
        boolean isHome = number.getCountryCode() == UNITED_KINGDOM;
        return Library.TABLES.format(number, isHome ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
    }

    private static Optional<Phonenumber.PhoneNumber> known(PhoneNumber number) {
        try {
            return Optional.of(Library.TABLES.parse(number.value(), DIALLED_FROM));
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }
}
