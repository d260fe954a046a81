// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.json;

import java.util.List;
import java.util.stream.Collectors;
import org.moothall.core.finding.Finding;

/** A value that cannot be kept as it is: it breaks a limit, or could not be read again. It is told without the value. */
public final class NotKeptException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    NotKeptException(Class<?> type, List<Finding> findings) {
        this("a " + type.getName(), findings);
    }

    private NotKeptException(String what, List<Finding> findings) {
        super(what + " cannot be kept as it is: "
                + findings.stream().map(Finding::text).collect(Collectors.joining("; ")));
        this.findings = List.copyOf(findings);
    }

    /** The same, with words for what it is. */
    public NotKeptException named(String what) {
        return new NotKeptException(what, findings);
    }

    /** What is wrong, each with its place. */
    public List<Finding> findings() {
        return findings;
    }
}
