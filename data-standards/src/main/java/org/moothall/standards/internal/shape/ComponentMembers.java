// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.shape;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.moothall.standards.Member;
import org.moothall.standards.Member.DayForm;

/** The members that the components of a Java record stand for, where nothing else is said of them. */
public final class ComponentMembers {
    private ComponentMembers() {}

    /**
     * A member for each component: one of those that are given, if its name is the component's but for underscores; or the
     * component's name in snake case and the kind of its Java type.
     *
     * @throws IllegalArgumentException when there is no such kind, or one that is given is no component's
     */
    public static List<Member> of(Class<?> type, List<Member> given) {
        RecordComponent[] components = type.getRecordComponents();
        if (components == null) {
            throw new IllegalArgumentException(type.getName() + " is not a record");
        }
        Map<String, Member> byName = new LinkedHashMap<>();
        given.forEach(member -> byName.put(CompiledShape.normalized(member.name()), member));
        List<Member> members = new ArrayList<>();
        for (var component : components) {
            Member member = byName.remove(CompiledShape.normalized(component.getName()));
            members.add(member == null ? member(component, type) : member);
        }
        if (!byName.isEmpty()) {
            throw new IllegalArgumentException("record " + type.getName() + " has no component for the members "
                    + String.join(
                            ", ", byName.values().stream().map(Member::name).toList()));
        }
        return members;
    }

    private static Member member(RecordComponent component, Class<?> type) {
        String name =
                component.getName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
        Class<?> held = component.getType();
        if (held == String.class) {
            return Member.text(name);
        } else if (held == BigDecimal.class || held == Double.class) {
            return Member.decimal(name);
        } else if (held == Integer.class || held == Long.class) {
            return Member.wholeNumber(name);
        } else if (held == LocalDate.class) {
            return Member.day(name, DayForm.ISO);
        } else if (held == OffsetDateTime.class) {
            return Member.dateTime(name);
        } else if (held == LocalTime.class) {
            return Member.timeOfDay(name);
        } else if (held == YearMonth.class) {
            return Member.month(name);
        } else if (held == Boolean.class) {
            return Member.yesOrNo(name, List.of("true"), List.of("false"));
        }
        throw new IllegalArgumentException("component " + component.getName() + " of record " + type.getName()
                + " is a " + held.getSimpleName() + ", which is not one kind of member only; give the member");
    }
}
