// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.shape;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.NoProviderFoundException;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.moothall.core.finding.Severity;
import org.moothall.standards.RuleSummary;
import org.moothall.standards.internal.row.Days;
import org.moothall.standards.internal.row.RowBuffer;

/**
 * The judge of constraints that the shape does not know: the Jakarta Validation provider on the class path, such as Hibernate
 * Validator. Without one such constraints could not be checked.
 */
final class ProviderJudge {
    /** A slot that stands for the whole record. */
    private static final int WHOLE = -1;

    private final String record;
    private final Map<String, Integer> slots = new LinkedHashMap<>();
    private final Map<Integer, Set<String>> constraints = new LinkedHashMap<>();
    private final Map<Integer, Set<String>> parts = new LinkedHashMap<>();
    private final Map<Integer, RuleSummary> rules = new LinkedHashMap<>();
    private @Nullable Validator validator;
    private long asAt = Days.NONE;

    ProviderJudge(String record) {
        this.record = record;
    }

    /** A constraint on a component is to be judged. */
    void add(
            String component,
            int slot,
            Class<?> constraint,
            String idPart,
            Severity severity,
            String prefix,
            String source) {
        slots.put(component, slot);
        var names = constraints.computeIfAbsent(slot, absent -> new TreeSet<>());
        names.add(constraint.getName());
        String subject = component.isEmpty() ? "the " + record : component;
        RuleSummary before = rules.get(slot);
        boolean isError = severity == Severity.ERROR || (before != null && before.severity() == Severity.ERROR);
        rules.put(
                slot,
                new RuleSummary(
                        prefix + "/" + idPart + "-constraint",
                        isError ? Severity.ERROR : Severity.WARNING,
                        subject + " fits " + shown(names),
                        source));
    }

    /** A part of such a constraint. */
    void addPart(int slot, Class<?> constraint) {
        parts.computeIfAbsent(slot, absent -> new TreeSet<>()).add(constraint.getName());
    }

    /** A constraint on the whole record is to be judged. */
    void addWhole(Class<?> constraint, Severity severity, String prefix, String source) {
        add("", WHOLE, constraint, RuleIds.part(record), severity, prefix, source);
    }

    boolean isNeeded() {
        return !rules.isEmpty();
    }

    List<RuleSummary> rules() {
        return List.copyOf(rules.values());
    }

    void judge(Object value, RowBuffer row, MemberShape.Findings findings) {
        Validator provider = provider(row.asAt());
        if (provider == null) {
            rules.values()
                    .forEach(rule -> findings.notChecked(rule, "no Jakarta Validation provider is on the class path"));
            return;
        }
        RuleSummary whole = rules.get(WHOLE);
        boolean anyFaulty = row.anyFaulty();
        if (whole != null && anyFaulty) {
            findings.notChecked(whole, "a member of the " + record + " is faulty");
        }
        List<ConstraintViolation<Object>> violations = new ArrayList<>(provider.validate(value));
        violations.sort((first, second) -> first.getPropertyPath()
                .toString()
                .compareTo(second.getPropertyPath().toString()));
        Set<String> said = new TreeSet<>();
        for (var violation : violations) {
            int slot = slot(violation.getPropertyPath());
            RuleSummary rule = rules.get(slot);
            boolean isJudgeable = slot == WHOLE ? !anyFaulty : rule != null && !row.isFaulty(slot);
            String message = isJudgeable ? message(violation, slot) : "";
            if (rule != null && !message.isEmpty() && said.add(slot + message)) {
                if (slot == WHOLE) {
                    findings.addWhole(rule, message);
                } else {
                    findings.add(rule, slot, message);
                }
            }
        }
    }

    private int slot(Path path) {
        for (var node : path) {
            String name = node.getName();
            if (name != null) {
                return slots.getOrDefault(name, Integer.MAX_VALUE);
            }
        }
        return WHOLE;
    }

    /** What is said of a violation; nothing, where it is of a constraint that the shape judges. */
    private String message(ConstraintViolation<?> violation, int slot) {
        var names = constraints.getOrDefault(slot, Set.of());
        String name = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getName();
        boolean isPart = !names.contains(name);
        if (isPart && !parts.getOrDefault(slot, Set.of()).contains(name)) {
            return "";
        }
        String template = violation.getMessageTemplate();
        return isPart || template.contains("{") || template.contains("$")
                ? "does not fit " + (isPart ? shown(names) : shown(Set.of(name))) + "; correct it at the source"
                : template;
    }

    private static String shown(Set<String> names) {
        return names.stream()
                .map(name -> "@" + name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1))
                .collect(Collectors.joining(" and "));
    }

    private synchronized @Nullable Validator provider(long newAsAt) {
        if (validator == null || asAt != newAsAt) {
            asAt = newAsAt;
            try {
                var configuration = Validation.byDefaultProvider().configure().messageInterpolator(new Templates());
                if (asAt != Days.NONE) {
                    Instant noon = LocalDate.ofEpochDay(asAt).atTime(12, 0).toInstant(ZoneOffset.UTC);
                    configuration.clockProvider(() -> Clock.fixed(noon, ZoneOffset.UTC));
                }
                validator = configuration.buildValidatorFactory().getValidator();
            } catch (NoProviderFoundException none) {
                validator = null;
            }
        }
        return validator;
    }

    /** Leaves messages as they are written, so that no value gets into one and no expression is run. */
    private static final class Templates implements MessageInterpolator {
        @Override
        public String interpolate(String template, Context context) {
            return template;
        }

        @Override
        public String interpolate(String template, Context context, Locale locale) {
            return template;
        }
    }
}
