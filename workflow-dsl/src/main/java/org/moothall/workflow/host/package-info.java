// SPDX-License-Identifier: Apache-2.0
/** What runs workflows: the promises every host keeps, and what a caller sees of a case. */
@NullMarked
package org.moothall.workflow.host;

import org.jspecify.annotations.NullMarked;
