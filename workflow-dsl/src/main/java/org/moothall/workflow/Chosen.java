// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow;

/** A choice that leaves nothing out. */
public final class Chosen {
    private final Limbs options;

    Chosen(Limbs options) {
        this.options = options;
    }

    Limbs options() {
        return options;
    }
}
