// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.form;

import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.moothall.core.finding.Finding;

/** Judges forms by their constraints, whatever engine checks them. */
final class ConstraintJudge implements FormValidator {
    private final ValidatorFactory factory;

    ConstraintJudge(ValidatorFactory factory) {
        this.factory = factory;
    }

    @Override
    public List<Finding> findings(Object form, Locale language) {
        Map<String, Finding> byField = new LinkedHashMap<>();
        validator(language).validate(form).stream()
                .map(violation -> Broken.of(form, violation))
                .sorted()
                .forEach(broken -> byField.putIfAbsent(broken.field().path(), broken.finding()));
        return List.copyOf(byField.values());
    }

    /** A validator costs little: it shares with its factory what is known of each type. */
    private Validator validator(Locale language) {
        return factory.usingContext()
                .messageInterpolator(new InLanguage(factory.getMessageInterpolator(), language))
                .getValidator();
    }

    /** The words of an interpolator in one language, whatever its own is. */
    private record InLanguage(MessageInterpolator words, Locale language) implements MessageInterpolator {
        @Override
        public String interpolate(String template, Context context) {
            return words.interpolate(template, context, language);
        }

        @Override
        public String interpolate(String template, Context context, Locale anyOther) {
            return words.interpolate(template, context, language);
        }
    }
}
