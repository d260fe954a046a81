// SPDX-License-Identifier: Apache-2.0
/** The proof of a workflow when built, with all faults at once. Begin with {@link org.moothall.workflow.verification.Verifier}. */
@NullMarked
package org.moothall.workflow.verification;

import org.jspecify.annotations.NullMarked;
