// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.benchmarks.identifiers;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.CodeValidator;
import org.apache.commons.validator.routines.IBANValidator;
import org.apache.commons.validator.routines.RegexValidator;
import org.iban4j.IbanFormat;
import org.moothall.core.contact.PhoneNumber;
import org.moothall.core.identifier.bank.Iban;
import org.moothall.core.identifier.health.NhsNumber;
import org.moothall.core.identifier.place.Postcode;
import org.moothall.core.identifier.place.Uprn;
import org.moothall.core.identifier.tax.Nino;
import org.moothall.core.identifier.tax.VatNumber;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * From a text to a value, beside peers that check as much: a library where one does, otherwise what a careful developer writes
 * with a library's regular expressions and check digits. All are given the canonical form; those that end in {@code Typed},
 * lower case and spaces.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class Parses {
    private static final Pattern NOISE = Pattern.compile("[\\s.,()\\[\\]-]");
    private static final CodeValidator NHS_NUMBERS = new CodeValidator("^([0-9]{10})$", 10, new Modulus11());
    private static final RegexValidator NINOS = new RegexValidator("^(" + Samples.NINO.pattern() + ")$");
    private static final RegexValidator POSTCODES = new RegexValidator("^(" + Samples.POSTCODE.pattern() + ")$");
    private static final RegexValidator UPRNS = new RegexValidator("^([0-9]{1,12})$");
    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();

    private final Texts nhsNumbers = Samples.nhsNumbers();
    private final Texts nhsNumbersTyped = nhsNumbers.written(Samples::typed);
    private final Texts ninos = Samples.ninos();
    private final Texts ninosTyped = ninos.written(Samples::typed);
    private final Texts postcodes = Samples.postcodes();
    private final Texts uprns = Samples.uprns();
    private final Texts vatNumbers = Samples.vatNumbers();
    private final Texts ibans = Samples.ibans();
    private final Texts ibansTyped = ibans.written(Samples::typed);
    private final Texts phones = Samples.phones();

    /** Ours. */
    @Benchmark
    public Object nhsNumber() {
        return NhsNumber.parse(nhsNumbers.next());
    }

    /** Commons Validator's code validator, with a check digit of its own kind. */
    @Benchmark
    public Object nhsNumberByCommonsValidator() {
        return NHS_NUMBERS.validate(nhsNumbers.next());
    }

    /** Ours, as people type. */
    @Benchmark
    public Object nhsNumberTyped() {
        return NhsNumber.parse(nhsNumbersTyped.next());
    }

    /** Commons Validator, after cleaning. */
    @Benchmark
    public Object nhsNumberTypedByCommonsValidator() {
        return NHS_NUMBERS.validate(clean(nhsNumbersTyped.next()));
    }

    /** Ours. */
    @Benchmark
    public Object nino() {
        return Nino.parse(ninos.next());
    }

    /** Commons Validator's regular expressions. */
    @Benchmark
    public Object ninoByCommonsValidator() {
        return NINOS.validate(ninos.next());
    }

    /** Ours, as people type. */
    @Benchmark
    public Object ninoTyped() {
        return Nino.parse(ninosTyped.next());
    }

    /** Commons Validator's, after cleaning. */
    @Benchmark
    public Object ninoTypedByCommonsValidator() {
        return NINOS.validate(clean(ninosTyped.next()));
    }

    /** Ours, which also knows the areas. */
    @Benchmark
    public Object postcode() {
        return Postcode.parse(postcodes.next());
    }

    /** Commons Validator's regular expressions, without the areas. */
    @Benchmark
    public Object postcodeByCommonsValidator() {
        return POSTCODES.validate(postcodes.next());
    }

    /** Ours. */
    @Benchmark
    public Object uprn() {
        return Uprn.parse(uprns.next());
    }

    /** Commons Validator's regular expressions; zero passes. */
    @Benchmark
    public Object uprnByCommonsValidator() {
        return UPRNS.validate(uprns.next());
    }

    /** Ours. */
    @Benchmark
    public Object vat() {
        return VatNumber.parse(vatNumbers.next());
    }

    /** A regular expression, and the sum by hand. */
    @Benchmark
    public Object vatByRegexAndSum() {
        String text = vatNumbers.next();
        return Samples.VAT.matcher(text).matches() && Modulus97.isRight(text) ? text : "";
    }

    /** Ours. */
    @Benchmark
    public Object iban() {
        return Iban.parse(ibans.next());
    }

    /** Commons Validator, which gives a verdict and no value. */
    @Benchmark
    public boolean ibanByCommonsValidator() {
        return IBANValidator.getInstance().isValid(ibans.next());
    }

    /** iban4j. */
    @Benchmark
    public Object ibanByIban4j() {
        return org.iban4j.Iban.valueOf(ibans.next());
    }

    /** Ours, as people type. */
    @Benchmark
    public Object ibanTyped() {
        return Iban.parse(ibansTyped.next());
    }

    /** iban4j, after cleaning. */
    @Benchmark
    public Object ibanTypedByIban4j() {
        return org.iban4j.Iban.valueOf(clean(ibansTyped.next()), IbanFormat.None);
    }

    /** Ours, which rests on libphonenumber. */
    @Benchmark
    public Object phone() {
        return PhoneNumber.parse(phones.next());
    }

    /** libphonenumber itself: read, judged and written in its canonical form. */
    @Benchmark
    public Object phoneByLibphonenumber() throws NumberParseException {
        var number = PHONES.parse(phones.next(), "GB");
        return PHONES.isValidNumber(number) + PHONES.format(number, PhoneNumberUtil.PhoneNumberFormat.E164);
    }

    private static String clean(String text) {
        return NOISE.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
    }
}
