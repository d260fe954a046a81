// SPDX-License-Identifier: Apache-2.0
/** What a council's tests of a workflow are written with: simulated time, one call per happening, assertions that show the journal. */
@NullMarked
package org.moothall.workflow.testkit;

import org.jspecify.annotations.NullMarked;
