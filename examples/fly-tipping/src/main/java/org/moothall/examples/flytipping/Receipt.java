// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping;

import java.util.List;
import org.moothall.core.finding.Finding;

/** What became of one report at the desk. */
public sealed interface Receipt {
    /** The kinds of receipt, for counting. */
    enum Kind {
        /** {@link Opened}. */
        OPENED,
        /** {@link Joined}. */
        JOINED,
        /** {@link Reopened}. */
        REOPENED,
        /** {@link Asked}. */
        ASKED,
        /** {@link Repeated}. */
        REPEATED,
        /** {@link Faulty}. */
        FAULTY
    }

    /** Which kind it is. */
    Kind kind();

    /** It opened an incident. */
    record Opened(String caseId) implements Receipt {
        @Override
        public Kind kind() {
            return Kind.OPENED;
        }
    }

    /** It joined an incident that was open. */
    record Joined(String caseId) implements Receipt {
        @Override
        public Kind kind() {
            return Kind.JOINED;
        }
    }

    /** It said that a closed incident is still there, and opened that again. */
    record Reopened(String caseId) implements Receipt {
        @Override
        public Kind kind() {
            return Kind.REOPENED;
        }
    }

    /** A person is asked whether it is new; the case is the question. */
    record Asked(String caseId) implements Receipt {
        @Override
        public Kind kind() {
            return Kind.ASKED;
        }
    }

    /** It is a copy of one that came before, and gets that one's answer. */
    record Repeated(String caseId) implements Receipt {
        @Override
        public Kind kind() {
            return Kind.REPEATED;
        }
    }

    /** It cannot be taken as it is. */
    record Faulty(List<Finding> findings) implements Receipt {
        /** Copies the findings. */
        public Faulty {
            findings = List.copyOf(findings);
        }

        @Override
        public Kind kind() {
            return Kind.FAULTY;
        }
    }
}
