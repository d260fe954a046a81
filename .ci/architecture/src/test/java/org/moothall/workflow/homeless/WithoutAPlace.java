// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.homeless;

/** Faulty: a package of workflow-dsl that stands in no layer. */
final class WithoutAPlace {}
