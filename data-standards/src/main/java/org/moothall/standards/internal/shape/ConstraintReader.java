// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.shape;

import jakarta.validation.constraints.AssertFalse;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.NegativeOrZero;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.moothall.core.identifier.Scheme;
import org.moothall.core.identifier.constraint.ValidIdentifier;
import org.moothall.core.identifier.registry.Schemes;
import org.moothall.core.text.Given;
import org.moothall.standards.Member;
import org.moothall.standards.internal.row.TextPattern;

/** Reads the Jakarta constraints on one component that the shape can judge on slices; all others are for a validation provider. */
record ConstraintReader(Class<?> component, Member.Kind kind, Refusals refusals) {
    private static final Map<Class<? extends Annotation>, String> KINDS = Map.ofEntries(
            Map.entry(Pattern.class, "pattern"),
            Map.entry(Pattern.List.class, "pattern"),
            Map.entry(ValidIdentifier.class, "identifier"),
            Map.entry(Digits.class, "digits"),
            Map.entry(Past.class, "moment"),
            Map.entry(PastOrPresent.class, "moment"),
            Map.entry(Future.class, "moment"),
            Map.entry(FutureOrPresent.class, "moment"),
            Map.entry(AssertTrue.class, "truth"),
            Map.entry(AssertFalse.class, "truth"),
            Map.entry(NotNull.class, "required"),
            Map.entry(NotBlank.class, "required"),
            Map.entry(Given.class, "required"));

    /** The last part of the id of the rule that a constraint stands for. */
    String kind(Annotation annotation) {
        Class<? extends Annotation> type = annotation.annotationType();
        boolean isOfLength = annotation instanceof Size || annotation instanceof Size.List;
        if (annotation instanceof NotEmpty) {
            return isList() ? "count" : "required";
        }
        return isOfLength ? isList() ? "count" : "length" : KINDS.getOrDefault(type, "range");
    }

    /** Takes what the constraint says, and answers whether it did. */
    boolean read(Annotation annotation, Constraints into, String place) {
        boolean isGroup = component == List.class || component == Map.class;
        if (annotation instanceof NotNull) {
            if (!isGroup) {
                into.needValue();
            }
            return !isGroup || isList();
        } else if (isList()) {
            return readCount(annotation, into);
        } else if (component == String.class) {
            return readText(annotation, into, place);
        } else if (kind instanceof Member.Kind.Decimal || kind instanceof Member.Kind.WholeNumber) {
            return readNumber(annotation, into);
        } else if (kind instanceof Member.Kind.Day) {
            return readDay(annotation, into);
        } else if (kind instanceof Member.Kind.YesOrNo) {
            return readTruth(annotation, into);
        }
        return false;
    }

    private boolean isList() {
        return kind instanceof Member.Kind.NestedList || kind instanceof Member.Kind.SeveralCoded;
    }

    private boolean readCount(Annotation annotation, Constraints into) {
        if (annotation instanceof NotEmpty) {
            limitCount(1, Integer.MAX_VALUE, into);
        } else if (annotation instanceof Size size) {
            limitCount(size.min(), size.max(), into);
        } else {
            return annotation instanceof NotNull;
        }
        return true;
    }

    /** A list that is not there is an empty one in the Java record, so that one of some elements must be there. */
    private static void limitCount(int shortest, int longest, Constraints into) {
        into.limitLength(shortest, longest);
        if (shortest > 0) {
            into.needValue();
        }
    }

    private boolean readText(Annotation annotation, Constraints into, String place) {
        if (annotation instanceof NotBlank || annotation instanceof Given) {
            into.needText();
        } else if (annotation instanceof NotEmpty) {
            into.needValue();
        } else if (annotation instanceof Size size) {
            into.limitLength(size.min(), size.max());
        } else if (annotation instanceof Size.List sizes) {
            Arrays.stream(sizes.value()).forEach(size -> into.limitLength(size.min(), size.max()));
        } else if (annotation instanceof Pattern pattern) {
            into.fit(fit(pattern));
        } else if (annotation instanceof Pattern.List patterns) {
            Arrays.stream(patterns.value()).forEach(pattern -> into.fit(fit(pattern)));
        } else if (annotation instanceof ValidIdentifier identifier && !identifier.shortYear()) {
            into.beOf(scheme(identifier.scheme(), place));
        } else {
            return false;
        }
        return true;
    }

    private static Constraints.Fit fit(Pattern pattern) {
        int flags = 0;
        for (var flag : pattern.flags()) {
            flags |= flag.getValue();
        }
        boolean hasWords = !pattern.message().startsWith("{");
        return new Constraints.Fit(
                TextPattern.of(java.util.regex.Pattern.compile(pattern.regexp(), flags)),
                hasWords ? pattern.message() : "");
    }

    private boolean readNumber(Annotation annotation, Constraints into) {
        Range range = into.range();
        if (annotation instanceof DecimalMin least) {
            into.limit(range.from(new BigDecimal(least.value()), least.inclusive()));
        } else if (annotation instanceof DecimalMax most) {
            into.limit(range.to(new BigDecimal(most.value()), most.inclusive()));
        } else if (annotation instanceof Min least) {
            into.limit(range.from(BigDecimal.valueOf(least.value()), true));
        } else if (annotation instanceof Max most) {
            into.limit(range.to(BigDecimal.valueOf(most.value()), true));
        } else if (annotation instanceof Positive || annotation instanceof PositiveOrZero) {
            into.limit(range.from(BigDecimal.ZERO, annotation instanceof PositiveOrZero));
        } else if (annotation instanceof Negative || annotation instanceof NegativeOrZero) {
            into.limit(range.to(BigDecimal.ZERO, annotation instanceof NegativeOrZero));
        } else if (annotation instanceof Digits digits && component != Double.class) {
            into.limitDigits(digits.integer(), digits.fraction());
        } else {
            return false;
        }
        return true;
    }

    private static boolean readDay(Annotation annotation, Constraints into) {
        if (annotation instanceof Past) {
            into.be(Constraints.Moment.PAST);
        } else if (annotation instanceof PastOrPresent) {
            into.be(Constraints.Moment.PAST_OR_PRESENT);
        } else if (annotation instanceof Future) {
            into.be(Constraints.Moment.FUTURE);
        } else if (annotation instanceof FutureOrPresent) {
            into.be(Constraints.Moment.FUTURE_OR_PRESENT);
        } else {
            return false;
        }
        return true;
    }

    private static boolean readTruth(Annotation annotation, Constraints into) {
        if (annotation instanceof AssertTrue || annotation instanceof AssertFalse) {
            into.be(annotation instanceof AssertTrue);
            return true;
        }
        return false;
    }

    private Scheme<?> scheme(String id, String place) {
        return Schemes.byId(id)
                .orElseThrow(() -> refusals.because("there is no identifier scheme '" + id + "', which " + place
                        + " names; Schemes.all() lists them"));
    }
}
