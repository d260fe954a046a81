// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.form;

import jakarta.validation.ValidatorFactory;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.moothall.core.finding.Checked;
import org.moothall.core.finding.Finding;

/**
 * The one judge of forms: a page, a host and a test that ask the same validator are told the same findings, in the same order. A form is
 * a record of what was typed, a component a field in the order of the page; the form stays as it is, so that the page can show it again.
 *
 * <pre>{@code
 * FormValidator forms = FormValidator.of(validatorFactory);
 * Checked<Permit> permit = forms.check(form, Locale.ENGLISH, PermitForm::permit);
 * }</pre>
 *
 * <ul>
 *   <li><b>Order</b> the page's: the order of the components, within each that of its own components, and that of a list's elements. What
 *       is wrong with a whole comes before what is wrong with its parts.
 *   <li><b>One finding a field</b> that it is missing, if it has to be filled in; else the first of its constraints, as they are written,
 *       that is broken. Which one it is does not depend on the language.
 *   <li><b>Place</b> a path that a page can bind: {@code postcodes[1]}, {@code address.postcode}. The key of a map may be personal, and
 *       the elements of a set have no place, so that such a path ends at the map or the set: {@code answers}.
 *   <li><b>Rule</b> {@code form/missing} or {@code form/faulty}.
 *   <li><b>Words</b> the constraint's, in the language that the caller asks for: one validator serves English and Welsh.
 *   <li><b>What is asked</b> the constraints of Jakarta Validation on the form and what is in it, and nothing else, unless rules for the
 *       type of the form are added by {@link #also}.
 * </ul>
 *
 * <p>It is safe for use by several threads, as validator factories are.
 */
@FunctionalInterface
public interface FormValidator {
    /** Everything that is wrong with a form, in page order; empty when nothing is. Words are in the language. */
    List<Finding> findings(Object form, Locale language);

    /**
     * The value that a form holds, or what to tell the person.
     *
     * @param value makes the value of a form without an error; what it throws then is a mistake in the program
     */
    default <F, T> Checked<T> check(F form, Locale language, Function<? super F, ? extends T> value) {
        List<Finding> findings = findings(form, language);
        return findings.stream().anyMatch(Finding::isError)
                ? new Checked.Faulty<>(findings)
                : new Checked.Sound<>(value.apply(form), findings);
    }

    /**
     * The same, with rules for the forms of one type that a constraint does not say, such as <i>the end is after the beginning</i>. They are
     * asked of a form that has no other error, so that they can rely on its parts, and their findings stand in the order in which they give them.
     */
    default <F> FormValidator also(Class<F> type, BiFunction<? super F, ? super Locale, List<Finding>> rules) {
        Objects.requireNonNull(rules, "rules");
        return (form, language) -> {
            List<Finding> findings = findings(form, language);
            return type.isInstance(form) && findings.stream().noneMatch(Finding::isError)
                    ? Stream.concat(findings.stream(), rules.apply(type.cast(form), language).stream())
                            .toList()
                    : findings;
        };
    }

    /**
     * Judges forms by their constraints.
     *
     * @param factory any engine of Jakarta Validation, as the application has set it up; its messages are asked for in the caller's language,
     *     whatever its own is
     */
    static FormValidator of(ValidatorFactory factory) {
        return new ConstraintJudge(factory);
    }
}
