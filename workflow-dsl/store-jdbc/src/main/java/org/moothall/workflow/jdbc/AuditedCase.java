// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import org.jspecify.annotations.Nullable;
import org.moothall.core.finding.Finding;
import org.moothall.core.finding.Location;
import org.moothall.workflow.store.Catalogue;

/**
 * A case while it is audited, as its own row has it.
 *
 * @param number in which order it began
 * @param at when it took its last input, in microseconds
 * @param outcome how it ended; null while it is open
 * @param head the end of its journal's chain, in hexadecimal
 */
record AuditedCase(
        String id,
        long number,
        String workflow,
        int version,
        long revision,
        long at,
        @Nullable String outcome,
        String data,
        String position,
        String head) {
    /** Its workflow and version, for example {@code fly-tipping/1}. */
    String program() {
        return Catalogue.program(workflow, version);
    }

    Finding finding(String rule, String message) {
        return finding(id, rule, message);
    }

    static Finding finding(String id, String rule, String message) {
        return Finding.error(rule, new Location.Component("case " + id), message);
    }

    /** Without what is personal. */
    @Override
    public String toString() {
        return "case " + id;
    }
}
