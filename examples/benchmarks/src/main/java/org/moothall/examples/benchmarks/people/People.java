// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.benchmarks.people;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.moothall.standards.Checker;
import org.moothall.standards.Judge;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A person of 21 constraints, without a fault and with three: by hand, by Hibernate Validator, and by the judge. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class People {
    private static final int MANY = 64;
    private static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .clockProvider(() -> Clock.fixed(Person.TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC))
            .buildValidatorFactory()
            .getValidator();
    private static final Judge<Person> JUDGE =
            Checker.of(Person.standard()).asAt(Person.TODAY).judge(Person.class);

    private final Person[] sound = new Person[MANY];
    private final Person[] faulty = new Person[MANY];
    private int next;

    /** Makes the people. */
    public People() {
        Arrays.setAll(sound, Person::sound);
        Arrays.setAll(faulty, Person::faulty);
    }

    private int next() {
        next = (next + 1) % MANY;
        return next;
    }

    /** How many faults each way finds on all of the people: in its order, sound and faulty. */
    public int[] found() {
        return new int[] {
            count(sound, PersonByHand::check), count(faulty, PersonByHand::check),
            count(sound, VALIDATOR::validate), count(faulty, VALIDATOR::validate),
            count(sound, JUDGE::findings), count(faulty, JUDGE::findings)
        };
    }

    private static int count(Person[] people, Function<Person, Collection<?>> way) {
        return Arrays.stream(people)
                .mapToInt(person -> way.apply(person).size())
                .sum();
    }

    /** By hand. */
    @Benchmark
    public Object soundByHand() {
        return PersonByHand.check(sound[next()]);
    }

    /** By Hibernate Validator. */
    @Benchmark
    public Object soundByHibernate() {
        return VALIDATOR.validate(sound[next()]);
    }

    /** By the judge. */
    @Benchmark
    public Object soundByJudge() {
        return JUDGE.findings(sound[next()]);
    }

    /** By hand. */
    @Benchmark
    public Object faultyByHand() {
        return PersonByHand.check(faulty[next()]);
    }

    /** By Hibernate Validator. */
    @Benchmark
    public Object faultyByHibernate() {
        return VALIDATOR.validate(faulty[next()]);
    }

    /** By the judge. */
    @Benchmark
    public Object faultyByJudge() {
        return JUDGE.findings(faulty[next()]);
    }
}
