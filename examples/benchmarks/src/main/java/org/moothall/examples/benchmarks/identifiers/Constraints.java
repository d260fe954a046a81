// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.benchmarks.identifiers;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Pattern;
import java.util.concurrent.TimeUnit;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.moothall.core.identifier.constraint.ValidNhsNumber;
import org.moothall.core.identifier.constraint.ValidNino;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A form of two fields judged by Hibernate Validator: with our constraints, and with its own {@code @Pattern}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class Constraints {
    private static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    private final Texts nhsNumbers = Samples.nhsNumbers();
    private final Texts ninos = Samples.ninos();

    record Ours(@ValidNhsNumber String nhsNumber, @ValidNino String nino) {}

    record Patterns(
            @Pattern(regexp = "[0-9]{10}") String nhsNumber,

            @Pattern(regexp = "(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z][0-9]{6}[A-D]")
            String nino) {}

    /** Ours. */
    @Benchmark
    public Object ours() {
        return VALIDATOR.validate(new Ours(nhsNumbers.next(), ninos.next()));
    }

    /** Hibernate Validator's. */
    @Benchmark
    public Object patterns() {
        return VALIDATOR.validate(new Patterns(nhsNumbers.next(), ninos.next()));
    }
}
