// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.shape;

import jakarta.validation.Constraint;
import jakarta.validation.OverridesAttribute;
import jakarta.validation.Valid;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.core.finding.Severity;
import org.moothall.core.privacy.Privacy;
import org.moothall.standards.About;
import org.moothall.standards.Member;
import org.moothall.standards.Profile;
import org.moothall.standards.RecordType;
import org.moothall.standards.RuleSummary;
import org.moothall.standards.Standard;

/**
 * Makes the compiled shape out of a record type and a profile: the one class here that reflects. What it cannot vouch for it
 * refuses by name, so that no constraint is ever skipped in silence.
 *
 * @param <T> the Java record
 */
public final class ShapeCompiler<T> {
    /** By its name, because only those who use Hibernate Validator have it: its parts need not all hold. */
    private static final String ANY_OF_ITS_PARTS = "org.hibernate.validator.constraints.ConstraintComposition";

    private final About about;
    private final RecordType<T> type;
    private final ProfiledType<T> profiled;
    private final Refusals refusals;

    private ShapeCompiler(About about, RecordType<T> type, Profile profile) {
        this.about = about;
        this.type = type;
        profiled = new ProfiledType<>(type, profile);
        refusals = new Refusals(type.type().getName(), about.id());
    }

    /**
     * Compiles every record type of a standard under a profile.
     *
     * @throws IllegalArgumentException when records, declarations and profile do not fit together; the message says where
     */
    public static Map<Class<?>, CompiledShape<?>> compileAll(Standard standard, Profile profile) {
        Map<Class<?>, CompiledShape<?>> shapes = new LinkedHashMap<>();
        for (var type : standard.recordTypes()) {
            shapes.put(type.type(), new ShapeCompiler<>(standard.about(), type, profile).compile());
        }
        StrayReferences.refuse(shapes.values(), profile);
        return shapes;
    }

    private CompiledShape<T> compile() {
        RecordComponent[] components = components();
        refuseConstraints(type.type(), "the record itself");
        List<MemberShape> members = new ArrayList<>();
        for (int index = 0; index < components.length; index++) {
            members.add(member(components[index], type.members().get(index)));
        }
        var shape = new CompiledShape<>(new CompiledShape.Parts<>(
                type.name(),
                members,
                profiled.aliases(),
                profiled.objects(),
                profiled.known(),
                Set.copyOf(type.wrappers()),
                profiled.wrappers(),
                profiled.rules(),
                profiled.severities(),
                memberRule(Severity.ADVICE, "known", "every member is one that the standard or the profile names"),
                memberRule(Severity.ADVICE, "named", "members have the names that the standard gives them"),
                constructor(components)));
        refuseUnknownMembers(shape);
        return shape;
    }

    private RuleSummary memberRule(Severity severity, String kind, String words) {
        return new RuleSummary(about.prefix() + "/member-" + kind, severity, words, about.source());
    }

    private RecordComponent[] components() {
        RecordComponent[] components = type.type().getRecordComponents();
        if (components == null) {
            throw refusals.because("it is not a record");
        }
        if (components.length != type.members().size()) {
            throw refusals.because("it has " + components.length + " components and "
                    + type.members().size() + " members are declared");
        }
        return components;
    }

    private MemberShape member(RecordComponent component, Member member) {
        Class<?> wanted = javaType(member.kind());
        if (component.getType() != wanted) {
            throw refusals.because("component " + component.getName() + " is a "
                    + component.getType().getSimpleName() + " and member " + member.name() + " needs a "
                    + wanted.getSimpleName());
        }
        var constraints = constraints(component, member);
        var declaration = new MemberShape.Declaration(
                member.name(),
                type.name(),
                about.prefix(),
                about.source(),
                privacy(component).value().isOpen() && constraints.areSchemesOpen(),
                profiled.requiresMember(member.name()),
                profiled.allowsSeveral(member.name()),
                profiled.requiresValue(member.name()) ? constraints.withNotBlank() : constraints);
        return shape(declaration, member.kind());
    }

    private MemberShape shape(MemberShape.Declaration declaration, Member.Kind kind) {
        if (kind instanceof Member.Kind.Text) {
            return new TextShape(declaration);
        } else if (kind instanceof Member.Kind.Identified identified) {
            return new IdentifierShape(declaration, identified.scheme());
        } else if (kind instanceof Member.Kind.Coded coded) {
            return new CodedShape(declaration, profiled.codes(declaration.name(), coded.list()));
        } else if (kind instanceof Member.Kind.Decimal) {
            return new DecimalShape(declaration);
        } else if (kind instanceof Member.Kind.DateTime) {
            return new DateTimeShape(declaration);
        } else if (kind instanceof Member.Kind.Links) {
            return new LinksShape(declaration);
        } else if (kind instanceof Member.Kind.Answers answers) {
            return new AnswersShape(declaration, answers.prefix());
        }
        throw new IllegalStateException("no shape for " + kind);
    }

