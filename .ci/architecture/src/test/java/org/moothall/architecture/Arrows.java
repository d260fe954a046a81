// SPDX-License-Identifier: Apache-2.0
package org.moothall.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Who may use whom, as a table: a part is a package with all below it, less the parts that lie further in. What stands in
 * no part is a fault too, so a new package has to choose its place.
 */
final class Arrows extends ArchCondition<JavaClass> {
    private static final String OURS = "org.moothall.";

    private final String territory;
    private final List<Part> parts;

    private Arrows(String description, String territory, List<Part> parts) {
        super(description);
        this.territory = territory;
        this.parts = List.copyOf(parts);
    }

    /** Arrows among the parts of one territory; what lies outside it is not looked at. */
    static Arrows within(String territory) {
        return new Arrows("follow the arrows within " + territory, territory, List.of());
    }

    Arrows part(String root, String... mayUse) {
        var more = new ArrayList<>(parts);
        more.add(new Part(root, false, List.of(mayUse)));
        return new Arrows(getDescription(), territory, more);
    }

    /** A part that is one package only: those below it have to choose a part of their own. */
    Arrows singlePackage(String root, String... mayUse) {
        var more = new ArrayList<>(parts);
        more.add(new Part(root, true, List.of(mayUse)));
        return new Arrows(getDescription(), territory, more);
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        Optional<Part> own = partOf(type);
        if (own.isEmpty()) {
            String message = "%s is in package %s, which has no place among the arrows within %s"
                    .formatted(type.getName(), type.getPackageName(), territory);
            events.add(SimpleConditionEvent.violated(type, message));
            return;
        }
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
            JavaClass target = dependency.getTargetClass().getBaseComponentType();
            if (concerns(target) && !own.get().mayUse(partOf(target))) {
                String message = "%s may not use %s: %s"
                        .formatted(own.get().root(), target.getPackageName(), dependency.getDescription());
                events.add(SimpleConditionEvent.violated(type, message));
            }
        }
    }

    /** The root of the part that a type of ours belongs to. */
    Optional<String> rootOf(JavaClass type) {
        return partOf(type).map(Part::root);
    }

    private Optional<Part> partOf(JavaClass type) {
        return parts.stream()
                .filter(part -> part.holds(type.getPackageName()))
                .max(Comparator.comparingInt(part -> part.root().length()));
    }

    private boolean concerns(JavaClass target) {
        return target.getPackageName().startsWith(OURS) && (target.getPackageName() + ".").startsWith(territory + ".");
    }

    private record Part(String root, boolean isOnePackage, List<String> mayUse) {
        boolean holds(String packageName) {
            return packageName.equals(root) || !isOnePackage && packageName.startsWith(root + ".");
        }

        boolean mayUse(Optional<Part> target) {
            return target.isPresent()
                    && (target.get().root().equals(root)
                            || mayUse.contains(target.get().root()));
        }
    }
}
