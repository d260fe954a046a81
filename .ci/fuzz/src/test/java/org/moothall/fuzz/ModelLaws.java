// SPDX-License-Identifier: Apache-2.0
package org.moothall.fuzz;

import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.moothall.core.privacy.AccessPolicy;
import org.moothall.core.privacy.PrivacyCategory;
import org.moothall.core.privacy.Reader;
import org.moothall.core.privacy.View;
import org.moothall.core.privacy.retention.Facts;
import org.moothall.core.privacy.retention.Remainder;
import org.moothall.core.privacy.retention.RetentionAction;
import org.moothall.core.privacy.retention.RetentionPlan;
import org.moothall.core.privacy.retention.RetentionRule;
import org.moothall.core.privacy.retention.RetentionSchedule;
import org.moothall.core.privacy.subjectaccess.Holding;
import org.moothall.core.privacy.subjectaccess.SubjectAccess;

/** What holds of every JSON text that is read as a model, and of every model that is read from one. */
final class ModelLaws {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final int DEEP = 400;
    private static final AccessPolicy NO_GRANTS = AccessPolicy.of();
    private static final List<RetentionPlan> PLANS =
            Arrays.stream(RetentionAction.values()).map(ModelLaws::planToDo).toList();

    private final Class<?> type;
    private final String json;

    private ModelLaws(Class<?> type, String json) {
        this.type = type;
        this.json = json;
    }

    /** Reads a text as a model in both Jacksons, and does with it whatever can be done. */
    static void ofReading(Class<?> type, String json) {
        new ModelLaws(type, json).ofReading();
    }

    /** Does with a model that was made whatever can be done. */
    static void ofValue(Class<?> type, Object value) {
        ModelLaws laws = new ModelLaws(type, Answer.written3(value));
        laws.require(hasAllItNeeds(value), "what is made lacks nothing that it cannot be without");
        laws.ofWriting(new Answer(value, null), new Answer(value, null));
        laws.ofPrivacy(value);
    }

    private void ofReading() {
        Answer by2 = Answer.by2(json, type);
        Answer by3 = Answer.by3(json, type);
        ofRefusal(by2, by3);
        ofRefusal(by3, by2);
        if (by2.value() != null && by3.value() != null) {
            require(by2.value().equals(by3.value()), "both Jacksons read the same");
            require(by2.value().hashCode() == by3.value().hashCode(), "equal ones hash alike");
        }
        Object value = by3.value() == null ? by2.value() : by3.value();
        if (value != null) {
            require(hasAllItNeeds(value), "what is read lacks nothing that it cannot be without");
            ofWriting(by2, by3);
            ofPrivacy(value);
        }
    }

    /** Only what a model refuses in words of its own is refused; these quote nothing, and what one Jackson hears the other hears too. */
    private void ofRefusal(Answer answer, Answer other) {
        if (!answer.isRefusedByModel()) {
            return;
        }
        require(other.refusal() != null, "a model refuses whichever Jackson reads it");
        Throwable cause = answer.refusal() == null ? null : answer.refusal().getCause();
        boolean isDeclaration = type.getPackageName().startsWith("org.moothall.core.privacy");
        if (isDeclaration && cause instanceof NullPointerException) {
            return; // a declaration of the council's own, and not a citizen's record
        }
        if (!(cause instanceof IllegalArgumentException)) {
            throw new AssertionError(says("a model refuses by an IllegalArgumentException"), cause);
        }
        String words = String.valueOf(cause.getMessage());
        require(
                !words.isBlank() && Secrets.in(words).isEmpty(),
                "a refusal quotes nothing, and is not \"" + words + "\"");
    }

