// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.host;

import java.util.Locale;
import java.util.Map;
import org.moothall.workflow.engine.Refusal;

/** A case that is kept and that this build of the application cannot read; its message says what could not be read, never a value. */
public final class UnreadableCaseException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    /** Tells which case it is and why. */
    public UnreadableCaseException(String caseId, CaseSnapshot.Unreadable why) {
        super(refusal(caseId, why).message(Locale.ENGLISH));
    }

    /** The same, for where nothing is thrown. */
    public static Refusal refusal(String caseId, CaseSnapshot.Unreadable why) {
        return Refusal.because(
                Refusal.Reason.UNREADABLE,
                Map.of("case", caseId, "workflow", why.workflow(), "version", why.version(), "why", why.why()));
    }
}
