// SPDX-License-Identifier: Apache-2.0
/** Cases as text that outlives the code: where a case stands, what happened to it, and the council's own values. */
@NullMarked
package org.moothall.workflow.json;

import org.jspecify.annotations.NullMarked;
