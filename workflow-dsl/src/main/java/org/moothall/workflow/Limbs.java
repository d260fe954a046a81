// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow;

import java.util.List;
import java.util.function.Predicate;
import org.moothall.workflow.model.Functions;
import org.moothall.workflow.model.Name;
import org.moothall.workflow.model.Node;
import org.moothall.workflow.verification.Fault;

/** Branches that are being written, and the check that none of them was dropped. */
record Limbs(List<Limb> limbs, Tally<Limb> tally) {
    record Limb(String words, Predicate<Object> guard, Written written) {
        Limb {
            words = Name.words("a branch", words);
        }
    }

    static Limbs none() {
        return new Limbs(List.of(), new Tally<>());
    }

    Limbs plus(String words, Predicate<Object> guard, Written written) {
        return new Limbs(Tally.plus(limbs, tally.add(new Limb(words, guard, written))), tally);
    }

    /** The words of those that are there only when a condition holds. */
    List<String> guarded() {
        return limbs.stream()
                .filter(limb -> limb.guard() != Erased.ALWAYS)
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

    List<Fault> faults() {
        List<Fault> inside =
                limbs.stream().flatMap(limb -> limb.written().faults().stream()).toList();
        List<Fault> dropped = tally.dropped(limbs).stream()
                .map(limb -> Fault.of(
                        "MH-W004",
                        "the branch '" + limb.words() + "' is written and then dropped; chain it to the others"))
                .toList();
        return Tally.join(inside, dropped);
    }
}
