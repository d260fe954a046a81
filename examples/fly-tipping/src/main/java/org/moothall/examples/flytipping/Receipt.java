// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping;

import java.util.List;
import org.moothall.core.finding.Finding;

/** What became of one report at the desk. */
public sealed interface Receipt {
    /** It was accepted: how, and the case that has it. */
    record Accepted(How how, String caseId) implements Receipt {}

    /** It cannot be taken as it is. */
    record Faulty(List<Finding> findings) implements Receipt {
        /** Copies the findings. */
        public Faulty {
            findings = List.copyOf(findings);
        }
    }

    /** How a report was accepted. */
    enum How {
        /** It opened an incident. */
        OPENED,
        /** It joined an incident that was open. */
        JOINED,
        /** It said that a closed incident is still there, and opened that again. */
        REOPENED,
        /** A person is asked whether it is new; the case is the question. */
        ASKED,
        /** It is a copy of one that came before, and gets that one's answer. */
        REPEATED
    }
}
