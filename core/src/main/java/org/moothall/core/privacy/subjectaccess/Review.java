// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.privacy.subjectaccess;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.core.privacy.FewReaders;
import org.moothall.core.privacy.View;
import org.moothall.core.privacy.View.Reason;
import org.moothall.core.privacy.internal.Gate;
import org.moothall.core.privacy.internal.Leaves;
import org.moothall.core.privacy.internal.Walk;
import org.moothall.core.privacy.subjectaccess.ReviewDecision.Verdict;

/** One holding as it was reviewed so far. What is about others, or has few readers, is shown only once somebody released it. */
final class Review implements Gate {
    private final int number;
    private final Holding holding;
    private final String imprint;
    private final DataSubjects whose;
    private final Map<String, ReviewDecision> decisions = new LinkedHashMap<>();
    private final Set<String> stale = new LinkedHashSet<>();
    private final Set<String> asked = new LinkedHashSet<>();
    private final Set<String> aboutOthers = new LinkedHashSet<>();
    private final View view;

    Review(int number, Holding holding, List<ReviewDecision> all) {
        this.number = number;
        this.holding = holding;
        View whole = Walk.through(holding.record(), new Gate() {});
        this.imprint = RecordDigest.of(whole);
        this.whose = new DataSubjects(holding, whole);
        all.stream().filter(decision -> speaksOf(decision.item())).forEach(this::take);
        stale.removeAll(decisions.keySet());
        this.view = Walk.through(holding.record(), this);
        aboutOthers.retainAll(pathsOfSomething());
    }

    /** Only what was decided on the record as it is now counts, and of that the last. */
    private void take(ReviewDecision decision) {
        String path = decision.item()
                .substring(Math.min(item("").length() + 1, decision.item().length()));
        if (decision.seen().equals(imprint)) {
            decisions.put(path, decision);
        } else {
            stale.add(path);
        }
    }

    int number() {
        return number;
    }

    Holding holding() {
        return holding;
    }

    View view() {
        return view;
    }

    String imprint() {
        return imprint;
    }

    /** The paths of what is about others. */
    Set<String> aboutOthers() {
        return aboutOthers;
    }

    /** Whether any of it is about the person who asks. */
    boolean isAboutThem() {
        return !aboutOthers.contains("");
    }

    /** Whether an item is this or a part of it, if there is such a part. */
    boolean speaksOf(String item) {
        return item.equals(item("")) || item.startsWith(number + "/");
    }

    /** What was decided about the record as it is now. */
    Optional<ReviewDecision> decision(String path) {
        return Optional.ofNullable(decisions.get(path));
    }

    /** What became of something about others. */
    String state(String path) {
        return decision(path)
                .map(decision -> decision.verdict() == Verdict.RELEASE ? "released" : "withheld")
                .orElse("undecided");
    }

    /** The id of what is at a path. */
    String item(String path) {
        return path.isEmpty() ? Integer.toString(number) : number + "/" + path;
    }

    /** The items of which somebody decided when the record was another. */
    Stream<String> stale() {
        return stale.stream().map(this::item);
    }

    /** The items of which somebody decided though there are none such. */
    Stream<String> unknown() {
        return decisions.keySet().stream().filter(path -> !asked.contains(path)).map(this::item);
    }

    /** The items that the holding says are somebody's, though there are none such. What lies in what is withheld is not known. */
    Stream<String> unmatched() {
        return whose.routes().stream()
                .filter(route -> route.places().map(this::isUnmatched).orElse(true))
                .map(route -> item(route.told()));
    }

    private boolean isUnmatched(String path) {
        String around = path;
        while (!asked.contains(around) && !around.isEmpty()) {
            around = DataSubjects.outer(around);
        }
        String reached = around;
        return !reached.equals(path)
                && Leaves.byPlace(view).entrySet().stream()
                        .filter(leaf -> DataSubjects.leads(reached, leaf.getKey()))
                        .anyMatch(leaf -> !leaf.getKey().equals(reached) || leaf.getValue() instanceof View.Value);
    }

    /** The paths of all leaves, and of what they are in; and that of all. */
    private Set<String> pathsOfSomething() {
        Set<String> paths = new HashSet<>(Set.of(""));
        for (String leaf : Leaves.byPlace(view).keySet()) {
            String at = leaf;
            while (paths.add(at)) {
                at = DataSubjects.outer(at);
            }
        }
        return paths;
    }

    @Override
    public @Nullable Reason toPath(String path) {
        asked.add(path);
        boolean isOpen = !whose.isAboutOthers(path)
                || whose.isAnyAround(path, around -> state(around).equals("released"))
                || (whose.isOnTheWay(path) && decision(path).isEmpty());
        if (isOpen) {
            return reason(path, null);
        }
        aboutOthers.add(path);
        return reason(path, Reason.ABOUT_OTHERS);
    }

    @Override
    public @Nullable Reason toOthers(String path) {
        whose.declareOthers(path);
        return toPath(path);
    }

    @Override
    public @Nullable Reason toRecord(String path, FewReaders model) {
        return reason(path, Reason.FEW_READERS);
    }

    private @Nullable Reason reason(String path, @Nullable Reason undecided) {
        ReviewDecision decision = decisions.get(path);
        if (decision == null) {
            return undecided;
        }
        return decision.verdict() == Verdict.RELEASE ? null : Reason.DECIDED;
    }
}
