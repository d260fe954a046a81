// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow;

import java.lang.invoke.MethodType;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.moothall.core.deadline.Fact;
import org.moothall.workflow.Stamped.StampedChange;
import org.moothall.workflow.decision.DecisionTable;
import org.moothall.workflow.model.Functions;
import org.moothall.workflow.model.Stamp;

/** The one place where the language's types, having vouched for the functions, are let go. */
@SuppressWarnings("unchecked")
final class Unchecked {
    static final Predicate<Object> ALWAYS = any -> true;

    private Unchecked() {}

    /** The class of the objects that stand for a type: {@code Integer} for {@code int}. */
    static <T> Class<T> boxed(Class<T> type) {
        return (Class<T>) MethodType.methodType(type).wrap().returnType();
    }

    static Function<Object, Object> function(Function<?, ?> typed) {
        if (typed instanceof Stamped.Saying<?, ?> dated) {
            BiFunction<Object, Stamp, Object> says = (BiFunction<Object, Stamp, Object>) dated.says();
            return (Stamp.Saying) says::apply;
        }
        return (Function<Object, Object>) typed;
    }

    static Predicate<Object> predicate(Predicate<?> typed) {
        return (Predicate<Object>) typed;
    }

    static @Nullable Predicate<Object> holds(@Nullable Function<Object, Object> condition) {
        return condition == null ? null : any -> (Boolean) condition.apply(any);
    }

    static @Nullable Function<Object, Optional<Instant>> moment(@Nullable Function<Object, ?> typed) {
        return (Function<Object, Optional<Instant>>) typed;
    }

    static Function<Object, Collection<Fact>> facts(@Nullable Function<Object, ?> typed) {
        return (Function<Object, Collection<Fact>>) Objects.requireNonNull(typed, "movedBy");
    }

    static BiFunction<Object, Object, Object> change(Change<?, ?> typed) {
        if (typed instanceof Stamped.Changing<?, ?> stamped) {
            StampedChange<Object, Object> change = (StampedChange<Object, Object>) stamped.change();
            return (Stamp.Changing) (before, form, stamp) -> change.apply(before, given("change", form), stamp);
        }
        Change<Object, Object> change = (Change<Object, Object>) typed;
        return change::apply;
    }

    static BiFunction<Object, @Nullable Object, Object> taking(String step, Change<?, ?> typed) {
        BiFunction<Object, Object, Object> change = change(typed);
        return change instanceof Stamp.Changing asking
                ? (Stamp.Changing) (before, form, stamp) -> asking.apply(before, given(step, form), stamp)
                : (before, form) -> change.apply(before, given(step, form));
    }

    private static Object given(String step, @Nullable Object form) {
        if (form == null) {
            throw new IllegalArgumentException("'" + step + "' needs a value");
        }
        return form;
    }

    static Function<Object, Functions.Ruling> table(DecisionTable<?, ?> typed) {
        DecisionTable<Object, Object> table = (DecisionTable<Object, Object>) typed;
        return subject -> {
            var row = table.decide(subject);
            return new Functions.Ruling(row.words(), row.outcome());
        };
    }

    static Function<Object, Collection<?>> parts(Function<?, ? extends Collection<?>> typed) {
        return (Function<Object, Collection<?>>) typed;
    }

    static Function<Object, String> key(Function<?, String> typed) {
        return (Function<Object, String>) typed;
    }
}
