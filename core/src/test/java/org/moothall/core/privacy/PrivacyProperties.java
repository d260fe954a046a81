// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.moothall.core.finding.Finding;
import org.moothall.core.privacy.retention.Facts;
import org.moothall.core.privacy.retention.Remainder;
import org.moothall.core.privacy.retention.RetentionAction;
import org.moothall.core.privacy.retention.RetentionPlan;
import org.moothall.core.privacy.retention.RetentionRule;
import org.moothall.core.privacy.retention.RetentionSchedule;
import org.moothall.core.privacy.subjectaccess.Holding;
import org.moothall.core.privacy.subjectaccess.ReviewDecision;
import org.moothall.core.privacy.subjectaccess.SubjectAccess;
import org.moothall.core.privacy.subjectaccess.WithheldItem;

@Label("Any record")
class PrivacyProperties {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Reader OFFICER = Reader.of(Role.named("officer"), "work");

    @Property(tries = 200)
    @Label("is viewed, and so is what is left of it: of no category that is not granted")
    void isViewed(
            @ForAll("records") Record model,
            @ForAll("plans") RetentionPlan plan,
            @ForAll Set<PrivacyCategory> granted) {
        Set<PrivacyCategory> seen = new HashSet<>(granted);
        seen.add(PrivacyCategory.REFERENCE);

        for (Object stage : stages(model, plan)) {
            assertThat(policy(granted).view(stage, OFFICER).leaves().values())
                    .allMatch(leaf -> leaf instanceof View.Withheld || seen.contains(leaf.category()));
        }
    }

    @Property(tries = 200)
    @Label("is disposed of once, and then there is nothing more to do")
    void isDisposedOfOnce(@ForAll("records") Record model, @ForAll("plans") RetentionPlan plan) {
        List<Remainder> once = left(plan, model);

        assertThat(once)
                .allSatisfy(left -> assertThat(left(plan, left.view()))
                        .containsExactly(new Remainder(left.view(), 0, 0, Map.of())));
    }

    @Property(tries = 200)
    @Label(
            "is asked for, and so is what is left of it, by paths however odd: with all decided it is finished, or says why not")
    void isAskedFor(
            @ForAll("records") Record model,
            @ForAll("plans") RetentionPlan plan,
            @ForAll("paths") Set<String> theirs,
            @ForAll("paths") Set<String> others,
            @ForAll Holding.About about) {
        others.removeAll(theirs);

        for (Object stage : stages(model, plan)) {
            SubjectAccess decided = decided(new Holding("Record", "subject", stage, about, theirs, others));

            assertThat(decided.toHtml()).contains(decided.withheld().isEmpty() ? "<li>nothing</li>" : "a reason");
            assertThat(faults(decided)).allMatch(fault -> fault.rule().equals("subject-access/unknown-path"));
        }
    }

    @Property(tries = 50)
    @Label("has no part that a view shows and a holding cannot name: said to be about others, it is withheld")
    void hasNoPartThatCannotBeNamed(@ForAll("records") Record model) {
        policy(EnumSet.allOf(PrivacyCategory.class))
                .view(model, OFFICER)
                .leaves()
                .forEach((path, leaf) -> {
                    SubjectAccess draft = SubjectAccess.draft(List.of(
                            Holding.aboutThem("Record", "subject", model).others(path)));

                    assertThat(draft.withheld()).as(path).anyMatch(item -> item.reason() == View.Reason.ABOUT_OTHERS);
                    assertThat(faults(draft)).noneMatch(fault -> fault.rule().equals("subject-access/unknown-path"));
                });
    }

    private static SubjectAccess decided(Holding holding) {
        SubjectAccess draft = SubjectAccess.draft(List.of(holding));
        List<ReviewDecision> decisions = draft.withheld().stream()
                .map(WithheldItem::id)
                .map(item -> draft.withhold(item, "a reason", "Dai Reviewer", DAY))
                .toList();
        return draft.decided(decisions);
    }

    private static List<Finding> faults(SubjectAccess access) {
        return access.finished().fold(done -> List.of(), findings -> findings);
    }

    /** What is left, unless the plan refuses. */
    private static List<Remainder> left(RetentionPlan plan, Object model) {
        return plan.applyTo(model).fold(List::of, findings -> List.of());
    }

    private static List<Object> stages(Record model, RetentionPlan plan) {
        List<Object> stages = new ArrayList<>(List.of(model));
        left(plan, model).forEach(left -> stages.addAll(List.of(left, left.view())));
        return stages;
    }

    private static AccessPolicy policy(Set<PrivacyCategory> granted) {
        return AccessPolicy.of(Grant.to(Role.named("officer"), "work")
                .seeUnder("legal claims", "a law", granted.toArray(PrivacyCategory[]::new)));
    }

    @Provide
    Arbitrary<Record> records() throws IOException {
        return Combinators.combine(
                        Arbitraries.of(EveryModelTest.models().toList()),
                        Arbitraries.integers().between(0, 10_000),
                        Arbitraries.of(true, false))
                .as((model, seed, isOfThisVersion) ->
                        (isOfThisVersion ? Probes.ofThisVersion(seed) : new Probes(seed)).of(model));
    }

    @Provide
    Arbitrary<RetentionPlan> plans() {
        Facts facts = new Facts("A", Map.of("closed", DAY));
        return Arbitraries.maps(Arbitraries.of(PrivacyCategory.class), Arbitraries.of(RetentionAction.class))
                .map(actions -> new RetentionSchedule(actions.entrySet().stream()
                                .map(due -> new RetentionRule(
                                        due.getKey().name(),
                                        due.getKey(),
                                        "closed",
                                        Period.ZERO,
                                        due.getValue(),
                                        "a law"))
                                .toList())
                        .plan(facts, List.of(), DAY));
    }

    @Provide
    Arbitrary<Set<String>> paths() {
        return Arbitraries.of(
                        "parties",
                        "person",
                        "contact",
                        "provenance",
                        "id",
                        "0",
                        "1",
                        ".",
                        "..",
                        "[open]",
                        "[",
                        "]",
                        "zqx")
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(steps -> String.join(".", steps).replace(".[", "["))
                .set()
                .ofMaxSize(3);
    }
}