    /** Nothing is lost. What only Jackson 2 reads, which takes more, goes through Jackson 2 alone. */
    private void ofWriting(Answer by2, Answer by3) {
        if (json.matches("(?s).*[0-9][eE]\\+?[0-9]{3}.*")) {
            return; // a number beyond a double, of which core's README tells
        }
        if (by2.value() != null) {
            String written = Answer.written2(by2.value());
            require(by2.value().equals(again(Answer.by2(written, type))), "what Jackson 2 writes reads as itself");
        }
        if (by3.value() != null) {
            String written = Answer.written3(by3.value());
            require(by3.value().equals(again(Answer.by3(written, type))), "what Jackson 3 writes reads as itself");
            require(by3.value().equals(again(Answer.by2(written, type))), "Jackson 2 reads what Jackson 3 writes");
        }
    }

    private Object again(Answer answer) {
        if (answer.value() == null) {
            throw new AssertionError(says("what is written can be read"), answer.refusal());
        }
        return answer.value();
    }

    /** Whatever is asked of it, nobody without a grant learns anything that is not public. */
    private void ofPrivacy(Object value) {
        Set<String> secrets = Secrets.of(value);
        discreet("toString", value.toString(), secrets);
        if (json.contains("[".repeat(DEEP))) {
            return; // around it stands more than either Jackson writes
        }
        if (value instanceof Record model && Models.readAs(model.getClass()).isPresent()) {
            View seen = NO_GRANTS.view(value, Reader.ANYONE);
            discreet("a view without grants", Answer.written3(seen), secrets);
            discreet("a view without grants, as a line", seen.toString(), secrets);
            ofSubjectAccess(value, secrets);
            PLANS.forEach(plan -> ofRetention(plan, value, secrets));
        }
    }

    private void ofSubjectAccess(Object value, Set<String> secrets) {
        SubjectAccess theirs = SubjectAccess.draft(List.of(Holding.aboutThem("Record", "subject", value)));
        Answer.written3(theirs);
        require(!theirs.toHtml().contains("<b>"), "a page holds its own elements and no others");
        discreet("the findings of a draft", theirs.finished().toString(), secrets);
        discreet("a draft, as a line", theirs.toString(), secrets);
        SubjectAccess others = SubjectAccess.draft(List.of(Holding.aboutOthers("Record", "witness", value)));
        discreet("a draft for another", Answer.written2(others), secrets);
        discreet("the page of a draft for another", others.toHtml(), secrets);
    }

    private void ofRetention(RetentionPlan plan, Object value, Set<String> secrets) {
        var applied = plan.applyTo(value);
        discreet("what is left, as a line", applied.toString(), secrets);
        applied.fold(
                left -> {
                    discreet("what is left", Answer.written3(left), secrets);
                    require(left.erased() >= 0 && left.anonymised() >= 0, "what is gone is counted");
                    return left;
                },
                findings -> new Remainder(NO_GRANTS.view(TODAY, Reader.ANYONE), 0, 0, Map.of()));
    }

    private static RetentionPlan planToDo(RetentionAction action) {
        return new RetentionSchedule(Arrays.stream(PrivacyCategory.values())
                        .filter(category -> !category.isOpen())
                        .map(category ->
                                new RetentionRule(category.name(), category, "closed", Period.ZERO, action, "a law"))
                        .toList())
                .plan(new Facts("A", Map.of("closed", TODAY)), List.of(), TODAY);
    }

    /** A null stands only where it may. */
    private static boolean hasAllItNeeds(@Nullable Object value) {
        if (value instanceof Collection<?> many) {
            return many.stream().allMatch(item -> item instanceof Record ? hasAllItNeeds(item) : item != null);
        }
        return !(value instanceof Record model)
                || Arrays.stream(model.getClass().getRecordComponents()).allMatch(component -> {
                    Object part = Secrets.part(component, model);
                    boolean isOptional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
                    return part == null ? isOptional : hasAllItNeeds(part);
                });
    }

    private void discreet(String what, String text, Set<String> secrets) {
        for (String secret : secrets) {
            require(!text.contains(secret), what + " does not hold \"" + secret + "\"");
        }
    }

    private void require(boolean holds, String law) {
        if (!holds) {
            throw new AssertionError(says(law));
        }
    }

    private String says(String law) {
        return type.getSimpleName() + " breaks \"" + law + "\" with " + json;
    }
}
