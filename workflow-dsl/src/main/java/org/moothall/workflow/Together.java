// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow;

import java.util.function.Predicate;

/** Branches that go on side by side. */
public final class Together<C> {
    private final Limbs branches;

    Together(Limbs branches) {
        this.branches = branches;
    }

    /** A branch that is always there. */
    public Together<C> branch(String name, Steps<C> steps) {
        return new Together<>(branches.plus(name, Erased.ALWAYS, Written.nested(name, steps)));
    }

    /** A branch that is there only when a condition holds as the branches begin. */
    public Together<C> branchIf(String name, Predicate<? super C> condition, Steps<C> steps) {
        return new Together<>(branches.plus(name, Erased.predicate(condition), Written.nested(name, steps)));
    }

    Limbs branches() {
        return branches;
    }
}
