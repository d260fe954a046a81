// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.moothall.core.finding.Checked;
import org.moothall.core.finding.Finding;
import org.moothall.core.form.FormValidator;
import org.moothall.standards.internal.reading.ObjectReading;

/**
 * The judge of Java records of one type: what a form holds, or what a program made. It finds what a file of the same record is told, so
 * that file, API and form cannot disagree; only the place is another, the component: {@code location.postcode}, {@code costs[1].amount}.
 * Findings are in the order of the components.
 *
 * <ul>
 *   <li>A component that is null or an empty text is one without a value.
 *   <li>Rules over groups and tables could not be checked on one record alone.
 *   <li>A record of texts, numbers, days, and yes or no that has no fault costs no object.
 * </ul>
 *
 * <p><b>Thread safety</b> safe for several threads.
 *
 * @param <T> the Java record
 */
public final class Judge<T> {
    private final Class<T> type;
    private final Supplier<ObjectReading<T>> readings;
    private final AtomicReference<ObjectReading<T>> idle = new AtomicReference<>();

    Judge(Class<T> type, Supplier<ObjectReading<T>> readings) {
        this.type = type;
        this.readings = readings;
        idle.set(readings.get());
    }

    /** Everything that is found on a record; empty when nothing is. */
    public List<Finding> findings(T value) {
        return judged(value, ObjectReading::findings);
    }

    /** The record with remarks, or every fault. */
    public Checked<T> check(T value) {
        return Checked.of(value, findings(value));
    }

    /** What could not be checked on a record, and why. */
    public List<CheckReport.NotChecked> notChecked(T value) {
        return judged(value, ObjectReading::gaps).stream()
                .map(gap -> new CheckReport.NotChecked(gap.rule(), 1, gap.why()))
                .toList();
    }

    /**
     * A validator of forms for a page or a host: a form of this type is judged here, in English only, and all others by another
     * validator.
     */
    public FormValidator orElse(FormValidator others) {
        return (form, language) -> type.isInstance(form) ? findings(type.cast(form)) : others.findings(form, language);
    }

    /** A reading serves one thread at a time; who finds it taken makes another. */
    private <R> R judged(T value, Function<? super ObjectReading<T>, R> answer) {
        ObjectReading<T> taken = idle.getAndSet(null);
        ObjectReading<T> reading = taken == null ? readings.get() : taken;
        reading.read(value);
        R answered = answer.apply(reading);
        idle.set(reading);
        return answered;
    }
}
