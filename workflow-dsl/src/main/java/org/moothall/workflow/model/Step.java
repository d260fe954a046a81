// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.model;

/** A handle that owns the stable name of something a workflow can do or wait for. Workflows refer to steps by their handles. */
public interface Step {
    /** The name under which it is stored, journalled and drawn, for example {@code inspect}. */
    String name();

    /** What it is, for messages: {@code task}, {@code event}, {@code effect}, {@code notice}, {@code decision table}, {@code for-each}, {@code stage}. */
    String kind();
}
