// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.benchmarks.identifiers;

import java.util.concurrent.TimeUnit;
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

/** Whether a text is an identifier: our verdict, check digit and all, beside a precompiled regular expression alone. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class Verdicts {
    private final Texts nhsNumbers = Samples.nhsNumbers();
    private final Texts ninos = Samples.ninos();
    private final Texts postcodes = Samples.postcodes();
    private final Texts uprns = Samples.uprns();
    private final Texts vatNumbers = Samples.vatNumbers();
    private final Texts ibans = Samples.ibans();

    /** Ours. */
    @Benchmark
    public boolean nhsNumber() {
        return NhsNumber.isValid(nhsNumbers.next());
    }

    /** The regular expression. */
    @Benchmark
    public boolean nhsNumberByRegex() {
        return Samples.NHS_NUMBER.matcher(nhsNumbers.next()).matches();
    }

    /** Ours. */
    @Benchmark
    public boolean nino() {
        return Nino.isValid(ninos.next());
    }

    /** The regular expression. */
    @Benchmark
    public boolean ninoByRegex() {
        return Samples.NINO.matcher(ninos.next()).matches();
    }

    /** Ours. */
    @Benchmark
    public boolean postcode() {
        return Postcode.isValid(postcodes.next());
    }

    /** The regular expression. */
    @Benchmark
    public boolean postcodeByRegex() {
        return Samples.POSTCODE.matcher(postcodes.next()).matches();
    }

    /** Ours. */
    @Benchmark
    public boolean uprn() {
        return Uprn.isValid(uprns.next());
    }

    /** The regular expression. */
    @Benchmark
    public boolean uprnByRegex() {
        return Samples.UPRN.matcher(uprns.next()).matches();
    }

    /** Ours. */
    @Benchmark
    public boolean vat() {
        return VatNumber.isValid(vatNumbers.next());
    }

    /** The regular expression. */
    @Benchmark
    public boolean vatByRegex() {
        return Samples.VAT.matcher(vatNumbers.next()).matches();
    }

    /** Ours. */
    @Benchmark
    public boolean iban() {
        return Iban.isValid(ibans.next());
    }

    /** The regular expression. */
    @Benchmark
    public boolean ibanByRegex() {
        return Samples.IBAN.matcher(ibans.next()).matches();
    }
}
