// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.privacy.subjectaccess;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.moothall.core.privacy.FewReaders;
import org.moothall.core.privacy.View;
import org.moothall.core.privacy.View.Reason;
import org.moothall.core.privacy.internal.Gate;
import org.moothall.core.privacy.internal.Walk;
import org.moothall.core.privacy.subjectaccess.ReviewDecision.Verdict;

/** One holding as it was reviewed so far. What is about others, or has few readers, is read only once somebody released it. */
final class Review implements Gate {
    private final int number;
    private final Holding holding;
    private final Map<String, ReviewDecision> decisions = new HashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();
    private final Set<String> aboutOthers = new LinkedHashSet<>();
    private final View view;

    Review(int number, Holding holding, List<ReviewDecision> all) {
        this.number = number;
        this.holding = holding;
        for (ReviewDecision decision : all) {
            if (decision.item().equals(item(""))) {
                decisions.put("", decision);
            } else if (decision.item().startsWith(number + "/")) {
                decisions.put(decision.item().substring(item("").length() + 1), decision);
            }
        }
        this.view = Walk.through(holding.record(), this);
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

    /** The paths of what is about others. */
    Set<String> aboutOthers() {
        return aboutOthers;
    }

    /** Whether any of it is about the person who asks. */
    boolean isAboutThem() {
        return !aboutOthers.contains("");
    }

    /** Why something is withheld, in words; in the reviewer's, when a person decided. */
    String why(String path, Reason reason) {
        ReviewDecision decision = decisions.get(path);
        return decision == null || reason != Reason.DECIDED ? reason.words() : decision.reason();
    }

    /** What became of something about others. */
    String state(String path) {
        ReviewDecision decision = decisions.get(path);
        if (decision == null) {
            return "undecided";
        }
        return decision.verdict() == Verdict.RELEASE ? "released" : "withheld";
    }

    /** The id of what is at a path. */
    String item(String path) {
        return path.isEmpty() ? Integer.toString(number) : number + "/" + path;
    }

    boolean speaksOf(ReviewDecision decision) {
        return asked.stream().anyMatch(path -> item(path).equals(decision.item()));
    }

    @Override
    public @Nullable Reason toPath(String path) {
        asked.add(path);
        boolean isAboutOthers = holding.isAboutOthers(path) && !isInReleased(path);
        return isAboutOthers ? toOthersYetUndecided(path) : reason(path, null);
    }

    @Override
    public @Nullable Reason toOthers(String path) {
        asked.add(path);
        return holding.isTheirsAfterAll(path) ? reason(path, null) : toOthersYetUndecided(path);
    }

    @Override
    public @Nullable Reason toRecord(String path, FewReaders model) {
        return reason(path, Reason.FEW_READERS);
    }

    private @Nullable Reason toOthersYetUndecided(String path) {
        aboutOthers.add(path);
        return reason(path, Reason.ABOUT_OTHERS);
    }

    private @Nullable Reason reason(String path, @Nullable Reason undecided) {
        ReviewDecision decision = decisions.get(path);
        if (decision == null) {
            return undecided;
        }
        return decision.verdict() == Verdict.RELEASE ? null : Reason.DECIDED;
    }

    /** Whether what it is in is about others too: that was released, or this would not be asked. */
    private boolean isInReleased(String path) {
        int end = path.lastIndexOf('.');
        return !path.isEmpty() && holding.isAboutOthers(end < 0 ? "" : path.substring(0, end));
    }
}
