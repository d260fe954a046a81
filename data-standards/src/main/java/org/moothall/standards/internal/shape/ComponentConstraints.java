// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.shape;

import jakarta.validation.Constraint;
import jakarta.validation.OverridesAttribute;
import jakarta.validation.Valid;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.moothall.core.finding.Severity;
import org.moothall.core.identifier.constraint.ValidIdentifier;
import org.moothall.standards.About;
import org.moothall.standards.AsWarning;
import org.moothall.standards.Member;

/**
 * Reads the Jakarta constraints of a record: what the shape knows into {@link Constraints}, and the rest into the
 * {@link ProviderJudge}, so that no constraint is ever skipped in silence.
 */
record ComponentConstraints(About about, Class<?> record, ProviderJudge provider, Refusals refusals) {
    private static final String JAKARTA = "jakarta.validation.constraints.";

    /** By its name, because only those who use Hibernate Validator have it: its parts need not all hold. */
    private static final String ANY_OF_ITS_PARTS = "org.hibernate.validator.constraints.ConstraintComposition";

    /** Where a component stands, and what is read of it. */
    private record Target(String component, int slot, String idPart, ConstraintReader reader, Constraints into) {}

    /** Constraints do not target components; the compiler copies them to the field, where they are read. */
    Constraints read(RecordComponent component, Member member, int slot, String idPart) {
        var reader = new ConstraintReader(component.getType(), member.kind(), refusals);
        var target = new Target(component.getName(), slot, idPart, reader, new Constraints());
        if (member.kind() instanceof Member.Kind.Identified identified) {
            target.into().beOf(identified.scheme());
        }
        String place = "component " + component.getName();
        for (var annotation : fieldAnnotations(component)) {
            refuseGroups(annotation, place);
            if (isConstraint(annotation) && !isCascade(annotation, member)) {
                read(annotation, target, severity(annotation), place);
            }
        }
        if (component.getAnnotatedType() instanceof AnnotatedParameterizedType parameterized) {
            for (var argument : parameterized.getAnnotatedActualTypeArguments()) {
                Arrays.stream(argument.getAnnotations())
                        .filter(ComponentConstraints::isConstraint)
                        .filter(annotation -> !isCascade(annotation, member))
                        .forEach(annotation -> forProvider(annotation, target, severity(annotation)));
            }
        }
        return target.into();
    }

