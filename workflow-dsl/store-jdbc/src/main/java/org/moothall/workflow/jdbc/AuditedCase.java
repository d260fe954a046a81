// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import org.jspecify.annotations.Nullable;
import org.moothall.core.finding.Finding;
import org.moothall.core.finding.Location;

/**
 * A case while it is audited.
 *
 * @param program its workflow and version, for example {@code fly-tipping/1}
 * @param outcome how it ended, as its own column has it; null while it is open
 * @param head the end of its journal's chain, as the case's own row has it
 */
record AuditedCase(
        String id, String program, long revision, @Nullable String outcome, String data, String position, String head) {
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
