// SPDX-License-Identifier: Apache-2.0
/** What a durable host promises and did not keep when it was looked at closely. */
@NullMarked
package org.moothall.workflow.jdbc.review;

import org.jspecify.annotations.NullMarked;
