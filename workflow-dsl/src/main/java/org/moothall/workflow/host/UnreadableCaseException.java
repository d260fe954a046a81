// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.host;

/** A case that is kept and that this build of the application cannot read; its message says what could not be read, never a value. */
public final class UnreadableCaseException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    /** Tells which case it is and why. */
    public UnreadableCaseException(String caseId, CaseSnapshot.Unreadable why) {
        super(message(caseId, why));
    }

    /** The same words, for where nothing is thrown. */
    public static String message(String caseId, CaseSnapshot.Unreadable why) {
        return "case " + caseId + " of workflow '" + why.workflow() + "' version " + why.version()
                + " is kept and cannot be read here: " + why.why()
                + "; give the type back what was taken from it, or run the build that wrote the case";
    }
}