    private static Class<?> javaType(Member.Kind kind) {
        if (kind instanceof Member.Kind.Decimal) {
            return Double.class;
        } else if (kind instanceof Member.Kind.DateTime) {
            return OffsetDateTime.class;
        } else if (kind instanceof Member.Kind.Links) {
            return List.class;
        } else if (kind instanceof Member.Kind.Answers) {
            return Map.class;
        } else if (kind instanceof Member.Kind.Identified identified) {
            return identified.scheme().type();
        }
        return String.class;
    }

    private Privacy privacy(RecordComponent component) {
        Privacy privacy = component.getAnnotation(Privacy.class);
        if (privacy == null) {
            throw refusals.because("component " + component.getName() + " has no @Privacy");
        }
        return privacy;
    }

    /** Constraints do not target components; the compiler copies them to the field, where they are read. */
    private Constraints constraints(RecordComponent component, Member member) {
        var reader = new ConstraintReader(component.getType(), member.kind(), refusals);
        var constraints = member.kind() instanceof Member.Kind.Identified identified
                ? Constraints.NONE.withScheme(identified.scheme())
                : Constraints.NONE;
        try {
            for (var annotation :
                    type.type().getDeclaredField(component.getName()).getAnnotations()) {
                refuseGroups(annotation, "component " + component.getName());
                constraints = with(constraints, annotation, "component " + component.getName(), reader);
            }
        } catch (NoSuchFieldException impossible) {
            throw new IllegalStateException(impossible);
        }
        if (component.getAnnotatedType() instanceof AnnotatedParameterizedType parameterized) {
            for (var argument : parameterized.getAnnotatedActualTypeArguments()) {
                refuseConstraints(argument, "the elements of " + component.getName());
            }
        }
        return constraints;
    }

    /** A composition says what its parts say, whoever wrote it; any other constraint is one that the reader must know. */
    private Constraints with(Constraints before, Annotation annotation, String place, ConstraintReader reader) {
        if (!isConstraint(annotation)) {
            return before;
        }
        Class<? extends Annotation> annotationType = annotation.annotationType();
        if (!isComposition(annotation)) {
            return reader.with(before, annotation, place);
        }
        var constraints = before;
        for (var part : annotationType.getAnnotations()) {
            constraints = with(constraints, part, "@" + annotationType.getSimpleName() + " of " + place, reader);
        }
        return constraints;
    }

    /** Whether all of its parts must hold, as they stand there, and nothing else. */
    private static boolean isComposition(Annotation annotation) {
        Class<? extends Annotation> annotationType = annotation.annotationType();
        var constraint = annotationType.getAnnotation(Constraint.class);
        var parts = annotationType.getAnnotations();
        return constraint != null
                && constraint.validatedBy().length == 0
                && Arrays.stream(parts).anyMatch(ShapeCompiler::isConstraint)
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

    private void refuseConstraints(AnnotatedElement element, String place) {
        for (var annotation : element.getAnnotations()) {
            if (isConstraint(annotation)) {
                throw refusals.cannotVouchFor(annotation, place);
            }
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
        if (!annotation.annotationType().isAnnotationPresent(Constraint.class)) {
            return;
        }
        try {
            var groups = annotation.annotationType().getDeclaredMethod("groups");
            groups.trySetAccessible();
            if (((Class<?>[]) groups.invoke(annotation)).length > 0) {
                throw refusals.because(
                        "the compiled shape knows no validation groups, and a constraint on " + place + " has one");
            }
        } catch (ReflectiveOperationException withoutGroups) {
            throw refusals.cannotVouchFor(annotation, place);
        }
    }

    private void refuseUnknownMembers(CompiledShape<T> shape) {
        Set<String> ids = new HashSet<>();
        for (var rule : shape.summaries()) {
            if (!RuleIds.isOne(rule.id())) {
                throw refusals.because("rule id \"" + rule.id() + "\" is not a prefix, a slash and words, of lower case"
                        + " letters and digits with single hyphens between, as in open311/status-known");
            }
            if (!ids.add(rule.id())) {
                throw refusals.because("two rules have the id " + rule.id());
            }
        }
        for (var rule : shape.rules()) {
            Stream.concat(rule.needs().stream(), rule.reads().stream())
                    .filter(member -> shape.slot(member) < 0)
                    .findFirst()
                    .ifPresent(member -> {
                        throw refusals.because(
                                "rule " + rule.id() + " looks at member " + member + ", which is not declared");
                    });
        }
    }

    private Function<@Nullable Object[], T> constructor(RecordComponent[] components) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<T> constructor = type.type().getDeclaredConstructor(types);
            constructor.trySetAccessible();
            return values -> construct(constructor, values);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static <T> T construct(Constructor<T> constructor, @Nullable Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            throw new IllegalStateException(
                    "record " + constructor.getDeclaringClass().getName()
                            + " must accept null for every component but lists and maps",
                    refused.getCause());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