    private List<Annotation> fieldAnnotations(RecordComponent component) {
        try {
            return List.of(record.getDeclaredField(component.getName()).getAnnotations());
        } catch (NoSuchFieldException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A nested record is judged by its own shape, as {@code @Valid} asks. */
    private static boolean isCascade(Annotation annotation, Member member) {
        return annotation instanceof Valid
                && (member.kind() instanceof Member.Kind.Nested || member.kind() instanceof Member.Kind.NestedList);
    }

    /** Reads the constraints on the record as a whole. */
    void readWhole() {
        for (var annotation : record.getAnnotations()) {
            if (isConstraint(annotation)) {
                refuseGroups(annotation, "the record itself");
                provider.addWhole(constraintOf(annotation), severity(annotation), about.prefix(), about.source());
            }
        }
    }

    /** A composition says what its parts say, whoever wrote it. */
    private void read(Annotation annotation, Target target, Severity severity, String place) {
        Class<? extends Annotation> annotationType = annotation.annotationType();
        if (isComposition(annotation) && !annotationType.getName().startsWith(JAKARTA)) {
            for (var part : annotationType.getAnnotations()) {
                if (isConstraint(part)) {
                    read(part, target, severity, "@" + annotationType.getSimpleName() + " of " + place);
                }
            }
        } else if (annotation instanceof ValidIdentifier && target.reader().component() != String.class) {
            throw refusals.because(
                    "@" + annotationType.getSimpleName() + " on " + place + " judges texts, and this is none");
        } else if (target.reader().read(annotation, target.into(), place)) {
            String kind = target.reader().kind(annotation);
            if (!target.into().weigh(kind, severity)) {
                throw refusals.because("constraints on " + place + " that make one rule, \"" + kind
                        + "\", are an error and a warning; let them be the same");
            }
        } else {
            forProvider(annotation, target, severity);
        }
    }

    private static Severity severity(Annotation annotation) {
        return Arrays.asList(classes(annotation, "payload")).contains(AsWarning.class)
                ? Severity.WARNING
                : Severity.ERROR;
    }

    /** The classes that a constraint has as an attribute; none of what is no constraint. */
    private static Class<?>[] classes(Annotation annotation, String attribute) {
        if (!annotation.annotationType().isAnnotationPresent(Constraint.class)) {
            return new Class<?>[0];
        }
        try {
            var method = annotation.annotationType().getDeclaredMethod(attribute);
            method.trySetAccessible();
            return (Class<?>[]) method.invoke(annotation);
        } catch (ReflectiveOperationException without) {
            throw new IllegalStateException(without);
        }
    }

    /** A provider names the parts of a composition as well as the whole, so both are told. */
    private void forProvider(Annotation annotation, Target target, Severity severity) {
        provider.add(
                target.component(),
                target.slot(),
                constraintOf(annotation),
                target.idPart(),
                severity,
                about.prefix(),
                about.source());
        if (!annotation.annotationType().getName().startsWith(JAKARTA)) {
            Arrays.stream(annotation.annotationType().getAnnotations())
                    .filter(ComponentConstraints::isConstraint)
                    .forEach(part -> provider.addPart(target.slot(), constraintOf(part)));
        }
    }

    /** The constraint that a provider names: of a list of the same constraint, that one. */
    private static Class<?> constraintOf(Annotation annotation) {
        Class<?> annotationType = annotation.annotationType();
        Class<?> holder = annotationType.getEnclosingClass();
        boolean isList = !annotationType.isAnnotationPresent(Constraint.class) && holder != null;
        return isList ? holder : annotationType;
    }

    /** Whether all of its parts must hold, as they stand there, and nothing else. */
    private static boolean isComposition(Annotation annotation) {
        Class<? extends Annotation> annotationType = annotation.annotationType();
        var constraint = annotationType.getAnnotation(Constraint.class);
        var parts = annotationType.getAnnotations();
        return constraint != null
                && constraint.validatedBy().length == 0
                && Arrays.stream(parts).anyMatch(ComponentConstraints::isConstraint)
                && Arrays.stream(parts)
                        .noneMatch(part -> part.annotationType().getName().equals(ANY_OF_ITS_PARTS))
                && Arrays.stream(annotationType.getDeclaredMethods())
                        .filter(attribute -> attribute.isAnnotationPresent(OverridesAttribute.class)
                                || attribute.isAnnotationPresent(OverridesAttribute.List.class))
                        .allMatch(attribute -> isAsInPart(attribute, annotation));
    }

    /** Whether an attribute that overrides one of a part says what the part says itself. */
    private static boolean isAsInPart(Method attribute, Annotation annotation) {
        var overriding = attribute.getAnnotation(OverridesAttribute.class);
        Annotation part =
                overriding == null ? null : annotation.annotationType().getAnnotation(overriding.constraint());
        if (part == null) {
            return false;
        }
        try {
            attribute.trySetAccessible();
            Method overridden = part.annotationType()
                    .getMethod(overriding.name().isEmpty() ? attribute.getName() : overriding.name());
            return attribute.invoke(annotation).equals(overridden.invoke(part));
        } catch (ReflectiveOperationException unknown) {
            return false;
        }
    }

    /** A constraint, a list of the same constraint, or a cascade into another type. */
    private static boolean isConstraint(Annotation annotation) {
        Class<?> annotationType = annotation.annotationType();
        Class<?> holder = annotationType.getEnclosingClass();
        return annotation instanceof Valid
                || annotationType.isAnnotationPresent(Constraint.class)
                || (holder != null && holder.isAnnotationPresent(Constraint.class));
    }

    private void refuseGroups(Annotation annotation, String place) {
        if (classes(annotation, "groups").length > 0) {
            throw refusals.because(
                    "the compiled shape knows no validation groups, and a constraint on " + place + " has one");
        }
    }
}
