// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow;

/** A nested sentence as returned by a lambda: one that goes on after the branch, or one that has ended. */
public sealed interface Branch permits Sentence, Sentence.Ended {}
