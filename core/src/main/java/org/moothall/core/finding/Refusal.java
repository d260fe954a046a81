// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.finding;

import java.util.List;

/**
 * A request that was understood and not carried out. It is a value, not an exception: nothing has changed, and the
 * caller decides what to do next.
 *
 * @param code stable, for programs, for example {@code MH-W021}
 * @param message one sentence for a person, without personal data: what was asked, why not, what is possible instead
 * @param findings what was wrong with what was sent; empty when the request itself was the fault
 */
public record Refusal(String code, String message, List<Finding> findings) {
    /** Copies the findings. */
    public Refusal {
        findings = List.copyOf(findings);
    }

    /** A refusal for a reason that no finding explains better. */
    public static Refusal because(String code, String message) {
        return new Refusal(code, message, List.of());
    }
}
