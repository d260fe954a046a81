// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.testkit;

/** The door to the assertions: import {@link #assertThat} statically, beside AssertJ's own. */
public final class WorkflowAssertions {
    private WorkflowAssertions() {}

    /** Asserts something about a case. */
    public static <C> CaseAssert<C> assertThat(CaseUnderTest<C> subject) {
        return new CaseAssert<>(subject);
    }
}
