// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.shape;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.moothall.core.finding.Severity;
import org.moothall.core.privacy.Privacy;
import org.moothall.standards.About;
import org.moothall.standards.Member;
import org.moothall.standards.Profile;
import org.moothall.standards.RecordType;
import org.moothall.standards.Rule;
import org.moothall.standards.RuleSummary;
import org.moothall.standards.Standard;
import org.moothall.standards.internal.row.TextPattern;

/**
 * Makes the compiled shape out of a record type and a profile: with {@link ComponentConstraints} the only class here that reflects. What it cannot vouch for it
 * refuses by name, so that no constraint is ever skipped in silence.
 *
 * @param <T> the Java record
 */
public final class ShapeCompiler<T> {
    private final About about;
    private final RecordType<T> type;
    private final ProfiledType<T> profiled;
    private final Refusals refusals;
    private final Profile profile;
    private final List<RecordType<?>> around;
    private final List<TextPattern> patterns = new ArrayList<>();
    private final ProviderJudge provider;
    private final ComponentConstraints constraints;

    private ShapeCompiler(About about, RecordType<T> type, Profile profile, List<RecordType<?>> around) {
        this.about = about;
        this.profile = profile;
        this.around = around;
        this.type = type;
        profiled = new ProfiledType<>(type, profile);
        refusals = new Refusals(type.type().getName(), about.id());
        provider = new ProviderJudge(type.name());
        constraints = new ComponentConstraints(about, type.type(), provider, refusals);
    }

    /**
     * Compiles every record type of a standard under a profile.
     *
     * @throws IllegalArgumentException when records, declarations and profile do not fit together; the message says where
     */
    public static Map<Class<?>, CompiledShape<?>> compileAll(Standard standard, Profile profile) {
        Map<Class<?>, CompiledShape<?>> shapes = new LinkedHashMap<>();
        for (var type : standard.recordTypes()) {
            shapes.put(type.type(), new ShapeCompiler<>(standard.about(), type, profile, List.of()).compile());
        }
        StrayReferences.refuse(standard, shapes.values(), profile);
        StrayReferences.refuseLooks(standard, shapes);
        return shapes;
    }

