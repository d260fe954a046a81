// SPDX-License-Identifier: Apache-2.0
/** The host of workflows as its callers see it: requests, answers, cases, worklists. Begin with {@link org.moothall.workflow.host.Host}. */
@NullMarked
package org.moothall.workflow.host;

import org.jspecify.annotations.NullMarked;
