// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal;

import jakarta.validation.Constraint;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.core.codelist.CodeList;
import org.moothall.core.finding.Severity;
import org.moothall.core.privacy.Privacy;
import org.moothall.standards.About;
import org.moothall.standards.Change;
import org.moothall.standards.Member;
import org.moothall.standards.Profile;
import org.moothall.standards.RecordType;
import org.moothall.standards.Rule;
import org.moothall.standards.RuleSummary;
import org.moothall.standards.Standard;

/**
 * Makes the compiled shape out of a record type and a profile: the one class here that reflects. What it cannot vouch for it
 * refuses by name, so that no constraint is ever skipped in silence.
 *
 * @param <T> the Java record
 */
public final class ShapeCompiler<T> {
    private final About about;
    private final RecordType<T> type;
    private final Profile profile;

    private ShapeCompiler(About about, RecordType<T> type, Profile profile) {
        this.about = about;
        this.type = type;
        this.profile = profile;
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
        refuseStrayReferences(shapes.values(), profile);
        return shapes;
    }

    private CompiledShape<T> compile() {
        RecordComponent[] components = components();
        refuseConstraints(type.type(), "the record itself");
        List<MemberShape> members = new ArrayList<>();
        for (int index = 0; index < components.length; index++) {
            members.add(member(components[index], type.members().get(index)));
        }
        var rules = rules();
        var shape = new CompiledShape<>(new CompiledShape.Parts<>(
                type.name(),
                members,
                aliases(),
                objects(),
                known(),
                Set.copyOf(type.wrappers()),
                wrappers(),
                rules,
                severities(),
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
            throw refusal("it is not a record");
        }
        if (components.length != type.members().size()) {
            throw refusal("it has " + components.length + " components and "
                    + type.members().size() + " members are declared");
        }
        return components;
    }

    private MemberShape member(RecordComponent component, Member member) {
        Class<?> wanted = javaType(member.kind());
        if (component.getType() != wanted) {
            throw refusal("component " + component.getName() + " is a "
                    + component.getType().getSimpleName() + " and member " + member.name() + " needs a "
                    + wanted.getSimpleName());
        }
        boolean value = changed(Change.RequiresValue.class).stream()
                .anyMatch(change -> change.member().equals(member.name()));
        var constraints = constraints(component, member);
        var declaration = new MemberShape.Declaration(
                member.name(),
                type.name(),
                about.prefix(),
                about.source(),
                privacy(component).value().isOpen(),
                changed(Change.RequiresMember.class).stream()
                        .anyMatch(change -> change.member().equals(member.name())),
                changed(Change.AllowsSeveral.class).stream()
                        .anyMatch(change -> change.member().equals(member.name())),
                value ? constraints.withNotBlank() : constraints);
        return shape(declaration, member.kind());
    }

    private MemberShape shape(MemberShape.Declaration declaration, Member.Kind kind) {
        if (kind instanceof Member.Kind.Text) {
            return new TextShape(declaration);
        } else if (kind instanceof Member.Kind.Coded coded) {
            return new CodedShape(declaration, codes(declaration.name(), coded.list()));
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
        }
        return String.class;
    }

    private CodeList codes(String member, CodeList declared) {
        return changed(Change.UsesCodes.class).stream()
                .filter(change -> change.member().equals(member))
                .map(Change.UsesCodes::list)
                .reduce(declared, (first, second) -> second);
    }

    private Privacy privacy(RecordComponent component) {
        Privacy privacy = component.getAnnotation(Privacy.class);
        if (privacy == null) {
            throw refusal("component " + component.getName() + " has no @Privacy");
        }
        return privacy;
    }

    /** Constraints do not target components; the compiler copies them to the field, where they are read. */
    private Constraints constraints(RecordComponent component, Member member) {
        var constraints = Constraints.NONE;
        try {
            for (var annotation :
                    type.type().getDeclaredField(component.getName()).getAnnotations()) {
                constraints = with(constraints, annotation, component, member.kind());
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

    private Constraints with(
            Constraints constraints, Annotation annotation, RecordComponent component, Member.Kind kind) {
        String place = "component " + component.getName();
        if (annotation instanceof NotNull notNull) {
            refuseGroups(notNull.groups(), place);
            refuseUnless(component.getType() != List.class && component.getType() != Map.class, annotation, place);
            return constraints.withValue();
        } else if (annotation instanceof NotBlank notBlank) {
            refuseGroups(notBlank.groups(), place);
            refuseUnless(component.getType() == String.class, annotation, place);
            return constraints.withNotBlank();
        } else if (annotation instanceof Size size) {
            refuseGroups(size.groups(), place);
            refuseUnless(component.getType() == String.class, annotation, place);
            return constraints.withLength(size.min(), size.max());
        } else if (annotation instanceof DecimalMin least) {
            refuseGroups(least.groups(), place);
            refuseUnless(kind instanceof Member.Kind.Decimal, annotation, place);
            return constraints.withSmallest(Double.parseDouble(least.value()), least.inclusive());
        } else if (annotation instanceof DecimalMax most) {
            refuseGroups(most.groups(), place);
            refuseUnless(kind instanceof Member.Kind.Decimal, annotation, place);
            return constraints.withLargest(Double.parseDouble(most.value()), most.inclusive());
        } else if (annotation instanceof Min least) {
            refuseGroups(least.groups(), place);
            refuseUnless(kind instanceof Member.Kind.Decimal, annotation, place);
            return constraints.withSmallest((double) least.value(), true);
        } else if (annotation instanceof Max most) {
            refuseGroups(most.groups(), place);
            refuseUnless(kind instanceof Member.Kind.Decimal, annotation, place);
            return constraints.withLargest((double) most.value(), true);
        }
        refuseUnless(!isConstraint(annotation), annotation, place);
        return constraints;
    }

    private void refuseConstraints(AnnotatedElement element, String place) {
        for (var annotation : element.getAnnotations()) {
            refuseUnless(!isConstraint(annotation), annotation, place);
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

    private void refuseUnless(boolean fits, Annotation annotation, String place) {
        if (!fits) {
            throw refusal("the compiled shape cannot vouch for @"
                    + annotation.annotationType().getSimpleName() + " on " + place
                    + "; write a Rule for it, or teach ShapeCompiler");
        }
    }

    private void refuseGroups(Class<?>[] groups, String place) {
        if (groups.length > 0) {
            throw refusal("the compiled shape knows no validation groups, and a constraint on " + place + " has one");
        }
    }

    private Map<String, Integer> aliases() {
        Map<String, Integer> aliases = new HashMap<>();
        for (int slot = 0; slot < type.members().size(); slot++) {
            for (var alias : type.members().get(slot).aliases()) {
                aliases.put(CompiledShape.normalized(alias), slot);
            }
        }
        return aliases;
    }

    private Map<String, String> objects() {
        Map<String, String> objects = new HashMap<>();
        changed(Change.AllowsObject.class).forEach(change -> objects.put(change.member(), change.inner()));
        return objects;
    }

    private Set<String> known() {
        Set<String> known = new HashSet<>();
        changed(Change.KnowsMembers.class).forEach(change -> known.addAll(change.members()));
        return known;
    }

    private Set<String> wrappers() {
        Set<String> allowed = new HashSet<>();
        changed(Change.AllowsWrapper.class).forEach(change -> allowed.add(change.name()));
        return allowed;
    }

    private Map<String, Severity> severities() {
        Map<String, Severity> severities = new HashMap<>();
        changed(Change.SetsSeverity.class).forEach(change -> severities.put(change.rule(), change.severity()));
        return severities;
    }

    /** The record type's rules, and those that the profile adds to it. */
    private List<Rule<T>> rules() {
        List<Rule<T>> rules = new ArrayList<>(type.rules());
        changed(Change.AddsRule.class)
                .forEach(change -> change.rule().over(type.type()).ifPresent(rules::add));
        return List.copyOf(rules);
    }

    private <C extends Change> List<C> changed(Class<C> kind) {
        return profile.changes().stream()
                .flatMap(this::here)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** The change as this record type sees it: not at all, where it is another's. */
    private Stream<Change> here(Change change) {
        if (change instanceof Change.In in) {
            return in.record().equals(type.name()) ? Stream.of(in.change()) : Stream.empty();
        }
        return Stream.of(change);
    }

    private void refuseUnknownMembers(CompiledShape<T> shape) {
        Set<String> ids = new HashSet<>();
        for (var rule : shape.summaries()) {
            if (!ids.add(rule.id())) {
                throw refusal("two rules have the id " + rule.id());
            }
        }
        for (var rule : shape.rules()) {
            Stream.concat(rule.needs().stream(), rule.reads().stream())
                    .filter(member -> shape.slot(member) < 0)
                    .findFirst()
                    .ifPresent(member -> {
                        throw refusal("rule " + rule.id() + " looks at member " + member + ", which is not declared");
                    });
        }
    }

    /** A profile may change any of a standard's record types, so what it names must be in one of them. */
    private static void refuseStrayReferences(Collection<CompiledShape<?>> shapes, Profile profile) {
        for (var change : profile.changes()) {
            if (change instanceof Change.In in) {
                var named = shapes.stream()
                        .filter(shape -> shape.record().equals(in.record()))
                        .toList();
                refuseUnlessKnown(!named.isEmpty(), profile, "record type " + in.record());
                refuseStrayReference(named, profile, in.change());
            } else {
                refuseStrayReference(shapes, profile, change);
            }
        }
    }

    private static void refuseStrayReference(Collection<CompiledShape<?>> shapes, Profile profile, Change change) {
        if (change instanceof Change.SetsSeverity sets) {
            boolean known = shapes.stream()
                    .flatMap(shape -> shape.summaries().stream())
                    .anyMatch(rule -> rule.id().equals(sets.rule()));
            refuseUnlessKnown(known, profile, "rule " + sets.rule());
        }
        String member = memberOf(change);
        refuseUnlessKnown(
                member.isEmpty() || shapes.stream().anyMatch(shape -> shape.slot(member) >= 0),
                profile,
                "member " + member);
    }

    private static void refuseUnlessKnown(boolean known, Profile profile, String what) {
        if (!known) {
            throw new IllegalArgumentException(
                    "profile " + profile.id() + " changes " + what + ", which the standard does not have");
        }
    }

    private static String memberOf(Change change) {
        if (change instanceof Change.RequiresValue requires) {
            return requires.member();
        } else if (change instanceof Change.RequiresMember requires) {
            return requires.member();
        } else if (change instanceof Change.UsesCodes uses) {
            return uses.member();
        } else if (change instanceof Change.AllowsSeveral allows) {
            return allows.member();
        } else if (change instanceof Change.AllowsObject allows) {
            return allows.member();
        }
        return "";
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

    private IllegalArgumentException refusal(String why) {
        return new IllegalArgumentException(
                "record " + type.type().getName() + " of standard " + about.id() + ": " + why);
    }
}