    private CompiledShape<T> compile() {
        RecordComponent[] components = components();
        constraints.readWhole();
        List<MemberShape> members = new ArrayList<>();
        for (int index = 0; index < components.length; index++) {
            members.add(member(components[index], type.members().get(index), index));
        }
        var shape = new CompiledShape<>(new CompiledShape.Parts<>(
                type.type(),
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
                patterns,
                provider,
                new RecordAccess<>(type.type(), components)));
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

    private MemberShape member(RecordComponent component, Member member, int slot) {
        List<Class<?>> wanted = javaTypes(member.kind());
        if (!wanted.contains(component.getType())) {
            throw refusals.because("component " + component.getName() + " is a "
                    + component.getType().getSimpleName() + " and member " + member.name() + " needs a "
                    + wanted.stream().map(Class::getSimpleName).collect(Collectors.joining(" or a ")));
        }
        String idPart = (around.isEmpty() ? "" : "in-" + RuleIds.part(type.name()) + "-") + RuleIds.part(member.name());
        var constraints = this.constraints.read(component, member, slot, idPart);
        if (profiled.allowsNoValue(member.name())) {
            constraints.allowNoValue();
        }
        if (profiled.requiresValue(member.name())) {
            constraints.needText();
        }
        if (profiled.longest(member.name()) > 0) {
            constraints.limitLengthAnew(profiled.longest(member.name()));
        }
        int firstPattern = patterns.size();
        constraints.fits().forEach(fit -> patterns.add(fit.pattern()));
        var declaration = new MemberShape.Declaration(
                member.name(),
                component.getName(),
                type.name(),
                about.prefix(),
                about.source(),
                privacy(component).value().isOpen() && constraints.areSchemesOpen(),
                profiled.requiresMember(member.name()),
                profiled.allowsSeveral(member.name()),
                constraints,
                idPart,
                firstPattern);
        return shape(declaration, member.kind(), component.getType());
    }

    private MemberShape shape(MemberShape.Declaration declaration, Member.Kind kind, Class<?> component) {
        if (kind instanceof Member.Kind.Text) {
            return new TextShape(declaration);
        } else if (kind instanceof Member.Kind.Identified identified) {
            return new IdentifierShape(declaration, identified.scheme());
        } else if (kind instanceof Member.Kind.Coded coded) {
            var codes = coded.codes()
                    .of(profiled.codes(declaration.name(), coded.codes().list()));
            return new CodedShape(declaration, codes, daySlot(declaration.name(), codes));
        } else if (kind instanceof Member.Kind.SeveralCoded several) {
            var codes = several.codes()
                    .of(profiled.codes(declaration.name(), several.codes().list()));
            return new SeveralCodedShape(declaration, codes, several.separator(), daySlot(declaration.name(), codes));
        } else if (kind instanceof Member.Kind.Decimal || kind instanceof Member.Kind.WholeNumber) {
            return component == Double.class ? new NumberShape(declaration) : new DecimalShape(declaration, component);
        } else if (kind instanceof Member.Kind.Day day) {
            return new DayShape(declaration, day.form());
        } else if (kind instanceof Member.Kind.Month || kind instanceof Member.Kind.TimeOfDay) {
            return new MonthOrTimeShape(declaration, kind instanceof Member.Kind.Month);
        } else if (kind instanceof Member.Kind.DateTime) {
            return new DateTimeShape(declaration);
        } else if (kind instanceof Member.Kind.YesOrNo words) {
            return new YesOrNoShape(declaration, words);
        }
        return groupShape(declaration, kind);
    }

    /** The slot of the member that is the day on which codes must be valid, or -1. */
    private int daySlot(String member, Member.Codes codes) {
        if (codes.validOn().isEmpty()) {
            return -1;
        }
        for (int slot = 0; slot < type.members().size(); slot++) {
            Member day = type.members().get(slot);
            if (day.name().equals(codes.validOn())
                    && (day.kind() instanceof Member.Kind.Day || day.kind() instanceof Member.Kind.DateTime)) {
                return slot;
            }
        }
        throw refusals.because("codes of member " + member + " must be valid on member " + codes.validOn()
                + ", which is no day and no date-time of it");
    }

    private MemberShape groupShape(MemberShape.Declaration declaration, Member.Kind kind) {
        if (kind instanceof Member.Kind.Links) {
            return new LinksShape(declaration);
        } else if (kind instanceof Member.Kind.Answers answers) {
            return new AnswersShape(declaration, answers.prefix());
        } else if (kind instanceof Member.Kind.Nested nested) {
            return new RecordShape(declaration, inner(nested.type()), false);
        } else if (kind instanceof Member.Kind.NestedList nested) {
            return new RecordShape(declaration, inner(nested.type()), true);
        }
        return new ContactShape(declaration, kind);
    }

    private CompiledShape<?> inner(RecordType<?> inner) {
        List<RecordType<?>> path = new ArrayList<>(around);
        path.add(type);
        if (path.stream().anyMatch(outer -> outer.type() == inner.type())) {
            throw refusals.because("record type " + inner.name() + " is within itself, so that it has no end");
        }
        return new ShapeCompiler<>(about, inner, profile, path).compile();
    }

    private static List<Class<?>> javaTypes(Member.Kind kind) {
        if (kind instanceof Member.Kind.Decimal) {
            return List.of(Double.class, BigDecimal.class);
        } else if (kind instanceof Member.Kind.WholeNumber) {
            return List.of(Long.class, Integer.class);
        } else if (kind instanceof Member.Kind.Day) {
            return List.of(LocalDate.class);
        } else if (kind instanceof Member.Kind.Month) {
            return List.of(YearMonth.class);
        } else if (kind instanceof Member.Kind.TimeOfDay) {
            return List.of(LocalTime.class);
        } else if (kind instanceof Member.Kind.DateTime) {
            return List.of(OffsetDateTime.class);
        } else if (kind instanceof Member.Kind.YesOrNo) {
            return List.of(Boolean.class);
        } else if (kind instanceof Member.Kind.Answers) {
            return List.of(Map.class);
        } else if (kind instanceof Member.Kind.Identified identified) {
            return List.of(identified.scheme().type());
        } else if (kind instanceof Member.Kind.Nested nested) {
            return List.of(nested.type().type());
        }
        boolean isList = kind instanceof Member.Kind.Links
                || kind instanceof Member.Kind.NestedList
                || kind instanceof Member.Kind.SeveralCoded;
        return List.of(isList ? List.class : String.class);
    }

    private Privacy privacy(RecordComponent component) {
        Privacy privacy = component.getAnnotation(Privacy.class);
        if (privacy == null) {
            throw refusals.because("component " + component.getName() + " has no @Privacy");
        }
        return privacy;
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
        shape.rules().forEach(rule -> refuseStray(rule, shape));
    }

    private void refuseStray(Rule<T> rule, CompiledShape<T> shape) {
        Stream.concat(rule.needs().stream(), rule.reads().stream())
                .filter(member -> shape.slot(member) < 0)
                .findFirst()
                .ifPresent(member -> {
                    throw refusals.because(
                            "rule " + rule.id() + " looks at member " + member + ", which is not declared");
                });
        String state = StatelessFunctions.stateOf(rule);
        if (state != null) {
            throw refusals.because("rule " + rule.id() + " holds a " + state
                    + ", which can change from row to row and from file to file; let it remember nothing, or write a rule over"
                    + " groups");
        }
        if (rule.test() instanceof Rule.Test.OverGroup<T> group) {
            if (!rule.needs().contains(group.key()) || !rule.needs().contains(group.order())) {
                throw refusals.because("rule " + rule.id() + " must need the members by which it groups and orders, "
                        + group.key() + " and " + group.order());
            }
            if (!around.isEmpty()) {
                throw refusals.because("rule " + rule.id() + " is over groups, which records within records have not");
            }
        }
    }
}
