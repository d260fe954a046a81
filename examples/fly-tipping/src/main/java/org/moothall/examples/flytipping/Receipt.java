// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping;

import java.util.List;
import org.moothall.core.finding.Finding;

/** What became of one report at the desk. */
public sealed interface Receipt {
    /** It opened an incident. */
    record Opened(String caseId) implements Receipt {}

    /** It joined an incident that was open. */
    record Joined(String caseId) implements Receipt {}

    /** It said that a closed incident is still there, and opened that again. */
    record Reopened(String caseId) implements Receipt {}

    /** A person is asked whether it is new; the case is the question. */
    record Asked(String caseId) implements Receipt {}

    /** It is a copy of one that came before, and gets that one's answer. */
    record Repeated(String caseId) implements Receipt {}

    /** It is for another service. */
    record OtherService(String serviceName) implements Receipt {}

    /** It cannot be taken as it is. */
    record Faulty(List<Finding> findings) implements Receipt {
        /** Copies the findings. */
        public Faulty {
            findings = List.copyOf(findings);
        }
    }
}
