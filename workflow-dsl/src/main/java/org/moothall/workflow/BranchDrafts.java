// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow;

import java.util.List;
import java.util.function.Predicate;
import org.moothall.core.text.Name;
import org.moothall.workflow.model.Functions;
import org.moothall.workflow.model.Node;
import org.moothall.workflow.verification.WorkflowFault;

/** Branches that are being written, and the check that none of them was dropped. */
record BranchDrafts(List<Limb> limbs, Unreturned<Limb> tally) {
    record Limb(String words, Predicate<Object> guard, Draft written) {
        Limb {
            words = Name.words("a branch", words);
        }
    }

    static BranchDrafts none() {
        return new BranchDrafts(List.of(), new Unreturned<>());
    }

    BranchDrafts plus(String words, Predicate<Object> guard, Draft written) {
        return new BranchDrafts(Unreturned.plus(limbs, tally.add(new Limb(words, guard, written))), tally);
    }

    /** The words of those that are there only when a condition holds. */
    List<String> guarded() {
        return limbs.stream()
                .filter(limb -> limb.guard() != Unchecked.ALWAYS)
                .map(Limb::words)
                .toList();
    }

    List<Node.Limb> nodes() {
        return limbs.stream()
                .map(limb -> new Node.Limb(limb.words(), limb.written().nodes()))
                .toList();
    }

    Functions.Branching functions() {
        return new Functions.Branching(
                limbs.stream().map(Limb::guard).toList(),
                limbs.stream().map(limb -> limb.written().functions()).toList());
    }

    List<WorkflowFault> faults() {
        List<WorkflowFault> inside =
                limbs.stream().flatMap(limb -> limb.written().faults().stream()).toList();
        List<WorkflowFault> dropped = tally.dropped(limbs).stream()
                .map(limb -> WorkflowFault.of(
                        "MH-W004",
                        "the branch '" + limb.words() + "' is written and then dropped; chain it to the others"))
                .toList();
        return Unreturned.join(inside, dropped);
    }
}
